import { brokenCommand, FAULTS, type Fault } from '@/lib/demo/broken-token'
import { causeExample, signAnyway } from '@/lib/demo/cause-example'
import { loadProfiles } from '@/lib/profile'
import { THROWAWAY_FIELDS } from './throwaway'

/**
 * A command with the given faults, or with all of them. It is signed with `key`, or with a key generated for this call.
 */
export async function exampleCommand(faults: readonly Fault[] = FAULTS, key?: CryptoKey): Promise<string> {
  return brokenCommand(faults, { ...THROWAWAY_FIELDS, key: key ?? (await newKey()) }, now())
}

/**
 * The token that a link on the page of a cause names. If there is no such example, the text is empty.
 */
export async function namedExample(name: string): Promise<string> {
  const [, id = '', correct] = /^(.*?)(-correct)?$/u.exec(name) ?? []
  const { profiles } = await loadProfiles()
  const example = causeExample(id, profiles, now())
  return example ? signAnyway(correct ? example.correct : example.rejected, await newKey()) : ''
}

const now = () => Math.floor(Date.now() / 1000)

const newKey = async () =>
  (await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify']))
    .privateKey
