import { Buffer } from 'node:buffer'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ThrowawayKey } from '../testing/throwaway-key'
import { tracesOf } from './key-traces'

/**
 * Searches every file in a folder for a key: its text in both encodings in which a browser stores strings, in base64,
 * as JSON and in URLs, and its private value as bytes.
 *
 * @returns the files that contain a part of the key
 */
export function diskTraces(folder: string, key: ThrowawayKey): string[] {
  const { texts, bytes } = tracesOf(key)
  // Even a packed or escaped text contains runs of letters and digits between the characters `+` and `/`.
  const runs = texts.flatMap((text) => text.match(/[A-Za-z0-9]{10,}/gu) ?? [])
  const sought = [
    Buffer.from(bytes),
    ...runs
      // The first bytes are the same in every key.
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

/** The bytes before the private value, in base64. */
const APPLE_HEAD = 'MIGTAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBHkwdwIBAQQg'
