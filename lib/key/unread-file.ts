import type { Refusal } from './reading'

const CHOOSE_AGAIN =
  'Choose the .p8 file itself, named AuthKey_, ApiKey_ or SubscriptionKey_ and the key ID. If yours is empty, use another copy: Apple lets a key be downloaded once.'

/** The refusal of a file without any character but white space. */
export const EMPTY_FILE: Refusal = {
  id: 'key-file-empty',
  severity: 'error',
  title: 'This file is empty',
  seen: 'The file was opened, and there is nothing in it.',
  fix: CHOOSE_AGAIN,
}

/** The refusal of what the browser could not open: a folder, or a file that has gone or may not be read. */
export const UNREADABLE_FILE: Refusal = {
  id: 'key-file-unreadable',
  severity: 'error',
  title: 'The browser cannot read this file',
  seen: 'The browser could not open it. It is a folder, it has been moved or changed since it was chosen, or you have no permission to read it.',
  fix: 'Choose the .p8 file itself, from a folder that you can read.',
}
