import { base64Code, newlinesCode } from './code'
import { COPY_FROM_FILE, counted, type Words } from './text'

const PARSE_FAILURE =
  'You get “invalid curve name”, “no start line”, “Could not deserialize key data” or “invalidPEMDocument” before any request is sent.'

/** Valid keys whose text was changed by the file, tool or channel that carried it. */
export const wrapping = {
  'key-literal-backslash-n': {
    page: {
      severity: 'info',
      effect: 'repaired',
      title: 'The newlines of the key are written as \\n',
      symptom: PARSE_FAILURE,
      why: 'An .env file, JSON or the settings of a CI system stored each newline as the two characters backslash and n. A PEM parser needs real newlines.',
      proof: 'Print the value. You see one line, with “\\n” after the BEGIN line.',
      remedy: 'Replace each \\n with a newline before you use the key.',
      code: newlinesCode,
      sources: [
        'fastlane/fastlane#20593',
        'fastlane/fastlane#19072',
        'microsoft/app-store-vsts-extension#218',
        'AudiusProject/apps#14560',
      ],
    },
    notices: {
      newlines: ({ count }) => ({
        seen: `${counted(count, 'newline')} of the key ${count === 1 ? 'was' : 'were'} written as \\n. Assay repaired this.`,
        fix: 'Your own code must turn each \\n into a newline too.',
      }),
      backslashes: {
        seen: 'The key contained backslashes from source code or a shell. Assay removed them.',
        fix: 'Your own code must remove them too.',
      },
      remains: ({ remains }) => ({
        seen: `The newlines of the key had become “${remains}”. Assay put them back.`,
        fix: 'Something removed the backslashes of \\n. Other tools need real newlines.',
      }),
    },
  },
  'key-newlines-lost': {
    page: {
      severity: 'info',
      effect: 'repaired',
      title: 'The newlines of the key are missing',
      symptom: PARSE_FAILURE,
      why: 'A form, a secret store or an unquoted shell variable removed the newlines or turned them into spaces. The BEGIN line and the END line must each be a separate line.',
      proof: 'Print the value. You see the BEGIN line, the base64 and the END line on one line.',
      remedy:
        'Put a newline after the BEGIN line and before the END line, or read the key from its file. In a shell, quote the variable: "$KEY".',
      sources: [
        'microsoft/app-store-vsts-extension#383',
        'klausbetz/apple-identity-provider-keycloak#18',
        'kylebrowning/APNSwift#141',
        'AudiusProject/apps#14560',
      ],
    },
    notices: {
      some: { seen: 'Some newlines of the key were missing or had become spaces. Assay put them back.' },
      all: { seen: 'The newlines of the key were missing: all of it was on one line. Assay put them back.' },
    },
  },
  'key-base64-of-file': {
    page: {
      severity: 'info',
      effect: 'repaired',
      title: 'The whole key file is base64-encoded',
      symptom: 'You get an error that the value must start with BEGIN, or “invalid curve name”.',
      why: 'The file was encoded again for a secret store and was not decoded before use.',
      proof:
        'Look at the start of the value. It is LS0tLS1CRUdJTi (encoded once) or TFMwdExT (encoded twice).',
      remedy:
        'Decode the value before you use it (`base64 -d`; `base64 -D` before macOS 13), or tell the tool that the content is base64: in fastlane, `is_key_content_base64: true`.',
      code: base64Code,
      sources: [
        'codemagic-ci-cd/cli-tools#59',
        'microsoft/app-store-vsts-extension#168',
        'fastlane/fastlane#22128',
      ],
    },
    notices: {
      layers: ({ layers }) => ({
        seen: `The whole key file was base64-encoded${layers === 1 ? '' : layers === 2 ? ' twice' : ` ${layers} times`}. Assay decoded it.`,
        fix:
          layers === 1
            ? 'For a tool that expects the key itself, decode the value first, or use the tool’s setting for a base64 key.'
            : 'This happens when you encode a value for a secret store that also encodes it. Other tools need the decoded key.',
      }),
      certutil: {
        seen: 'The key file was encoded with certutil, which writes base64 between CERTIFICATE lines. Assay decoded it.',
        fix: 'Other tools need the original file. Run certutil -decode to get it back.',
      },
    },
  },
  'key-body-only': {
    page: {
      severity: 'info',
      effect: 'repaired',
      title: 'The BEGIN and END lines are missing',
      symptom: 'You get “no start line”, or invalidBase64EncodedPrivateKey from the Swift SDK.',
      why: 'The value contains only the base64 between the BEGIN line and the END line. A few libraries expect exactly that; most need the lines.',
      proof: 'Look at the start of the value. It is MIGT, MIGH or MEE. The value doesn’t contain BEGIN.',
      remedy:
        'Add or remove the BEGIN PRIVATE KEY and END PRIVATE KEY lines, depending on what the tool expects.',
      sources: [
        'ngeri/prepare-signing#4',
        'AvdLee/appstoreconnect-swift-sdk#273',
        'onmyway133/AppStoreConnect#2',
      ],
    },
    notices: {
      body: {
        seen: 'The BEGIN and END lines are missing: this is only the base64 between them. That is enough here.',
        fix: 'Other tools may need the two lines.',
      },
    },
  },
  'key-wrapping-quotes': {
    page: {
      severity: 'info',
      effect: 'repaired',
      title: 'The quotes are stored as part of the key',
      symptom: 'The key cannot be parsed, or the Key ID and the Issuer ID contain quotes in the token.',
      why: 'Some secret stores, and Docker with --env-file, keep the quotes as part of the value.',
      proof: 'Print the value. Its first and last characters are the same kind of quote.',
      remedy: 'Store the value without quotes.',
      sources: ['fastlane/fastlane#21109'],
    },
    notices: {
      stray: { seen: 'There were stray quotes or brackets around the key. Assay ignored them.' },
      lines: { seen: 'Every line of the key was in quotes, as in source code. Assay removed the quotes.' },
      pair: ({ open, close }) => ({
        seen: `There were quotes (${open} and ${close}) around the key. Assay removed them.`,
        fix: 'Store the value without quotes, unless the file format needs them.',
      }),
    },
  },
  'key-indented': {
    page: {
      severity: 'info',
      effect: 'repaired',
      title: 'The lines of the key are indented',
      symptom: 'You get “no start line”.',
      why: 'YAML, a heredoc or source code put spaces at the start of each line. Strict parsers expect BEGIN and END at the start of a line.',
      proof: 'Print the value with `cat -v`. You see spaces before the hyphens.',
      remedy: 'Remove the spaces at the start of each line. In YAML, use a block scalar (`|`).',
      sources: ['RFC 7468 section 2'],
    },
    notices: {
      spaces: { seen: 'Lines of the key were indented. Assay removed the spaces.' },
      marks: {
        seen: 'Every line of the key began with a mark or a number, as in a quotation or a listing. Assay removed them.',
      },
    },
  },
  'key-crlf': {
    page: {
      severity: 'info',
      effect: 'repaired',
      title: 'The key has Windows newlines',
      symptom: 'Older Java and Ruby code fails to read the key on Windows. Other tools read it.',
      why: 'The file was saved with CR LF newlines. Nearly every parser accepts them.',
      proof: 'Run `file AuthKey_….p8`. It prints “with CRLF line terminators”.',
      remedy:
        'Usually you don’t have to do anything. If a tool rejects the key, save the file with LF newlines.',
      sources: ['apple/app-store-server-library-java#41'],
    },
    notices: { windows: { seen: 'The key has Windows newlines (CR LF). That is fine here.' } },
  },
  'key-bom-or-utf16': {
    page: {
      severity: 'warn',
      effect: 'repaired',
      title: 'The key file has a byte order mark or is UTF-16',
      symptom: 'You get “string contains null byte”, or “no start line” although you can see BEGIN.',
      why: 'A Windows program saved the file as UTF-16, or as UTF-8 with a byte order mark (BOM): bytes at the start that name the encoding. A parser then doesn’t find the hyphens of BEGIN at the start.',
      proof:
        'Run `xxd AuthKey_….p8 | head -1`. The line starts with fffe, feff or efbbbf, or has 00 between the characters.',
      remedy:
        'Save the file as UTF-8 without a byte order mark. If you encode it in PowerShell, encode the bytes of the file, not a string.',
      sources: ['microsoft/app-store-vsts-extension#219', 'fastlane/fastlane#18312'],
    },
    notices: {
      mark: {
        seen: 'The key started with a byte order mark. Assay removed it.',
        fix: 'For other tools, save the file as UTF-8 without a byte order mark.',
      },
      'utf-16': {
        severity: 'warn',
        seen: 'The key was saved as UTF-16, as some Windows programs do. Assay decoded it.',
        fix: 'For other tools, save the file as UTF-8 without a byte order mark.',
      },
    },
  },
  'key-trailing-junk': {
    page: {
      severity: 'info',
      effect: 'repaired',
      title: 'There is extra text after the key',
      symptom: 'You get “Could not deserialize key data”.',
      why: 'A copy from the terminal included the % that zsh prints at the end of a file, a prompt, or a second END line.',
      proof: 'Print the value. You see text after the END PRIVATE KEY line.',
      remedy: 'Copy the key from its file, not from the screen: `pbcopy < AuthKey_….p8`.',
      sources: ['Ponytech/appstoreconnectapi#65', 'microsoft/app-store-vsts-extension#168'],
    },
    notices: {
      terminal: {
        seen: 'A terminal’s output (a % sign, a prompt or a second END line) followed the key. Assay ignored it.',
        fix: COPY_FROM_FILE,
      },
      text: {
        severity: 'warn',
        seen: 'Other text followed the key. Assay ignored it.',
        fix: COPY_FROM_FILE,
      },
      character: {
        severity: 'warn',
        seen: 'The base64 of the key has one character too many at its end. The key is complete without it.',
        fix: 'Copy the key from its file again.',
      },
      bytes: ({ bytes }) => ({
        severity: 'warn',
        seen: `The key is complete, and ${counted(bytes, 'more byte')} ${bytes === 1 ? 'follows' : 'follow'} it. Assay ignored ${bytes === 1 ? 'it' : 'them'}.`,
        fix: 'If anything looks wrong, copy the key from its file again.',
      }),
    },
  },
  'key-invisible-characters': {
    page: {
      severity: 'info',
      effect: 'repaired',
      title: 'There are invisible characters in the key',
      symptom: 'The key cannot be parsed although it looks right on the screen.',
      why: 'A chat, a web page or a word processor added zero-width characters or non-breaking spaces.',
      proof:
        'Print the value with `cat -v`. You see sequences such as M-bM-^@M-^K between the other characters.',
      remedy: 'Copy the key from its file as plain text.',
      sources: ['RFC 7468 section 2'],
    },
    notices: {
      removed: {
        seen: 'The key contained invisible characters, such as zero-width or non-breaking spaces. Assay removed them or made them plain.',
      },
    },
  },
  'key-percent-encoded': {
    page: {
      severity: 'info',
      effect: 'repaired',
      title: 'The key is percent-encoded',
      symptom: PARSE_FAILURE,
      why: 'A URL or an HTML form carried the key and wrote %2B for +, %2F for / and %0A for each newline.',
      proof: 'Print the value. You see %20, %2B or %0A in it.',
      remedy:
        'Decode the value before you use it: `decodeURIComponent(key)` in JavaScript, `urllib.parse.unquote(key)` in Python.',
      sources: ['RFC 3986 section 2.1'],
    },
    notices: {
      codes: { seen: 'The key was percent-encoded, as in a URL or an HTML form. Assay decoded it.' },
      spaces: {
        seen: 'An HTML form or a URL had turned each + of the key into a space. Assay put each + back.',
        fix: 'If you send the key in a form or a URL, write each + as %2B.',
      },
    },
  },
  'key-rich-text': {
    page: {
      severity: 'info',
      effect: 'repaired',
      title: 'The key is wrapped in formatting',
      symptom: 'You get “no start line”.',
      why: 'A word processor or an editor saved the key as RTF or HTML, or the key was copied together with Markdown.',
      proof: 'Look at the start of the file. It is {\\rtf, <html or three backticks.',
      remedy:
        'Use the file that you downloaded from Apple. In TextEdit, choose Format → Make Plain Text before you save.',
      sources: ['RFC 7468 section 2'],
    },
    notices: {
      html: { seen: 'The key was wrapped in HTML or XML. Assay extracted the plain text.' },
      markdown: { seen: 'The key was in a Markdown code block. Assay removed the code fence.' },
      'quoted-printable': {
        seen: 'The key was encoded for e-mail (quoted-printable), with =3D for = and = at the end of lines. Assay decoded it.',
      },
      rtf: {
        seen: 'The key was saved as a Rich Text document (RTF). Assay extracted the plain text.',
        fix: 'Other tools need the plain .p8 file.',
      },
    },
  },
} as const satisfies { [Id in WrappingId]: Words<Id> }

type WrappingId =
  | 'key-literal-backslash-n'
  | 'key-newlines-lost'
  | 'key-base64-of-file'
  | 'key-body-only'
  | 'key-wrapping-quotes'
  | 'key-indented'
  | 'key-crlf'
  | 'key-bom-or-utf16'
  | 'key-trailing-junk'
  | 'key-invisible-characters'
  | 'key-percent-encoded'
  | 'key-rich-text'
