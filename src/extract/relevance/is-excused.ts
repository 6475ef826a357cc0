// Does a word that speaks for background or news stand for something else here? "In the past" is background; "in the past 24 hours"
// is news, and "the biggest in the past year" praises it.
import type { Cue } from '../../model/keywords.ts'
import { isElapsed } from '../days/find-elapsed-days.ts'
import { isOfWeekday } from '../days/find-week-before.ts'
import { isOfRecord } from '../days/is-of-record.ts'
import { isOfYearAgo } from '../days/is-of-year-ago.ts'
import { hasFreeOrder, isTrainingBase } from '../words/grammar.ts'
import { isNewcomer } from '../words/is-newcomer.ts'
import { isOccasion } from '../words/is-occasion.ts'
import {
  distanceBetween,
  hasMark,
  isClauseBetween,
  marksOf,
  overlaps,
  type Passage,
  type Run,
} from '../words/passage.ts'
import { tallyFrom } from './find-tally.ts'
import { headSentences } from './head-of-article.ts'
import { isWithinAttack } from './is-beside-news.ts'

/** Says why the word says nothing here: true where it does not. `cue` is that of the word. */
type Excuse = (passage: Passage, mark: Run, cue: Cue) => boolean

/** What excuses the words of one cue. */
const excusesOf: Partial<Readonly<Record<Cue, readonly Excuse[]>>> = {
  threat: [isDenied, isVowBehindBlame],
  now: [isOfYearAgo],
  drill: [isTrainingBase],
  'past-period': [isElapsed, isOfWeekday, isOfLastDays, isOfRecord],
  habitual: [isOfLastDays, isNewcomer, isOfRecord],
  generic: [isOfRecord, isCounted],
  anniversary: [isMotive, isOfRecord],
  retrospective: [isBeforeDay],
  pluperfect: [isReported, isEarlierSpeech],
  visit: [isAsideOfClaim, isAsideOfToll],
  'other-matter': [isAsideOfClaim, isAsideOfToll],
  movement: [isWithinAttack, isAsideOfClaim, isAsideOfToll],
  withdrawal: [isAsideOfClaim, isAsideOfToll],
  'old-time': [isAsideOfToll],
}

/** What excuses the words of any cue. */
const commonExcuses: readonly Excuse[] = [
  (passage, mark, cue) => isOccasion(passage, cue, mark),
  isEarlierWord,
]

/** True where a word of the cue's list stands for something else in this passage. */
export function isExcused(passage: Passage, cue: Cue, mark: Run): boolean {
  return [...(excusesOf[cue] ?? []), ...commonExcuses].some((is) => is(passage, mark, cue))
}

/** Words between a threat and "there is none": "угрозы его работе нет". */
const denialReach = 3

function isDenied(passage: Passage, mark: Run): boolean {
  return (
    hasFreeOrder(passage.lang) &&
    marksOf(passage, 'not').some(
      (not) => distanceBetween(not, mark) <= denialReach && !isClauseBetween(passage, not, mark),
    )
  )
}

/** "He blamed the militias and vowed a reply": who did it, and no threat of an attack. */
function isVowBehindBlame(passage: Passage, { first }: Run): boolean {
  return marksOf(passage, 'blamed').some(({ last }) => last < first)
}

const lastDays =
  /^(?:(?:in|over|within|during) )?(?:the )?past (?:(?:few|couple of|several|two|three|2|3|12|24|36|48|72) )?(?:hours?|days?|nights?)\b/i

/** "Hit in the past 24 hours", "over the past few days": the news, in other words than "last night". */
function isOfLastDays(passage: Passage, { first }: Run): boolean {
  const words = passage.tokens.slice(first, first + 7).map(({ word }) => word)
  return (
    passage.lang === 'en' &&
    lastDays.test(words.join(' ')) &&
    !marksOf(passage, 'tally', 'series', 'generic').length &&
    !marksOf(passage, 'habitual').some((one) => distanceBetween(one, { first, last: first }) > 1)
  )
}

/** "أربع هجمات على القواعد": a number of them, and not attacks in general. */
function isCounted(passage: Passage, { first }: Run): boolean {
  const isFew = (value = 0): boolean => value > 1 && value < tallyFrom
  return marksOf(passage, 'number').some(({ last, value }) => last === first - 1 && isFew(value))
}

/** Words between "in revenge for" and the old event that it answers. */
const motiveReach = 5

/** "in retaliation for the killing of": an old event as the motive of a new attack makes no background. */
function isMotive(passage: Passage, mark: Run): boolean {
  return marksOf(passage, 'retaliation').some((one) => distanceBetween(one, mark) <= motiveReach)
}

/** "The heaviest in four years on Saturday evening": the day belongs to the "on". */
function isBeforeDay(passage: Passage, { last }: Run): boolean {
  return (
    passage.tokens[last]?.word === 'on' &&
    marksOf(passage, 'weekday', 'month', 'part:night', 'part:evening', 'part:morning').some(
      ({ first }) => first - last <= 2 && first > last,
    )
  )
}

/** "They said they had hit the base". */
function isReported(passage: Passage, { first }: Run): boolean {
  return marksOf(passage, 'said').some(({ last }) => last < first)
}

/** "X said its fighter was at the wheel, after the visit of a president": further down, a claim is of the attack. */
function isAsideOfClaim(passage: Passage): boolean {
  const isClaim =
    hasMark(passage, 'claimed', 'blamed', 'denied') ||
    (hasMark(passage, 'said') && hasMark(passage, 'own-act'))
  return isClaim && passage.sentence >= headSentences
}

/** "The staff are safe, and the ambassador was on a trip": further down, who was not hurt in the attack. */
function isAsideOfToll(passage: Passage): boolean {
  return (
    passage.sentence >= headSentences &&
    passage.bases.length === 0 &&
    hasMark(passage, 'no-casualties', 'no-injured', 'no-killed')
  )
}

/** Words between "had" or "earlier" and the verb of speaking. */
const earlierReach = 8

/** "officials had earlier spoken of two dead": an older word on this attack, not an older attack. */
function isEarlierWord(passage: Passage, mark: Run): boolean {
  const isOfSpeech = marksOf(passage, 'earlier').some((one) => overlaps(one, mark))
  return isOfSpeech && isOfToll(passage, mark)
}

/** In other languages than English the tense alone says so. */
function isEarlierSpeech(passage: Passage, mark: Run): boolean {
  return passage.lang !== 'en' && isOfToll(passage, mark)
}

/** Somebody speaks of the hurt, and of no act. */
function isOfToll(passage: Passage, mark: Run): boolean {
  return (
    (passage.bases.length === 0 || hasMark(passage, 'preliminary')) &&
    hasMark(passage, 'killed', 'injured') &&
    !hasMark(passage, 'attack-verb', 'attack-noun') &&
    marksOf(passage, 'said').some((said) => distanceBetween(said, mark) <= earlierReach)
  )
}
