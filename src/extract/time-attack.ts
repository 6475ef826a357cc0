// When one base was attacked: the day of its own passages, else that of the news; with the clock or the part of
// the day that goes with it.

import type { HappenedAt, PartOfDay } from '../model/happened-at.ts'
import { addDays, type EpochMs, hourMs, instantOf, type LocalDay, localDayOf } from '../model/local-day.ts'
import type { DatePhrase } from './days/date-phrase.ts'
import { listDated } from './days/list-dated.ts'
import { isEarly, isLate } from './days/one-night.ts'
import type { AnchorDay } from './relevance/anchor-day.ts'
import { isDayDate, listEventDates } from './relevance/list-event-dates.ts'
import type { WeighedPassage } from './relevance/weighed-passage.ts'
import type { Target } from './targets/find-targets.ts'
import type { Passage, Run } from './words/passage.ts'
import { distanceBetween, isClauseBetween, marksOf, overlaps, wordsOf } from './words/passage.ts'

export interface TimedAttack {
  readonly happenedAt?: HappenedAt
  /** The dates that it rests on. */
  readonly words: readonly string[]
}

export interface Timing {
  readonly anchor: AnchorDay | undefined
  readonly zone: string
  /** Undefined where only the day is known. */
  readonly publishedAt: EpochMs | undefined
  /** News passages about this base, those of the target first. */
  readonly about: readonly WeighedPassage[]
}

export function timeAttack(target: Target, timing: Timing): TimedAttack {
  const { anchor, zone, about } = timing
  const own = target.passages.flatMap((one) => pickListed(listDays(one, anchor), one, target.baseId))
  const later = about.flatMap((one) => listDays(one, anchor))
  const dates = about.flatMap((one) => one.dates.filter((date) => !date.isStatement))
  const told =
    pickDay(own, [...later, ...listNightClocks(dates, timing)]) ??
    (isAnchorFor(target, anchor) ? anchor?.day : pickStatementDay(target))
  const day = told ?? pickClocksDay(timing)
  if (day === undefined) return { words: [] }
  const clock = pickClock(day, timing)
  const phrase =
    own.find((date) => date.day === day) ?? dates.find((date) => date.day === day && isDayDate(date))
  const part = dates.find(
    (date) => date.part !== undefined && (date.day === undefined || date.day === day),
  )?.part
  const words = [phrase?.words, clock?.words].filter((one): one is string => one !== undefined)
  return { happenedAt: toHappenedAt({ day, clock, part, zone, words }), words }
}

/** The hour of that day: one that stands beside the attack, else the first that was over when this came out. */
function pickClock(day: LocalDay, { zone, publishedAt = Infinity, about }: Timing): DatePhrase | undefined {
  const isOfDay = (date: DatePhrase): boolean => date.day === undefined || date.day === day
  const isOver = ({ minuteOfDay = 0 }: DatePhrase): boolean =>
    instantOf(day, minuteOfDay, zone) <= publishedAt + clockSlackMs
  return (
    about.flatMap(listAttackClocks).find(isOfDay) ??
    about.flatMap(listClocks).find((date) => isOfDay(date) && isOver(date))
  )
}

/** The day on which somebody spoke of this base's attack, where no better is told. */
function pickStatementDay({ passages }: Target): LocalDay | undefined {
  return passages.flatMap(({ dates }) => dates.filter((date) => isDayDate(date) && date.isStatement))[0]?.day
}

/** Clocks run ahead, and an hour is rounded. */
const clockSlackMs = hourMs

/** "At 15:20", and no day: the last time before publication that it was so late. */
function pickClocksDay({ anchor, zone, publishedAt, about }: Timing): LocalDay | undefined {
  const minuteOfDay = about.flatMap(listAttackClocks).find(isLoneClock)?.minuteOfDay
  if (anchor !== undefined || publishedAt === undefined || minuteOfDay === undefined) return undefined
  const today = localDayOf(publishedAt, zone)
  return instantOf(today, minuteOfDay, zone) <= publishedAt + clockSlackMs ? today : addDays(today, -1)
}

/** The clocks that an attack stands beside: a briefing, a train and an all-clear have theirs, too. */
function listAttackClocks(one: WeighedPassage): readonly DatePhrase[] {
  return one.event === 'none' ? [] : listClocks(one).filter((date) => isBesideAttack(one.passage, date))
}

/** But those at which something was said. */
function listClocks({ dates }: WeighedPassage): readonly DatePhrase[] {
  return dates.filter((date) => !date.isStatement && date.minuteOfDay !== undefined)
}

/** Words between a clock and the verb of the attack, and between it and "attack" alone. */
const verbReach = 10
const nounReach = 4

function isBesideAttack(passage: Passage, clock: DatePhrase): boolean {
  const isNear = (mark: Run, reach: number): boolean =>
    distanceBetween(mark, clock) <= reach && !isClauseBetween(passage, mark, clock)
  const opens = clock.first <= 1
  const nouns = marksOf(passage, 'attack-noun')
  // "Attack" is both: it counts as the noun.
  const verbs = marksOf(passage, 'attack-verb', 'intercepted', 'happened').filter(
    (verb) => !nouns.some((noun) => overlaps(noun, verb)),
  )
  return (
    verbs.some((mark) => isNear(mark, verbReach)) ||
    nouns.some(
      // "Met at 10:00 and condemned the attack".
      (mark) => (mark.last < clock.first || opens) && isNear(mark, opens ? verbReach : nounReach),
    )
  )
}

