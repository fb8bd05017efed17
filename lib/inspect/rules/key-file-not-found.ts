import { defineRule, found, notApplicable } from '../rule'
import { visible } from '../visible'

export const keyFileNotFound = defineRule({
  id: 'key-file-not-found',
  section: 'key',
  severity: 'error',
  at: { part: 'key' },
  needs: ['paste'],
  likelihood: 'foremost',
  explains: ['token-not-here', 'apple-outage', 'key-unreadable'],
  title: 'The tool didn’t find the key file',
  check: ({ paste }) => {
    const message = paste.messages.find(({ id }) => id === 'key-file-missing')
    return message ? found({ line: message.line.trim() }) : notApplicable
  },
  seen: ({ line }) => `The paste says “${visible(line, 200)}”.`,
  why: 'Without the file the tool signed nothing and sent no request.',
  fix: 'Put AuthKey_<Key ID>.p8 where the tool looks: altool searches ./private_keys, ~/private_keys, ~/.private_keys and ~/.appstoreconnect/private_keys. Give other tools an absolute path.',
  symptom: 'A tool reports that it failed to load AuthKey_<Key ID>.p8, or “no such file”.',
  proof: 'In the folder where the tool runs, run ls with the path from the message: it finds no file.',
  sources: ['ai-ecoverse/slicc#576', 'futuregene/future-os#106', 'Apple-Actions/upload-testflight-build#48'],
})
