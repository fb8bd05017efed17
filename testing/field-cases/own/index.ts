import { commands } from './commands'
import { decoded } from './decoded'
import { diagnoses } from './diagnoses'
import { joinedTokens } from './joined-tokens'
import { keyErrors } from './key-errors'
import { noToken } from './no-token'
import { responses } from './responses'
import { services } from './services'

/**
 * Pasted texts of each kind that differ in tool, language and layout. Each names its source, and every value is made
 * up.
 */
export const kinds = { noToken, commands, responses, keyErrors, decoded, joinedTokens, services, diagnoses }
