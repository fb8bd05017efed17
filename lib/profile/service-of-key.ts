import type { KeyFileName } from '../key/file-name'
import type { Profile } from './profile'

/**
 * Finds the kind of token a key is for from the names of the settings beside it. The first name that matches decides;
 * returns undefined if none matches, or if it matches several services.
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

/**
 * Finds the kind of token a key is for from the name of its file. Returns undefined for `AuthKey_`, the prefix of
 * nearly all keys.
 */
export function profileByFileName(
  { suggests, prefix }: KeyFileName,
  all: readonly Profile[],
): Profile | undefined {
  return suggests === 'team-or-account' ? undefined : all.find(({ key }) => key.fileNames.includes(prefix))
}
