import { keyCauses } from '../key/causes'
import type { Cause } from './cause'
import { rules } from './rules'

/** Every cause Assay knows, in the order of the sections: first the causes in the key text, then those of the rules. */
export const causes: readonly Cause[] = [...keyCauses, ...rules]
