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

/** For every cause with a rule, by section: the inputs in which it is found, and near misses in which it is not. */
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
