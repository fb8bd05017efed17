import type { KeyExample } from '@/app/causes/examples/key-example'
import type { ShapeExample } from '@/app/causes/examples/shapes'
import type { DecodedPart, WorkedExample } from '@/app/causes/examples/worked-example'
import type { Severity } from '@/lib/diagnostic/diagnostic'
import { MarkedCard } from './marked-lines'

const BAD: Readonly<Record<Severity, string>> = {
  error: 'Rejected',
  warn: 'Can fail',
  ask: 'Possible',
  info: 'As found',
}
const NAMES = { header: 'Header', payload: 'Payload' } as const

/** A token with the fault beside a good one; or the text in which it is found. */
export function WorkedExampleShown({ example }: { example: WorkedExample }) {
  const { shown, severity, seen } = example
  if (shown.as === 'text')
    return (
      <div className="card overflow-hidden">
        <pre className="code px-4 py-3 [overflow-wrap:anywhere] whitespace-pre-wrap">{shown.text}</pre>
        <p className="hint border-t border-line px-4 py-2.5 [overflow-wrap:anywhere]">Assay says: {seen}</p>
      </div>
    )
  return (
    <div className="grid gap-4 wide:grid-cols-2">
      <MarkedCard title={BAD[severity]} sign="−" blocks={changedBlocks(shown.bad, shown.good)}>
        {seen}
      </MarkedCard>
      {shown.good && (
        <MarkedCard title="Correct" sign="+" blocks={changedBlocks(shown.good, shown.bad)}>
          {shown.good.some(({ lines }) => lines.some(({ changed }) => changed))
            ? 'The marked lines are what differs.'
            : 'The marked lines of the other token are missing here.'}
        </MarkedCard>
      )}
    </div>
  )
}

/** Header and payload, without a part that is the same in both tokens. */
const changedBlocks = (parts: readonly DecodedPart[], others: readonly DecodedPart[] | undefined) =>
  parts
    .filter(
      ({ lines }, at) =>
        others === undefined || [...lines, ...(others[at]?.lines ?? [])].some(({ changed }) => changed),
    )
    .map(({ part, lines }) => ({ name: NAMES[part], lines }))

/** A damaged key file beside the one that Apple gave. */
export const KeyExampleShown = ({ example: { bad, good } }: { example: KeyExample }) => (
  <div className="grid gap-4 wide:grid-cols-2">
    <MarkedCard title="Damaged" sign="−" blocks={[{ lines: bad }]}>
      The dots stand for the private value.
    </MarkedCard>
    <MarkedCard title="Correct" sign="+" blocks={[{ lines: good }]}>
      The file as Apple gives it.
    </MarkedCard>
  </div>
)

/** The shape of a key or a token beside that of a right one. */
export const ShapeShown = ({ example: { bad, good, of } }: { example: ShapeExample }) => (
  <div className="grid gap-4 wide:grid-cols-2">
    <MarkedCard title="As found" sign="−" blocks={[{ lines: bad }]}>
      {of === 'key'
        ? 'The dots stand for the bytes of the key.'
        : 'The dots stand for what differs each time.'}
    </MarkedCard>
    <MarkedCard title="Correct" sign="+" blocks={[{ lines: good }]}>
      {of === 'key'
        ? 'The same key as PKCS #8, or the file as Apple gives it.'
        : 'Three parts, joined by dots.'}
    </MarkedCard>
  </div>
)
