import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import './globals.css'

const ICON =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Crect width='32' height='32' rx='7' fill='%230b6661'/%3E%3Cpath d='M9 24 16 8l7 16M12 18h8' fill='none' stroke='%23fff' stroke-width='3' stroke-linecap='round' stroke-linejoin='round'/%3E%3C/svg%3E"

export const metadata: Metadata = {
  title: 'Assay: Apple ES256 tokens, made and examined in your browser',
  description:
    'Turn a .p8 key into a signed App Store Connect token and a curl command that runs as copied, or find out why Apple answered 401. Nothing leaves the browser.',
  icons: { icon: ICON },
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
      <body>{children}</body>
    </html>
  )
}
