import type { Metadata } from 'next'
import { Workbench } from '@/components/workbench'
import { picture } from './icons/picture'

// Home screens read this icon from this page. It is too large for every other page.
export const metadata: Metadata = {
  icons: { icon: picture('mark.svg').address, apple: picture('touch-180.png').address },
}

export default function Page() {
  return <Workbench />
}
