import type { Cause } from '@/lib/inspect/cause'
import { causes } from '@/lib/inspect/causes'
import { errorTexts } from '@/lib/inspect/error-texts'
import { profiles } from '@/lib/profile/all'
import { serviceList } from '@/lib/profile/service-list'
import { servicesOf } from './about-cause'
import { foundIn } from './worked-example'

/** An error as a service or a tool prints it, and its causes. The likeliest comes first where the order is known. */
export interface IndexedError {
  readonly text: string
  readonly causes: readonly Cause[]
}

/** Codes that Apple's upload tools print when App Store Connect returns 401. */
const UPLOAD_TOOLS = ['-19209', '-26000', '-1011']
const UPLOAD_CAUSES = ['agreements-missing']

const byId = (ids: Iterable<string>): readonly Cause[] =>
  [...new Set(ids)].flatMap((id) => causes.find((each) => each.id === id) ?? [])

/**
 * The inputs that the rules are tested with. They are texts of tools and services, which people paste into a search.
 */
const inputs = new Map(causes.map(({ id }) => [id, foundIn(id).map(({ text }) => text)] as const))

/** The codes of Apple's services and the messages of tools, each with its causes. */
export const errorIndex: readonly IndexedError[] = (() => {
  const index = new Map<string, Set<string>>()
  const add = (text: string, ids: readonly string[]) => {
    const known = index.get(text) ?? new Set()
    for (const id of ids) known.add(id)
    index.set(text, known)
  }
  const seenWith = (code: string) =>
    [...inputs].filter(([, texts]) => texts.some((text) => text.includes(`"${code}"`))).map(([id]) => id)
  for (const { responses = [], usualCausesOf401 = [] } of profiles) {
    // A service returns its first code for every fault of a token. The other codes are more specific.
    const general = responses.find(({ code, token }) => code !== undefined && token === 'rejected')?.code
    for (const { code } of responses)
      if (code !== undefined) add(code, code === general ? usualCausesOf401 : seenWith(code))
  }
  add('MissingProviderToken', ['bearer-missing', 'var-empty'])
  for (const cause of causes) for (const text of errorTexts(cause)) add(text, [cause.id])
  const asc = profiles.find(({ id }) => id === 'asc-team')?.usualCausesOf401 ?? []
  for (const code of UPLOAD_TOOLS) add(code, [...asc, ...UPLOAD_CAUSES])
  return [...index]
    .map(([text, ids]) => ({ text, causes: byId(ids) }))
    .filter(({ causes }) => causes.length > 0)
    .sort((a, b) => (a.text.toLowerCase() < b.text.toLowerCase() ? -1 : 1))
})()

/** Every service that has causes of its own, with the usual causes of its rejections first. */
export const serviceIndex: readonly { readonly name: string; readonly causes: readonly Cause[] }[] =
  serviceList
    .map(({ value, name }) => {
      const own = profiles.filter(({ service }) => service.value === value)
      const usual = own.flatMap(({ usualCausesOf401 = [] }) => usualCausesOf401)
      const only = causes.filter(({ id }) => {
        const services = servicesOf(id)
        return services.length === 1 && services[0]?.service.value === value
      })
      return { name, causes: byId([...usual, ...(value === 'asc' ? [] : only.map(({ id }) => id))]) }
    })
    .filter(({ causes }) => causes.length > 0)

/** All words by which a search finds a cause. */
export function searchWords(cause: Cause): string {
  const messages = (inputs.get(cause.id) ?? []).filter((text) => text.length < 200 && !text.includes('eyJ'))
  const errors = errorIndex
    .filter((each) => each.causes.some(({ id }) => id === cause.id))
    .map(({ text }) => text)
  return [cause.id, cause.title, cause.symptom, ...errors, ...messages].join(' ').toLowerCase()
}
