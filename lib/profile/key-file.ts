import type { KeyFileName } from '../key/file-name'
import type { Notice } from '../key/reading'
import type { Profile } from './profile'

/**
 * What the name of a key file says against the values it is used with. A hint, never proof: files can be renamed.
 *
 * @param keyId - the cleaned Key ID of the form; empty when none was given
 * @param all - every profile, to know which kinds of token keys with this name belong to
 */
export function keyFileRemarks(
  named: KeyFileName,
  keyId: string,
  profile: Profile,
  all: readonly Profile[],
): readonly Notice[] {
  const remarks: Notice[] = []
  if (keyId !== '' && keyId !== named.keyId) {
    remarks.push({ id: 'key-file-name-says-other', case: 'key-id', named: named.keyId, given: keyId })
  }
  const { fileNames, origin } = profile.key
  if (origin === 'downloaded' && fileNames.length > 0 && !fileNames.includes(named.prefix)) {
    const others = all.filter(({ key }) => key.fileNames.includes(named.prefix))
    const services = others.map(({ service, kind }) =>
      kind ? `${service.name}, ${kind.toLowerCase()}` : service.name,
    )
    remarks.push({
      id: 'key-file-name-says-other',
      case: 'kind',
      prefix: named.prefix,
      services: [...new Set(services)],
    })
  }
  return remarks
}
