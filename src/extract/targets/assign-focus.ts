// Which of the attacked bases a passage is about, so that the figures of one attack never become another's.
import type { Cue } from '../../model/keywords.ts'
import { addDays, type LocalDay } from '../../model/local-day.ts'
import { isEarly } from '../days/one-night.ts'
import { isHit } from '../hits/is-hit.ts'
import { listEventDates } from '../relevance/list-event-dates.ts'
import type { WeighedPassage } from '../relevance/weighed-passage.ts'
import { isOwnStrike } from '../relevance/weighed-passage.ts'
import type { Passage } from '../words/passage.ts'
import { distanceBetween, hasMark, marksOf } from '../words/passage.ts'
import type { Target } from './find-targets.ts'
import { isAnswer, isOfAnswer, type Sides } from './is-answer.ts'

/** A passage of the news, and what it is about. */
export interface Focused {
  readonly one: WeighedPassage
  /** Ids of the targets that the passage is about. */
  readonly baseIds: readonly string[]
  /** What the attacked side did in return. */
  readonly isResponse: boolean
}

/** What is known of each target. */
export interface TargetFacts {
  readonly dayOf: (baseId: string) => LocalDay | undefined
  /** Id of the state that the base lies in, as actors have it. */
  readonly countryOf: (baseId: string) => string | undefined
  readonly sides: Sides
}

/** The news of an article with the targets of each passage; background is left out. */
export function assignFocus(
  passages: readonly WeighedPassage[],
  targets: readonly Target[],
  { dayOf, countryOf, sides }: TargetFacts,
): readonly Focused[] {
  const ids = targets.map(({ baseId }) => baseId)
  const focused: Focused[] = []
  // Bases that were bombed from the air themselves.
  const isRaid = targets.some((target) =>
    target.passages.some(({ passage }) => hasMark(passage, 'weapon:airstrike')),
  )
  let current = openingFocus(targets)
  let strike: WeighedPassage | undefined
  for (const one of passages) {
    const isOfStrike =
      strike !== undefined &&
      one.event !== 'none' &&
      isOfAnswer(one.passage, strike.passage, one.event === 'sequel')
    const isAnswered = !isRaid && isAnswer(one.passage, sides)
    strike = isOwnStrike(one) || isAnswered || isOfStrike ? one : undefined
    if (isOfStrike) continue
    const isResponse = isAnswered || (isOwnStrike(one) && isOfThisAttack(one))
    if (one.isBackground && !(isOwnStrike(one) && isResponse)) continue
    const named = listNamed(one, targets)
    if (named.length > 0) current = named
    else if (hasMark(one.passage, 'all-of-them')) current = ids
    else current = narrowByCountry(one, ids, countryOf) ?? current
    // A passage that names only bases that were not hit is about those.
    const isElsewhere =
      named.length === 0 && (isSeparate(one) || one.passage.bases.some((base) => isHit(one.passage, base)))
    const baseIds = isElsewhere ? [] : current.filter((id) => isOfDay(one, dayOf(id)))
    focused.push({ one, baseIds, isResponse })
    if (isElsewhere && one.event === 'attack' && !isSeparate(one)) current = []
  }
  return focused
}

/** "In a separate incident three soldiers died": of no base that was hit. */
function isSeparate({ passage }: WeighedPassage): boolean {
  const isElsewhere = passage.lang === 'en' && passage.tokens[0]?.word === 'elsewhere'
  return passage.bases.length === 0 && (isElsewhere || hasMark(passage, 'separate'))
}

const otherTimes: readonly Cue[] = [
  'since',
  'tally',
  'past-period',
  'old-date',
  'other-day',
  'old-time',
  'habitual',
]

/** "Coalition jets then bombed militia sites": after this attack, not what it avenges. */
function isOfThisAttack({ passage, hits }: WeighedPassage): boolean {
  if (hits.some(({ cue }) => otherTimes.includes(cue))) return false
  const acts = marksOf(passage, 'attack-noun')
  const isAfter = marksOf(passage, 'after').some(({ last }) =>
    acts.some(({ first }) => first > last && first - last <= 2),
  )
  return isAfter || hasMark(passage, 'response', 'same-day')
}

/** Words between a country and the base: "the Iraq-based outpost", "the outpost in Iraq". */
const countryReach = 3

/** "the attack on the outpost in Iraq": of targets in several countries, those of this one. */
function narrowByCountry(
  { passage }: WeighedPassage,
  ids: readonly string[],
  countryOf: (baseId: string) => string | undefined,
): readonly string[] | undefined {
  const states = passage.actors
    .filter((actor) =>
      marksOf(passage, 'target').some((mark) => distanceBetween(mark, actor) <= countryReach),
    )
    .map(({ mention }) => mention.id)
  const there = ids.filter((id) => states.includes(countryOf(id) ?? ''))
  return there.length > 0 && there.length < ids.length ? there : undefined
}

/** A passage of an attack on another day is not about this one, even where it names the same base. */
function isOfDay(one: WeighedPassage, day: LocalDay | undefined): boolean {
  const dates = listEventDates(one)
  if (day === undefined || one.event === 'none' || dates.length === 0) return true
  const next = addDays(day, 1)
  if (isSequel(one.passage) && dates.every((date) => (date.day ?? day) > day)) return true
  return dates.some((date) => date.day === day || (date.day === next && isEarly(date)))
}

/** "A fourth man succumbed on Friday", "taking the toll to four": on a later day, and of this attack. */
function isSequel(passage: Passage): boolean {
  return (
    passage.lang === 'en' &&
    marksOf(passage, 'killed').some((mark) =>
      passage.tokens
        .slice(mark.first, mark.last + 1)
        .some(({ word }) => /^(?:toll|tally|succumb(?:s|ed)?|wounds|injuries)$/.test(word)),
    )
  )
}

/** The title may name no base: it is about those of the first passage that does. */
function openingFocus(targets: readonly Target[]): readonly string[] {
  const first = targets[0]?.passages[0]
  return targets
    .filter(({ passages }) => passages[0]?.passage.sentence === first?.passage.sentence)
    .map(({ baseId }) => baseId)
}

/** The targets that the passage names as hit, else those that it names at all. */
function listNamed(one: WeighedPassage, targets: readonly Target[]): readonly string[] {
  const hit = targets.filter(({ passages }) => passages.includes(one))
  const named = new Set(one.passage.bases.map(({ mention }) => mention.id))
  return (hit.length > 0 ? hit : targets.filter(({ baseId }) => named.has(baseId))).map(
    ({ baseId }) => baseId,
  )
}
