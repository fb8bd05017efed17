import type { Container } from '../entry'
import { assignments } from './assignments'
import { calls } from './calls'
import { flags } from './flags'
import { json } from './json'
import { query } from './query'
import { systemd } from './systemd'
import { table } from './table'
import { tuples } from './tuples'
import { xml } from './xml'

/** Every container, the strict ones first. If one of those fits, the loose ones aren't tried. */
export const containers: readonly Container[] = [
  json,
  query,
  xml,
  systemd,
  table,
  assignments,
  calls,
  tuples,
  flags,
]
