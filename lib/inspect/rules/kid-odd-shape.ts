import { isTenCharacterId } from '../../field/shape'
import { wantsKeyId } from '../expected'
import { defineRule, found, notApplicable, passed } from '../rule'
import { shown } from '../visible'

export const kidOddShape = defineRule({
  id: 'kid-odd-shape',
  section: 'header',
  severity: 'info',
  effect: 'accepted',
  at: { part: 'header', member: 'kid' },
  needs: ['header'],
  uses: ['judgedBy'],
  likelihood: 'rare',
  title: 'A Key ID of unusual form',
  check: ({ header: { kid }, judgedBy }) => {
    if (kid === undefined || kid === null || kid === '' || !wantsKeyId(judgedBy)) return notApplicable
    return typeof kid === 'string' && isTenCharacterId(kid) ? passed : found({ kid })
  },
  seen: ({ kid }) =>
    `“kid” is ${shown(kid)}${typeof kid === 'string' ? `, ${kid.length} characters long` : ', which is not a string'}.`,
  why: 'In Apple’s examples a Key ID has ten capital letters and digits. Other forms are in use and work, so this alone is no fault.',
  fix: 'Nothing, if Apple’s page shows the same ID for your key.',
  symptom: 'Usually nothing: Apple accepts this.',
  proof: 'Compare with the Key ID on Apple’s page.',
  remedy: 'None needed.',
  sources: ['rorkai/App-Store-Connect-CLI#2116'],
})
