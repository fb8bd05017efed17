import { defineRule, found, notApplicable } from '../rule'
import { shown } from '../visible'

export const kidWrong = defineRule({
  id: 'kid-wrong',
  section: 'header',
  severity: 'ask',
  at: { part: 'header', name: 'kid' },
  needs: ['kid', 'rejection'],
  uses: ['key', 'keyFiles', 'judgedBy'],
  likelihood: 'common',
  title: 'The Key ID may belong to another key',
  check: ({ kid, key, keyFiles = [], judgedBy }) => {
    const verified = key?.verification.status === 'verifies'
    // If the file name of the key that signed has the same Key ID, other causes come first.
    if (verified && keyFiles.some(({ keyId }) => keyId === kid)) return notApplicable
    const named = (judgedBy?.key.fileNames ?? ['AuthKey'])[0]
    return found({ kid, verified, named }, { lastResort: true })
  },
  seen: ({ kid, verified }) =>
    `“kid” is ${shown(kid)}.${verified ? ' The signature matches your key, but a key file doesn’t contain its ID.' : ''}`,
  why: 'A key file doesn’t contain its Key ID, so nothing shows that two keys were mixed up. Apple looks up the key by its ID, and the signature doesn’t match that key.',
  fix: ({ named }) =>
    `Compare “kid”, character by character, with the Key ID that Apple’s page shows for this key.${named === undefined ? '' : ` The file that Apple gave you was named ${named}_<Key ID>.p8.`}`,
  symptom: 'You get 401 although every part of the token is correct.',
  proof:
    'The original file name has a different ID than “kid”. Or: a token made with a new key and its ID works.',
  remedy: 'Copy the Key ID from the row of the key that you sign with.',
  sources: [
    'fastlane/fastlane#18128',
    'apple/app-store-server-library-java#131',
    'egodigital/node-appstore-connect#3',
  ],
})
