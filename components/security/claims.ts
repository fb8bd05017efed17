/** A test, identified by its file and its title in that file. */
export interface Proof {
  readonly file: string
  /** The title of the block that the test is in, where the sentence begins there. */
  readonly within?: string
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
    how: 'Our code doesn’t send it. Against other code, the page’s Content-Security-Policy has default-src ‘none’ and connect-src ‘none’. With these the browser blocks fetches, beacons, sockets, images, frames and forms, even to our own host, and workers from any other host. The policy is in the page itself. What no policy covers is listed below.',
    browsers: 'Every browser with a Content-Security-Policy. Tried in Chromium, Firefox and WebKitGTK.',
    proofs: [
      {
        file: 'e2e/csp.spec.ts',
        within: 'a script in the page',
        title: 'reaches no host with any request, but would without the policy',
      },
      {
        file: 'e2e/engines.spec.ts',
        title: 'no request of a script reaches any host, but every one would without the policy',
      },
      {
        file: 'e2e/engines.spec.ts',
        title:
          'a window that a script opens sends no request, and leaves the site only where the page about security says so',
      },
      { file: 'e2e/security.spec.ts', title: 'without the policy the page says not to use a key' },
    ],
  },
  {
    claim: 'Links, new windows and WebRTC reach no other host.',
    how: 'The Connection-Allowlist header blocks them, apart from links to Apple’s pages and to the standards. It also applies to windows that a script opens. A cause page can link to its sources. The Cross-Origin-Opener-Policy header keeps scripts of other pages from reaching the window of a cause page.',
    browsers: 'Chromium 152 and later, if the host sends the header. Not in Firefox or Safari.',
    proofs: [
      {
        file: 'e2e/csp.spec.ts',
        within: 'a script in the page',
        title: 'cannot leave the page in a browser that knows Connection-Allowlist',
      },
      {
        file: 'e2e/further-ways.spec.ts',
        within: 'a script in the page',
        title: 'reaches no host through a window or by a delayed request, but would without the policy',
      },
      {
        file: 'e2e/further-ways.spec.ts',
        within: 'a script in the page',
        title:
          'can’t reach the sources of a cause through the window of its page, but could without our headers',
      },
    ],
  },
  {
    claim:
      'Once the service worker responds, nothing reaches our own host either, apart from a cookie and a download.',
    how: 'The worker responds to every request of the page with the files that it stores.',
    browsers: 'Tried in Chromium.',
    proofs: [
      {
        file: 'e2e/own-host.spec.ts',
        within: 'a script in the page',
        title: 'reaches our own host only by a cookie and a download once the service worker responds',
      },
      {
        file: 'e2e/poisoned-cache.spec.ts',
        within: 'the service worker',
        title: 'forwards no request of a page to the host, and needs no network after the first visit',
      },
    ],
  },
  {
    claim: 'It works offline, and an open page never changes.',
    how: 'On the first visit a service worker downloads the files of the site, from our own host only. Later it downloads only pages that you open and that it doesn’t have yet. A newer version is downloaded in the background. It is used once you agree to reload, or once the last page of Assay is closed.',
    browsers:
      'Every browser with service workers. Tried in Chromium; without a server also in Firefox and WebKitGTK.',
    proofs: [
      {
        file: 'e2e/offline.spec.ts',
        within: 'after one visit',
        title: 'nothing more is requested, and nothing more is stored',
      },
      {
        file: 'e2e/offline.spec.ts',
        within: 'a newer version',
        title: 'is announced, and replaces a page only after the user agrees',
      },
      { file: 'e2e/engines.spec.ts', title: 'everything works without the server after one visit' },
    ],
  },
  {
    claim: 'The stored files are checked before they are used.',
    how: 'The worker knows the hash of every file and the headers of every page. It serves nothing else, whatever a script has written to the browser’s cache.',
    browsers: 'Tried in Chromium.',
    proofs: [
      {
        file: 'e2e/poisoned-cache.spec.ts',
        within: 'a cache that a script has overwritten',
        title: 'is never used: pages and scripts are loaded from the host again',
      },
      {
        file: 'e2e/poisoned-cache.spec.ts',
        within: 'a cache that a script has overwritten',
        title: 'is never used offline: a page says what to do',
      },
      {
        file: 'e2e/poisoned-cache.spec.ts',
        within: 'a cache that a script has overwritten',
        title: 'adds no header to a page',
      },
    ],
  },
  {
    claim: 'No other script runs.',
    how: 'A script runs only if the policy lists its hash, and no script comes from a third party. Trusted Types block markup and code made from strings, and every worker except ours.',
    browsers:
      'Hashes: every browser with a Content-Security-Policy. Trusted Types: Chromium, Safari 26, Firefox 148 and later. Tried in Chromium.',
    proofs: [
      { file: 'e2e/csp.spec.ts', within: 'the policy', title: 'allows scripts only by their hash' },
      { file: 'e2e/csp.spec.ts', within: 'a script in the page', title: 'cannot add markup that runs' },
      {
        file: 'e2e/csp.spec.ts',
        within: 'a script in the page',
        title: 'can start no worker except the service worker of the site',
      },
    ],
  },
  {
    claim: 'A loaded key can’t be exported.',
    how: 'It is imported as a non-extractable key, which can only sign. Its text leaves the document together with the box that you pasted it into. After use, Assay overwrites the bytes of a chosen file, the bytes decoded from an undamaged key, the private value and the bytes of the verification keys. Strings can’t be overwritten, and neither can copies made by repairs and by the browser.',
    browsers:
      'Every browser with WebCrypto. In Chromium we searched the document and the strings of scripts.',
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
        title: 'no script holds the text of a key after the key was loaded in any way, or forgotten',
      },
      {
        file: 'e2e/key-hygiene.spec.ts',
        within: 'a key whose file is slow to read',
        title: 'leaves no bytes of the file behind',
      },
      {
        file: 'lib/jws/hmac-keys.test.ts',
        title: 'every secret from which a verification key was made is overwritten',
      },
    ],
  },
  {
    claim: 'A forgotten key doesn’t come back.',
    how: 'The page forgets the key when you press “Forget key”, when you reload or leave the page (even if the browser keeps the page for going back), and after an idle time that you set beside the key. The default is 30 minutes. If a file is still being read, reading stops.',
    browsers:
      'Tried in Chromium; going back also in Firefox and WebKitGTK. Thousands of random orders of events were tried.',
    proofs: [
      {
        file: 'e2e/key-hygiene.spec.ts',
        within: 'a key that nobody uses',
        title: 'is forgotten after the time that is shown, counted from its last use',
      },
      {
        file: 'e2e/key-hygiene.spec.ts',
        title: 'a key does not come back with a page that the browser kept',
      },
      {
        file: 'e2e/key-hygiene.spec.ts',
        within: 'a key whose file is slow to read',
        title: 'is not loaded after Forget if it was',
      },
      {
        file: 'e2e/engines.spec.ts',
        title: 'a page that the user goes back to has neither key nor token',
      },
      {
        file: 'components/key/key-input.test.ts',
        title: 'in every order, nothing comes back after Forget, and the newest input wins',
      },
    ],
  },
  {
    claim: 'Nothing of the key or token is stored.',
    how: 'No storage, cookie, URL, history entry or console line contains any part of them. The browser stores only the files of the site, which are the same for everyone, and your choice of colors if you ask for it. Assay writes to the clipboard only when you click.',
    browsers:
      'Tried in Chromium, where we searched the browser’s files and its network log. In Firefox and WebKitGTK we looked at what a page can see.',
    proofs: [
      {
        file: 'e2e/key-on-disk.spec.ts',
        title: 'a browser that has closed has stored no part of a key and sent it nowhere',
      },
      {
        file: 'e2e/leaks.spec.ts',
        within: 'a build that leaks the key is detected',
        title: 'in each way, by every detector that must see it',
      },
      {
        file: 'e2e/restored.spec.ts',
        within: 'what a browser stores about the open page',
        title: 'and restores after it has closed contains no key, no token and no identifier, in Chromium',
      },
      {
        file: 'e2e/restored.spec.ts',
        within: 'what a browser stores about the open page',
        title: 'contains no key, no token and no identifier, in Firefox',
      },
      {
        file: 'e2e/engines.spec.ts',
        title: 'nothing is stored, requested or left behind while a key is used',
      },
    ],
  },
  {
    claim: 'A copied report doesn’t identify anyone.',
    how: 'Every sentence of the report has Key IDs, issuers, bundle IDs, long numbers and file names masked. The report contains no link, image, HTML or mention. Names in a sentence that Apple wrote remain.',
    browsers: 'Every browser.',
    proofs: [
      {
        file: 'lib/inspect/report.test.ts',
        within: 'no identifier is in the report',
        title: 'of a Key ID and a claim in any spelling',
      },
      {
        file: 'lib/inspect/report.test.ts',
        within: 'no link, image, HTML or mention is in the report',
        title: 'of a paste with Markdown in it',
      },
    ],
  },
]
