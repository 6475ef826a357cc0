// Runs reports through the room in the order given, over a list in memory in place of the store.
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { judgeReport } from '../../src/incident/judge-report.ts'
import { planSearch } from '../../src/incident/plan-search.ts'
import type { Base } from '../../src/model/base.ts'
import type { Incident } from '../../src/model/incident.ts'
import { localDayOf } from '../../src/model/local-day.ts'
import type { IncidentSettings, Settings, SeverityRules } from '../../src/model/settings.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import type { OracleItem } from './oracle.ts'

const file = new URL('../../config/settings.yaml', import.meta.url)
export const shipped = parse(readFileSync(file, 'utf8')) as Settings

/** As shipped. */
export const settings: IncidentSettings = shipped.incidents
export const severity: SeverityRules = shipped.severity

export interface Replayed {
  readonly incidents: readonly Incident[]
  /** One of each labelled attack that was filed: what it is, and where it went. */
  readonly cells: readonly Cell[]
  readonly verdicts: readonly Verdict[]
}

export interface Cell {
  readonly articleId: string
  readonly gold: string
  readonly predicted: string
  /** The alert that shows it. */
  readonly operation: string
}

export function replay(items: readonly OracleItem[], bases: readonly Base[]): Replayed {
  const stored = new Map<string, Incident>()
  const byBase = new Map<string, Set<string>>()
  const verdicts: Verdict[] = []
  for (const { article, report } of items) {
    const searches = planSearch({ article, report, bases, settings })
    const ids = new Set(
      searches.flatMap(({ baseIds }) => baseIds.flatMap((id) => [...(byBase.get(id) ?? [])])),
    )
    const onBases = [...ids].flatMap((id) => stored.get(id) ?? [])
    const nearby = onBases.filter((incident) =>
      searches.some(
        ({ baseIds, fromDay, toDay, toldSince = 0 }) =>
          baseIds.includes(incident.baseId) &&
          incident.lastHeardAt >= toldSince &&
          isWithin(incident, fromDay, toDay),
      ),
    )
    for (const verdict of judgeReport({ article, report, nearby, bases, settings, severity })) {
      verdicts.push(verdict)
      if (verdict.kind === 'dropped') continue
      const { incident, absorbedIds = [] } = verdict
      for (const id of absorbedIds) stored.delete(id)
      stored.set(incident.id, incident)
      byBase.set(incident.baseId, (byBase.get(incident.baseId) ?? new Set()).add(incident.id))
    }
  }
  const incidents = [...stored.values()]
  return { incidents, cells: listCells(items, incidents), verdicts }
}

/** Where each attack of each item is in the end. */
function listCells(items: readonly OracleItem[], incidents: readonly Incident[]): readonly Cell[] {
  const homes = new Map(
    incidents.flatMap((incident) => incident.ledger.map(({ attack }) => [attack, incident])),
  )
  return items.flatMap(({ article, report, gold }) =>
    report.attacks.flatMap((attack, index) => {
      const home = homes.get(attack)
      if (home === undefined) return []
      const { id: predicted, operationId: operation } = home
      return [{ articleId: article.id, gold: gold[index] ?? '', predicted, operation }]
    }),
  )
}

function isWithin({ day, ledger, firstHeardAt, lastHeardAt }: Incident, from: string, to: string): boolean {
  if (day !== undefined) return day >= from && day <= to
  const heard = [firstHeardAt, lastHeardAt].map((at) => localDayOf(at, 'UTC'))
  return ledger.length > 0 && heard.some((heardDay) => heardDay >= from && heardDay <= to)
}
