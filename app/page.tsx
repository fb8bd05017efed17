import type { Metadata } from 'next'
import { Workbench } from '@/components/workbench'
import { picture } from './icons/picture'

// Home screens take it from this page, and it is too heavy for every other.
export const metadata: Metadata = {
  icons: { icon: picture('mark.svg').address, apple: picture('touch-180.png').address },
}

export default function Page() {
  return <Workbench />
}
