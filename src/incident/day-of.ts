import type { LocalDay } from '../model/local-day.ts'
import type { Attack } from '../model/report.ts'

/** The local day that an article gives for the attack, else the older one that it cites. */
export function dayOf({ happenedAt, citedDay }: Attack): LocalDay | undefined {
  return happenedAt?.day ?? citedDay
}
