import type { MetadataRoute } from 'next'
import { picture } from './icons/picture'

export const dynamic = 'force-static'

function icon(name: Parameters<typeof picture>[0], sizes: string, purpose?: 'maskable') {
  const { address, type } = picture(name)
  return { src: address, type, sizes, ...(purpose && { purpose }) }
}

/** What a browser needs to install the site. The addresses are relative, so that the site works in any folder. */
export default function manifest(): MetadataRoute.Manifest {
  return {
    name: 'Assay',
    short_name: 'Assay',
    description: 'Sign Apple API tokens and find out why Apple says 401. In your browser.',
    lang: 'en-US',
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#f6f7f8',
    theme_color: '#ffffff',
    icons: [
      icon('mark.svg', 'any'),
      icon('mark-192.png', '192x192'),
      icon('mark-512.png', '512x512'),
      icon('maskable-512.png', '512x512', 'maskable'),
    ],
    file_handlers: [
      { action: './', accept: { 'application/pkcs8': ['.p8'], 'application/x-pem-file': ['.pem'] } },
    ],
    // Opens a new window for each file, because an open window may hold another key or show a page without a key box.
    launch_handler: { client_mode: 'navigate-new' },
  }
}
