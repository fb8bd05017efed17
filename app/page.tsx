import type { Metadata } from 'next'
import { FOOT } from '@/components/site/site-footer'
import { Workbench } from '@/components/workbench'
import { picture } from './icons/picture'

// Home screens read this icon from this page. It is too large for every other page.
export const metadata: Metadata = {
  icons: { icon: picture('mark.svg').address, apple: picture('touch-180.png').address },
}

export default function Page() {
  return (
    <>
      {/* Before it has the summary of a fold, a browser shows one of its own: the page is painted once it is whole. */}
      <link rel="expect" href={`#${FOOT}`} blocking="render" />
      <Workbench />
    </>
  )
}
