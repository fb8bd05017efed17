import type { Severity } from '@/lib/diagnostic/diagnostic'
import { Unbroken } from '../ui/wrapped'
import type { DecodedPart, KeyExample, ShapeExample, WorkedExample } from './example'
import { MarkedCard } from './marked-lines'

const BAD: Readonly<Record<Severity, string>> = {
  error: 'Rejected',
  warn: 'Can fail',
  ask: 'Possible',
  info: 'As found',
}
const NAMES = { header: 'Header', payload: 'Payload' } as const

/** Two cards side by side. Their heads, lines and captions share the rows of the grid. */
const PAIR = 'grid gap-4 wide:grid-cols-2 wide:gap-y-0'

/** Shows a token with the fault beside a correct one, or the text in which the fault is found. */
export function WorkedExampleShown({ example }: { example: WorkedExample }) {
  const { shown, severity, seen } = example
  if (shown.as === 'text')
    return (
      <div className="card overflow-hidden">
        <pre className="code px-4 py-3 [overflow-wrap:anywhere] whitespace-pre-wrap">{shown.text}</pre>
        <p className="hint border-t border-line px-4 py-2.5 [overflow-wrap:anywhere]">
          Assay says: <Unbroken text={seen} />
        </p>
      </div>
    )
  return (
    <div className={PAIR}>
      <MarkedCard
        title={BAD[severity]}
        sign="−"
        opens={shown.opens}
        blocks={changedBlocks(shown.bad, shown.good)}
      >
        <Unbroken text={seen} />
      </MarkedCard>
      {shown.good && (
        <MarkedCard
          title="Correct"
          sign="+"
          opens={shown.opens && `${shown.opens}-correct`}
          blocks={changedBlocks(shown.good, shown.bad)}
        >
          {shown.good.some(({ lines }) => lines.some(({ changed }) => changed))
            ? 'The marked lines are the difference.'
            : 'This token doesn’t have the marked lines of the other one.'}
        </MarkedCard>
      )}
    </div>
  )
}

/** The header and the payload, without a part that is the same in both tokens. The payload alone needs no name. */
const changedBlocks = (parts: readonly DecodedPart[], others?: readonly DecodedPart[]) =>
  parts
    .filter(
      ({ lines }, at) =>
        others === undefined || [...lines, ...(others[at]?.lines ?? [])].some(({ changed }) => changed),
    )
    .map(({ part, lines }, at) => ({ name: part === 'payload' && at === 0 ? undefined : NAMES[part], lines }))

/** A damaged key file beside the one that Apple issued. */
export const KeyExampleShown = ({ example: { bad, good } }: { example: KeyExample }) => (
  <div className={PAIR}>
    <MarkedCard title="Damaged" sign="−" blocks={[{ lines: bad }]}>
      Dots stand for the private value.
    </MarkedCard>
    <MarkedCard title="Correct" sign="+" blocks={[{ lines: good }]}>
      The file as Apple issues it.
    </MarkedCard>
  </div>
)

/** The captions below the wrong and the right example. */
const SAYS: Readonly<Record<ShapeExample['of'], readonly [bad: string, good: string]>> = {
  key: ['Dots stand for the bytes of the key.', 'The same key as PKCS #8, or the file as Apple issues it.'],
  token: ['Dots stand for what differs from token to token.', 'Three parts, joined by dots.'],
  contents: [
    'What the key contains. Dots stand for its bytes.',
    'What a key from Apple contains. n is the order of the curve.',
  ],
  terminal: ['What the terminal prints.', 'What it prints for a key file from Apple.'],
  name: [
    'The name of the key file, and kid in the token’s header.',
    'Apple puts the Key ID in the file name.',
  ],
  'token-and-key': [
    'The token looks correct. Only verifying the signature shows the difference.',
    'The signature covers the first two parts exactly as sent.',
  ],
  line: ['The base64 command adds a newline after every 76 characters.', 'No newlines and no spaces.'],
  request: [
    'client_secret holds an access token. This request returns one.',
    'A signed JWT begins with eyJ and has two dots.',
  ],
  verified: [
    'The signature is right, but Apple rejects the token. The lines look the same as for an accepted token.',
    'The same lines if Apple knows the key by this Key ID and issuer.',
  ],
  log: ['The whole log file.', 'The lines around the rejection.'],
}

/** The shape of a key or a token beside that of a correct one. */
export const ShapeShown = ({ example: { bad, good, of } }: { example: ShapeExample }) => (
  <div className={PAIR}>
    <MarkedCard title="As found" sign="−" blocks={[{ lines: bad }]}>
      {SAYS[of][0]}
    </MarkedCard>
    <MarkedCard title="Correct" sign="+" blocks={[{ lines: good }]}>
      {SAYS[of][1]}
    </MarkedCard>
  </div>
)
