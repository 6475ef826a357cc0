// One base was hit; does the article tell of a new attack on this one, too, or only mention an older one?
import { daysBetween, type LocalDay } from '../../model/local-day.ts'
import type { AnchorDay } from '../relevance/anchor-day.ts'
import { headSentences } from '../relevance/head-of-article.ts'
import { isDayDate } from '../relevance/list-event-dates.ts'
import type { WeighedPassage } from '../relevance/weighed-passage.ts'
import { hasMark } from '../words/passage.ts'
import type { Candidate } from './find-targets.ts'

/** What a further base is held against. */
export interface FurtherContext {
  readonly first: Candidate
  readonly anchor: AnchorDay | undefined
  /** The head speaks of attacks on bases, in the plural: neighbouring days are one wave. */
  readonly isPlural: boolean
  /** The head tells of attacks in the country of this base, which is not that of the first. */
  readonly isAbroad: (candidate: Candidate) => boolean
}

/** Above this a passage is too near to background to name a second target. */
const mostPoints = 0.6
/** Sentences in which an article that speaks of several attacks names them. */
const pluralSentences = 5

/**
 * "Rockets hit X and Y": in the head, beside the first, or on the day of the news.
 * @returns why this base counts as a target too, or undefined.
 */
export function judgeFurtherTarget(candidate: Candidate, context: FurtherContext): string | undefined {
  for (const one of candidate.passages) {
    const why = judgePassage(one, { ...context, isPlural: context.isPlural || context.isAbroad(candidate) })
    if (why !== undefined) return why
  }
  return undefined
}

function judgePassage(
  one: WeighedPassage,
  { first, anchor, isPlural }: Pick<FurtherContext, 'first' | 'anchor' | 'isPlural'>,
): string | undefined {
  const { passage, points, isEntry } = one
  if (isEntry && one.event === 'attack') return 'has an entry of its own in a diary'
  const days = listDays(one)
  if (passage.sentence < headSentences && !isOtherDay(days, anchor)) return 'named in the head of the article'
  if (points > mostPoints) return undefined
  const lead = first.passages[0]?.passage
  const isBeside =
    passage.bases.some(({ mention }) => mention.id === first.baseId) || passage.sentence === lead?.sentence
  if (isBeside && !isOtherDay(days, anchor)) return 'stands beside the first'
  // "Hours later, early on Monday": the same night.
  const isOneNight = isPlural || (passage.lang !== 'en' && hasMark(passage, 'same-day'))
  const reach = isOneNight && !hasMark(passage, 'day-before') ? 1 : 0
  if (anchor !== undefined && days.some((day) => isNear(day, anchor.day, reach))) {
    return 'was hit on the day of the news'
  }
  if (days.length > 0) return undefined
  // "The bases X and Y had been attacked a day before".
  if (isPlural && passage.sentence <= pluralSentences && !hasMark(passage, 'day-before'))
    return 'the head of the article speaks of several'
  if (hasMark(passage, 'same-day')) return 'told as of the same day'
  return isOfPart(one) ? 'told with the hour of the same day' : undefined
}

/** Sentences in which a lone part of the day is that of the news. */
const partSentences = 5

/** "Towards evening more rockets came down on X": an hour, and the day that was told before. */
function isOfPart({ passage, dates, event }: WeighedPassage): boolean {
  return (
    passage.lang === 'en' &&
    event === 'attack' &&
    passage.sentence < partSentences &&
    !hasMark(passage, 'day-before') &&
    dates.some(({ part, minuteOfDay, isStatement }) => !isStatement && (part ?? minuteOfDay) !== undefined)
  )
}

function listDays({ dates }: WeighedPassage): readonly LocalDay[] {
  return dates.filter(isDayDate).flatMap(({ day }) => (day === undefined ? [] : [day]))
}

function isNear(day: LocalDay, anchor: LocalDay, reach: number): boolean {
  return Math.abs(daysBetween(day, anchor)) <= reach
}

function isOtherDay(days: readonly LocalDay[], anchor: AnchorDay | undefined): boolean {
  return anchor !== undefined && days.length > 0 && days.every((day) => day !== anchor.day)
}
