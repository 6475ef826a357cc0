// Counted tolls: numbers of people killed, hurt or missing, by the words of one passage.
import type { Quantity } from '../model/claim.ts'
import type { WordList } from '../model/keywords.ts'
import { type Casualty, type CasualtySlot, sideOf } from './casualty.ts'
import type { DatePhrase } from './date-phrase.ts'
import type { FoundQuantity } from './find-quantities.ts'
import { findQuantities } from './find-quantities.ts'
import { weaponMarks } from './is-event.ts'
import type { Passage, Run } from './passage.ts'
import { distanceBetween, isClauseBetween, marksOf, overlaps, wordsOf } from './passage.ts'

interface Count extends Run {
  readonly found: FoundQuantity
  /** From the number to the noun of people behind it. */
  readonly hasPerson: boolean
}

interface Word extends Run {
  readonly slot: CasualtySlot
}

/** Each number goes to the casualty word that it stands nearest to, and each word has one number. */
export function countCasualties(passage: Passage, dates: readonly DatePhrase[]): Casualty[] {
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
  const free = counts.filter((count) => !taken.has(count))
  const joined = [...casualties.values()].map((casualty) => addJoined(passage, casualty, free))
  return [...joined, ...findEarlier(passage, joined, free)]
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
    if (
      dates.some(
        (date) => overlaps(date, found) && (date.day !== undefined || date.minuteOfDay !== undefined),
      )
    )
      return []
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

/** "two Iraqi officers", "three soldiers of the coalition", "five others": the words of people that stand in a row. */
function endOfPeople(passage: Passage, { last }: Run): number {
  const next = marksOf(passage, ...peopleWords).find((mark) => mark.first === last + 1)
  return next === undefined || isClauseBetween(passage, { first: last, last }, next)
    ? last
    : endOfPeople(passage, next)
}

const peopleWords: readonly WordList[] = [
  'person',
  'another-person',
  'us-person',
  'coalition-person',
  'host-person',
  'civilian-person',
]

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
  const isAnd =
    isAfter && marksOf(passage, 'and').some(({ first }) => first > word.last && first < count.first)
  const against =
    (isAnd ? 2 : 0) + (isAfter && isPassive ? 3 : 0) + (!isAfter && isActive ? 4 : 0) + (isAfter ? 0 : 0.5)
  return distance + against + orderCost(passage, word, isAfter)
}

/** Points against a number on the side where the language does not put it. */
const wrongSide = 4

function orderCost(passage: Passage, word: Word, isAfter: boolean): number {
  switch (passage.lang) {
    case 'fa':
    case 'tr':
      return isAfter ? wrongSide : 0
    case 'ar': {
      // Verbs precede their number ("قتل ثلاثة"), nouns follow it ("ثلاثة قتلى").
      const isNoun = marksOf(passage, 'casualty-counted').some((mark) => overlaps(mark, word))
      return isNoun === isAfter ? wrongSide : 0
    }
    default:
      return 0
  }
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
  const isAnd = marksOf(passage, 'and').some(
    ({ first, last }) => first === before.last + 1 && last === after.first - 1,
  )
  // Arabic joins "and" to the word itself.
  return isAnd || (between === 0 && /^و/.test(passage.tokens[after.first]?.word ?? ''))
}

/** Words between "first gave" and the figure. */
const earlierReach = 2

/** "put the toll at two after first saying three": a lone number, of what the passage counts or last counted. */
function findEarlier(passage: Passage, counted: readonly Casualty[], free: readonly Count[]): Casualty[] {
  const [now] = counted
  if (now === undefined) return []
  return free.flatMap(({ first, last, found, hasPerson }) => {
    const isFirst = marksOf(passage, 'preliminary').some(
      (mark) => mark.last < first && first - mark.last <= earlierReach,
    )
    if (!isFirst || hasPerson || found.isArticle) return []
    return [
      {
        ...now,
        first,
        last,
        quantity: found.quantity,
        rule: 'earlier-figure',
        confidence: 0.6,
        isEarlier: true,
      },
    ]
  })
}
