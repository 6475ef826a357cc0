// How the time that a report gives stands to a stored incident, whose own reports may give several. Pure.
import type { HappenedAt } from '../model/happened-at.ts'
import { type Incident, isTelling, type LedgerEntry } from '../model/incident.ts'
import { dayMs, daysBetween, hourMs, instantOf, type LocalDay, localDayOf } from '../model/local-day.ts'
import type { IncidentSettings } from '../model/settings.ts'
import { outBy } from './measure-lead.ts'
import { hasClock, relateTimes, type TimeRelation } from './relate-times.ts'

export type WhenRelation =
  | TimeRelation
  /** The report cites the incident's day as an older one. */
  | 'cited-day'
  /** It cites the day before or after: one of the two is off by a day, or it is of another attack. */
  | 'beside-cited-day'
  /** One of the two gives no day; they were published close enough. */
  | 'undated'
  /** The report gives no day, and the incident, though older, is in the news just then. */
  | 'still-told'
  /** The report is an update that gives no day, and the incident was told of within the last fortnight. */
  | 'looked-back'
  /** The report was out before the attack happened. */
  | 'not-yet'

/** What is told on of an attack is nearly all told by then. */
export const updateMs = 14 * dayMs

export interface WhenContext {
  readonly zone: string
  readonly settings: IncidentSettings
}

export function relateToIncident(entry: LedgerEntry, incident: Incident, context: WhenContext): WhenRelation {
  const { happenedAt, citedDay } = entry.attack
  if (isOutBefore(entry, incident) || deniesAnother(entry, incident)) return 'not-yet'
  if (incident.day === undefined) return relateToUndated(entry, incident, context)
  if (happenedAt !== undefined) return relateDated(happenedAt, incident, incident.day, context)
  if (citedDay !== undefined) {
    const days = Math.abs(daysBetween(citedDay, incident.day))
    if (days === 0) return 'cited-day'
    return days <= context.settings.dayTolerance ? 'beside-cited-day' : 'other-day'
  }
  return relateUndated(entry, incident, incident.day, context)
}

function isOutBefore(entry: LedgerEntry, { happenedAt }: Incident): boolean {
  if (happenedAt?.precision !== 'minute' || happenedAt.at === undefined) return false
  return outBy(entry) < happenedAt.at
}

/** Stamps of two outlets differ by less, and rumours are printed on for as long. */
const rumourMs = 3 * hourMs

/** What is denied has been told by then: who tells of an attack hours later tells of another one. */
function deniesAnother(entry: LedgerEntry, { ledger }: Incident): boolean {
  if (entry.kind !== 'denial') return false
  const until = entry.publishedDayOnly === true ? outBy(entry) : entry.publishedAt + rumourMs
  const tellers = ledger.filter(isTelling)
  return tellers.length > 0 && tellers.every(({ publishedAt }) => publishedAt > until)
}

/** From nearest to furthest. */
const nearest: readonly TimeRelation[] = [
  'same-hour',
  'same-day',
  'same-night',
  'clocks-apart',
  'parts-apart',
  'next-day',
  'other-day',
]

function relateDated(
  happenedAt: HappenedAt,
  incident: Incident,
  day: LocalDay,
  context: WhenContext,
): TimeRelation {
  const agreed = incident.happenedAt ?? { day, precision: 'day', words: '' }
  if (!hasClock(happenedAt)) return relateTimes(happenedAt, agreed, context)
  const clocks = incident.ledger.flatMap(({ attack }) =>
    attack.happenedAt !== undefined && hasClock(attack.happenedAt) ? [attack.happenedAt] : [],
  )
  const relations = clocks.map((clock) => {
    const relation = relateTimes(happenedAt, clock, context)
    // A report that slipped by a day must not draw the next day's attack after it.
    return relation === 'same-day' && clock.day !== day ? 'next-day' : relation
  })
  return nearest.find((relation) => relations.includes(relation)) ?? relateTimes(happenedAt, agreed, context)
}

/** A report of no day is of a day just gone, seen from its publication, or of what others tell just then. */
function relateUndated(
  entry: LedgerEntry,
  { ledger }: Incident,
  day: LocalDay,
  { zone, settings }: WhenContext,
): WhenRelation {
  const ageMs = entry.publishedAt - instantOf(day, 0, zone)
  const nearMs = settings.undatedJoinHours * hourMs
  // Half a day before: publication days without an hour, and the zones of other continents.
  if (ageMs < -0.5 * dayMs) return 'other-day'
  if (ageMs <= nearMs) return 'undated'
  if (ageMs > settings.followUpDays * dayMs) return 'other-day'
  const gap = gapTo(entry, ledger)
  if (gap <= nearMs) return 'still-told'
  return entry.kind === 'update' && gap <= updateMs ? 'looked-back' : 'other-day'
}

/** Milliseconds to the nearest publication of news. */
function gapTo({ publishedAt }: LedgerEntry, ledger: readonly LedgerEntry[]): number {
  const news = ledger.filter(({ kind }) => kind !== 'retrospective')
  return Math.min(...news.map((other) => Math.abs(publishedAt - other.publishedAt)))
}

function relateToUndated(
  entry: LedgerEntry,
  incident: Incident,
  { zone, settings }: WhenContext,
): WhenRelation {
  const published = incident.ledger.map(({ publishedAt }) => publishedAt)
  const day = entry.attack.happenedAt?.day ?? entry.attack.citedDay
  if (day === undefined) {
    return gapTo(entry, incident.ledger) <= settings.undatedJoinHours * hourMs ? 'undated' : 'other-day'
  }
  const gaps = published.map((at) => daysBetween(day, localDayOf(at, zone)))
  return gaps.some((days) => days >= -1 && days <= settings.undatedJoinHours / 24) ? 'undated' : 'other-day'
}

/** By the days that the two give; where one gives none, by when it was first told. */
export function isOfEarlierDay(entry: LedgerEntry, { day, ledger }: Incident, zone: string): boolean {
  const own = entry.attack.happenedAt?.day ?? entry.attack.citedDay ?? localDayOf(entry.publishedAt, zone)
  const firstTold = ledger[0]?.publishedAt ?? entry.publishedAt
  return daysBetween(day ?? localDayOf(firstTold, zone), own) > 0
}
