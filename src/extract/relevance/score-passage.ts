// News or background? Each cue that a passage shows adds its points; the sum decides, and every cue is logged.
// This is the first pass: what the passage shows by itself. `score-against-day.ts` adds what the day tells.
import type { Cue, WordList } from '../../model/keywords.ts'
import { daysBetween, type LocalDay } from '../../model/local-day.ts'
import type { Span } from '../../model/reason.ts'
import type { DatePhrase } from '../days/date-phrase.ts'
import { isElapsed } from '../days/find-elapsed-days.ts'
import { findSpanBefore } from '../days/find-span-before.ts'
import { isOfRecord } from '../days/is-of-record.ts'
import { isOfYearAgo } from '../days/is-of-year-ago.ts'
import { findQuantities } from '../words/find-quantities.ts'
import { hasFreeOrder, isBeforePlace, isTrainingBase } from '../words/grammar.ts'
import { isCompounding } from '../words/is-compounding.ts'
import { weaponMarks } from '../words/is-event.ts'
import { isNewcomer } from '../words/is-newcomer.ts'
import { isOccasion } from '../words/is-occasion.ts'
import type { Passage, Run } from '../words/passage.ts'
import {
  distanceBetween,
  hasMark,
  isClauseBetween,
  marksOf,
  overlaps,
  spanOf,
  wordsOf,
} from '../words/passage.ts'
import { isOfStay } from './is-of-stay.ts'

export interface CueHit {
  readonly cue: Cue
  readonly points: number
  readonly detail: string
  readonly span?: Span
}

export interface Scoring {
  readonly weights: Readonly<Record<Cue, number>>
  /** The day of publication at the base. */
  readonly today: LocalDay
}

/** Cues that a word of their list gives, wherever it stands in the passage. */
const wordCues: readonly (readonly [Cue, WordList])[] = [
  ['now', 'now'],
  ['statement', 'statement'],
  ['code-named', 'code-named'],
  ['past-period', 'past-period'],
  ['habitual', 'habitual'],
  ['retrospective', 'retrospective'],
  ['anniversary', 'anniversary'],
  ['generic', 'generic'],
  ['series', 'series'],
  ['pluperfect', 'pluperfect'],
  ['retaliation', 'retaliation'],
  ['descriptive', 'descriptive'],
  ['recall', 'recall'],
  ['old-time', 'old-time'],
  ['drill', 'drill'],
  ['accident', 'accident'],
  ['other-matter', 'other-matter'],
  ['withdrawal', 'withdrawal'],
  ['visit', 'visit'],
  ['sanctions', 'sanctions'],
  ['threat', 'threat'],
  ['movement', 'movement'],
]

/** Sentences that carry the news of an article: the title, and two more. */
const ledeSentences = 3
const lateSentence = 9

export function scorePassage(
  passage: Passage,
  dates: readonly DatePhrase[],
  scoring: Scoring,
): readonly CueHit[] {
  const hits: CueHit[] = []
  const add = (cue: Cue, detail: string, run?: Run): void => {
    hits.push({
      cue,
      points: scoring.weights[cue],
      detail,
      ...(run === undefined ? {} : { span: spanOf(passage, run) }),
    })
  }
  if (passage.isTitle) add('title', 'in the title')
  else if (passage.sentence < ledeSentences) add('lede', `sentence ${passage.sentence + 1}`)
  else if (passage.sentence >= lateSentence) add('late-sentence', `sentence ${passage.sentence + 1}`)
  for (const [cue, list] of wordCues) {
    const mark = marksOf(passage, list).find((one) => !isExcused(passage, cue, one))
    if (mark !== undefined) add(cue, `“${wordsOf(passage, mark)}”`, mark)
  }
  const modal = findModal(passage)
  if (modal !== undefined) add('modal', `“${wordsOf(passage, modal)}” before the attack`, modal)
  const since = findSince(passage, dates, scoring.today)
  if (since !== undefined) add('since', `“${wordsOf(passage, since)}” with a date`, since)
  const tally = findTally(passage, dates)
  if (tally !== undefined) add('tally', `“${wordsOf(passage, tally)}”`, tally)
  const span = findSpanBefore(passage)
  if (span !== undefined) add('retrospective', `“${wordsOf(passage, span)}”`, span)
  const before = marksOf(passage, 'day-before')[0]
  if (before !== undefined && before.first <= openingWords && passage.sentence >= ledeSentences)
    add('fronted-old-date', `begins with “${wordsOf(passage, before)}”`, before)
  const fronted = findFrontedOldDate(
    dates.filter((date) => !isElapsed(passage, date)),
    scoring.today,
  )
  if (fronted !== undefined) add('fronted-old-date', `begins with “${fronted.words}”`, fronted)
  if (passage.isTitle && marksOf(passage, 'analysis').length > 0) add('analysis', 'a title that explains')
  return hits
}

