// Tolls: who was killed, hurt or is missing, of which side, by the words of one passage. Each number goes to the
// casualty word that it stands nearest to; where in doubt, nothing.
import type { Quantity, Side } from '../model/claim.ts'
import type { WordList } from '../model/keywords.ts'
import type { DatePhrase } from './date-phrase.ts'
import type { FoundQuantity } from './find-quantities.ts'
import { findQuantities } from './find-quantities.ts'
import { weaponMarks } from './is-event.ts'
import type { Passage, Run } from './passage.ts'
import { distanceBetween, hasMark, isClauseBetween, marksOf, overlaps, wordsOf } from './passage.ts'

export type CasualtySlot = 'killed' | 'injured' | 'missing'

export interface Casualty extends Run {
  readonly slot: CasualtySlot
  readonly quantity: Quantity
  readonly side: Side
  readonly rule: string
  readonly confidence: number
}

export function findCasualties(passage: Passage, dates: readonly DatePhrase[]): readonly Casualty[] {
  const counted = findCounted(passage, dates)
  return [...counted, ...findNone(passage, counted), ...findUnknown(passage)]
}

const noneLists: readonly {
  readonly list: WordList
  readonly slots: readonly CasualtySlot[]
  readonly confidence: number
}[] = [
  { list: 'no-casualties', slots: ['killed', 'injured'], confidence: 0.9 },
  // "No injuries": whoever says so of an attack would not leave out the dead.
  { list: 'no-injured', slots: ['injured', 'killed'], confidence: 0.8 },
  { list: 'no-killed', slots: ['killed'], confidence: 0.9 },
]

function findNone(passage: Passage, counted: readonly Casualty[]): Casualty[] {
  const found = new Map<CasualtySlot, Casualty>()
  for (const { list, slots, confidence } of noneLists) {
    const runs =
      list === 'no-casualties' ? [...marksOf(passage, list), ...findNegated(passage)] : marksOf(passage, list)
    for (const mark of runs) {
      for (const slot of slots) {
        if (found.has(slot)) continue
        // "No Americans hurt, three Iraqis killed": what is counted beside it is not none.
        if (
          counted.some((one) => one.slot === slot) ||
          (list === 'no-injured' && slot === 'killed' && hasMark(passage, 'killed'))
        )
          continue
        const quantity: Quantity = { kind: 'exact', min: 0, max: 0, text: wordsOf(passage, mark) }
        found.set(slot, {
          first: mark.first,
          last: mark.last,
          slot,
          quantity,
          side: sideOf(passage, mark),
          rule: list,
          confidence,
        })
      }
    }
  }
  return [...found.values()]
}

/** Words between a negation and the casualties that it denies; in Persian and Turkish it comes behind. */
const negationReach = 8
const negationBehindReach = 5

/** "did not cause any reported casualties", "تلفاتی در پی نداشت": however the sentence puts it. */
function findNegated(passage: Passage): Run[] {
  if (hasMark(passage, 'casualties-unknown')) return []
  return marksOf(passage, 'casualty-noun').flatMap((noun) => {
    const negation = marksOf(passage, 'not').find(
      (mark) =>
        !isSentenceBetween(passage, mark, noun) &&
        (mark.last < noun.first
          ? noun.first - mark.last <= negationReach
          : mark.first - noun.last <= negationBehindReach),
    )
    if (negation === undefined) return []
    return [{ first: Math.min(noun.first, negation.first), last: Math.max(noun.last, negation.last) }]
  })
}

/** A comma may stand in what is denied: "no damage, injuries or casualties". */
function isSentenceBetween(passage: Passage, a: Run, b: Run): boolean {
  const from = Math.min(a.last, b.last) + 1
  const to = Math.max(a.first, b.first)
  return passage.tokens.slice(from, to + 1).some(({ gap }) => /[;:.!?؛؟]/u.test(gap))
}

