import type { Article } from '../model/article.ts'
import type { Base } from '../model/base.ts'
import { addDays, type LocalDay, localDayOf } from '../model/local-day.ts'
import type { Attack, Report } from '../model/report.ts'
import type { IncidentSettings } from '../model/settings.ts'

/** Stored incidents to look up: by an index on base and day, never by a scan. */
export interface PlannedSearch {
  readonly baseIds: readonly string[]
  readonly fromDay: LocalDay
  readonly toDay: LocalDay
}

export interface PlanInput {
  readonly article: Article
  readonly report: Report
  readonly bases: readonly Base[]
  readonly settings: IncidentSettings
}

/** One search for each day that an attack gives, cites or, without either, was published near. */
export function planSearch({ article, report, bases, settings }: PlanInput): readonly PlannedSearch[] {
  const undatedDays = Math.ceil(settings.undatedJoinHours / 24)
  const zones = new Map(bases.map(({ id, zone }) => [id, zone]))
  const searches = report.attacks.flatMap((attack) => {
    const published = localDayOf(article.publishedAt, zones.get(attack.baseId) ?? 'UTC')
    return listDays(attack, published, undatedDays).map(([fromDay, toDay]) => ({
      baseId: attack.baseId,
      fromDay: addDays(fromDay, -settings.dayTolerance),
      // An incident without a day is stored under the day on which it was heard of, some days late.
      toDay: addDays(toDay, Math.max(settings.dayTolerance, undatedDays)),
    }))
  })
  const byDays = Map.groupBy(searches, ({ fromDay, toDay }) => `${fromDay} ${toDay}`)
  return [...byDays.values()].flatMap((same) => {
    const first = same[0]
    if (first === undefined) return []
    const baseIds = [...new Set(same.map(({ baseId }) => baseId))].toSorted()
    return [{ baseIds, fromDay: first.fromDay, toDay: first.toDay }]
  })
}

type Days = readonly [from: LocalDay, to: LocalDay]

function listDays(attack: Attack, published: LocalDay, undatedDays: number): readonly Days[] {
  const { happenedAt, citedDay } = attack
  const days: Days[] = [happenedAt?.day, citedDay].flatMap((day) => (day === undefined ? [] : [[day, day]]))
  if (days.length > 0) return days
  return [[addDays(published, -undatedDays), published]]
}
