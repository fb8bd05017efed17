'use client'

import { useCallback, useMemo, useReducer } from 'react'
import { clean } from '@/lib/field/clean'
import type { FieldValues } from '@/lib/field/field'
import type { Service } from '@/lib/profile'
import { emptyMintForm, reduceMintForm, type Suggestion } from './mint-form'

/** The state of the Mint form, and everything that follows from it without a key or a clock. */
export function useMintForm(services: readonly Service[]) {
  const [form, dispatch] = useReducer(reduceMintForm, emptyMintForm)
  const kinds = services.find(({ value }) => value === form.service)?.kinds ?? []
  const profile = kinds.find(({ id }) => id === form.profileId) ?? kinds[0]
  const values: FieldValues = useMemo(
    () =>
      Object.fromEntries(
        (profile?.fields ?? []).map(({ id, input }) => {
          const raw = form.raw[id] ?? ''
          return [id, input.kind === 'text' ? clean(raw).value : raw]
        }),
      ),
    [profile, form.raw],
  )
  const apply = useCallback((suggestion: Suggestion) => dispatch({ type: 'suggest', suggestion }), [])
  return { form, dispatch, apply, kinds, profile, values }
}
