/** Largest file, in bytes, that is opened at all: a key has some 250 bytes, a configuration a few thousand. */
export const MAX_KEY_FILE_BYTES = 64 * 1024
