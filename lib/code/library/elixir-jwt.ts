import { arrowEntry, elixir } from '../language/elixir'
import { asLastArgument, partFrom, withMembers } from '../part'
import { argsOf, pathOf } from '../scope'
import { byDefault, type Call, type Library, type Made, type Member, unknownMember } from '../token-code'
import { text } from '../value'

/** Reads `Joken.encode_and_sign(claims, signer)` with `Joken.Signer.create(alg, key, header)`. */
function readJoken({ call, scope }: Call): Made | undefined {
  const name = call.of.is === 'member' ? call.of.name : ''
  const generates = name.startsWith('generate')
  const signer = call.args.at(-1)
  const claims = call.args.at(-2)
  if (signer === undefined || claims === undefined || pathOf(call.of)?.startsWith('Joken') !== true)
    return undefined
  const made = scope.behind(signer.value)
  const none = partFrom(scope, undefined, { at: call, entry: arrowEntry })
  const given = partFrom(scope, claims.value, { at: claims, entry: arrowEntry })
  const body = { ...given, open: given.open || generates }
  if (made.is !== 'call' || pathOf(made) !== 'Joken.Signer.create')
    return { at: call, header: { ...none, open: true }, claims: body, traits: [] }
  const [alg, , fields] = argsOf(made)
  const header = partFrom(scope, fields?.value, { at: made, entry: arrowEntry })
  return {
    at: call,
    header: {
      ...withMembers(header, {
        alg: alg ? scope.setting(alg.value, alg) : unknownMember(made),
        typ: byDefault(text('JWT'), made),
      }),
      adding: (member, expression) => {
        if (member === 'alg') return undefined
        return fields
          ? header.adding(member, expression)
          : asLastArgument(scope.text, made, made.args, `%{${arrowEntry(member, expression)}}`)
      },
    },
    claims: body,
    traits: [],
  }
}

/** Reads `JOSE.JWT.sign(jwk, header, claims)`. The key may be piped into the call. */
function readJose({ call, scope }: Call): Made | undefined {
  if (pathOf(call.of) !== 'JOSE.JWT.sign' || call.args.length < 2) return undefined
  const claims = call.args.at(-1)
  const fields = call.args.at(-2)
  const header = partFrom(scope, fields?.value, { at: call, entry: arrowEntry })
  const alg: Member | undefined = header.members.get('alg')
  return {
    at: call,
    header: withMembers(header, { alg: alg ?? unknownMember(call), typ: byDefault(text('JWT'), call) }),
    claims: partFrom(scope, claims?.value, { at: call, entry: arrowEntry }),
    traits: [],
  }
}

export const joken: Library = {
  id: 'joken',
  name: 'Joken',
  language: elixir,
  hint: /\bJoken\./u,
  signs: ['encode_and_sign', 'encode_and_sign!', 'generate_and_sign', 'generate_and_sign!'],
  read: readJoken,
}

export const elixirJose: Library = {
  id: 'elixir-jose',
  name: 'JOSE',
  language: elixir,
  hint: /\bJOSE\.JWT\./u,
  signs: ['sign'],
  read: readJose,
}
