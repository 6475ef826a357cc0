import type { Article } from '../model/article.ts'
import type { Base } from '../model/base.ts'
import { addDays, dayMs, type EpochMs, hourMs, type LocalDay, localDayOf } from '../model/local-day.ts'
import type { Attack, Report, ReportKind } from '../model/report.ts'
import type { IncidentSettings } from '../model/settings.ts'
import { updateMs } from './relate-to-incident.ts'
import { zoneOf } from './zone-of.ts'

/** Stored incidents to look up: by an index on base and day, never by a scan. */
export interface PlannedSearch {
  readonly baseIds: readonly string[]
  readonly fromDay: LocalDay
  readonly toDay: LocalDay
  /** Only what was told of at this time or later; where it is not given, whenever it was told. */
  readonly toldSince?: EpochMs
}

export interface PlanInput {
  readonly article: Article
  readonly report: Report
  readonly bases: readonly Base[]
  readonly settings: IncidentSettings
}

/** What an attack's incidents lie within, before those of several bases are asked for together. */
type Range = Omit<PlannedSearch, 'baseIds'>

/** One search for each day that an attack gives or cites; without either, for what was in the news just then. */
export function planSearch({ article, report, bases, settings }: PlanInput): readonly PlannedSearch[] {
  const searches = report.attacks.flatMap((attack) => {
    const zone = zoneOf(attack.baseId, bases)
    const context = { zone, settings, kind: report.kind }
    return listRanges(attack, article.publishedAt, context).map((range) => ({
      baseId: attack.baseId,
      range,
    }))
  })
  const byRange = Map.groupBy(searches, ({ range }) => JSON.stringify(range))
  return [...byRange.values()].flatMap((same) => {
    const first = same[0]
    if (first === undefined) return []
    const baseIds = [...new Set(same.map(({ baseId }) => baseId))].toSorted()
    return [{ baseIds, ...first.range }]
  })
}

/** A story is printed again after weeks; of a week's attacks each is likelier told after one template. */
const reprintAfterDays = 7

/** For stories of long ago that are told as new: the bases' incidents of the last weeks. */
export function planReprintSearch({ article, report, bases, settings }: PlanInput): readonly PlannedSearch[] {
  const baseIds = [...new Set(report.attacks.map(({ baseId }) => baseId))].toSorted()
  return baseIds.map((baseId) => {
    const published = localDayOf(article.publishedAt, zoneOf(baseId, bases))
    return {
      baseIds: [baseId],
      fromDay: addDays(published, -settings.followUpDays),
      toDay: addDays(published, -reprintAfterDays),
    }
  })
}

/** For a story that is heard of so late that others may have printed it again: what was opened since it came out. */
export function planLateSearch(
  { article, report, bases, settings }: PlanInput,
  now: EpochMs,
): readonly PlannedSearch[] {
  if (now - article.publishedAt < reprintAfterDays * dayMs) return []
  const baseIds = [...new Set(report.attacks.map(({ baseId }) => baseId))].toSorted()
  return baseIds.map((baseId) => {
    const published = localDayOf(article.publishedAt, zoneOf(baseId, bases))
    // The reprint's own "Sunday" may be of the week before it.
    return {
      baseIds: [baseId],
      fromDay: addDays(published, 1),
      toDay: addDays(published, settings.followUpDays),
    }
  })
}

interface RangeContext {
  readonly zone: string
  readonly settings: IncidentSettings
  readonly kind: ReportKind
}

function listRanges(
  attack: Attack,
  publishedAt: EpochMs,
  { zone, settings, kind }: RangeContext,
): readonly Range[] {
  const { dayTolerance, undatedJoinHours, followUpDays } = settings
  const undatedDays = Math.ceil(undatedJoinHours / 24)
  // An incident without a day is stored under the day on which it was heard of, some days late.
  const lateDays = Math.max(dayTolerance, undatedDays)
  const days = [attack.happenedAt?.day, attack.citedDay].filter((day) => day !== undefined)
  if (days.length > 0)
    return days.map((day) => ({ fromDay: addDays(day, -dayTolerance), toDay: addDays(day, lateDays) }))
  const published = localDayOf(publishedAt, zone)
  const near = addDays(published, -undatedDays - dayTolerance)
  return [
    { fromDay: near, toDay: addDays(published, lateDays) },
    {
      fromDay: addDays(published, -followUpDays),
      toDay: addDays(near, -1),
      toldSince: publishedAt - Math.max(undatedJoinHours * hourMs, kind === 'update' ? updateMs : 0),
    },
  ]
}
