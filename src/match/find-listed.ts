import { wordFlag } from '../text/tokenise.ts'
import { isAt, isOfClass, type ReadText } from './read-words.ts'
import { listAsides, locatives, numberWords } from './small-words.ts'
import type { Hit } from './walk-names.ts'
import { anyFacility, wordClass } from './word-class.ts'
import { formFlag } from './word-forms.ts'

// Names on a list are of one kind: in "the X air base (Anbar province) and in Erbil" Erbil is a base, too.

// So many words may stand between one name of a list and the next.
const mostBetween = 7

/** The hits that are joined to a known base by "and" or a comma. */
export function findListed(hits: readonly Hit[], known: readonly Hit[], read: ReadText): ReadonlySet<Hit> {
  const bases = known.filter((hit) => hit.name.owner.entity === 'base')
  const ends = new Set(bases.map((hit) => hit.to))
  const starts = new Map(bases.map((hit) => [hit.from, hit]))
  return new Set(hits.filter((hit) => followsOne(hit, ends, read) || precedesOne(hit, starts, read)))
}

function followsOne(hit: Hit, ends: ReadonlySet<number>, read: ReadText): boolean {
  for (let end = hit.from; end >= hit.from - mostBetween && end >= 0; end -= 1) {
    if (ends.has(end)) return isListGap(read, end, hit)
  }
  return false
}

function precedesOne(hit: Hit, starts: ReadonlyMap<number, Hit>, read: ReadText): boolean {
  for (let start = hit.to; start <= hit.to + mostBetween; start += 1) {
    const next = starts.get(start)
    if (next !== undefined) return isListGap(read, hit.to, next)
  }
  return false
}

function isListGap(read: ReadText, from: number, next: Hit): boolean {
  const gap = Array.from({ length: next.from - from }, (_, index) => from + index)
  if ([...gap, next.from].some((at) => isAt(read, at, wordFlag.startsSentence))) return false
  if (!isJoined(read, gap, next)) return false
  return gap.every((at) => isQuiet(read, at) || isRegion(read, at, from)) || isBracketed(read, gap)
}

function isJoined(read: ReadText, gap: readonly number[], next: Hit): boolean {
  if ((next.flags & formFlag.and) !== 0) return true
  return (
    gap.some((at) => isOfClass(read, at, wordClass.conjunction)) ||
    [...gap, next.from].some((at) => isAt(read, at, wordFlag.followsComma))
  )
}

const quiet = wordClass.filler | wordClass.article | wordClass.stopWord | wordClass.conjunction | anyFacility

function isQuiet(read: ReadText, at: number): boolean {
  const word = read.tokens.words[at] ?? ''
  return isOfClass(read, at, quiet) || /^\d+$/.test(word) || numberWords.has(word) || listAsides.has(word)
}

// "Khalino in Kursk, Savasleyka in Nizhny Novgorod and Baltimor": where the name before it lies.
const mostRegionWords = 4

function isRegion(read: ReadText, at: number, from: number): boolean {
  if (!isAt(read, at, wordFlag.capital)) return false
  if (read.lang === 'tr' && isTurkishRegion(read, at)) return true
  for (let before = at - 1; before >= from && before >= at - mostRegionWords; before -= 1) {
    if (isAt(read, before + 1, wordFlag.followsPunctuation | wordFlag.followsComma)) return false
    if (locatives.has(read.tokens.words[before] ?? '')) return true
    if (!isAt(read, before, wordFlag.capital) && !isOfClass(read, before, wordClass.article)) return false
  }
  return false
}

/** "Çakval'daki Murid": where the name behind it lies. */
function isTurkishRegion({ text, tokens }: ReadText, at: number): boolean {
  return /['’][dt][ae]ki$/u.test(text.slice(tokens.starts[at], tokens.starts[at + 1]).trimEnd())
}

/** One bracket stands between, the rest is quiet. */
function isBracketed(read: ReadText, gap: readonly number[]): boolean {
  const [open, close, more] = gap.filter((at) => isAt(read, at, wordFlag.followsPunctuation))
  if (open === undefined || close === undefined || more !== undefined) return false
  return gap.every((at) => (at >= open && at < close) || isQuiet(read, at))
}
