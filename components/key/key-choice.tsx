import type { KeyCandidate } from '@/lib/key/reading'
import { useKeyWords } from './use-key-words'

const NUMBERS = ['no', 'one', 'two', 'three', 'four', 'five']
const number = (count: number): string => NUMBERS[count] ?? String(count)

/** Asks which key to use when one paste contains several. */
export function KeyChoice({
  candidates,
  onChoose,
}: {
  candidates: readonly KeyCandidate[]
  onChoose: (candidate: KeyCandidate) => void
}) {
  const words = useKeyWords()
  const reasonOf = ({ reading }: KeyCandidate) =>
    reading.status === 'refused' && words ? words.refusalDiagnostic(reading.refusal).title : 'not usable'
  return (
    <fieldset className="well mt-3 p-3">
      <legend className="sr-only">Which key</legend>
      <p className="font-semibold">
        This text holds {number(candidates.length)} keys. Which one do you want?
      </p>
      <div className="mt-2 flex flex-wrap gap-2">
        {candidates.map((candidate) =>
          candidate.reading.status === 'read' ? (
            <button
              key={candidate.label}
              type="button"
              className="button"
              onClick={() => onChoose(candidate)}
            >
              {candidate.label}
            </button>
          ) : (
            <p key={candidate.label} className="text-ink-2">
              {candidate.label}: {reasonOf(candidate)}
            </p>
          ),
        )}
      </div>
    </fieldset>
  )
}
