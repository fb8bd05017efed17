import type { Section } from '../../lib/inspect/rule'
import { account } from './account'
import { claims } from './claims'
import { header } from './header'
import { loadedKey } from './key'
import type { Row } from './row'
import { services } from './services'
import { signature } from './signature'
import { time } from './time'
import { transport } from './transport'

/** What every cause that a rule looks for is found in, and what it is not found in, by section. */
export const sections: Readonly<Record<Section, readonly Row[]>> = {
  key: loadedKey,
  header,
  claims,
  time,
  signature,
  transport,
  account,
  services,
}
