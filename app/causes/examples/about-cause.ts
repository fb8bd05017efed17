import type { Cause } from '@/lib/inspect/cause'
import { causes } from '@/lib/inspect/causes'
import { errorTexts } from '@/lib/inspect/error-texts'
import { rules } from '@/lib/inspect/rules'
import { profiles } from '@/lib/profile/all'
import type { Profile } from '@/lib/profile/profile'
import { foundIn } from './worked-example'

/** The services whose tokens or requests the cause is looked for in, as far as its inputs and the services themselves tell. */
export function servicesOf(id: string): readonly Profile[] {
  const inputs = new Set(foundIn(id).flatMap(({ row }) => row.sample?.profile ?? []))
  const named = profiles.filter((profile) => inputs.has(profile.id) || profile.usuallyBehind401?.includes(id))
  return named.filter(
    ({ service }, at) => named.findIndex((each) => each.service.value === service.value) === at,
  )
}

/** How a service rejects such a token, as `401 NOT_AUTHORIZED`; undefined where no service sees one, or accepts it. */
export function responseOf(cause: Cause): string | undefined {
  const { id, section, severity, effect, symptom } = cause
  if (effect !== undefined || severity === 'info' || section === 'key' || section === 'transport')
    return undefined
  const own = errorTexts(cause)
  const answers = servicesOf(id)
    .flatMap(({ answers = [] }) => answers)
    .filter(({ token, code }) => token === 'refused' && code !== undefined)
  // Which service sees a mixed-up token, and with which status it rejects something else than a token, only the symptom tells.
  const usual =
    own.length === 0 && section !== 'services' && /\b401\b/u.test(symptom) && !/\b403\b/u.test(symptom)
  const answer = answers.find(({ code = '' }) => own.includes(code)) ?? (usual ? answers[0] : undefined)
  return answer && `${answer.status} ${answer.code}`
}

const MOST_RELATED = 6

/** Causes that this one explains or is explained by, then those with the same error text. */
export function relatedTo(cause: Cause): readonly Cause[] {
  const explained = rules.find(({ id }) => id === cause.id)?.explains ?? []
  const explaining = rules.filter(({ explains }) => (explains as readonly string[]).includes(cause.id))
  const texts = errorTexts(cause)
  const alike = causes.filter((each) => errorTexts(each).some((text) => texts.includes(text)))
  const ids = new Set<string>([...explained, ...explaining.map(({ id }) => id), ...alike.map(({ id }) => id)])
  ids.delete(cause.id)
  return [...ids].flatMap((id) => causes.find((each) => each.id === id) ?? []).slice(0, MOST_RELATED)
}

/** The title that a search engine shows: what it is, and the error it is met as. */
export function searchTitle(cause: Cause): string {
  const error = responseOf(cause) ?? errorTexts(cause)[0]
  return `${cause.title}${error === undefined ? '' : `: ${error}`} · Assay`
}

const LONGEST_DESCRIPTION = 300

/** What one sees, why, and the fix, as far as a search engine shows it; whole sentences where there is room for one. */
export function searchDescription({ symptom, why, remedy }: Cause): string {
  const all = [symptom, why, remedy].join(' ').replaceAll('`', '')
  if (all.length <= LONGEST_DESCRIPTION) return all
  const cut = all.slice(0, LONGEST_DESCRIPTION)
  const end = Math.max(cut.lastIndexOf('. '), cut.lastIndexOf('? '))
  return end > LONGEST_DESCRIPTION / 3 ? cut.slice(0, end + 1) : `${cut.slice(0, cut.lastIndexOf(' '))} …`
}
