import { commands } from './commands'
import { decoded } from './decoded'
import { diagnoses } from './diagnoses'
import { joinedTokens } from './joined-tokens'
import { keyErrors } from './key-errors'
import { noToken } from './no-token'
import { responses } from './responses'
import { services } from './services'

/** Pastes of each kind that differ in tool, language and layout; every source is named, every value made up. */
export const kinds = { noToken, commands, responses, keyErrors, decoded, joinedTokens, services, diagnoses }
