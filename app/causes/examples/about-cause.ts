import type { Cause } from '@/lib/inspect/cause'
import { causes } from '@/lib/inspect/causes'
import { errorTexts } from '@/lib/inspect/error-texts'
import { rules } from '@/lib/inspect/rules'
import { profiles } from '@/lib/profile/all'
import type { Profile } from '@/lib/profile/profile'
import { foundIn } from './worked-example'

/** The services whose tokens or requests can have the cause, as far as the tested inputs and the profiles show. */
export function servicesOf(id: string): readonly Profile[] {
  const inputs = new Set(foundIn(id).flatMap(({ row }) => row.sample?.profile ?? []))
  const named = profiles.filter((profile) => inputs.has(profile.id) || profile.usualCausesOf401?.includes(id))
  return named.filter(
    ({ service }, at) => named.findIndex((each) => each.service.value === service.value) === at,
  )
}

/**
 * The error that a service returns for such a token, such as `401 NOT_AUTHORIZED`; undefined if no service sees the
 * token, or if the services accept it.
 */
export function responseOf(cause: Cause): string | undefined {
  const { id, section, severity, effect, symptom } = cause
  if (effect !== undefined || severity === 'info' || section === 'key' || section === 'transport')
    return undefined
  const own = errorTexts(cause)
  const responses = servicesOf(id)
    .flatMap(({ responses = [] }) => responses)
    .filter(({ token, code }) => token === 'rejected' && code !== undefined)
  // Only the symptom says which service sees a token made for another one, and with which status a service rejects
  // something that is not a token.
  const usual =
    own.length === 0 && section !== 'services' && /\b401\b/u.test(symptom) && !/\b403\b/u.test(symptom)
  const response = responses.find(({ code = '' }) => own.includes(code)) ?? (usual ? responses[0] : undefined)
  return response && `${response.status} ${response.code}`
}

const MOST_RELATED = 6

/** Causes that explain this one or are explained by it, followed by those with the same error text. */
export function relatedTo(cause: Cause): readonly Cause[] {
  const explained = rules.find(({ id }) => id === cause.id)?.explains ?? []
  const explaining = rules.filter(({ explains }) => (explains as readonly string[]).includes(cause.id))
  const texts = errorTexts(cause)
  const alike = causes.filter((each) => errorTexts(each).some((text) => texts.includes(text)))
  const ids = new Set<string>([...explained, ...explaining.map(({ id }) => id), ...alike.map(({ id }) => id)])
  ids.delete(cause.id)
  return [...ids].flatMap((id) => causes.find((each) => each.id === id) ?? []).slice(0, MOST_RELATED)
}

/** The title for search engines: what the cause is, and the error that people see. */
export function searchTitle(cause: Cause): string {
  const error = responseOf(cause) ?? errorTexts(cause)[0]
  return `${cause.title}${error === undefined ? '' : `: ${error}`} · Assay`
}

const LONGEST_DESCRIPTION = 300

/**
 * The symptom, the reason and the fix, cut to the length that search engines show. It ends after a whole sentence if
 * one fits.
 */
export function searchDescription({ symptom, why, remedy }: Cause): string {
  const all = [symptom, why, remedy].join(' ').replaceAll('`', '')
  if (all.length <= LONGEST_DESCRIPTION) return all
  const cut = all.slice(0, LONGEST_DESCRIPTION)
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('? '))
  return end > LONGEST_DESCRIPTION / 3 ? cut.slice(0, end + 1) : `${cut.slice(0, cut.lastIndexOf(' '))} …`
}
