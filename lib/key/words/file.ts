import { counted, NAMED_FILE, type Words } from './text'

/** Files that couldn't be opened as a key at all. */
export const file = {
  'key-too-large': {
    page: {
      severity: 'error',
      title: 'The file is too large to be a key',
      symptom: 'Assay doesn’t open the file.',
      why: 'A key file has about 250 bytes. A file of many thousand bytes is an archive, an app or a picture.',
      proof: 'Look at the size of the file. It is far more than 1 KB.',
      remedy:
        'Choose the .p8 file. Its name is AuthKey_, ApiKey_ or SubscriptionKey_, followed by the Key ID.',
      sources: ['measured'],
    },
    refusals: {
      bytes: ({ bytes }) => ({
        seen: `The file has ${counted(bytes, 'byte')}, and a key file has about 250.`,
        fix: NAMED_FILE,
      }),
    },
  },
  'key-file-empty': {
    page: {
      severity: 'error',
      title: 'The key file is empty',
      symptom: 'You get “no start line” or “Expecting: ANY PRIVATE KEY”, or a secret in CI is empty.',
      why: 'Nothing was ever written to the file. A download stopped early, a secret was not set, or a redirection such as `> key.p8` created the file before the command failed.',
      proof: 'Run `wc -c key.p8`. It prints 0, or the file contains only newlines.',
      remedy:
        'Use another copy of the file. Apple lets you download a key once. If there is no copy, revoke the key and create a new one.',
      sources: ['measured'],
    },
    refusals: {
      empty: {
        seen: 'There is no text in the file, as after a failed download or redirection (>).',
        fix: 'Use another copy of the file. Apple lets you download a key only once.',
      },
    },
  },
  'key-file-unreadable': {
    page: {
      severity: 'error',
      title: 'The browser can’t read the key file',
      symptom: 'The browser reports an error when it opens the file.',
      why: 'You dropped a folder, the file was moved or changed after you chose it, or you have no permission to read it.',
      proof: 'Run `cat key.p8 | wc -c`. It prints an error instead of a number.',
      remedy: 'Choose the .p8 file itself, from a folder that you can read.',
      sources: ['measured'],
    },
    refusals: {
      browser: {
        seen: 'The file is a folder, it was moved or changed, or you have no permission to read it.',
        fix: 'Choose the .p8 file itself, from a folder that you can read.',
      },
    },
  },
} as const satisfies { [Id in FileId]: Words<Id> }

type FileId = 'key-too-large' | 'key-file-empty' | 'key-file-unreadable'
