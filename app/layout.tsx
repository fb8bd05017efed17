import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Offline } from '@/components/offline/offline'
import { SiteFooter } from '@/components/site/site-footer'
import { version } from '@/package.json'
import './globals.css'
import { picture } from './icons/picture'

export const metadata: Metadata = {
  title: 'Assay: sign Apple API tokens, find out why Apple says 401',
  description:
    'Turn a .p8 key into a signed App Store Connect token and a curl command that runs as copied, or find out why Apple says 401. Runs in your browser. Nothing is sent.',
  icons: { icon: picture('mark.svg').address },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#15181c' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-US">
      <body>
        {children}
        <SiteFooter version={version} />
        <Offline />
      </body>
    </html>
  )
}