/** In a list of attacks each base has the date that stands before it, the first time that it is named. */
function pickListed(
  dates: readonly DatePhrase[],
  { passage }: WeighedPassage,
  baseId: string,
): readonly DatePhrase[] {
  const dated = listDated(passage, dates).find((one) => one.baseId === baseId)
  return dated === undefined ? (pickBeside(passage, dates, baseId) ?? dates) : [dated.date]
}

/** Words between a base and its own day, and between it and that of another deed. */
const besideReach = 3
const apartReach = 10

/** "Jets struck five sites on Sunday in answer to the rockets of Friday on the X base": the day that stands beside it. */
function pickBeside(
  passage: Passage,
  dates: readonly DatePhrase[],
  baseId: string,
): readonly DatePhrase[] | undefined {
  if (passage.lang !== 'en' || new Set(dates.map(({ day }) => day)).size < 2) return undefined
  const bases = passage.bases.filter(({ mention }) => mention.id === baseId)
  const distance = (date: Run): number => Math.min(...bases.map((base) => distanceBetween(base, date)))
  const near = dates.filter((date) => distance(date) <= besideReach)
  const isApart = dates.every((date) => near.includes(date) || distance(date) >= apartReach)
  return near.length > 0 && isApart ? near : undefined
}

/** A base told of before the passage that gives the day, which names other bases, has no part in that day. */
function isAnchorFor({ baseId, passages }: Target, anchor: AnchorDay | undefined): boolean {
  if (anchor === undefined) return false
  const isLater = (passages[0]?.passage.index ?? 0) > anchor.at
  const isSame = passages.some(({ passage }) =>
    marksOf(passage, 'same-day').some((mark) => /\b(?:same|simultaneous)/i.test(wordsOf(passage, mark))),
  )
  return anchor.baseIds.length === 0 || anchor.baseIds.includes(baseId) || isLater || isSame
}

/**
 * "at 11:30 pm last night and at 12:40 am today", "on Monday night … early on July 6": one night, and the day that it
 * ran into counts.
 */
function pickDay(own: readonly DatePhrase[], about: readonly DatePhrase[]): LocalDay | undefined {
  const [first] = own
  if (first?.day === undefined || !isLate(first)) return first?.day
  const next = addDays(first.day, 1)
  return [...own, ...about].some((date) => date.day === next && isEarly(date)) ? next : first.day
}

/** "Last night", "at 03:10" further on: the hour is that of the day on which this was told. */
function listNightClocks(
  dates: readonly DatePhrase[],
  { zone, publishedAt, about }: Timing,
): readonly DatePhrase[] {
  // In other languages "the night of Sunday" may be the one that led into it.
  if (publishedAt === undefined || about[0]?.passage.lang !== 'en') return []
  // "The first fell at 23:40, the last at 02:10".
  if (dates.some(({ minuteOfDay }) => minuteOfDay !== undefined && !isEarly({ minuteOfDay }))) return []
  const day = localDayOf(publishedAt, zone)
  return about
    .flatMap(listAttackClocks)
    .filter(isLoneClock)
    .filter(({ minuteOfDay = 0 }) => instantOf(day, minuteOfDay, zone) <= publishedAt + clockSlackMs)
    .map((clock) => ({ ...clock, day }))
}

const isLoneClock = ({ day, minuteOfDay }: DatePhrase): boolean =>
  day === undefined && minuteOfDay !== undefined

function listDays(one: WeighedPassage, anchor: AnchorDay | undefined): readonly DatePhrase[] {
  const days = listEventDates(one)
  if (
    days.length > 0 ||
    !tellsOfDayBefore(one.passage) ||
    anchor === undefined ||
    anchor.from === 'day-before'
  ) {
    return days
  }
  // "Acknowledged on Sunday having struck the day before": before the day of saying so.
  const said = one.dates.find((date) => date.isStatement && date.day !== undefined)
  const day = addDays(said?.day ?? anchor.day, -1)
  return [{ first: 0, last: 0, granularity: 'day', day, isStatement: false, words: day }]
}

/** "Hours before the truce" is of the same day, as a rule. */
function tellsOfDayBefore(passage: Passage): boolean {
  return marksOf(passage, 'day-before').some((mark) => !/^hours\b/i.test(wordsOf(passage, mark)))
}

interface Parts {
  readonly day: LocalDay
  readonly clock: DatePhrase | undefined
  readonly part: PartOfDay | undefined
  readonly zone: string
  readonly words: readonly string[]
}

function toHappenedAt({ day, clock, part, zone, words }: Parts): HappenedAt {
  const text = [...new Set(words)].join(', ')
  if (clock?.minuteOfDay !== undefined) {
    const at: EpochMs = instantOf(day, clock.minuteOfDay, zone)
    return { day, precision: 'minute', at, partOfDay: partOf(clock.minuteOfDay), words: text }
  }
  if (part !== undefined) return { day, precision: 'part-of-day', partOfDay: part, words: text }
  return { day, precision: 'day', words: text }
}

/** Local hours at which each part of the day begins. */
const partStarts: readonly (readonly [number, PartOfDay])[] = [
  [0, 'night'],
  [4, 'dawn'],
  [7, 'morning'],
  [11, 'noon'],
  [14, 'afternoon'],
  [18, 'evening'],
  [22, 'night'],
]

function partOf(minuteOfDay: number): PartOfDay {
  const hour = Math.floor(minuteOfDay / 60)
  return partStarts.findLast(([from]) => hour >= from)?.[1] ?? 'night'
}