/** "No word yet on casualties" is news to a reader: a claim without a number. */
function findUnknown(passage: Passage): Casualty[] {
  return marksOf(passage, 'casualties-unknown')
    .slice(0, 1)
    .map((mark) => ({
      first: mark.first,
      last: mark.last,
      slot: 'injured',
      quantity: { kind: 'vague', text: wordsOf(passage, mark) },
      side: 'any',
      rule: 'casualties-unknown',
      confidence: 0.6,
    }))
}

interface Count extends Run {
  readonly found: FoundQuantity
  /** From the number to the noun of people behind it. */
  readonly hasPerson: boolean
}

interface Word extends Run {
  readonly slot: CasualtySlot
}

function findCounted(passage: Passage, dates: readonly DatePhrase[]): Casualty[] {
  const counts = findCounts(passage, dates)
  const words = findWords(passage)
  const pairs = words
    .flatMap((word) => counts.map((count) => ({ word, count, cost: costOf(passage, word, count) })))
    .filter((pair): pair is Pair => pair.cost !== undefined)
    .sort((a, b) => a.cost - b.cost)
  const taken = new Set<Count>()
  const casualties = new Map<Word, Casualty>()
  for (const pair of pairs) {
    if (taken.has(pair.count) || casualties.has(pair.word)) continue
    taken.add(pair.count)
    casualties.set(pair.word, toCasualty(passage, pair))
  }
  for (const [word, casualty] of casualties) {
    casualties.set(
      word,
      addJoined(
        passage,
        casualty,
        counts.filter((count) => !taken.has(count)),
      ),
    )
  }
  return [...casualties.values()]
}

interface Pair {
  readonly word: Word
  readonly count: Count
  readonly cost: number
}

function findWords(passage: Passage): Word[] {
  const slots: readonly CasualtySlot[] = ['killed', 'injured', 'missing']
  return slots.flatMap((slot) =>
    marksOf(passage, slot)
      .filter((mark) => !isUnreal(passage, mark))
      .map(({ first, last }) => ({ first, last, slot })),
  )
}

/** Words between "could" and "kill". */
const modalReach = 5

function isUnreal(passage: Passage, run: Run): boolean {
  const before = passage.tokens[run.first - 1]?.word
  if (before === 'to' || before === 'not') return true
  return marksOf(passage, 'modal').some(({ last }) => last < run.first && run.first - last <= modalReach)
}

/** Words between a number and the noun that it counts. */
const nounReach = 4

function findCounts(passage: Passage, dates: readonly DatePhrase[]): Count[] {
  return findQuantities(passage).flatMap((found) => {
    if (dates.some((date) => overlaps(date, found) && date.granularity !== 'part-of-day')) return []
    const from = { first: found.last, last: found.last }
    const near = (run: Run): boolean =>
      run.first >= found.last && run.first - found.last <= nounReach && !isClauseBetween(passage, from, run)
    const person = marksOf(passage, 'person', 'attacker-person', 'another-person').find(
      (mark) => near(mark) && (mark.first > found.last || found.isNoun),
    )
    const rival = marksOf(passage, 'uncounted', ...weaponMarks).find(
      (mark) => near(mark) && mark.first > found.last,
    )
    if (rival !== undefined && rival.first <= (person?.first ?? found.last + 2)) return []
    if (found.isNoun && person === undefined) return []
    if (found.isArticle && person === undefined && !isNumeral(passage, found)) return []
    const last = person === undefined ? found.last : endOfPeople(passage, person)
    return [{ first: found.first, last, found, hasPerson: person !== undefined }]
  })
}

/** "two Iraqi officers", "three soldiers of the base": the words of people that stand in a row. */
function endOfPeople(passage: Passage, { last }: Run): number {
  const next = marksOf(passage, 'person').find((mark) => mark.first === last + 1)
  return next === undefined || isClauseBetween(passage, { first: last, last }, next)
    ? last
    : endOfPeople(passage, next)
}

function isNumeral(passage: Passage, { last }: Run): boolean {
  return !/^(?:an?|another|un|una|une|ein|eine|o)$/.test(passage.tokens[last]?.word ?? '')
}

/** Words between a toll and its casualty word: "two of the soldiers there were slightly wounded". */
const farthest = 6
const bareFarthest = 3
/** "put the number of the wounded from the attack at five". */
const tollReach = 14

