import { readKeyFileName } from './file-name'
import type { FoundFields, Refusal } from './reading'
import type { KeyRuleId } from './rule-id'

interface Mistake {
  /** Where it is something better than text that holds no key. */
  id?: KeyRuleId
  /** Completes "This is ...". */
  what: string
  seen: string
  fix?: string
}

const DROP = 'Drop the .p8 file itself on the page, or paste its contents.'
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** What is given in place of a key most often, each with the test that tells it; the first that fits counts. */
const MISTAKES: readonly { fits: (text: string) => boolean; mistake: Mistake }[] = [
  {
    fits: (text) => /^(?:Bearer\s{1,4})?eyJ[\w-]*\.[\w-]+\.[\w-]*$/i.test(text),
    mistake: {
      what: 'a token, not a key',
      seen: 'It has the three parts of a JSON Web Token. A token is made with a key; the key cannot be got back from it.',
      fix: `To examine the token, paste it under Inspect. Here: ${DROP}`,
    },
  },
  {
    fits: (text) => /eyJ[\w-]{8,2000}\.eyJ/.test(text),
    mistake: {
      what: 'a text with a token in it, not a key',
      seen: 'It holds a JSON Web Token. A token is made with a key; the key cannot be got back from it.',
      fix: `To examine the token, paste the text under Inspect. Here: ${DROP}`,
    },
  },
  {
    fits: (text) => UUID.test(text),
    mistake: {
      what: 'an issuer ID, not a key',
      seen: 'It has the form of the issuer ID (a UUID) that stands above the list of keys in App Store Connect.',
      fix: `Put it into the field Issuer ID. Here: ${DROP}`,
    },
  },
  {
    fits: (text) => /^[A-Z0-9]{10}$/.test(text),
    mistake: {
      what: 'a key ID or a team ID, not a key',
      seen: 'It has ten letters and digits, the form of both. The key itself is a file of some 250 characters.',
      fix: `Put it into the field it belongs to. Here: ${DROP}`,
    },
  },
  {
    fits: (text) => /^[a-z]{4}(?:-[a-z]{4}){3}$/.test(text),
    mistake: {
      what: 'an app-specific password, not a key',
      seen: 'Four groups of four letters are the form of a password for an Apple ID. Tokens are not signed with one.',
    },
  },
  {
    fits: (text) => /^[*•]+$|^\[?(?:REDACTED|MASKED|secure)\]?$/i.test(text),
    mistake: {
      what: 'a masked value, not the key',
      seen: 'CI systems print secrets that way; the key itself is not in the text.',
      fix: `Take the key from its file or from the secret store, not from a log. ${DROP}`,
    },
  },
  {
    fits: (text) => /^(?:|null|undefined|none|nil|true|false|\[object Object\])$/i.test(text),
    mistake: {
      what: 'an empty value, not a key',
      seen: 'A program wrote down that it had no value. Usually the name of the variable or secret is misspelt somewhere.',
    },
  },
  {
    fits: (text) => /^(?:\$\(|`|cat\s|type\s|Get-Content\s|pbcopy\s|openssl\s|base64\s)/i.test(text),
    mistake: {
      what: 'a command that reads the key, not the key',
      seen: 'A page cannot run commands.',
      fix: `Run it in a terminal and paste what it prints. Or: ${DROP.charAt(0).toLowerCase()}${DROP.slice(1)}`,
    },
  },
  {
    fits: (text) => /^["']?(?:\$\{?[A-Za-z_]|\$\{\{|\{\{|%\w+%$|@\w+$|secrets\.)/.test(text),
    mistake: {
      what: 'the name of a variable or secret, not the key',
      seen: 'The place where it should have been replaced by its value left it as it is.',
    },
  },
  {
    fits: (text) =>
      /No such file or directory|Permission denied|cannot find the (?:file|path)|command not found/i.test(
        text,
      ),
    mistake: {
      what: 'an error message, not a key',
      seen: 'The command that was to print the key failed.',
      fix: `Check the path and the name of the file. ${DROP}`,
    },
  },
  {
    fits: (text) => /^https?:\/\//i.test(text),
    mistake: { what: 'an address, not a key', seen: 'A page that makes no requests cannot fetch it.' },
  },
  {
    fits: (text) =>
      /^(?:file:|~|\.{0,2}[/\\]|[A-Za-z]:[/\\])/.test(text) || /\.(?:p8|pem|key|p12|cer)["']?$/i.test(text),
    mistake: {
      what: 'the path of a file, not its contents',
      seen: 'A page cannot open a file by its path.',
    },
  },
  {
    fits: (text) => /^(?:ssh-|ecdsa-sha2-|sk-)/.test(text),
    mistake: {
      id: 'key-public-or-cert',
      what: 'an SSH public key',
      seen: 'It opens servers, and it is the public half. Tokens are signed with another kind of key.',
    },
  },
  {
    fits: (text) => text.startsWith('PuTTY-User-Key-File'),
    mistake: {
      id: 'key-other-format',
      what: 'a key of PuTTY',
      seen: 'Apple gives out keys in another format (PKCS #8), in a file named .p8.',
    },
  },
  {
    fits: (text) => /^<(?:!doctype|html|\?xml)/i.test(text),
    mistake: {
      what: 'a web page or an XML file, not a key',
      seen: 'There is no key in its text. A download that needed a login may have saved the login page.',
    },
  },
  {
    fits: (text) => /^(?:[0-9a-f]{2}[\s:]?){24,}$/i.test(text),
    mistake: {
      what: 'a row of hexadecimal digits, not a key file',
      seen: 'That may be a fingerprint or a dump of bytes. A key file is text between two marker lines.',
    },
  },
]

/** Names what `text`, which holds no key, most likely is, and says where it belongs; takes over an ID in a file name. */
export function explainMistake(text: string): { refusal: Refusal; fields?: FoundFields } {
  const trimmed = text.trim()
  const short = trimmed.length <= 4096 ? trimmed : trimmed.slice(0, 4096).concat('…')
  const found = MISTAKES.find((candidate) => candidate.fits(short))?.mistake
  const named = short
    .split(/[\s"'()]+/, 20)
    .map(readKeyFileName)
    .find((name) => name !== undefined)
  const fields: FoundFields | undefined =
    named && !trimmed.includes('\n')
      ? {
          keyId: named.keyId,
          keyKind: named.suggests === 'individual' ? 'individual' : undefined,
          source: 'the file name',
        }
      : undefined
  if (found) {
    return {
      refusal: {
        id: found.id ?? 'key-not-content',
        severity: 'error',
        title: `This is ${found.what}`,
        seen: found.seen,
        fix: found.fix ?? DROP,
      },
      fields,
    }
  }
  return {
    refusal: {
      id: 'key-not-content',
      severity: 'error',
      title: 'There is no key in this text',
      seen: `It has ${trimmed.length.toLocaleString('en-GB')} characters and neither the line BEGIN PRIVATE KEY nor the text of a key.`,
      fix: `A key file begins with -----BEGIN PRIVATE KEY-----. ${DROP}`,
    },
    fields,
  }
}
