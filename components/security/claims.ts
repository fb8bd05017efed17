/** A test, identified by its file and its title in that file. */
export interface Proof {
  readonly file: string
  readonly title: string
}

/** What Assay says about itself. README, SECURITY.md and the head of the page claim no more than this. */
export interface Claim {
  readonly claim: string
  /** What enforces the claim. */
  readonly how: string
  /** In which browsers the claim is true, and in which it was tested. */
  readonly browsers: string
  /** Each of these tests fails if the claim is not true. */
  readonly proofs: readonly Proof[]
}

export const CLAIMS: readonly Claim[] = [
  {
    claim: 'Nothing that you paste, choose or type is sent.',
    how: 'No code of ours sends it. For code that is not ours, the page’s Content-Security-Policy begins with default-src ‘none’ and connect-src ‘none’: the browser blocks fetches, beacons, sockets, images, frames and forms, also to our own host, and workers from anywhere else. The policy is in the page itself. What no policy covers is named below.',
    browsers: 'Every browser with a Content-Security-Policy. Tried in Chromium, Firefox and WebKitGTK.',
    proofs: [
      { file: 'e2e/csp.spec.ts', title: 'reaches nobody with any request, but everybody without the policy' },
      {
        file: 'e2e/engines.spec.ts',
        title: 'no request of a script reaches anybody, but every one would without the policy',
      },
      {
        file: 'e2e/engines.spec.ts',
        title: 'a window that a script opens sends no request, and leads away only where the page says so',
      },
      { file: 'e2e/security.spec.ts', title: 'without the policy the page says that it must not be trusted' },
    ],
  },
  {
    claim: 'Links, new windows and WebRTC reach no other host.',
    how: 'The header Connection-Allowlist shuts them, but for links to Apple’s own pages and the standards. It holds in the windows that a script opens, too. A page of a cause may link to its sources; the header Cross-Origin-Opener-Policy keeps its window out of the hands of every script.',
    browsers: 'Chromium 152 and later, where the host sends the header. Not Firefox, not Safari.',
    proofs: [
      {
        file: 'e2e/csp.spec.ts',
        title: 'cannot leave the page in a browser that knows Connection-Allowlist',
      },
      {
        file: 'e2e/further-ways.spec.ts',
        title: 'reaches nobody through a window or later, but everybody without the policy',
      },
      {
        file: 'e2e/further-ways.spec.ts',
        title:
          'reaches none of the sources of a cause through the window of that page, and would without our headers',
      },
    ],
  },
  {
    claim:
      'Once the service worker responds, the page passes nothing on to our own host either, but for a cookie and a download.',
    how: 'The worker responds to each request of the page itself, with the files that it keeps.',
    browsers: 'Tried in Chromium.',
    proofs: [
      {
        file: 'e2e/own-host.spec.ts',
        title: 'reaches it only by a cookie and a download once the service worker responds',
      },
      {
        file: 'e2e/poisoned-cache.spec.ts',
        title: 'forwards no request of a page to the host, and needs no network after the first visit',
      },
    ],
  },
  {
    claim: 'It works without a network, and no open page changes.',
    how: 'On the first visit a service worker fetches the files of the site. It asks our own host and nobody else, for these files alone, while it is installed; later only for what you open and it does not have. A newer version is fetched aside and waits until you agree to reload, or until the last page of Assay is closed.',
    browsers:
      'Every browser with service workers. Tried in Chromium; without a server also in Firefox and WebKitGTK.',
    proofs: [
      { file: 'e2e/offline.spec.ts', title: 'nothing more is requested, and nothing more is stored' },
      {
        file: 'e2e/offline.spec.ts',
        title: 'is announced, and replaces a page only after the person agrees',
      },
      { file: 'e2e/engines.spec.ts', title: 'everything works with the server gone after one visit' },
    ],
  },
  {
    claim: 'What is kept for that is not trusted.',
    how: 'The worker knows the hash of every file and the headers of every page, and shows nothing else, whatever a script has written to the browser’s cache.',
    browsers: 'Tried in Chromium.',
    proofs: [
      {
        file: 'e2e/poisoned-cache.spec.ts',
        title: 'is never shown: pages and scripts are loaded from the host again',
      },
      {
        file: 'e2e/poisoned-cache.spec.ts',
        title: 'is never shown without a network: a page says what to do',
      },
      { file: 'e2e/poisoned-cache.spec.ts', title: 'adds no header to a page' },
    ],
  },
  {
    claim: 'No other script runs.',
    how: 'Scripts are admitted by their hash alone, and nothing comes from a third party. Trusted Types block markup and code made from text, and every worker but ours.',
    browsers:
      'Hashes: every browser with a Content-Security-Policy. Trusted Types: Chromium, Safari 26, Firefox 148 and later. Tried in Chromium.',
    proofs: [
      { file: 'e2e/csp.spec.ts', title: 'allows scripts only by their hash' },
      { file: 'e2e/csp.spec.ts', title: 'cannot add markup that runs' },
      { file: 'e2e/csp.spec.ts', title: 'can start no worker except the service worker of the site' },
    ],
  },
  {
    claim: 'A loaded key can’t be exported.',
    how: 'It is imported as a key that can sign and not be exported. Its text leaves the document with the box it was pasted into. The bytes of a chosen file, those decoded from an undamaged key, the secret number and the bytes of the check keys are overwritten once they have been used. Strings cannot be overwritten, nor the copies that repairs and the browser make.',
    browsers: 'Every browser with WebCrypto. Document and strings of scripts were searched in Chromium.',
    proofs: [
      {
        file: 'e2e/key-stays-local.spec.ts',
        title: 'a loaded key can’t be exported from the browser',
      },
      {
        file: 'e2e/key-stays-local.spec.ts',
        title: 'the key is nowhere in the page once it is loaded, nor after it is forgotten',
      },
      {
        file: 'e2e/key-heap.spec.ts',
        title: 'no script holds the text of a key after it was loaded in any way, or after it was forgotten',
      },
      { file: 'e2e/key-hygiene.spec.ts', title: 'leaves no bytes of the file behind' },
      {
        file: 'lib/jws/hmac-keys.test.ts',
        title: 'every secret from which a verification key was made is overwritten',
      },
    ],
  },
  {
    claim: 'The key is forgotten, and does not come back.',
    how: 'On “Forget key”, on reload, when the page is left, also if the browser keeps the page to go back to, and after a time without use that you set beside the key, 30 minutes at first. A file that is still being read is given up.',
    browsers:
      'Tried in Chromium, and going back in Firefox and WebKitGTK; the order of events in thousands of random orders.',
    proofs: [
      {
        file: 'e2e/key-hygiene.spec.ts',
        title: 'is forgotten after the time that is shown, counted from the last touch',
      },
      {
        file: 'e2e/key-hygiene.spec.ts',
        title: 'a key does not come back with a page that the browser kept',
      },
      { file: 'e2e/key-hygiene.spec.ts', title: 'is not loaded after Forget if it was' },
      {
        file: 'e2e/engines.spec.ts',
        title: 'a page that somebody returns to has neither key nor token',
      },
      {
        file: 'components/key/key-input.test.ts',
        title: 'in every order, nothing comes back after Forget, and the newest input wins',
      },
    ],
  },
  {
    claim: 'Nothing of key or token is kept.',
    how: 'No storage, cookie, address, history entry or line on the console holds anything of them; the browser keeps the files of the site, the same for everybody. The clipboard is written on a click alone.',
    browsers:
      'Tried in Chromium, whose files and network log were searched; in Firefox and WebKitGTK what a page can see.',
    proofs: [
      {
        file: 'e2e/key-on-disk.spec.ts',
        title: 'a browser that has closed has stored no part of a key and sent it nowhere',
      },
      { file: 'e2e/leaks.spec.ts', title: 'in each way, by every detector that has to see it' },
      {
        file: 'e2e/restored.spec.ts',
        title: 'and restores after it has closed contains no key, no token and no identifier, in Chromium',
      },
      { file: 'e2e/restored.spec.ts', title: 'contains no key, no token and no identifier, in Firefox' },
      {
        file: 'e2e/engines.spec.ts',
        title: 'nothing is stored, requested or left behind while a key is used',
      },
    ],
  },
  {
    claim: 'A copied report names nobody.',
    how: 'Key IDs, issuers, bundle IDs, long numbers and names of files are masked in every sentence of it, and nothing in it is a link, an image, HTML or a mention. Names in a sentence that Apple wrote remain.',
    browsers: 'Every browser.',
    proofs: [
      { file: 'lib/inspect/report.test.ts', title: 'of a Key ID and a claim in any spelling' },
      { file: 'lib/inspect/report.test.ts', title: 'of a paste with Markdown in it' },
    ],
  },
]
