import { codePointName } from '../../text/code-point'
import type { LineFault } from '../facts'
import { APPLE_FILE, counted, DOWNLOAD, DROP, type Words } from './text'

const WHOLE_FILE = 'Copy the whole file, from the BEGIN line to the END line.'
const AGAIN = 'Download or copy the file again before you use it with other tools.'

/** Keys with characters that were lost or changed. */
export const damage = {
  'key-marker-damaged': {
    page: {
      severity: 'error',
      title: 'The BEGIN or END line is damaged',
      symptom: 'You get “no start line”.',
      why: 'A hyphen was lost or became a dash, a word is misspelled, or one of the two lines is missing. Parsers compare these lines exactly, including case.',
      proof:
        'Print the key. The lines must be -----BEGIN PRIVATE KEY----- and -----END PRIVATE KEY-----, with five plain hyphens on each side.',
      remedy: 'Download or copy the file again. Don’t type these lines by hand.',
      sources: ['microsoft/app-store-vsts-extension#218', 'RFC 7468 section 2'],
    },
    notices: {
      labels: ({ begin, end }) => ({
        severity: 'warn',
        seen: `The BEGIN line says ${begin}, and the END line says ${end}.`,
        fix: AGAIN,
      }),
      label: ({ label, fitting }) => ({
        severity: 'warn',
        seen: `The BEGIN line says ${label}, but the contents are a private key. Assay read the contents.`,
        fix: `Change the line to BEGIN ${fitting}.`,
      }),
      lines: ({ faults }) => ({
        severity: 'warn',
        seen: `${describeFaults(faults)} Assay repaired this.`,
        fix: AGAIN,
      }),
    },
    refusals: {
      'and-body': ({ faults }) => ({
        title: 'The key and the lines around it are damaged',
        seen: `${describeFaults(faults)} The text between them isn’t a readable key either.`,
        fix: 'Use an undamaged copy of the file.',
      }),
    },
  },
  'key-escape-corrupted': {
    page: {
      severity: 'error',
      title: 'Characters of the key became control characters',
      symptom: 'The key cannot be parsed although the text looks right.',
      why: 'The key was pasted into an ordinary string in source code, which read \\r, \\t and the like inside the key as escape sequences.',
      proof: 'Print the value with `cat -v`. You see control characters such as ^M or ^I inside the base64.',
      remedy: 'Read the key from its file, or use a raw string.',
      sources: ['Ponytech/appstoreconnectapi#65', 'AvdLee/appstoreconnect-swift-sdk#273'],
    },
    refusals: {
      control: ({ character, line, column }) => ({
        seen: `There is a control character (${codePointName(character)}) at line ${line}, column ${column}. Code read \\r, \\t or \\b as an escape sequence.`,
        fix: 'Drop the .p8 file here. In code, use a raw string.',
      }),
    },
  },
  'key-truncated': {
    page: {
      severity: 'error',
      title: 'Part of the key is missing',
      symptom: 'You get an ASN.1 error or “invalid data”.',
      why: 'Lines were lost at the end, or the value still contains the “…” from a guide.',
      proof:
        'Count the lines between BEGIN and END. Apple’s file has four: three of 64 characters and a shorter one.',
      remedy: 'Paste the whole file.',
      sources: ['AvdLee/appstoreconnect-swift-sdk#273', 'vapor/jwt-kit#80'],
    },
    refusals: {
      bytes: ({ present, missing }) => ({
        seen: `${counted(missing, 'byte')} of ${present + missing} ${missing === 1 ? 'is' : 'are'} missing${missing % 48 === 0 ? `, exactly ${missing === 48 ? 'one line' : `${missing / 48} lines`} of base64` : ''}.`,
        fix: WHOLE_FILE,
      }),
      dots: ({ line, column }) => ({
        seen: `There are dots at line ${line}, column ${column}: somebody shortened the key.`,
        fix: DROP,
      }),
      nothing: {
        seen: 'No key follows the BEGIN line. In an .env file, a value of several lines needs quotes.',
        fix: WHOLE_FILE,
      },
    },
  },
  'key-malformed': {
    page: {
      severity: 'error',
      title: 'The key is damaged',
      symptom: 'You get an ASN.1 error, “Could not deserialize key data” or “asn1 encoding routines”.',
      why: 'Characters were changed during copying or storing, so the text no longer has the structure of a private key.',
      proof: 'Run `openssl pkey -in key.p8 -noout`. It reports an error too.',
      remedy: 'Use the original file instead of a copy from a chat, a form or a secret store.',
      sources: ['RFC 5208 section 5', 'RFC 5915 section 3'],
    },
    refusals: {
      structure: {
        seen: 'The base64 decodes, but the result isn’t a private key.',
        fix: 'Use the original .p8 file, not a copy from a chat, a form or a secret store.',
      },
      character: ({ character, line, column }) => ({
        title: 'There is a wrong character in the key',
        seen: `The character ${codePointName(character)} at line ${line}, column ${column} can’t be part of a key.`,
        fix: DROP,
      }),
      signature: {
        title: 'This is a signature, not a key',
        seen: 'The base64 decodes to two numbers, as an ECDSA signature does.',
        fix: APPLE_FILE,
      },
      'curve-parameters': {
        title: 'This is only the name of a curve',
        seen: 'openssl writes such a block before a key. The key itself is missing.',
        fix: 'Copy the part that begins with BEGIN EC PRIVATE KEY as well.',
      },
      jwk: {
        title: 'This JSON Web Key is damaged',
        seen: 'One of d, x and y isn’t base64url of 32 bytes, or d is outside the range of P-256.',
        fix: 'Copy the JSON Web Key again, or use the .p8 file that Apple gave you.',
      },
    },
  },
  'key-halves-differ': {
    page: {
      severity: 'error',
      title: 'The two halves of the key don’t belong together',
      symptom: 'You get 401, or a signature that no tool can verify.',
      why: 'The file contains the private half of one key and the public half of another. It was damaged or assembled from two keys.',
      proof: 'Run `openssl pkey -in key.p8 -check`. It reports that the key is inconsistent.',
      remedy: DOWNLOAD,
      sources: ['RFC 5915 section 3'],
    },
    refusals: {
      stored: {
        seen: 'The file was damaged, or assembled from two keys.',
        fix: 'Use the original .p8 file. If it is lost, revoke the key and create a new one.',
      },
    },
  },
  'key-scalar': {
    page: {
      severity: 'error',
      title: 'The private key value is out of range',
      symptom: 'The library rejects the key, or its signatures never verify.',
      why: 'On P-256, the private key value is between 1 and the order of the curve minus 1. Zero or a larger number isn’t a private key.',
      proof: 'Run `openssl pkey -in key.p8 -check`. It reports an error.',
      remedy: DOWNLOAD,
      sources: ['RFC 5915 section 3', 'RFC 6979 section 2.1'],
    },
    notices: {
      length: ({ bytes }) => ({
        seen: `The private key value is stored in ${counted(bytes, 'byte')} instead of 32. Assay ${bytes < 32 ? 'added' : 'removed'} the leading zeros.`,
      }),
    },
    refusals: {
      range: {
        seen: 'The value in this key is zero or too large for P-256.',
        fix: APPLE_FILE,
      },
    },
  },
} as const satisfies { [Id in DamageId]: Words<Id> }

/** Returns one sentence for all the faults in the BEGIN and END lines. */
const describeFaults = (faults: readonly LineFault[]): string => {
  const parts = [...new Set(faults.map(describeFault))]
  return `The BEGIN and END lines were damaged: ${parts.join('; ')}.`
}

function describeFault(fault: LineFault): string {
  const line = `the ${fault.line} line`
  switch (fault.fault) {
    case 'dash':
      return `${line} has typographic dashes (${codePointName(fault.character)}) instead of hyphens`
    case 'count':
      return `${line} has ${counted(fault.count, 'hyphen')} ${fault.side} its words instead of 5`
    case 'spelling':
      return `${line} is misspelled`
    case 'missing':
      return `${line} is missing`
  }
}

type DamageId =
  | 'key-marker-damaged'
  | 'key-escape-corrupted'
  | 'key-truncated'
  | 'key-malformed'
  | 'key-halves-differ'
  | 'key-scalar'
