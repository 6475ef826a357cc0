import { bitsOfCapitals, onlyWithCapital, type Reading, scanCuts, wordAt, words } from './scan-cuts.ts'
import { flagsBetween } from './word-flags.ts'
import { createWordTable, type Knowing, mostPlaces, type WordTable } from './word-table.ts'

// The words of a text as `tokenise` cuts them, each with what is known of it, without making a string of any word that
// was seen before: most articles name nothing, and to find that out must cost next to nothing.

/** Words of a text as columns: the same index in each is the same word. */
export interface ScannedWords<Known> {
  readonly known: readonly Known[]
  /** UTF-16 offsets in the text, half open. */
  readonly starts: readonly number[]
  readonly ends: readonly number[]
  /** Bits of `wordFlag`. */
  readonly flags: readonly number[]
}

export interface WordScanner<Known> {
  /** The bits of all words together. `text` is at most `mostUnits` long. */
  scan(text: string, lang: string): number
  /** The same of the text that was scanned last, without what a word says only with a capital and has none. */
  bitsByCase(): number
  /** The words of the text that was scanned last. Only until the next scan, of whatever scanner. */
  listWords(): ScannedWords<Known>
  /** What is known of those that have one of the bits, and which words of the text they are. */
  seeKnown(bits: number, see: (known: Known, at: number) => void): void
}

// More languages than there are feeds in any list; beyond it, all begin anew.
const mostTables = 40

export function createWordScanner<Known>(know: Knowing<Known>): WordScanner<Known> {
  const tables = new Map<string, WordTable<Known>>()

  // For each language one, about 10 MB; a day's news has some 40,000 words that come again. Then it begins anew.
  function tableOf(text: string, lang: string): WordTable<Known> {
    const kept = tables.get(lang)
    // Each unit may be a word that is new.
    if (kept !== undefined && kept.known.length + text.length <= mostPlaces) return kept
    if (tables.size >= mostTables) tables.clear()
    const created = createWordTable<Known>()
    tables.set(lang, created)
    return created
  }

  let bitsOfAll = 0
  let reading: Reading<Known> = { text: '', lang: '', table: createWordTable(), know }
  return {
    scan(text, lang) {
      reading = { text, lang, table: tableOf(text, lang), know }
      bitsOfAll = scanCuts(reading)
      return bitsOfAll
    },
    bitsByCase: () => (bitsOfAll & ~onlyWithCapital) | bitsOfCapitals(),
    listWords: () => listScanned(reading),
    seeKnown(bits, see) {
      const { known } = reading.table
      for (let at = 0; at < words.count; at += 1)
        if (((words.bits[at] ?? 0) & bits) !== 0) see(known[words.places[at] ?? 0] as Known, at)
    },
  }
}

function listScanned<Known>({ text, lang, table }: Reading<Known>): ScannedWords<Known> {
  const known: Known[] = []
  const starts: number[] = []
  const ends: number[] = []
  const flags: number[] = []
  let from = 0
  for (let index = 0; index < words.count; index += 1) {
    const word = wordAt(index)
    known.push(table.known[words.places[index] ?? 0] as Known)
    starts.push(word.start)
    ends.push(word.end)
    flags.push(word.flags | flagsBetween(text, lang, from, word.start))
    from = word.next
  }
  return { known, starts, ends, flags }
}
