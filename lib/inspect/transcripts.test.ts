import { expect, test } from 'vitest'
import { inspectText } from '../../testing/inspect-text'
import { TRANSCRIPT_CLOCK, transcripts, transcriptText } from '../../testing/transcripts'

test.each(transcripts)('$name: $first', (transcript) => {
  const { findings, verdict, failed } = inspectText(transcriptText(transcript), { now: TRANSCRIPT_CLOCK })
  const told = findings.filter(({ severity }) => severity === 'error' || severity === 'warn')
  const besides = told.map(({ id }) => id).filter((id) => id !== transcript.first)
  expect({ verdict, first: findings[0]?.id, besides, failed }).toEqual({
    verdict: transcript.verdict,
    first: transcript.first,
    besides: transcript.besides ?? [],
    failed: [],
  })
})
