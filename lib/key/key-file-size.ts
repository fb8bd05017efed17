/** The largest file, in bytes, that is opened. A key has about 250 bytes, a configuration a few thousand. */
export const MAX_KEY_FILE_BYTES = 64 * 1024
