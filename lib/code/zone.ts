import type { Member, Trait } from './token-code'

/** Finds the time claims that are wrong by the time zone of the machine. */
export function zoneTraits(claims: ReadonlyMap<string, Member>, right: string): readonly Trait[] {
  const off = ['iat', 'exp', 'nbf'].flatMap((name) => {
    const member = claims.get(name)
    const { value } = member ?? {}
    return member && (value?.is === 'time' || value?.is === 'date') && value.shifted ? [{ name, member }] : []
  })
  const [first] = off
  if (first === undefined) return []
  const names = off.map(({ name }) => `“${name}”`).join(' and ')
  return [
    {
      id: 'zone',
      at: first.member.at,
      says: `${names} ${off.length > 1 ? 'come' : 'comes'} from a time without a time zone. On machines that aren’t set to UTC, ${off.length > 1 ? 'they are' : 'it is'} off by the difference from UTC. ${right}`,
      edits: off.flatMap(({ name, member }) => {
        const seconds =
          member.value.is === 'time' || member.value.is === 'date' ? Math.round(member.value.offset) : 0
        const text = member.lasting?.(name === 'exp' && seconds <= 0 ? 900 : seconds)
        return text === undefined ? [] : [{ ...member.at, text }]
      }),
    },
  ]
}
