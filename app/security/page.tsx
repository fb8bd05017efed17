import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { PageFrame } from '@/components/page-frame'
import { SelfTest } from '@/components/security/self-test'
import { sitePath } from '@/components/site-path'

export const metadata: Metadata = {
  title: 'What keeps your key in this browser · Assay',
  description:
    'What Assay promises about your private key, what makes the browser enforce it, what is not protected, and how to check it yourself.',
}

/** Each with what enforces it and the test that would fail without it. */
const PROMISES: readonly { readonly promise: string; readonly how: string; readonly proof: string }[] = [
  {
    promise: 'The page sends nothing.',
    how: 'Its Content-Security-Policy begins with default-src ‘none’ and connect-src ‘none’: the browser refuses fetches, beacons, sockets, images, frames and forms, also to our own host, and workers from anywhere else. That holds in every browser, and the policy stands in the page itself. From our own host, Trusted Types admit one worker alone, the one below.',
    proof:
      'csp.spec: every way a script has to send, against a listener, with the policy and without it; every other worker is refused.',
  },
  {
    promise: 'It works without a network, and no open page changes.',
    how: 'On the first visit a service worker fetches the files of the site, each by its hash, and from then on answers with them. It asks our own host and nobody else (connect-src ‘self’ in its own policy, where the host sends it), for these files alone, while it is installed; later only for what you open and it does not have. Your browser looks for a newer version when you open a page. A newer one is fetched aside and waits until you agree to reload, or until the last page of Assay is closed.',
    proof:
      'offline.spec: with the server stopped every page opens and a token is minted; the server is asked for nothing more; a newer version waits, and the key stays, until the button is pressed.',
  },
  {
    promise: 'No other script runs.',
    how: 'Scripts are admitted by their hash alone, Trusted Types refuse markup and code made from text, and nothing comes from a third party.',
    proof: 'csp.spec: every script has its integrity; markup from text is refused.',
  },
  {
    promise: 'The key cannot be taken out again.',
    how: 'It is imported as a key that can sign and not be exported. Its text leaves the document with the box it was pasted into; the bytes of a chosen file and the secret number in the key are overwritten once they have been read, other copies that the browser made are not.',
    proof:
      'key-stays-local.spec: document, attributes, and all that scripts of the page can reach are searched after loading and after forgetting. key-heap.spec: so are all strings that scripts hold, in a heap snapshot, after a paste, typing, a file and a drop. A build that holds on to the text is caught.',
  },
  {
    promise: 'The key is forgotten.',
    how: 'On “Forget key”, on reload, when the page is left, also if the browser keeps the page to go back to, and after a time without use that you set beside the key, 30 minutes at first.',
    proof: 'key-hygiene.spec: the clock is moved, and a kept page is brought back.',
  },
  {
    promise: 'Nothing is kept.',
    how: 'No storage, cookie, address, history entry or line on the console holds anything of key or token; the browser keeps the files of the site, the same for everybody. The clipboard is written on a click alone.',
    proof:
      'key-stays-local.spec: every such call and every request is recorded while a key is used, by the page and by the browser. key-on-disk.spec: the files that a closed browser leaves and its own log of the network are searched. leaks.spec: builds that leak the key on purpose, in about forty ways, are caught by each of them.',
  },
]

const NOT_PROTECTED: readonly string[] = [
  'Whoever serves this page decides what it is, and what a newer version is. A changed page could do anything; to be sure, serve it yourself.',
  'A browser without Trusted Types (Safari before 26, Firefox before 148) would also let a script of the page start another worker from our own host. No other script runs there either.',
  'No policy covers everything towards our own host. A script that already ran in the page, such as a bad part of our own code, could tell that host, and nobody else, something in an address. On your first visit, or where the browser has no service worker for us: by style sheets, prefetches, navigations, new windows, downloads and cookies. Once the service worker responds: by a cookie, which goes along when the browser looks for a newer version, and by a download. This was tried in Chromium, sixteen ways (own-host.spec); other browsers may let more through. No code of ours does any of it, and no other script runs.',
  'Extensions of the browser can read every page, this one too. Use a window without them.',
  'A computer with hostile programs on it, or somebody who sees the screen.',
  'The clipboard, the shell history and the process list once you copy a token or a command. A token is good until it expires; the key behind it is not in it.',
  'Links, new windows and WebRTC are no requests of the page and no policy stops them. Where the browser knows the header Connection-Allowlist (Chromium 152 and later) and the host sends it, they are shut too, but for links to Apple’s own pages and the standards; a page of a cause, which runs no script and can hold no key, also links to its sources. In Firefox and Safari they are not. No code of ours opens one unless you click a link.',
  'While a key is loaded, the page also holds check keys made from the key’s text, for telling a token that was signed with the text as a shared secret. They can check and not be exported, and go with the key.',
  'JavaScript cannot promise that no copy is left in the memory of the browser, only that no script of the page can reach one. The heap snapshot shows the strings of scripts; bytes, and what the browser itself keeps, such as the clipboard, are not in it.',
  'The browser may have errands of its own with its maker, which are no part of the page. The tests do not count those against it.',
]

export default function SecurityPage() {
  return (
    <PageFrame live here="/security/" className="max-w-[720px]">
      <h1 className="text-page">What keeps your key in this browser</h1>
      <p className="mt-2 text-ink-2">
        Everybody says that your key never leaves the browser. Here the browser enforces it, and you can check
        it.
      </p>
      <Part id="promises" title="What is promised, and how it is enforced">
        <ul className="mt-2 divide-y divide-line border-y border-line">
          {PROMISES.map(({ promise, how, proof }) => (
            <li key={promise} className="py-3">
              <p className="font-medium">{promise}</p>
              <p className="mt-1">{how}</p>
              <p className="mt-1 text-ink-2">Proved by {proof}</p>
            </li>
          ))}
        </ul>
      </Part>
      <Part id="try" title="Let the page try">
        <p className="mt-1 text-ink-2">
          It will try to send a letter “x” to its own host, in ways that leave the page where it is, and to
          reach its host by WebRTC. New windows, downloads and cookies are not tried here; see below. Your
          browser’s console shows the same refusals.
        </p>
        <SelfTest />
      </Part>
      <Part id="not-protected" title="What is not protected">
        <ul className="mt-2 list-disc space-y-2 pl-5">
          {NOT_PROTECTED.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </Part>
      <Part id="check" title="How to check it yourself">
        <ol className="mt-2 list-decimal space-y-2 pl-5">
          <li>Open the network panel of your browser, load the page, and paste a key: no line is added.</li>
          <li>
            Load the page, wait a few seconds, switch the network off, reload, then paste the key and mint.
          </li>
          <li>
            Look at the source of the page: every script that is loaded has an integrity, and the policy
            stands in a <code className="code">meta</code> tag before all of them.
          </li>
          <li>
            Read the source, build it yourself, and use your own build: two builds of one commit are the same,
            byte for byte. Whose work is in it besides stands{' '}
            <a href={sitePath('/licenses/')} className="link">
              with its licences
            </a>
            .
          </li>
        </ol>
      </Part>
      <Part id="report" title="How to report a weakness">
        <p className="mt-2">
          Privately, before anybody else learns of it: to those who publish the source, by the private
          vulnerability report of the place you have it from. Say what you did and what left the page. Never
          send a key that is in use.
        </p>
      </Part>
    </PageFrame>
  )
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section aria-labelledby={id} className="mt-8">
      <h2 id={id} className="text-verdict">
        {title}
      </h2>
      {children}
    </section>
  )
}
