// Undoes UTF-8 that was read as windows-1252 (`â€™` for `’`), where that is safe and nowhere else. Pure.
// Only runs of characters that are the bytes of valid UTF-8 are touched, never a whole line: one line often
// holds broken and sound characters side by side, and re-encoding it would break the sound ones.

export interface MojibakeRepair {
  readonly text: string
  /** The text differs from what was given. */
  readonly isRepaired: boolean
  /** Something is left that no re-encoding restores: replacement characters, half sequences. */
  readonly isGarbled: boolean
}

/** Text that went through the mistake more often than this has not been seen. */
const maxRounds = 3

export function repairMojibake(text: string): MojibakeRepair {
  let repaired = text
  for (let round = 0; round < maxRounds; round++) {
    const next = repairOnce(repaired)
    if (next === repaired) break
    repaired = next
  }
  return { text: repaired, isRepaired: repaired !== text, isGarbled: garbledSigns.test(repaired) }
}

/** U+FFFD; the start of a broken quote or dash; a Latin capital before a sign that no word has there. */
const garbledSigns = /\ufffd|\u00e2\u20ac|[\u00c2\u00c3][\u00a0-\u00a9\u00ac-\u00b9\u00bc-\u00bf]/

// What windows-1252 shows for the bytes 0x80–0x9F; its five holes show as the control of the same number.
const highTable =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178'

const byteOf = new Map<string, number>([
  ...Array.from(highTable, (character, index) => [character, 0x80 + index] as const),
  ...Array.from({ length: 0x60 }, (_, index) => [String.fromCharCode(0xa0 + index), 0xa0 + index] as const),
])

const runPattern =
  /[\x80-\xff\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u20ac\u2122]{2,}/g

/**
 * Marks that may follow a capital in sound text: `“IRMÃ”` ends in a quote, it does not hold an `Ô`.
 * Such a pair is only repaired where the text shows the mistake elsewhere too.
 */
const closingMarks = new Set('\u2018\u2019\u201c\u201d\u2026\u2013\u2014\u2039\u203a\u00ab\u00bb\u201e\u201a')

function repairOnce(text: string): string {
  const groups = text.match(runPattern)?.flatMap(findGroups)
  if (groups === undefined || !groups.some((group) => group.isStrong)) return text
  return text.replace(runPattern, (run) =>
    findGroups(run)
      .map((group) => group.decoded ?? group.source)
      .join(''),
  )
}

/** A stretch of a run: either all UTF-8 sequences, or none. */
interface Group {
  readonly source: string
  readonly decoded?: string
  readonly isStrong: boolean
}

function findGroups(run: string): readonly Group[] {
  const bytes = Uint8Array.from(run, (character) => byteOf.get(character) ?? 0)
  const groups: Group[] = []
  for (let start = 0; start < bytes.length; ) {
    const lengths = sequenceLengthsAt(bytes, start)
    const end = lengths.length > 0 ? start + lengths.reduce((a, b) => a + b) : nextSequence(bytes, start)
    groups.push(lengths.length > 0 ? sound(run, bytes, { start, end, lengths }) : rest(run, start, end))
    start = end
  }
  return groups
}

function rest(run: string, start: number, end: number): Group {
  return { source: run.slice(start, end), isStrong: false }
}

function sound(
  run: string,
  bytes: Uint8Array,
  { start, end, lengths }: { start: number; end: number; lengths: readonly number[] },
): Group {
  const decoded = Buffer.from(bytes.subarray(start, end)).toString('utf8')
  return { source: run.slice(start, end), decoded, isStrong: isStrong(run.slice(start, end), lengths) }
}

/** Three sequences in a row are no accident; fewer need a pair that no language writes. */
function isStrong(source: string, lengths: readonly number[]): boolean {
  if (lengths.length >= 3) return true
  if (source.includes('\u00e2\u20ac')) return true
  return /[\u00c2\u00c3]/.test(source[0] ?? '') && !closingMarks.has(source[1] ?? '')
}

function sequenceLengthsAt(bytes: Uint8Array, start: number): readonly number[] {
  const lengths: number[] = []
  for (let index = start; ; ) {
    const length = sequenceLength(bytes, index)
    if (length === 0) return lengths
    lengths.push(length)
    index += length
  }
}

function nextSequence(bytes: Uint8Array, start: number): number {
  let index = start
  while (index < bytes.length && sequenceLength(bytes, index) === 0) index++
  return index
}

/** Length of the UTF-8 sequence at `index`, 0 where there is none; overlong forms and surrogates are none. */
export function sequenceLength(bytes: Uint8Array, index: number): number {
  const lead = bytes[index] ?? 0
  if (lead < 0xc2 || lead > 0xf4) return 0
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4
  const second = bytes[index + 1] ?? 0
  if (lead === 0xe0 && second < 0xa0) return 0
  if (lead === 0xed && second > 0x9f) return 0
  if (lead === 0xf0 && second < 0x90) return 0
  if (lead === 0xf4 && second > 0x8f) return 0
  for (let offset = 1; offset < length; offset++) {
    if (((bytes[index + offset] ?? 0) & 0xc0) !== 0x80) return 0
  }
  return length
}
