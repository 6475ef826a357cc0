// Counted tolls: numbers of people killed, hurt or missing, by the words of one passage.

import type { DatePhrase } from '../days/date-phrase.ts'
import type { Passage, Run } from '../words/passage.ts'
import { marksOf } from '../words/passage.ts'
import { addMore } from './add-more.ts'
import { isAllAttackers, isKilledByDefenders } from './beaten-attackers.ts'
import { type Casualty, sideOf } from './casualty.ts'
import { type CasualtyWord, costOf } from './casualty-cost.ts'
import { dropAdded, isTotal } from './drop-added-tolls.ts'
import { dropListedParts } from './drop-listed-parts.ts'
import { findCasualtyWords } from './find-casualty-words.ts'
import { findJointTolls } from './find-joint-tolls.ts'
import { findPeopleCounts, type PeopleCount } from './find-people-counts.ts'
import { isCaredFor } from './is-cared-for.ts'
import { isAmongThose } from './is-part-of-toll.ts'
import { addUp, dropBreakdown, listJoined, listJoinedRivals } from './join-people-counts.ts'
import { ordinalOf } from './settle-ordinals.ts'
import { countAttackersWithin, subtract } from './subtract-attackers.ts'

/** Each number goes to the casualty word that it stands nearest to, and each word has one number. */
export function countCasualties(passage: Passage, dates: readonly DatePhrase[]): Casualty[] {
  const all = findPeopleCounts(passage, dates)
  const counts = dropListedParts(
    passage,
    all.filter(({ isBefore }) => isBefore !== true),
  )
  const pairs = dropJoint(passage, matchPairs(passage, findCasualtyWords(passage), counts))
  const free = new Set(counts.filter((count) => !pairs.some((pair) => pair.count === count)))
  const counted = pairs.flatMap(({ word, count }) => {
    const row = listJoined(passage, count, free)
    for (const one of row) free.delete(one)
    const [whole, ...others] = dropBreakdown(passage, [count, ...row])
    // "Two soldiers and five of the attackers were killed": one verb, two tolls.
    const [rival, ...rivals] = listJoinedRivals(passage, [count, ...row], free)
    if (rival !== undefined) for (const one of [rival, ...rivals]) free.delete(one)
    const toll = withoutAttackers(passage, toCasualty(passage, word, [whole, ...others]), whole, all)
    if (rival === undefined) return [toll]
    const other = toCasualty(passage, word, [rival, ...rivals])
    // Each by its own words: the verb stands behind both.
    return [
      { ...toll, side: sideOf(passage, whole) },
      { ...other, side: sideOf(passage, rival) },
    ]
  })
  return [
    ...dropAdded(passage, addMore(passage, counted)),
    ...findEarlier(passage, counted, [...free, ...all.filter(({ isBefore }) => isBefore === true)]),
  ]
}

