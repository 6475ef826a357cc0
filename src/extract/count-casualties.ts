// Counted tolls: numbers of people killed, hurt or missing, by the words of one passage.
import { type Casualty, type CasualtySlot, sideOf } from './casualty.ts'
import { type CasualtyWord, costOf } from './casualty-cost.ts'
import type { DatePhrase } from './date-phrase.ts'
import { findPeopleCounts, type PeopleCount } from './find-people-counts.ts'
import { findQuantities } from './find-quantities.ts'
import { addUp, dropBreakdown, listJoined, listJoinedRivals } from './join-people-counts.ts'
import type { Passage, Run } from './passage.ts'
import { distanceBetween, isClauseBetween, marksOf } from './passage.ts'

/** Each number goes to the casualty word that it stands nearest to, and each word has one number. */
export function countCasualties(passage: Passage, dates: readonly DatePhrase[]): Casualty[] {
  const counts = findPeopleCounts(passage, dates)
  const pairs = matchPairs(passage, findWords(passage), counts)
  const free = new Set(counts.filter((count) => !pairs.some((pair) => pair.count === count)))
  const counted = pairs.flatMap(({ word, count }) => {
    const row = listJoined(passage, count, free)
    for (const one of row) free.delete(one)
    const [whole, ...others] = dropBreakdown([count, ...row])
    // "Two soldiers and five of the attackers were killed": one verb, two tolls.
    const [rival, ...rivals] = listJoinedRivals(passage, [count, ...row], free)
    for (const one of rival === undefined ? [] : [rival, ...rivals]) free.delete(one)
    const toll = toCasualty(passage, word, [whole, ...others])
    if (rival === undefined) return [toll]
    const other = toCasualty(passage, word, [rival, ...rivals])
    // Each by its own words: the verb stands behind both.
    return [
      { ...toll, side: sideOf(passage, whole) },
      { ...other, side: sideOf(passage, rival) },
    ]
  })
  return [...dropAdded(passage, counted), ...findEarlier(passage, counted, [...free])]
}

/** Words between "after" and who died then. */
const addedReach = 4

/** "The toll rose to eight after a soldier died of his wounds": he is one of the eight. */
function dropAdded(passage: Passage, counted: readonly Casualty[]): readonly Casualty[] {
  const isAfter = (one: Casualty): boolean =>
    marksOf(passage, 'after').some(({ last }) => last < one.first && one.first - last <= addedReach)
  const isMore = (one: Casualty, other: Casualty): boolean =>
    other.slot === one.slot && (other.quantity.min ?? 0) > (one.quantity.min ?? 0)
  return counted.filter(
    (one) => !isAfter(one) || !counted.some((other) => other.first < one.first && isMore(one, other)),
  )
}

/** The cheapest pairs first; no word and no number twice. */
function matchPairs(
  passage: Passage,
  words: readonly CasualtyWord[],
  counts: readonly PeopleCount[],
): readonly Pair[] {
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
  readonly word: CasualtyWord
  readonly count: PeopleCount
  readonly cost: number
}

function findWords(passage: Passage): CasualtyWord[] {
  const slots: readonly CasualtySlot[] = ['killed', 'injured', 'missing']
  return slots.flatMap((slot) =>
    marksOf(passage, slot)
      .filter(
        (mark, at, all) =>
          !isUnreal(passage, mark) && !isAvenged(passage, mark) && !isEcho(passage, mark, all[at - 1]),
      )
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

/** Words between "in revenge for" and the death that it answers; in Turkish, behind it. */
const motiveReach = 4

/** "in retaliation for the killing of two officers": their deaths are no toll of this attack. */
function isAvenged(passage: Passage, word: Run): boolean {
  return marksOf(passage, 'retaliation').some(
    (mark) =>
      (passage.lang === 'tr' ? mark.first > word.last : mark.last < word.first) &&
      distanceBetween(mark, word) <= motiveReach &&
      !isClauseBetween(passage, mark, word),
  )
}

/** Words between "could" and "kill". */
const modalReach = 5

function isUnreal(passage: Passage, run: Run): boolean {
  const before = passage.tokens[run.first - 1]?.word
  if (before === 'to' || before === 'not' || isOfMotive(passage, run)) return true
  return marksOf(passage, 'modal').some(
    ({ last }) =>
      last < run.first &&
      run.first - last <= modalReach &&
      !/^(?:confirm|verify)$/.test(passage.tokens[last + 1]?.word ?? ''),
  )
}

const relatives = /^(?:which|that|التی|الذی|که|котор.*|які.*|qui|que|die)$/u

/** "the strike answered raids in which 22 people died": the dead of what is avenged. */
function isOfMotive(passage: Passage, run: Run): boolean {
  return marksOf(passage, 'retaliation').some(
    (mark) =>
      mark.last < run.first &&
      !isClauseBetween(passage, mark, run) &&
      passage.tokens.slice(mark.last + 1, run.first).some(({ word }) => relatives.test(word)),
  )
}

function toCasualty(
  passage: Passage,
  word: CasualtyWord,
  all: readonly [PeopleCount, ...PeopleCount[]],
): Casualty {
  const whole = findWhole(all)
  const counts = whole === undefined ? all : ([whole] as const)
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
    ...(isReplaced(passage, run) ? { isEarlier: true } : {}),
    ...(counts.length === 1 && first.isPart ? { isPart: true } : {}),
  }
}

/** "three Americans, a soldier and two contractors": the first figure is all of them. */
function findWhole(counts: readonly PeopleCount[]): PeopleCount | undefined {
  const sizeOf = ({ found }: PeopleCount): number => found.quantity.min ?? 0
  const total = counts.reduce((sum, count) => sum + sizeOf(count), 0)
  return counts.length < 3 ? undefined : counts.find((count) => 2 * sizeOf(count) === total)
}

/** Words between "earlier he had put" and the figure. */
const replacedReach = 5

/** "Earlier he had put the toll at nine dead": a figure that its speaker has since replaced. */
function isReplaced(passage: Passage, run: Run): boolean {
  return marksOf(passage, 'preliminary').some(
    ({ first, last }) =>
      last < run.first &&
      run.first - last <= replacedReach &&
      passage.tokens.slice(first, last + 1).some(({ word }) => word === 'had'),
  )
}

/** Words between "first gave" and the figure. */
const earlierReach = 2

/** "put the toll at two after first saying three": a lone number, of what the passage counts or last counted. */
function findEarlier(
  passage: Passage,
  counted: readonly Casualty[],
  free: readonly PeopleCount[],
): Casualty[] {
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
