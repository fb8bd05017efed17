/** Pasted texts recreated from public reports, with what an expert reads from each. All values in them are made up. */
import { kinds } from './own'
import pastes from './pastes.json' with { type: 'json' }

export interface FieldCase {
  readonly id: string
  readonly title: string
  readonly source: string
  readonly truth: string
  /** The page's clock, seconds. */
  readonly now: number
  readonly input: string
  readonly expect: {
    /** The first finding is one of these. */
    readonly lead?: readonly string[]
    readonly notLead?: readonly string[]
    /** For each row, at least one of its ids is among the findings. */
    readonly must?: readonly (readonly string[])[]
    readonly not?: readonly string[]
    readonly notPassed?: readonly string[]
    readonly service?: string
    /** A regular expression that no text of a finding matches. */
    readonly saysNot?: string
    /** The verdict may be `ok`. */
    readonly ok?: boolean
  }
}

export const fieldCases: readonly FieldCase[] = [...pastes, ...Object.values(kinds).flat()]
