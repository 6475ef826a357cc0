// Guesses a charset from the bytes alone: the last resort, and the judge where a Western name is declared
// over text that is plainly not Western. Pure.
import { analyse } from 'chardet'
import { type Charset, findCharset } from './charset-labels.ts'

/** The detector's cost grows with its input, its success hardly after a few kilobytes. */
const sampleBytes = 24_000

/** Detected names whose Windows sister has the same letters and more of the punctuation that feeds use. */
const sisters = new Map([
  ['iso-8859-1', 'windows-1252'],
  ['iso-8859-8', 'windows-1255'],
  ['iso-8859-9', 'windows-1254'],
])

/** Undefined where nothing is likely. */
export function detectCharset(bytes: Uint8Array): Charset | undefined {
  const guesses = analyse(textBytesOf(bytes, sampleBytes)).map(({ name }) => name.toLowerCase())
  // What is valid UTF-8 was told before anybody asked for a guess.
  const guess = guesses.find((name) => !name.startsWith('utf') && name !== 'ascii')
  return guess === undefined ? undefined : findCharset(sisters.get(guess) ?? guess)
}

/**
 * True where so many bytes are outside ASCII that the text cannot be in a Latin script: in the 21 texts
 * measured, Western ones stay far under half, Cyrillic, Arabic, Greek and Hebrew ones far over.
 */
export function isHardlyWestern(bytes: Uint8Array): boolean {
  let highCount = 0
  let letterCount = 0
  for (const byte of textBytesOf(bytes, sampleBytes)) {
    if (byte >= 0x80) highCount++
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letterCount++
  }
  return highCount >= 20 && highCount > letterCount / 2
}

const lessThan = 0x3c
const greaterThan = 0x3e
const cdataStart = Buffer.from('<![CDATA[')

/** The bytes outside of tags, at most `limit` of them. Tags are ASCII in every charset that gets here. */
export function textBytesOf(bytes: Uint8Array, limit: number): Uint8Array {
  const source = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const text = new Uint8Array(Math.min(limit, bytes.length))
  let length = 0
  for (let index = 0; index < source.length && length < limit; ) {
    if (source[index] !== lessThan) {
      text[length++] = source[index++] ?? 0
    } else if (source.subarray(index, index + cdataStart.length).equals(cdataStart)) {
      index += cdataStart.length
    } else {
      const end = source.indexOf(greaterThan, index)
      index = end < 0 ? source.length : end + 1
    }
  }
  return text.subarray(0, length)
}
