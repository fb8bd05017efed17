import { credential, holdsVariable, looksLikeToken } from '../authorization'
import { defineRule, found, notApplicable, notChecked, passed } from '../rule'
import { visible } from '../visible'

interface Facts {
  readonly scheme: string
  readonly fault: 'glued' | 'spaces' | 'alone' | 'word'
}

export const bearerOtherScheme = defineRule({
  id: 'bearer-other-scheme',
  section: 'transport',
  severity: 'error',
  exception: 'If only the white space after “Bearer” is wrong, this is a warning.',
  at: { part: 'command' },
  needs: ['bearerRequest', 'authorization'],
  uses: ['paste'],
  likelihood: 'rare',
  title: 'The header isn’t “Bearer”, a space, the token',
  check: ({ authorization: { value }, paste }) => {
    const { scheme, rest } = credential(value)
    if (scheme === '') return notApplicable
    if (/^bearer[^a-z]*eyj/iu.test(scheme)) return found<Facts>({ scheme: 'Bearer', fault: 'glued' })
    if (/^[*•█]{2,}/u.test(scheme)) return notApplicable
    // The value of a variable or template may be anything.
    if (holdsVariable(scheme)) return notChecked('command')
    // In a program, a name alone is a variable too.
    if (paste?.code.length && rest === '' && /^[\p{L}_][\w.]*$/u.test(scheme) && !looksLikeToken(scheme))
      return scheme.toLowerCase() === 'bearer'
        ? found<Facts>({ scheme, fault: 'alone' })
        : notChecked('command')
    if (scheme.toLowerCase() === 'bearer') {
      if (/^\s*bearer[ ]?\S|^\s*bearer\s*$/iu.test(value)) return passed
      const space = /^\s*bearer(\s*)/iu.exec(value)?.[1] ?? ''
      const brief = `${scheme}${visible(space.slice(0, 8)).replaceAll(' ', '␣')}`
      return found<Facts>({ scheme, fault: 'spaces' }, { severity: 'warn', brief })
    }
    if (looksLikeToken(scheme)) return notApplicable
    return found<Facts>({ scheme, fault: rest === '' ? 'alone' : 'word' })
  },
  seen: ({ scheme, fault }) => {
    switch (fault) {
      case 'glued':
        return 'There is no space between “Bearer” and the token.'
      case 'spaces':
        return 'There is more than one space, or a tab, between “Bearer” and the token.'
      case 'alone':
        return `The whole value is “${visible(scheme, 24)}”.`
      case 'word':
        return `The value begins with “${visible(scheme, 24)}”.`
    }
  },
  why: 'Apple accepts a developer token only after the word “Bearer”, in any case, and one space. A space after the colon doesn’t matter. App Attest is the exception: Apple’s sample for it sends the token alone.',
  fix: {
    text: 'Write “Authorization: Bearer”, one space, and the token.',
    code: [{ language: 'bash', after: '-H "Authorization: Bearer $TOKEN"' }],
  },
  symptom: 'You get 401 with a correct token, and the header says Token, JWT, Basic or “Bearer:”.',
  proof:
    'Read the header as it was sent (curl -v, lines with “>”). Its value must be “Bearer”, a space, the token.',
  remedy: 'Send “Authorization: Bearer <token>”.',
  sources: ['RFC 6750 section 2.1', 'https://freyzou.com/posts/JWT'],
})
