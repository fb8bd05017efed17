import { clean } from '@/lib/field/clean'
import { serviceList } from '@/lib/profile'

/** A value from a file that differs from what the person typed. The page offers it instead of filling it in. */
export interface Offer {
  readonly value: string
  readonly source: string
}

/** Values found elsewhere on the page or in a file, to be filled in. */
export interface Suggestion {
  readonly values: Readonly<Record<string, string>>
  readonly source: string
  readonly target?: { readonly service: string; readonly profileId: string } | undefined
  /** In the unit of the target's lifetime. */
  readonly lifetime?: string | undefined
  /** Whether these values replace what the person typed or chose, as they do after the person's own click. */
  readonly overwrite?: boolean
}

export interface MintForm {
  readonly service: string
  /** The kind of key, for a service that has several; undefined for the first kind. */
  readonly profileId: string | undefined
  /** Whether the person chose the service or the kind of key. If so, no file changes it. */
  readonly chosen: { readonly service: boolean; readonly kind: boolean }
  /** The values as typed. */
  readonly raw: Readonly<Record<string, string>>
  /** The source of each value that was not typed. */
  readonly source: Readonly<Record<string, string>>
  readonly offers: Readonly<Record<string, Offer>>
  /** Offers that the person declined. The same file may be considered again once more of the services have loaded. */
  readonly declined: Readonly<Record<string, string>>
  /** As typed, in the unit of the profile; undefined for its initial value. */
  readonly lifetime: string | undefined
}

/** The events that change the form. */
export type MintAction =
  | { type: 'service'; value: string }
  | { type: 'kind'; profileId: string }
  | { type: 'type'; field: string; value: string }
  | { type: 'lifetime'; value: string }
  | { type: 'suggest'; suggestion: Suggestion }
  | { type: 'answer-offer'; field: string; take: boolean }
  | { type: 'forget-found' }

/** The name under which the source of the lifetime is kept, next to those of the fields. */
const LIFETIME = 'lifetime'

/** An empty form, with the first service chosen. */
export const emptyMintForm: MintForm = {
  service: serviceList[0].value,
  profileId: undefined,
  chosen: { service: false, kind: false },
  raw: {},
  source: {},
  offers: {},
  declined: {},
  lifetime: undefined,
}

const without = <V>(record: Readonly<Record<string, V>>, name: string): Readonly<Record<string, V>> =>
  Object.fromEntries(Object.entries(record).filter(([key]) => key !== name))

/** The form after an action. Pure; an action that changes nothing may still return a new object. */
export function reduceMintForm(form: MintForm, action: MintAction): MintForm {
  switch (action.type) {
    case 'service':
      return {
        ...form,
        service: action.value,
        profileId: undefined,
        chosen: { service: true, kind: false },
        lifetime: undefined,
      }
    case 'kind':
      return { ...form, profileId: action.profileId, chosen: { ...form.chosen, kind: true } }
    case 'type':
      return {
        ...form,
        raw: { ...form.raw, [action.field]: action.value },
        source: without(form.source, action.field),
        offers: without(form.offers, action.field),
      }
    case 'lifetime':
      return { ...form, lifetime: action.value, source: without(form.source, LIFETIME) }
    case 'suggest':
      return suggest(form, action.suggestion)
    case 'answer-offer': {
      const offer = form.offers[action.field]
      const offers = without(form.offers, action.field)
      if (!offer) return form
      if (!action.take)
        return { ...form, offers, declined: { ...form.declined, [action.field]: offer.value } }
      return {
        ...form,
        offers,
        raw: { ...form.raw, [action.field]: offer.value },
        source: { ...form.source, [action.field]: offer.source },
      }
    }
    case 'forget-found': {
      const raw = Object.fromEntries(
        Object.entries(form.raw).filter(([field]) => form.source[field] === undefined),
      )
      const service = form.chosen.service ? form.service : emptyMintForm.service
      const profileId = form.chosen.kind ? form.profileId : undefined
      const lifetime =
        service === form.service && form.source[LIFETIME] === undefined ? form.lifetime : undefined
      return { ...form, service, profileId, lifetime, raw, source: {}, offers: {}, declined: {} }
    }
  }
}

function suggest(form: MintForm, { values, source, target, lifetime, overwrite }: Suggestion): MintForm {
  const raw = { ...form.raw }
  const sources = { ...form.source }
  const offers = { ...form.offers }
  for (const [field, value] of Object.entries(values)) {
    const current = clean(raw[field] ?? '').value
    delete offers[field]
    if (current === value) continue
    if (overwrite || current === '' || sources[field] !== undefined) {
      raw[field] = value
      sources[field] = source
    } else if (form.declined[field] !== value) offers[field] = { value, source }
  }
  const filled = { ...form, raw, source: sources, offers }
  const timed =
    lifetime !== undefined && (overwrite || form.lifetime === undefined)
      ? { lifetime, source: { ...sources, [LIFETIME]: source } }
      : {}
  const same = target?.service === form.service
  const free = overwrite || (same ? !form.chosen.kind : !form.chosen.service)
  if (!target || !free) return { ...filled, ...(target && !same ? {} : timed) }
  return { ...filled, ...target, lifetime: same ? form.lifetime : undefined, ...timed }
}
