import { hasKeyFilePrefix, readKeyFileName } from '../../key/file-name'
import { defineRule, found, passed } from '../rule'
import { shown } from '../visible'

const DECORATION = /\.p8\b|[/\\](?![nrt]$)/iu

export const kidDecorated = defineRule({
  id: 'kid-decorated',
  section: 'header',
  severity: 'error',
  at: { part: 'header', name: 'kid' },
  needs: ['kid'],
  likelihood: 'occasional',
  explains: ['kid-odd-shape', 'key-file-name-says-other', 'kid-wrong'],
  title: 'The Key ID is a file name',
  check: ({ kid }) => {
    if (!hasKeyFilePrefix(kid) && !DECORATION.test(kid)) return passed
    const name = kid.trim().split(/[/\\]/u).at(-1) ?? ''
    return found({
      kid,
      bare: readKeyFileName(name)?.keyId ?? name.replace(/\.p8$/iu, '').replace(/^[A-Za-z]+Key_/u, ''),
    })
  },
  seen: ({ kid }) => `“kid” is ${shown(kid)}.`,
  why: 'The file name contains the Key ID. The ID is only the part between the underscore and “.p8”.',
  fix: ({ bare }) => ({
    text: bare === '' ? 'Use only the Key ID.' : `Use only the ID: ${shown(bare)}.`,
  }),
  symptom: 'You get 401 although you copied every value from Apple’s page or from the file.',
  proof: 'Compare “kid” with the Key ID on Apple’s page: the page shows no prefix and no “.p8”.',
  remedy: 'Use only the ID between AuthKey_ and .p8.',
  sources: ['ittybittyapps/appstoreconnect-cli#234', 'bloknayrb/tandem#661'],
})
