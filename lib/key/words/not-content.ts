import type { InPlaceOfKey } from '../facts'
import { counted, DROP, NAMED_FILE, type Words } from './text'

const FOR_KEY = 'For the key, drop the .p8 file here or paste its contents.'
const MASKED_FIX = 'Copy the key from its file or from the secret store, not from a log.'
const SET_FIX = `Check the name of the variable or secret, and that it is set. ${DROP}`

const HOLDS: Readonly<Record<Exclude<InPlaceOfKey, 'nothing'>, string>> = {
  masked: 'is masked',
  reference: 'refers to a variable or a secret',
  file: 'names a file',
  other: 'does not contain a key',
}

/** Texts and files that don't contain a key. */
export const notContent = {
  'key-not-content': {
    page: {
      severity: 'error',
      title: 'This isn’t the contents of a key file',
      symptom: 'You get “no such file”, or a parse error because a path was used as the key.',
      why: 'The value is a path, a URL, a Key ID, a command or a configuration instead of the text of the key.',
      proof: 'Print the value. It doesn’t start with -----BEGIN.',
      remedy: 'Use the contents of the file, or choose the file itself.',
      sources: ['apple/app-store-server-library-node#225', 'bloknayrb/tandem#661'],
    },
    notices: {
      configuration: ({ source, entry }) => ({
        seen: `Read from ${source}${entry ? `: the key in ${entry}` : ', which contains several keys'}.`,
      }),
    },
    refusals: {
      'no-key': ({ length }) => ({
        title: 'There is no key in this text',
        seen: `The text has ${counted(length, 'character')}, but no BEGIN PRIVATE KEY line and no base64 of a key.`,
        fix: DROP,
      }),
      token: {
        title: 'This is a token, not a key',
        seen: 'The text is a JSON Web Token, which a key signed.',
        fix: `To examine the token, paste it under Inspect. ${FOR_KEY}`,
      },
      'token-within': {
        title: 'This text contains a token, not a key',
        seen: 'The text contains a JSON Web Token, which a key signed.',
        fix: `To examine it, paste the text under Inspect. ${FOR_KEY}`,
      },
      'issuer-id': {
        title: 'This is an Issuer ID, not a key',
        seen: 'The text is a UUID, as an Issuer ID is.',
        fix: `Enter it in the Issuer ID field. ${FOR_KEY}`,
      },
      'ten-characters': {
        title: 'This is a Key ID or a Team ID, not a key',
        seen: 'The text has ten capital letters and digits, as both IDs do.',
        fix: `Enter it in the field of that ID. ${FOR_KEY}`,
      },
      'app-password': {
        title: 'This is an app-specific password, not a key',
        seen: 'Tokens aren’t signed with the password of an Apple Account.',
        fix: DROP,
      },
      masked: {
        title: 'This is a masked value, not the key',
        seen: 'CI systems print secrets this way. The key itself isn’t in the text.',
        fix: MASKED_FIX,
      },
      'masked-body': ({ character, line, column }) => ({
        title: 'The key is masked',
        seen: `There are ${character} characters at line ${line}, column ${column}, as CI systems print secrets.`,
        fix: MASKED_FIX,
      }),
      'empty-value': {
        title: 'This is an empty value, not a key',
        seen: 'A program printed that it has no value.',
        fix: SET_FIX,
      },
      command: {
        title: 'This is a command that prints the key, not the key',
        seen: 'A web page can’t run commands.',
        fix: 'Run the command in a terminal and paste what it prints, or drop the .p8 file here.',
      },
      variable: {
        title: 'This is the name of a variable or secret, not the key',
        seen: 'The name was not replaced by its value.',
        fix: SET_FIX,
      },
      'error-message': {
        title: 'This is an error message, not a key',
        seen: 'The command that should print the key failed.',
        fix: `Check the path of the file. ${DROP}`,
      },
      url: {
        title: 'This is a URL, not a key',
        seen: 'This page sends no requests, so it can’t download the key.',
        fix: DROP,
      },
      path: {
        title: 'This is the path of a file, not its contents',
        seen: 'Web pages can’t open files by path.',
        fix: 'Drop the file here, or paste its contents.',
      },
      markup: {
        title: 'This is a web page or an XML file, not a key',
        seen: 'The text may be a sign-in page that you got instead of the file.',
        fix: DROP,
      },
      hex: {
        title: 'This is hexadecimal, not a key file',
        seen: 'The text may be a fingerprint or a dump of bytes. A key file is base64.',
        fix: DROP,
      },
      binary: {
        title: 'This file is not a key',
        seen: 'The file is binary, such as a picture, and contains no key.',
        fix: NAMED_FILE,
      },
      archive: ({ kind }) => ({
        title: `This is an archive (${kind})`,
        seen: 'Assay doesn’t open archives.',
        fix: 'Unpack the archive, then drop the .p8 file from it here.',
      }),
      lfs: {
        title: 'This is a Git LFS pointer, not the file',
        seen: 'The text contains only the hash and the size of the file.',
        fix: 'Download the file itself with Git LFS, then drop it here.',
        command: 'git lfs pull',
      },
      op: {
        title: 'This is a 1Password reference, not the key',
        seen: 'The reference (op://) only says where the key is.',
        fix: 'Read the key with the 1Password CLI, and paste what it prints.',
        command: 'op read "op://vault/item/field"',
      },
      vault: {
        title: 'This is a Vault reference, not the key',
        seen: 'The reference only says where the key is.',
        fix: 'Read the key with the Vault CLI, and paste what it prints.',
        command: 'vault kv get \\\n  -field=private_key \\\n  secret/apple',
      },
      configuration: ({ source, entry, holds }) => ({
        title: 'This configuration does not contain the key itself',
        seen: `Read from ${source}: ${holds === 'nothing' ? 'there is no private key in it' : `${entry ?? 'its key'} ${HOLDS[holds]}`}.`,
        fix: `Any other values that Assay found are filled in. ${FOR_KEY}`,
      }),
    },
  },
} as const satisfies { 'key-not-content': Words<'key-not-content'> }
