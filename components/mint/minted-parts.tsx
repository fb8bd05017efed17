'use client'

import { useMemo } from 'react'
import { readCompact } from '@/lib/jws/compact'
import { DecodedPart } from '../decoded-part'

interface MintedPartsProps {
  /** The token in compact serialization. */
  compact: string
  meanings: {
    readonly header: Readonly<Record<string, string>>
    readonly claims: Readonly<Record<string, string>>
  }
  expired: boolean
}

/** The header and the payload of a minted token, decoded by the reader of pasted tokens. */
export function MintedParts({ compact, meanings, expired }: MintedPartsProps) {
  const { header, payload } = useMemo(() => readCompact(compact), [compact])
  return (
    <>
      <DecodedPart name="Header" part={header} meanings={meanings.header} expired={expired} />
      <DecodedPart name="Payload" part={payload} meanings={meanings.claims} expired={expired} />
    </>
  )
}
