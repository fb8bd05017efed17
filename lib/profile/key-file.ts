import type { KeyFileName } from '../key/file-name'
import type { Notice } from '../key/reading'
import type { Profile } from './profile'

/**
 * Notes where the name of a key file contradicts the values the key is used with. This is a hint, never proof: files
 * can be renamed.
 *
 * @param keyId - the cleaned Key ID of the form; empty if the user entered none
 * @param all - every profile, to find the kinds of token whose key files have this name
 */
export function keyFileNotices(
  named: KeyFileName,
  keyId: string,
  profile: Profile,
  all: readonly Profile[],
): readonly Notice[] {
  const diagnostics: Notice[] = []
  if (keyId !== '' && keyId !== named.keyId) {
    diagnostics.push({ id: 'key-file-name-says-other', case: 'key-id', named: named.keyId, given: keyId })
  }
  const { fileNames, origin } = profile.key
  if (origin === 'downloaded' && fileNames.length > 0 && !fileNames.includes(named.prefix)) {
    const others = all.filter(({ key }) => key.fileNames.includes(named.prefix))
    const services = others.map(({ service, kind }) =>
      kind ? `${service.name}, ${kind.toLowerCase()}` : service.name,
    )
    diagnostics.push({
      id: 'key-file-name-says-other',
      case: 'kind',
      prefix: named.prefix,
      services: [...new Set(services)],
    })
  }
  return diagnostics
}
