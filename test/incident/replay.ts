// Runs reports through the room in the order given, over a list in memory in place of the store.
import { judgeReport } from '../../src/incident/judge-report.ts'
import { planSearch } from '../../src/incident/plan-search.ts'
import type { Base } from '../../src/model/base.ts'
import type { Incident } from '../../src/model/incident.ts'
import { localDayOf } from '../../src/model/local-day.ts'
import type { IncidentSettings, SeverityRules } from '../../src/model/settings.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import type { OracleItem } from './oracle.ts'

/** The values of config/settings.yaml as shipped. */
export const settings: IncidentSettings = {
  dayTolerance: 1,
  undatedJoinHours: 48,
  nextDaySimilarity: 0.12,
  rivalWeaponSimilarity: 0.18,
  waveGapHours: 4,
  sameSalvoSimilarity: 0.28,
  copySimilarity: 0.8,
  followUpDays: 45,
}

export const severity: SeverityRules = {
  rules: [
    { severity: 'grave', when: { killedAtLeast: 1 } },
    { severity: 'serious', when: { injuredAtLeast: 1 } },
    { severity: 'serious', when: { weapons: ['ballistic-missile'] } },
    { severity: 'minor', when: { intercepted: 'all' } },
  ],
  otherwise: 'minor',
}

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
}

export function replay(items: readonly OracleItem[], bases: readonly Base[]): Replayed {
  const stored = new Map<string, Incident>()
  const cells: Cell[] = []
  const verdicts: Verdict[] = []
  for (const { article, report, gold } of items) {
    const searches = planSearch({ article, report, bases, settings })
    const nearby = [...stored.values()].filter((incident) =>
      searches.some(
        ({ baseIds, fromDay, toDay }) =>
          baseIds.includes(incident.baseId) && isWithin(incident, fromDay, toDay),
      ),
    )
    for (const verdict of judgeReport({ article, report, nearby, bases, settings, severity })) {
      verdicts.push(verdict)
      if (verdict.kind === 'dropped') continue
      const { incident } = verdict
      stored.set(incident.id, incident)
      const entry = incident.ledger.find(({ articleId }) => articleId === article.id)
      const index = report.attacks.findIndex((attack) => attack === entry?.attack)
      cells.push({ articleId: article.id, gold: gold[index] ?? '', predicted: incident.id })
    }
  }
  return { incidents: [...stored.values()], cells, verdicts }
}

function isWithin({ day, ledger, firstHeardAt, lastHeardAt }: Incident, from: string, to: string): boolean {
  if (day !== undefined) return day >= from && day <= to
  const heard = [firstHeardAt, lastHeardAt].map((at) => localDayOf(at, 'UTC'))
  return ledger.length > 0 && heard.some((heardDay) => heardDay >= from && heardDay <= to)
}
