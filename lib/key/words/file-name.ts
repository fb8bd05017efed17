import type { Words } from './text'

/** Contradictions between the name of a key file and the values that it is used with. */
export const fileName = {
  'key-file-name-says-other': {
    notices: {
      'key-id': ({ named, given }) => ({
        severity: 'warn',
        seen: `The file name says that the Key ID is ${named}, but you entered ${given}.`,
        fix: 'Enter the Key ID of this key.',
      }),
      kind: ({ prefix, services }) => ({
        severity: 'warn',
        seen: `A file named ${prefix}_ usually contains a kind of key that this service doesn’t accept.${services.length > 0 ? ` It is a key for: ${services.slice(0, 3).join('; ')}.` : ''}`,
        fix: 'Choose the service and the kind of key that the file was created for, or choose another file.',
      }),
    },
  },
} as const satisfies { 'key-file-name-says-other': Words<'key-file-name-says-other'> }
