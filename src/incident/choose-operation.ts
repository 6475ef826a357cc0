import type { LedgerEntry } from '../model/incident.ts'
import { daysBetween, type LocalDay } from '../model/local-day.ts'
import { dayOf } from './day-of.ts'
import type { FileContext } from './judge-input.ts'
import { makeOperationId } from './make-ids.ts'

/** The operation of the oldest incident that another attack of the group belongs to, if it is of that day. */
export function chooseOperation(entry: LedgerEntry, { input, filing }: FileContext): string {
  const { baseId, group } = entry.attack
  const day = dayOf(entry.attack)
  const mates = (filing.byGroup.get(group) ?? []).filter((mate) => mate.baseId !== baseId)
  const oldest = mates
    .filter((mate) => isNearDay(day, mate.day, input.settings.dayTolerance))
    .toSorted((a, b) => a.firstHeardAt - b.firstHeardAt)[0]
  return oldest?.operationId ?? makeOperationId({ articleId: entry.articleId, group, day })
}

export function isNearDay(a: LocalDay | undefined, b: LocalDay | undefined, toleranceDays: number): boolean {
  return a === undefined || b === undefined || Math.abs(daysBetween(a, b)) <= toleranceDays
}
