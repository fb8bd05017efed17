'use client'

import { useState } from 'react'
import { formLink, identifiers } from '@/components/form-link'
import type { FieldValues } from '@/lib/field/field'
import type { Profile } from '@/lib/profile/profile'
import { Checkbox } from '../ui/checkbox'
import { CopyButton } from '../ui/copy-button'

interface LinkOfferProps {
  profile: Profile
  values: FieldValues
  seconds: number | undefined
  operation: string | undefined
}

/**
 * Offers a link that opens the form with its present values. The link contains the identifiers only if the person ticks
 * a box.
 */
export function LinkOffer({ profile, values, seconds, operation }: LinkOfferProps) {
  const [ticked, setTicked] = useState(false)
  const given = identifiers(profile).filter(({ id }) => values[id])
  const names = given.map(({ label }) => label).join(', ')
  return (
    <>
      <p className="hint mt-1">
        The link opens this page with the same service, operation and lifetime. It never contains a key or a
        token.
      </p>
      {given.length > 0 && (
        <Checkbox checked={ticked} onChange={setTicked} className="mt-2 min-h-tap cursor-pointer ">
          <span>With {names}</span>
        </Checkbox>
      )}
      <div className="mt-2">
        <CopyButton
          label="Copy link"
          text={() =>
            location.origin + location.pathname + formLink(profile, seconds, operation, ticked ? values : {})
          }
        />
      </div>
    </>
  )
}
