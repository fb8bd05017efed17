'use client'

import { useAwake } from '../use-awake'
import { useLate } from '../use-late'

const loadViews = () => import('./minted-views')

/** The views of a minted token; undefined until they have loaded. */
export const useMintedViews = () => useLate(loadViews, useAwake())
