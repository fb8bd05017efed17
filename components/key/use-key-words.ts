'use client'

import { useLate } from '@/components/use-late'

/** Starts to load the words about keys, which are needed only once there is a key. */
export const loadKeyWords = () => import('@/lib/key/words')

/** The words for what was noticed in a key or why it was rejected; undefined until they are loaded. */
export const useKeyWords = () => useLate(loadKeyWords)
