import { Buffer } from 'node:buffer'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ThrowawayKey } from '../testing/throwaway-key'
import { tracesOf } from './key-traces'

/**
 * Looks for a key in every file below a folder: its text in both of the encodings that a browser stores strings in, in base64,
 * as JSON and in addresses, and its number as bytes.
 *
 * @returns the files that hold something of it
 */
export function diskTraces(folder: string, key: ThrowawayKey): string[] {
  const { texts, bytes } = tracesOf(key)
  // A packed or escaped text still holds a run of letters and digits between two of the signs that base64 also has.
  const runs = texts.flatMap((text) => text.match(/[A-Za-z0-9]{10,}/gu) ?? [])
  const sought = [
    Buffer.from(bytes),
    ...runs
      // The head of a key is the same in every key.
      .filter((run) => !APPLE_HEAD.includes(run))
      .flatMap((run) => [Buffer.from(run), Buffer.from(run, 'utf16le')]),
  ]
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => {
      const content = readFileSync(file)
      return sought.some((each) => content.includes(each))
    })
    .map((file) => file.slice(folder.length + 1))
}

/** The bytes before the number, in base64. */
const APPLE_HEAD = 'MIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBHkwdwIBAQQg'
