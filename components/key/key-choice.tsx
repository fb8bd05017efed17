import type { KeyCandidate } from '@/lib/key/reading'

/** Several keys came in one paste: the person says which. */
export function KeyChoice({
  candidates,
  onChoose,
}: {
  candidates: readonly KeyCandidate[]
  onChoose: (candidate: KeyCandidate) => void
}) {
  return (
    <fieldset className="mt-3 rounded-md border border-rule bg-well p-3 text-sm">
      <legend className="sr-only">Which key</legend>
      <p className="font-semibold">There is more than one key in this text. Which one is meant?</p>
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
            <p key={candidate.label} className="text-faint">
              {candidate.label}:{' '}
              {candidate.reading.status === 'refused' ? candidate.reading.refusal.title : 'not usable'}
            </p>
          ),
        )}
      </div>
    </fieldset>
  )
}
