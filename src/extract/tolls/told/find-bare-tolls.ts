// Does a number without a word for whom it counts go on with the toll told before? "Three people died, the governor said. The
// police chief spoke of five": five dead.
import type { DatePhrase } from '../../days/date-phrase.ts'
import { isVerbLast } from '../../words/grammar.ts'
import { weaponMarks } from '../../words/is-event.ts'
import type { MarkLabel } from '../../words/mark.ts'
import { hasMark, marksOf, type Passage } from '../../words/passage.ts'
import type { Casualty } from '../casualty.ts'
import { findPeopleCounts } from '../people/find-people-counts.ts'
import { isPartBehind } from '../people/is-among-those.ts'
import type { PeopleCount } from '../people/people-count.ts'
import { findFirstToll } from './find-first-toll.ts'
import { behindReach, isBare } from './is-bare.ts'

/** Words that give the number something else to count. */
const others: readonly MarkLabel[] = [
  'killed',
  'injured',
  'missing',
  'attack-verb',
  'attack-noun',
  ...weaponMarks,
]
/** Words between "spoke of", "put it at" and the number. */
const saidReach = 2
/** Arabic has the speaker there as well. */
const verbFirstReach = 5
/** Words between "the toll" and "to". */
const tollReach = 4
/** Folded. */
const tollNouns =
  /^(?:tolls?|figures?|numbers?|count|tally|estimates?|bilans?|chiffres?|nombre|zahl|bilanz|balance|cifras?|numero|bilancio|balanco|liczb[aeęy]|число|числа|цифр[ауы]|количество|кількість|кількости|sayi\p{L}*|rakam\p{L}*|bilanco\p{L}*|jumlah|angka|αριθμος|αριθμο|απολογισμος)$/u

export interface ToldBefore {
  /** The tolls of the passage before, in the order of the text. */
  readonly tolls: readonly Casualty[]
  /** Nobody was counted yet. */
  readonly isNone: boolean
}

/** @returns a figure for each toll told before that the sentence goes on with; the first toll where none was told. */
export function findBareTolls(
  passage: Passage,
  told: ToldBefore,
  dates: readonly DatePhrase[],
): readonly Casualty[] {
  const tolls = told.tolls.filter(({ quantity }) => (quantity.min ?? 0) > 0)
  if (tolls.length === 0) return told.isNone ? findFirstToll(passage, dates) : []
  const found = findPeopleCounts(passage, dates).filter(({ isBefore }) => isBefore !== true)
  // "Spoke of ten, with four in hospital".
  const end = found.find((one) => isPartBehind(passage, one.found))?.first ?? passage.tokens.length
  if (marksOf(passage, ...others).some(({ first }) => first < end)) return []
  const counts = found.filter((one) => one.first < end && isBare(passage, one, dates))
  const [first, second, ...more] = counts
  if (first === undefined || more.length > 0 || !isTold(passage, first)) return []
  const isPair = second !== undefined && tolls.length > 1 && isNext(passage, first, second)
  return (isPair ? [first, second] : [first]).flatMap((count, at) => toToll(passage, count, tolls[at]))
}

/** Somebody says it, or it is "the toll". */
function isTold(passage: Passage, { first, last }: PeopleCount): boolean {
  const reach = passage.lang === 'ar' ? verbFirstReach : saidReach
  const isSaid = marksOf(passage, 'said').some(({ last }) => last < first && first - last <= reach + 1)
  const isFirst = marksOf(passage, 'preliminary').some(
    ({ last }) => last < first && first - last <= saidReach,
  )
  const isAt =
    marksOf(passage, 'toll-at').some(({ last }) => last === first - 1) ||
    (passage.lang === 'en' && /^(?:was|is|of)$/.test(passage.tokens[first - 1]?.word ?? ''))
  const before = passage.tokens.slice(Math.max(0, first - 1 - tollReach), first)
  const isBehind =
    isVerbLast(passage.lang) &&
    marksOf(passage, 'toll-at').some((mark) => mark.first > last && mark.first - last <= behindReach)
  return (
    isSaid ||
    isMadeIt(passage, first) ||
    isFirst ||
    isElliptic(passage) ||
    ((isAt || isBehind) && before.some(({ word }) => tollNouns.test(word)))
  )
}

/** "A later bulletin made it five". */
function isMadeIt({ lang, tokens }: Passage, first: number): boolean {
  return (
    lang === 'en' &&
    /^(?:it|that)$/.test(tokens[first - 1]?.word ?? '') &&
    /^(?:ma[dk]es?|making|puts?|putting)$/.test(tokens[first - 2]?.word ?? '')
  )
}

/** "the hospital six", "and five according to a doctor": a part of a sentence that says no more. */
function isElliptic(passage: Passage): boolean {
  return (
    passage.tokens.length <= ellipticWords &&
    (hasMark(passage, 'speaker', 'known-speaker', 'according-to') ||
      passage.tokens.some(({ word }) => /^(?:hospitals?|another|others|residents)$/.test(word)))
  )
}

const ellipticWords = 9

function isNext(passage: Passage, { last }: PeopleCount, second: PeopleCount): boolean {
  return second.first === last + 2 && marksOf(passage, 'and').some(({ first }) => first === last + 1)
}

function toToll(
  passage: Passage,
  { first, last, found }: PeopleCount,
  toll: Casualty | undefined,
): Casualty[] {
  if (toll === undefined) return []
  const { slot, side } = toll
  const isEarlier = hasMark(passage, 'preliminary')
  // What was counted first is no more than what is counted now.
  if (isEarlier && (found.quantity.min ?? 0) > (toll.quantity.min ?? 0)) return []
  return [
    {
      first,
      last,
      slot,
      side,
      quantity: found.quantity,
      rule: 'bare-toll',
      confidence: 0.6,
      ...(isEarlier ? { isEarlier } : {}),
    },
  ]
}
