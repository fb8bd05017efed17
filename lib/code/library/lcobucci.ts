import { chainOf } from '../chain'
import { arrayEntry, php } from '../language/php'
import { partFrom, withMembers, withTime } from '../part'
import { byDefault, type Call, type Library, type Made, type Member, unknownMember } from '../token-code'
import { text } from '../value'

const CLAIMS: Readonly<Record<string, string>> = {
  issuedBy: 'iss',
  setIssuer: 'iss',
  permittedFor: 'aud',
  setAudience: 'aud',
  relatedTo: 'sub',
  setSubject: 'sub',
  issuedAt: 'iat',
  setIssuedAt: 'iat',
  expiresAt: 'exp',
  setExpiration: 'exp',
  identifiedBy: 'jti',
}
const SETTER: Readonly<Record<string, string>> = { iss: 'issuedBy', aud: 'permittedFor', sub: 'relatedTo' }

/** Reads `$config->builder()->issuedBy(…)->withHeader('kid', …)->getToken($signer, $key)`. */
function read({ call, scope }: Call): Made | undefined {
  const { links, root } = chainOf(scope, call)
  const isBuilder =
    links.some(({ name }) => name === 'builder' || name === 'createBuilder' || CLAIMS[name] !== undefined) ||
    (root.is === 'call' && root.of.is === 'name' && /(?:^|\\)Builder$/u.test(root.of.name))
  if (!isBuilder) return undefined
  const claims: Record<string, Member> = {}
  const header: Record<string, Member> = {}
  for (const link of links) {
    const [first, second] = link.args
    const claim = CLAIMS[link.name]
    const name = first && scope.value(first.value)
    if (claim !== undefined && first) {
      const set = withTime(scope, scope.setting(first.value, link))
      claims[claim] =
        set.value.is === 'date'
          ? { ...set, value: { is: 'time', offset: set.value.offset, unit: 's', whole: true } }
          : set
    } else if (second && name?.is === 'text' && /^(?:with|set)(?:Header|Claim)$|^set$/u.test(link.name)) {
      const into = link.name.endsWith('Header') ? header : claims
      into[name.text] = withTime(scope, scope.setting(second.value, link))
    }
  }
  const none = { at: call, entry: arrayEntry }
  const before = call.of.is === 'member' ? call.of.of.end : call.start
  const added = (put: string) => ({ start: before, end: before, text: put })
  return {
    at: call,
    header: {
      ...withMembers(partFrom(scope, undefined, none), {
        ...header,
        alg: algorithm(scope.text, call),
        typ: byDefault(text('JWT'), call),
      }),
      adding: (name, expression) =>
        name === 'alg' ? undefined : added(`->withHeader('${name}', ${expression})`),
    },
    claims: {
      ...withMembers(partFrom(scope, undefined, none), claims),
      open: links.some(({ name }) => name === 'withClaims'),
      adding: (name, expression) => {
        const setter = SETTER[name]
        if (name === 'exp' || name === 'iat') return undefined
        return added(setter ? `->${setter}(${expression})` : `->withClaim('${name}', ${expression})`)
      },
    },
    traits: [],
  }
}

/** Reads the algorithm from the signer class, which its namespace identifies. */
function algorithm(source: string, at: { readonly start: number; readonly end: number }): Member {
  const signers = ['Ecdsa', 'Hmac', 'Rsa'].filter(
    (kind) => source.includes(`Signer\\${kind}`) || source.includes(`${kind}\\Sha`),
  )
  const [only] = signers
  if (signers.length !== 1 || only === undefined) return unknownMember(at)
  const bits = /(?:Ecdsa|Hmac|Rsa)\\Sha(\d{3})/u.exec(source)?.[1] ?? '256'
  const name = only === 'Ecdsa' ? 'ES' : only === 'Hmac' ? 'HS' : 'RS'
  return byDefault(
    text(`${name}${bits}`),
    at,
    only === 'Ecdsa' ? undefined : `The signer ${only}\\Sha${bits} signs with ${name}${bits}.`,
  )
}

export const lcobucci: Library = {
  id: 'lcobucci-jwt',
  name: 'lcobucci/jwt',
  language: php,
  hint: /Lcobucci|->issuedBy\(|forAsymmetricSigner/u,
  signs: ['getToken'],
  read,
}