function costOf(passage: Passage, word: Word, count: Count): number | undefined {
  const distance = distanceBetween(word, count)
  const isAfter = count.first > word.last
  if (isAfter && isTollAt(passage, count) && distance <= tollReach && !isClauseBetween(passage, word, count))
    return 2
  if (isAfter && count.hasPerson && opensList(passage, word, count)) return 6
  if (distance > (count.hasPerson ? farthest : bareFarthest)) return undefined
  if (isClauseBetween(passage, word, count)) return undefined
  const isPassive = /^(?:was|were|been|be|being|is|are|got)$/.test(passage.tokens[word.first - 1]?.word ?? '')
  const isActive = /ing$/.test(passage.tokens[word.first]?.word ?? '')
  // "killed two and wounded five" binds forward; "two were killed" binds back.
  const against = (isAfter && isPassive ? 3 : 0) + (!isAfter && isActive ? 4 : 0) + (isAfter ? 0 : 0.5)
  return distance + against
}

/** "said how many had died in the attack on the camp: one soldier and two contractors". */
const listReach = 25

function opensList(passage: Passage, word: Word, count: Count): boolean {
  const isColon = (passage.tokens[count.first]?.gap ?? '').includes(':')
  return isColon && count.first - word.last <= listReach
}

function isTollAt(passage: Passage, count: Count): boolean {
  return !count.hasPerson && marksOf(passage, 'toll-at').some(({ last }) => last === count.first - 1)
}

function toCasualty(passage: Passage, { word, count }: Pair): Casualty {
  const run = { first: Math.min(word.first, count.first), last: Math.max(word.last, count.last) }
  return {
    ...run,
    slot: word.slot,
    quantity: count.found.quantity,
    side: sideOf(passage, run),
    rule: count.hasPerson ? 'counted-people' : 'counted',
    confidence: count.hasPerson ? 0.85 : 0.75,
  }
}

/** "one service member and two contractors": counts joined by "and" are one toll. */
function addJoined(passage: Passage, casualty: Casualty, free: readonly Count[]): Casualty {
  const other = free.find((count) => count.hasPerson && isJoined(passage, casualty, count))
  if (other === undefined) return casualty
  const { quantity } = casualty
  const added = other.found.quantity
  if (quantity.min === undefined || added.min === undefined) return casualty
  const run = { first: Math.min(casualty.first, other.first), last: Math.max(casualty.last, other.last) }
  const sum: Quantity = {
    kind: quantity.kind === 'exact' ? added.kind : quantity.kind,
    min: quantity.min + added.min,
    ...(quantity.max === undefined || added.max === undefined ? {} : { max: quantity.max + added.max }),
    text: wordsOf(passage, run),
  }
  return addJoined(
    passage,
    { ...casualty, ...run, quantity: sum, rule: 'joined-people' },
    free.filter((count) => count !== other),
  )
}

function isJoined(passage: Passage, casualty: Run, count: Count): boolean {
  const [before, after] = casualty.first < count.first ? [casualty, count] : [count, casualty]
  if (isClauseBetween(passage, before, after)) return false
  const between = after.first - before.last - 1
  const isAnd = marksOf(passage, 'and').some(({ first }) => first > before.last && first < after.first)
  // Arabic joins "and" to the word itself.
  const isPrefixed = between === 0 && /^و/.test(passage.tokens[after.first]?.word ?? '')
  return (isAnd && between === 1) || isPrefixed
}

const sides: readonly (readonly [WordList, Side])[] = [
  ['attacker-person', 'attacker'],
  ['us-person', 'us'],
  ['coalition-person', 'coalition'],
  ['civilian-person', 'civilian'],
  ['host-person', 'host'],
]

function sideOf(passage: Passage, run: Run): Side {
  const wide = { first: run.first, last: run.last + 1 }
  const side = sides.find(([list]) => marksOf(passage, list).some((mark) => overlaps(mark, wide)))
  return side?.[1] ?? 'any'
}
