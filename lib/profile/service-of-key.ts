import type { KeyFileName } from '../key/file-name'
import type { Profile } from './profile'

/**
 * Which kind of token a key is for, by what its configuration calls the values beside it. Undefined where nothing says so.
 *
 * @param signs - the words of these names, joined by `_`, the nearest to the key first
 */
export function profileBySigns(signs: readonly string[], all: readonly Profile[]): Profile | undefined {
  for (const sign of signs) {
    const meant = all.filter(({ key }) => key.signs?.some((term) => `_${sign}_`.includes(`_${term}_`)))
    if (meant.length > 0)
      return new Set(meant.map(({ service }) => service.value)).size === 1 ? meant[0] : undefined
  }
  return undefined
}

/** Which kind of token a key is for, by the name of its file; undefined for `AuthKey_`, which nearly all have. */
export function profileByFileName(
  { suggests, prefix }: KeyFileName,
  all: readonly Profile[],
): Profile | undefined {
  return suggests === 'team-or-account' ? undefined : all.find(({ key }) => key.fileNames.includes(prefix))
}
