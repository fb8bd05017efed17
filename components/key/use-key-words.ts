'use client'

import { useLate } from '@/components/use-late'

/** Starts to load the texts about keys, which are needed only once there is a key. */
export const loadKeyWords = () => import('@/lib/key/words')

/** The texts for what was noticed in a key and for why it was rejected; undefined until they are loaded. */
export const useKeyWords = (wanted = true) => useLate(loadKeyWords, wanted)
