import { readKeyFileName } from '../../key/file-name'
import { isAsc } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'
import { shown } from '../visible'

type Facts =
  | {
      readonly kind: 'id'
      readonly fileId: string
      readonly kid: string
      readonly verifies: boolean
    }
  | { readonly kind: 'service'; readonly service: string }

export const keyFileNameSaysOther = defineRule({
  id: 'key-file-name-says-other',
  section: 'key',
  severity: 'warn',
  at: { part: 'header', name: 'kid' },
  needs: ['token', 'key'],
  uses: ['kid', 'judgedBy', 'sentTo', 'claims'],
  likelihood: 'usual',
  check: ({ key, kid, judgedBy, sentTo = [], claims = {} }) => {
    const name = key.fileName === undefined ? undefined : readKeyFileName(key.fileName)
    if (name === undefined) return notApplicable
    // A Key ID with a file name, spaces or quotes around it is a separate cause.
    if (kid !== undefined && !kid.includes(name.keyId)) {
      const verifies = key.verification.status === 'verifies'
      return found<Facts>({ kind: 'id', fileId: name.keyId, kid, verifies })
    }
    // Without claims nothing shows which kind of key the token needs.
    if (judgedBy === undefined || kid === undefined || Object.keys(claims).length === 0) return notApplicable
    if (name.prefix !== 'SubscriptionKey' || judgedBy.key.fileNames.includes(name.prefix)) return passed
    // With a request to App Store Connect this is a mix-up of services, which another rule reports.
    if (sentTo.some(isAsc)) return notApplicable
    return found<Facts>({ kind: 'service', service: judgedBy.service.name }, { at: { part: 'key' } })
  },
  title: 'The key file’s name doesn’t fit the token',
  seen: (facts) => {
    if (facts.kind === 'service')
      return `A file named SubscriptionKey_… contains an In-App Purchase key, but the token is made for ${facts.service}.`
    return `The name of the loaded file has the Key ID ${facts.fileId}, but “kid” is ${shown(facts.kid, 40)}.${facts.verifies ? ' The signature verifies with this file. So “kid” is probably wrong, unless the file was renamed.' : ''}`
  },
  why: 'Apple looks up the key by “kid” and checks the signature with it. A key file doesn’t contain its ID; only the file name that Apple gave it shows the ID.',
  fix: (facts) =>
    facts.kind === 'id'
      ? {
          text: facts.verifies
            ? `Set “kid” to ${facts.fileId}, if the file still has the name that Apple gave it.`
            : `Use the file AuthKey_${visibleId(facts.kid)}.p8, or set “kid” to ${facts.fileId} and sign with this one.`,
        }
      : {
          text: 'Use a key that was made for this service. In-App Purchase keys work only for the App Store Server API and related services.',
        },
  symptom: 'You get 401 although every value looks right.',
  proof: 'Compare “kid” with the ID in the name of the downloaded file.',
  remedy: 'Use the file that belongs to the Key ID and to the service.',
  sources: ['https://discussions.apple.com/thread/254056348', 'apple/app-store-server-library-node#221'],
})

/** Returns a Key ID for a file name, but only if it looks like one. */
const visibleId = (kid: string): string => (/^[A-Za-z0-9]{1,40}$/u.test(kid) ? kid : '…')
