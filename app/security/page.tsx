import type { Metadata } from 'next'
import type { ReactNode } from 'react'
import { PageFrame } from '@/components/page-frame'
import { CLAIMS } from '@/components/security/claims'
import { SelfTest } from '@/components/security/self-test'
import { sitePath } from '@/components/site-path'
import { Disclosure } from '@/components/ui/disclosure'
import { shipped } from '@/scripts/shipped.mjs'

export const metadata: Metadata = {
  title: 'What keeps your key in this browser · Assay',
  description:
    'What Assay promises about your private key, what makes the browser enforce it, what is not protected, and how to check it yourself.',
}

const NOT_PROTECTED: readonly string[] = [
  'Whoever serves this page decides what it is, and what a newer version is. A changed page could do anything; to be sure, serve it yourself.',
  'A browser without Trusted Types (Safari before 26, Firefox before 148) would also let a script of the page start another worker from our own host. No other script runs there either.',
  'No policy covers everything towards our own host. A script that already ran in the page, such as a bad part of our own code, could tell that host, and nobody else, something in an address. On your first visit, or where the browser has no service worker for us: by style sheets, prefetches, navigations, new windows, downloads and cookies. Once the service worker responds: by a cookie, which goes along when the browser looks for a newer version, and by a download. This was tried in Chromium, sixteen ways (own-host.spec); other browsers may let more through. No code of ours does any of it, and no other script runs.',
  'Extensions of the browser can read every page, this one too. Use a window without them.',
  'A computer with hostile programs on it, or somebody who sees the screen.',
  'The clipboard, the shell history and the process list once you copy a token or a command. A token is good until it expires; the key behind it is not in it.',
  'A host that sends no headers of ours leaves to the page what is in the page. A script that already ran there could then open one of our files that is no page, such as /manifest.webmanifest, in a window before the service worker responds: a document of our host without a policy. On Cloudflare Pages, Netlify, Vercel and CloudFront the pages of causes come without some headers of their own; what they have is in docs/hosting.md.',
  'Links, new windows and WebRTC are no requests of the page and no policy stops them. Where the browser knows the header Connection-Allowlist (Chromium 152 and later) and the host sends it, they are shut too, but for links to Apple’s own pages and the standards; a page of a cause, which runs no script and can hold no key, also links to its sources. In Firefox and Safari they are not, though an empty window that a script opens keeps the policy of the page (tried in Firefox). No code of ours opens one unless you click a link.',
  'A host that links may lead to learns the address that it is asked for, and can send the browser on to any other host: in Chromium the header does not look at where a response leads (further-ways.spec). So a script in the page could tell such a host something, and others where that host sends everybody on.',
  'While a key is loaded, the page also holds check keys made from the key’s text, for telling a token that was signed with the text as a shared secret. They can check and not be exported, and are discarded with the key.',
  'JavaScript cannot promise that no copy of a key is left in the memory of the browser, only that no script of the page can reach one. A token, which expires by itself, can stay in the memory of the page after “Forget key”, where a script of the page could reach it, until the page is reloaded. The heap snapshot shows the strings of scripts; bytes, and what the browser itself keeps, such as the clipboard, are not in it.',
  'The browser may have errands of its own with its maker, which are no part of the page. The tests do not count those against it.',
]

export default function SecurityPage() {
  return (
    <PageFrame live here="/security/">
      <h1 className="text-page">What keeps your key in this browser</h1>
      <p className="mt-2 text-ink-2">
        Everybody says that your key stays in the browser. Here the browser enforces most of it, the rest is
        named below, and you can check it.
      </p>
      <Part id="promises" title="What is promised, and how it is enforced">
        <ul className="mt-2 divide-y divide-line border-y border-line">
          {CLAIMS.map(({ claim, how, browsers, proofs }) => (
            <li key={claim} className="py-3">
              <p className="font-medium">{claim}</p>
              <p className="mt-1">{how}</p>
              <p className="mt-1 text-ink-2">Where: {browsers}</p>
              <Disclosure title="Tests that hold it" summary={proofs.length} className="mt-1 text-ink-2">
                <ul className="mt-1 list-disc pl-5">
                  {proofs.map(({ file, title }) => (
                    <li key={title}>
                      <code className="code">{file}</code>: {title}
                    </li>
                  ))}
                </ul>
              </Disclosure>
            </li>
          ))}
        </ul>
      </Part>
      <Part id="try" title="Let the page try">
        <p className="mt-1 text-ink-2">
          It will try to send a letter “x” to its own host, in ways that leave the page where it is, and to
          reach its host by WebRTC. New windows, downloads and cookies are not tried here; see below. Your
          browser’s console shows the same blocked requests.
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
      <Part id="first" title="What runs before the first token">
        <p className="mt-2 [overflow-wrap:anywhere]">@@FIRST-LOAD@@.</p>
        <p className="mt-2">
          Other people’s work in these files:{' '}
          {shipped()
            .filter(({ first }) => first)
            .map(({ name, version }) => `${name} ${version}`)
            .join(', ')}
          . A copy within Next.js has the version of Next.js here.
        </p>
      </Part>
      <Part id="check" title="How to check it yourself">
        <ol className="mt-2 list-decimal space-y-2 pl-5">
          <li>Open the network panel of your browser, load the page, and paste a key: no line is added.</li>
          <li>
            Load the page, wait a few seconds, switch the network off, reload, then paste the key and mint.
          </li>
          <li>
            Look at the source of the page: every script that is loaded has an integrity, and the policy is in
            a <code className="code">meta</code> tag before all of them.
          </li>
          <li>
            Read the source, build it yourself, and use your own build: two builds of one commit are the same,
            byte for byte. The work of others is listed{' '}
            <a href={sitePath('/licenses/')} className="link">
              with its licenses
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
