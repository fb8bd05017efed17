import { defineRule, found, notApplicable } from '../rule'
import { shown } from '../visible'

export const kidWrong = defineRule({
  id: 'kid-wrong',
  section: 'header',
  severity: 'ask',
  at: { part: 'header', member: 'kid' },
  needs: ['kid', 'refusal'],
  uses: ['key', 'keyFiles', 'judgedBy'],
  likelihood: 'common',
  title: 'The Key ID may belong to another key',
  check: ({ kid, key, keyFiles = [], judgedBy }) => {
    const verified = key?.verification.status === 'verifies'
    // The file name of the very key that signed speaks against it; then other causes come first.
    if (verified && keyFiles.some(({ keyId }) => keyId === kid)) return notApplicable
    const named = (judgedBy?.key.fileNames ?? ['AuthKey'])[0]
    return found({ kid, verified, named }, { lastResort: true })
  },
  seen: ({ kid, verified }) =>
    `“kid” is ${shown(kid)}.${verified ? ' The signature fits your key, but nothing in a key file says its ID.' : ''}`,
  why: 'The file holds no Key ID, so a mix-up of two keys shows nowhere: Apple looks up the key by the ID, finds another one, and the signature does not fit that.',
  fix: ({ named }) =>
    `Compare it, character by character, with the Key ID that Apple’s page shows for this key.${named === undefined ? '' : ` The file that Apple gave you was named ${named}_<Key ID>.p8.`}`,
  symptom: 'You get 401 with a token that is right in every part.',
  proof:
    'The original file name holds another ID than “kid”; or a token made from a fresh key and its ID works.',
  remedy: 'Copy the Key ID from the row of the key that signs.',
  sources: [
    'fastlane/fastlane#18128',
    'apple/app-store-server-library-java#131',
    'egodigital/node-appstore-connect#3',
  ],
})
