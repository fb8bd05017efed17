import { keyCauses } from '../key/causes'
import type { Cause } from './cause'
import { rules } from './rules'

/** Every cause Assay knows, in the order of the sections: what lies in the key text, then what the rules look for. */
export const causes: readonly Cause[] = [...keyCauses, ...rules]
