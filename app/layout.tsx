import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { Offline } from '@/components/offline/offline'
import './globals.css'
import { picture } from './icons/picture'

export const metadata: Metadata = {
  title: 'Assay: Apple ES256 tokens, made and examined in your browser',
  description:
    'Turn a .p8 key into a signed App Store Connect token and a curl command that runs as copied, or find out why Apple answered 401. Nothing leaves the browser.',
  icons: { icon: picture('mark.svg').address },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#f6f6f3' },
    { media: '(prefers-color-scheme: dark)', color: '#131517' },
  ],
}

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-GB">
      <body>
        {children}
        <Offline />
      </body>
    </html>
  )
}
