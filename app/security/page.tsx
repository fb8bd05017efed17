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
  'Whoever serves this page decides what it contains, and what a newer version contains. A changed page could do anything. To be sure, host it yourself.',
  'In a browser without Trusted Types (Safari before 26, Firefox before 148), a script in the page could also start another worker from our own host. No other script runs there either.',
  'No policy blocks every request to our own host. A script that already runs in the page, such as a bad part of our own code, could send data to that host, and to no other, as part of a URL. On your first visit, or without a service worker, it could use style sheets, prefetches, navigations, new windows, downloads and cookies. Once the service worker responds, only two ways are left: a download, and a cookie, which the browser sends when it looks for a newer version. We tried sixteen ways in Chromium (own-host.spec); other browsers may allow more. No code of ours does any of this, and no other script runs.',
  'Browser extensions can read every page, including this one. Use a window without extensions.',
  'Assay can’t protect you from malware on your computer, or from someone who can see your screen.',
  'Once you copy a token or a command, it can end up in the clipboard, the shell history and the process list. A token is valid until it expires. It doesn’t contain the key.',
  'If the host doesn’t send our headers, only the policy inside each page applies. A script that already runs there could then open one of our other files, such as /manifest.webmanifest, in a window before the service worker responds. That document has no policy. On Cloudflare Pages, Netlify, Vercel and CloudFront, the cause pages lack some of their headers; docs/hosting.md lists those that they have.',
  'Links, new windows and WebRTC aren’t requests of the page, so no Content-Security-Policy blocks them. If the browser knows the Connection-Allowlist header (Chromium 152 and later) and the host sends it, they are blocked too, apart from links to Apple’s pages and to the standards. A cause page, which runs no script and can’t hold a key, can also link to its sources. Firefox and Safari don’t block them, although an empty window that a script opens keeps the policy of the page (tried in Firefox). Our code opens none of them unless you click a link.',
  'A host that links are allowed to sees the URL that it is asked for, and can redirect the browser to any other host: in Chromium, Connection-Allowlist doesn’t check redirects (further-ways.spec). So a script in the page could send data to such a host in a URL, and to other hosts if that host redirects to them.',
  'While a key is loaded, the page also holds verification keys made from the key’s text. With them Inspect recognizes a token that was signed with that text as a shared secret. They can only verify, can’t be exported, and are discarded with the key.',
  'JavaScript can’t promise that the browser’s memory holds no copy of a key, only that no script of the page can reach one. After “Forget key”, a token can stay in the memory of the page, where a script of the page could reach it, until the page is reloaded. A token expires on its own. The heap snapshot of our tests shows the strings of scripts. It doesn’t show bytes, or what the browser itself keeps, such as the clipboard.',
  'The browser may connect to its vendor on its own. These connections aren’t part of the page, and the tests don’t count them.',
]

export default function SecurityPage() {
  return (
    <PageFrame live here="/security/">
      <h1 className="text-page">What keeps your key in this browser</h1>
      <p className="mt-2 text-ink-2">
        Many sites say that your key stays in the browser. Here the browser enforces most of that. The rest is
        listed below, and you can check it yourself.
      </p>
      <Part id="promises" title="What is promised, and how it is enforced">
        <ul className="mt-2 divide-y divide-line border-y border-line">
          {CLAIMS.map(({ claim, how, browsers, proofs }) => (
            <li key={claim} className="py-3">
              <p className="font-medium">{claim}</p>
              <p className="mt-1">{how}</p>
              <p className="mt-1 text-ink-2">Where: {browsers}</p>
              <Disclosure title="Tests that prove it" summary={proofs.length} className="mt-1 text-ink-2">
                <ul className="mt-1 list-disc pl-5">
                  {proofs.map(({ file, within, title }) => (
                    <li key={title}>
                      <code className="code">{file}</code>: {within} {title}
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
          The page tries to send the letter “x” to its own host in ways that don’t leave the page, and to
          reach its host by WebRTC. It doesn’t try new windows, downloads and cookies; see below. Your
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
          Packages in these files:{' '}
          {shipped()
            .filter(({ first }) => first)
            .map(({ name, version }) => `${name} ${version}`)
            .join(', ')}
          . A package that Next.js contains is listed with the version of Next.js.
        </p>
      </Part>
      <Part id="check" title="How to check it yourself">
        <ol className="mt-2 list-decimal space-y-2 pl-5">
          <li>
            Open your browser’s network panel, load the page, wait a few seconds, and paste a key. No request
            is added.
          </li>
          <li>
            Load the page, wait a few seconds, and turn the network off. Then reload, paste the key and mint a
            token.
          </li>
          <li>
            View the page source. Every script that it loads has an integrity attribute, and the policy is in
            a <code className="code">meta</code> tag before all scripts.
          </li>
          <li>
            Read the source, build it yourself, and use your own build. Two builds of the same commit are
            identical, byte for byte. All packages are listed{' '}
            <a href={sitePath('/licenses/')} className="link">
              with their licenses
            </a>
            .
          </li>
        </ol>
      </Part>
      <Part id="report" title="How to report a vulnerability">
        <p className="mt-2">
          Report it privately to the maintainers before you tell anyone else. Use the private vulnerability
          report of the site where you found the source. Say what you did and what left the page. Never send a
          key that is in use.
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