/** Words between "in revenge for" and the old event that it answers. */
const motiveReach = 5

function isExcused(passage: Passage, cue: Cue, mark: Run): boolean {
  if (cue === 'threat' && (isDenied(passage, mark) || isVowBehindBlame(passage, mark))) return true
  if (cue === 'now' && isOfYearAgo(passage, mark)) return true
  if (cue === 'drill' && isTrainingBase(passage, mark)) return true
  if (cue === 'past-period' && isElapsed(passage, mark)) return true
  if ((cue === 'past-period' || cue === 'habitual') && isOfLastDays(passage, mark)) return true
  if (cue === 'habitual' && isNewcomer(passage, mark)) return true
  if (cue === 'anniversary') return isMotive(passage, mark) || isOfRecord(passage, mark)
  if (cue === 'retrospective' && isBeforeDay(passage, mark)) return true
  if ((cue === 'past-period' || cue === 'habitual' || cue === 'generic') && isOfRecord(passage, mark))
    return true
  if (cue === 'generic' && isCounted(passage, mark)) return true
  if (isOccasion(passage, cue, mark)) return true
  if (isEarlierWord(passage, cue, mark) || isAsideOfClaim(passage, cue) || isAsideOfToll(passage, cue))
    return true
  // "They said they had hit the base".
  const isReported = marksOf(passage, 'said').some(({ last }) => last < mark.first)
  return cue === 'pluperfect' && isReported
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

/** "The heaviest in four years on Saturday evening": the day belongs to the "on". */
function isBeforeDay(passage: Passage, { last }: Run): boolean {
  return (
    passage.tokens[last]?.word === 'on' &&
    marksOf(passage, 'weekday', 'month', 'part:night', 'part:evening', 'part:morning').some(
      ({ first }) => first - last <= 2 && first > last,
    )
  )
}

/** "X said its fighter was at the wheel, after the visit of a president": further down, a claim is of the attack. */
function isAsideOfClaim(passage: Passage, cue: Cue): boolean {
  const isTopic = cue === 'visit' || cue === 'other-matter' || cue === 'movement' || cue === 'withdrawal'
  const isClaim =
    hasMark(passage, 'claimed', 'blamed', 'denied') ||
    (hasMark(passage, 'said') && hasMark(passage, 'own-act'))
  return isTopic && isClaim && passage.sentence >= ledeSentences - 1
}

const asideCues: readonly Cue[] = ['visit', 'other-matter', 'movement', 'withdrawal', 'old-time', 'analysis']

/** "The staff are safe, and the ambassador was on a trip": further down, who was not hurt in the attack. */
function isAsideOfToll(passage: Passage, cue: Cue): boolean {
  return (
    asideCues.includes(cue) &&
    passage.sentence >= ledeSentences - 1 &&
    passage.bases.length === 0 &&
    hasMark(passage, 'no-casualties', 'no-injured', 'no-killed')
  )
}

/** "He blamed the militias and vowed a reply": who did it, and no threat of an attack. */
function isVowBehindBlame(passage: Passage, { first }: Run): boolean {
  return marksOf(passage, 'blamed').some(({ last }) => last < first)
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

/** Words between "had" or "earlier" and the verb of speaking. */
const earlierReach = 8

/** "officials had earlier spoken of two dead": an older word on this attack, not an older attack. */
function isEarlierWord(passage: Passage, cue: Cue, mark: Run): boolean {
  const isOfSpeech =
    (cue === 'pluperfect' && passage.lang !== 'en') ||
    marksOf(passage, 'earlier').some((one) => distanceBetween(one, mark) === 0 && overlaps(one, mark))
  return (
    isOfSpeech &&
    (passage.bases.length === 0 || hasMark(passage, 'preliminary')) &&
    hasMark(passage, 'killed', 'injured') &&
    !hasMark(passage, 'attack-verb', 'attack-noun') &&
    marksOf(passage, 'said').some((said) => distanceBetween(said, mark) <= earlierReach)
  )
}

/** "in retaliation for the killing of": an old event as the motive of a new attack makes no background. */
function isMotive(passage: Passage, mark: Run): boolean {
  return marksOf(passage, 'retaliation').some((one) => distanceBetween(one, mark) <= motiveReach)
}

/** Words between "could" and what it makes uncertain. */
const modalReach = 4

function findModal(passage: Passage): Run | undefined {
  const acts = marksOf(passage, 'attack-verb', 'attack-noun', 'killed', 'injured')
  // "Nine people had died, and condemned attacks meant to disrupt": what is told stands before.
  const told = marksOf(passage, 'killed', 'injured')
  return marksOf(passage, 'modal').find(
    (modal) =>
      acts.some((act) => act.first > modal.last && act.first - modal.last <= modalReach) &&
      !(hasMark(passage, 'said') && told.some(({ last }) => last < modal.first)),
  )
}

/** Words between "since" and its date. */
const sinceReach = 4

function findSince(passage: Passage, dates: readonly DatePhrase[], today: LocalDay): Run | undefined {
  // "Since about midnight": no older story.
  const isRecent = (date: DatePhrase, since: Run): boolean =>
    date.first > since.last && (date.day === undefined || daysBetween(date.day, today) <= 0)
  return marksOf(passage, 'since').find(
    (mark) =>
      !isOfStay(passage, mark) &&
      !isOfRecord(passage, mark) &&
      (mark.last > mark.first ||
        dates.some((date) => distanceBetween(mark, date) <= sinceReach && !isRecent(date, mark)) ||
        opensTotal(passage, mark)),
  )
}

/** "Since the war began, 54 people have been killed there": a campaign's toll. */
function opensTotal(passage: Passage, { first }: Run): boolean {
  return (
    passage.lang === 'en' &&
    first === 0 &&
    hasMark(passage, 'killed', 'injured') &&
    passage.tokens.some(({ word }) => /^(?:have|has)$/.test(word))
  )
}

/** From this many on, a number of attacks counts a campaign. */
const tallyFrom = 10

function findTally(passage: Passage, dates: readonly DatePhrase[]): Run | undefined {
  const counted = findQuantities(passage).find(
    (found) =>
      (found.quantity.min ?? 0) >= tallyFrom &&
      found.quantity.kind !== 'vague' &&
      !dates.some((date) => overlaps(date, found)) &&
      countsAttacks(passage, found),
  )
  return marksOf(passage, 'tally')[0] ?? counted
}

/** "47 attacks", "23 rocket attacks"; but in "24 rockets fired" of a language with its verb behind, rockets. */
function countsAttacks(passage: Passage, { last }: Run): boolean {
  if (isBeforePlace(passage, { last })) return false
  const attack = marksOf(passage, 'attack-noun').find(({ first }) => first > last && first - last <= 2)
  if (attack === undefined || isClauseBetween(passage, { first: last, last }, attack)) return false
  // "At least 14 blasts were heard", "15 air strikes": one night's work.
  if (marksOf(passage, 'blast', 'weapon:airstrike').some((one) => overlaps(one, attack))) return false
  // "58 wounded in the attack".
  const isBetween = (run: Run): boolean => run.first > last && run.last < attack.first
  if (marksOf(passage, 'killed', 'injured').some(isBetween)) return false
  const weapon = marksOf(passage, ...weaponMarks).find(({ first }) => first > last && first < attack.first)
  const isWeaponFirst = weapon !== undefined
  // "More than 30 rockets strike the base": a plural before a verb is no compound.
  if (isWeaponFirst && isSubject(passage, weapon, attack)) return false
  return !isWeaponFirst || isCompounding(passage.lang)
}

function isSubject(passage: Passage, { last }: Run, act: Run): boolean {
  return (
    passage.lang === 'en' &&
    /s$/.test(passage.tokens[last]?.word ?? '') &&
    act.first === last + 1 &&
    marksOf(passage, 'attack-verb').some((verb) => overlaps(verb, act))
  )
}

/** Words before "the night before" at the head of a sentence. */
const openingWords = 1

/** A date this many days back, at the head of a sentence, opens a flashback. */
const frontedAgeDays = 4

function findFrontedOldDate(dates: readonly DatePhrase[], today: LocalDay): DatePhrase | undefined {
  return dates.find(
    ({ first, day, isStatement }) =>
      first <= 1 && !isStatement && day !== undefined && daysBetween(day, today) >= frontedAgeDays,
  )
}
