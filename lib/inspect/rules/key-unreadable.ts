import { defineRule, found, notApplicable } from '../rule'
import { visible } from '../visible'

export const keyUnreadable = defineRule({
  id: 'key-unreadable',
  section: 'key',
  severity: 'error',
  exception: 'If the message may be about something other than the key, this is only a possible cause.',
  at: { part: 'key' },
  needs: ['paste'],
  likelihood: 'foremost',
  explains: ['token-not-here', 'apple-outage'],
  title: 'A library could not read the key',
  check: ({ paste }) => {
    const messages = paste.messages.filter(({ id }) => id === 'key-unreadable')
    const message = messages.find(({ doubtful }) => doubtful !== true) ?? messages[0]
    if (message === undefined) return notApplicable
    const { line, doubtful = false } = message
    return found({ line: line.trim(), doubtful }, doubtful ? { severity: 'ask' } : {})
  },
  seen: ({ line, doubtful }) =>
    `The paste says “${visible(line, 200)}”${doubtful ? '. The paste doesn’t show what was read. It may have been the key' : ''}.`,
  why: 'The text of the key was damaged before the program read it, or it is another kind of key. The program couldn’t sign, so it sent no token, and Apple rejected nothing.',
  fix: 'Paste the key into the key box, exactly as the program gets it. Assay says what is wrong and repairs it.',
  symptom:
    'You get an error from the library that signs, before any request: no start line, could not deserialize key data, invalid curve name.',
  proof:
    'Run openssl pkey -in AuthKey_<Key ID>.p8 -noout: it reads the original file. The text that the program gets is different from that file.',
  remedy:
    'Give the program the unchanged text of the .p8 file, with its newlines and the BEGIN and END lines.',
  sources: ['home-assistant/core#101434', 'fastlane/fastlane#20593', 'Ponytech/appstoreconnectapi#65'],
})