/** A total less the attackers that it takes in, and of nobody's side by their words. */
function withoutAttackers(
  passage: Passage,
  toll: Casualty,
  whole: PeopleCount,
  counts: readonly PeopleCount[],
): Casualty {
  const attackers = countAttackersWithin(passage, whole, counts)
  if (attackers === 0) return toll
  return { ...toll, quantity: subtract(toll.quantity, attackers), side: sideOf(passage, whole) }
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

/** "About 20 were killed and wounded": where only one of the two words has a number, it counts both together. */
function dropJoint(passage: Passage, pairs: readonly Pair[]): readonly Pair[] {
  const joint = findJointTolls(passage, findCasualtyWords(passage))
  return pairs.filter(({ word }) => {
    const own = joint.find(({ words }) => words.some((one) => isSameWord(one, word)))
    return own === undefined || own.words.every((one) => pairs.some((pair) => isSameWord(pair.word, one)))
  })
}

function isSameWord(a: CasualtyWord, b: CasualtyWord): boolean {
  return a.slot === b.slot && a.first === b.first
}

interface Pair {
  readonly word: CasualtyWord
  readonly count: PeopleCount
  readonly cost: number
}

function toCasualty(
  passage: Passage,
  word: CasualtyWord,
  counts: readonly [PeopleCount, ...PeopleCount[]],
): Casualty {
  const [first] = counts
  const run = {
    first: Math.min(word.first, ...counts.map((count) => count.first)),
    last: Math.max(word.last, ...counts.map((count) => count.last)),
  }
  const rule = counts.length > 1 ? 'joined-people' : first.hasPerson ? 'counted-people' : 'counted'
  const confidence = first.hasPerson ? 0.85 : 0.75
  const ordinal = counts.length === 1 && first.found.isArticle ? ordinalOf(passage, first.found) : undefined
  return {
    ...run,
    slot: word.slot,
    quantity: addUp(passage, counts),
    side: isOfAttackers(passage, word, first) ? 'attacker' : sideOf(passage, run),
    rule,
    confidence,
    ...(isReplaced(passage, run) ? { isEarlier: true } : {}),
    ...(isTotal(passage, word, first) ? { isTotal: true } : {}),
    ...(ordinal === undefined ? {} : { ordinal }),
    ...((counts.length === 1 && (first.isPart || isCaredFor(passage, word, first))) || isAmong(passage, word)
      ? { isPart: true }
      : {}),
  }
}

function isOfAttackers(passage: Passage, word: CasualtyWord, count: PeopleCount): boolean {
  const end = { first: word.first, last: Math.max(word.last, count.last) }
  return (
    isOfTheAttackers(passage, count) ||
    isAllAttackers(passage, end) ||
    (word.slot === 'killed' && isKilledByDefenders(passage, word, count))
  )
}

/** "chased the attackers and killed 14 of them": of those named before. */
function isOfTheAttackers({ lang, tokens, ...passage }: Passage, { first, last }: Run): boolean {
  const isOfThem = tokens.slice(first, last + 3).some(({ word }) => word === 'them')
  return (
    lang === 'en' &&
    isOfThem &&
    (passage.marks.get('attacker-person') ?? []).some((mark) => mark.last < first) &&
    !(passage.marks.get('force') ?? []).some((mark) => mark.last < first)
  )
}

/** "The dead include two officers", "a clerk is among the wounded": some of those who may be counted elsewhere. */
function isAmong(passage: Passage, { first, last }: Run): boolean {
  const { lang, tokens } = passage
  if (isAmongThose(passage, { first, last })) return true
  if (lang !== 'en' || !/^(?:the|those)$/.test(tokens[first - 1]?.word ?? '')) return false
  return (
    /^(?:include|includes|included)$/.test(tokens[last + 1]?.word ?? '') ||
    tokens[first - 2]?.word === 'among'
  )
}

/** Words between "earlier he had put", "after giving" and the figure. */
const replacedReach = 5

/** "Earlier he had put the toll at nine dead": a figure that its speaker has since replaced. */
function isReplaced(passage: Passage, run: Run): boolean {
  return marksOf(passage, 'preliminary').some(
    ({ first, last }) =>
      last < run.first &&
      run.first - last <= replacedReach &&
      passage.tokens.slice(first, last + 1).some(({ word }) => /^(?:had|after|having)$/.test(word)),
  )
}

/** Words between "first gave" and the figure. */
const earlierReach = 2

/** "first saying three", "against six in an earlier count". */
function isPreliminary(passage: Passage, { first, last }: Run): boolean {
  const isBehind = /^(?:in|by|at|from)$/.test(passage.tokens[last + 1]?.word ?? '')
  // "Ранее сообщалось о девяти"; English has phrases for it.
  const earlier = passage.lang === 'en' ? [] : marksOf(passage, 'earlier')
  if (earlier.some(({ last: end }) => end < first && first - end <= earlierReach + 1)) return true
  return marksOf(passage, 'preliminary').some(
    (mark) =>
      (mark.last < first && first - mark.last <= earlierReach) ||
      (isBehind && mark.first > last && mark.first - last <= earlierReach + 1),
  )
}

/** "put the toll at two after first saying three", "to 40 from 34": a lone number, of what the passage counts or last counted. */
function findEarlier(
  passage: Passage,
  counted: readonly Casualty[],
  free: readonly PeopleCount[],
): Casualty[] {
  const [head] = counted
  if (head === undefined) return []
  return free.flatMap(({ first, last, found, hasPerson, isBefore }) => {
    const isFirst = isBefore === true || isPreliminary(passage, { first, last })
    if (!isFirst || (hasPerson && isBefore !== true) || found.isArticle) return []
    const now = findNamed(passage, counted, last) ?? findNow(passage, counted, first) ?? head
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

/** "Three died, and forty are hurt, up from 34": of the hurt, unless somebody's "said" stands between. */
function findNow(passage: Passage, counted: readonly Casualty[], before: number): Casualty | undefined {
  const last = counted.findLast((one) => one.last < before)
  const isSaid = marksOf(passage, 'said').some(
    (mark) => mark.first > (last?.last ?? before) && mark.last < before,
  )
  return isSaid ? undefined : last
}

/** "بعد أن كانت ستة شهداء": the word right behind it says of which of them. */
function findNamed(passage: Passage, counted: readonly Casualty[], last: number): Casualty | undefined {
  const word = marksOf(passage, 'killed', 'injured').find(({ first }) => first === last + 1)
  return counted.find(({ slot }) => slot === word?.label)
}
