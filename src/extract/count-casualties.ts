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
  const counts = dropOuter(findCounts(passage, dates))
  const pairs = matchPairs(passage, findWords(passage), counts)
  const free = new Set(counts.filter((count) => !pairs.some((pair) => pair.count === count)))
  const counted = pairs.map(({ word, count }) => {
    const joined = listJoined(passage, count, free)
    for (const one of joined) free.delete(one)
    return toCasualty(passage, word, [count, ...joined])
  })
  return [...counted, ...findEarlier(passage, counted, [...free])]
}

/** The cheapest pairs first; no word and no number twice. */
function matchPairs(passage: Passage, words: readonly Word[], counts: readonly Count[]): readonly Pair[] {
  const pairs = words
    .flatMap((word) => counts.map((count) => ({ word, count, cost: costOf(passage, word, count) })))
    .filter((pair): pair is Pair => pair.cost !== undefined)
    .sort((a, b) => a.cost - b.cost)
  const chosen: Pair[] = []
  for (const pair of pairs) {
    if (!chosen.some(({ word, count }) => word === pair.word || count === pair.count)) chosen.push(pair)
  }
  return chosen.sort((a, b) => a.word.first - b.word.first)
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
      .filter((mark, at, all) => !isUnreal(passage, mark) && !isEcho(passage, mark, all[at - 1]))
      .map(({ first, last }) => ({ first, last, slot })),
  )
}

/** Words between a casualty word and its echo. */
const echoReach = 5

/** "أصيب … بجروح", "injured with light wounds": the second word says again what the first did. */
function isEcho(passage: Passage, word: Run, before: Run | undefined): boolean {
  if (before === undefined || distanceBetween(before, word) > echoReach) return false
  const isNext = marksOf(passage, 'and').some(({ first }) => first > before.last && first < word.first)
  return !isNext && !isClauseBetween(passage, before, word) && !startsNumber(passage, before, word)
}

/** A number of its own stands before the word: "killed three, left five wounded". */
function startsNumber(passage: Passage, before: Run, word: Run): boolean {
  const between = findQuantities(passage).filter(
    ({ first, last }) => first > before.last && last < word.first,
  )
  return between.length > 1
}

/** Words between "could" and "kill". */
const modalReach = 5

function isUnreal(passage: Passage, run: Run): boolean {
  const before = passage.tokens[run.first - 1]?.word
  if (before === 'to' || before === 'not') return true
  return marksOf(passage, 'modal').some(({ last }) => last < run.first && run.first - last <= modalReach)
}

/** "two of them American, one British, three soldiers": of numbers before one noun the nearest counts it. */
function dropOuter(counts: readonly Count[]): readonly Count[] {
  return counts.filter((one) => !counts.some((other) => other.first > one.first && other.last === one.last))
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
  if (next === undefined || isClauseBetween(passage, { first: last, last }, next)) return last
  // Arabic: "two Americans and-a-soldier", each noun a number.
  const isNumber = marksOf(passage, 'counting').some(({ first }) => first === next.first)
  return isNumber && /^و/.test(passage.tokens[next.first]?.word ?? '') ? last : endOfPeople(passage, next)
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
  const reach = count.hasPerson
    ? farthest + (isAsideBetween(passage, word, count) ? asideWords : 0)
    : bareFarthest
  if (distance > reach) return undefined
  if (isClauseBetween(passage, word, count) && !isAsideBetween(passage, word, count)) return undefined
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

/** Words of an aside, at most. */
const asideWords = 5

/** "five troops, including two Americans, sustained injuries": between commas stands an aside, and no new clause. */
function isAsideBetween(passage: Passage, a: Run, b: Run): boolean {
  const [before, after] = a.first < b.first ? [a, b] : [b, a]
  const gaps = passage.tokens.slice(before.last + 1, after.first + 1).map(({ gap }) => gap)
  const isCommas = gaps.filter((gap) => gap !== '').length === 2 && gaps.every((gap) => /^[,،]?$/u.test(gap))
  const opens = gaps.findIndex((gap) => gap !== '') + before.last + 1
  return isCommas && marksOf(passage, 'including').some(({ first }) => first === opens)
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

function toCasualty(passage: Passage, word: Word, counts: readonly [Count, ...Count[]]): Casualty {
  const [first] = counts
  const run = {
    first: Math.min(word.first, ...counts.map((count) => count.first)),
    last: Math.max(word.last, ...counts.map((count) => count.last)),
  }
  const rule = counts.length > 1 ? 'joined-people' : first.hasPerson ? 'counted-people' : 'counted'
  const confidence = first.hasPerson ? 0.85 : 0.75
  return {
    ...run,
    slot: word.slot,
    quantity: addUp(passage, counts),
    side: sideOf(passage, run),
    rule,
    confidence,
  }
}

/** "one service member and two contractors": counts joined by "and" are one toll. */
function addUp(passage: Passage, counts: readonly [Count, ...Count[]]): Quantity {
  const [{ found }, ...others] = counts
  if (others.length === 0) return found.quantity
  const all = counts.map((count) => count.found.quantity)
  const sum = (values: readonly (number | undefined)[]): number | undefined =>
    values.reduce(
      (total, value) => (total === undefined || value === undefined ? undefined : total + value),
      0,
    )
  const min = sum(all.map((one) => one.min))
  const max = sum(all.map((one) => one.max))
  return {
    kind: all.find(({ kind }) => kind !== 'exact')?.kind ?? 'exact',
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    text: wordsOf(passage, {
      first: Math.min(...counts.map((count) => count.first)),
      last: Math.max(...counts.map((count) => count.last)),
    }),
  }
}

/** The numbers that "and" ties to this one, one after the other. */
function listJoined(passage: Passage, count: Count, free: ReadonlySet<Count>): Count[] {
  const joined: Count[] = []
  for (let known: readonly Count[] = [count]; ; known = [count, ...joined]) {
    const next = [...free].find(
      (one) => one.hasPerson && !joined.includes(one) && known.some((other) => isJoined(passage, other, one)),
    )
    if (next === undefined) return joined
    joined.push(next)
  }
}

function isJoined(passage: Passage, a: Run, b: Run): boolean {
  const [before, after] = a.first < b.first ? [a, b] : [b, a]
  if (isClauseBetween(passage, before, after)) return false
  const isAnd = marksOf(passage, 'and').some(
    ({ first, last }) => first === before.last + 1 && last === after.first - 1,
  )
  // Arabic joins "and" to the word itself.
  return isAnd || (before.last === after.first - 1 && /^و/.test(passage.tokens[after.first]?.word ?? ''))
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
