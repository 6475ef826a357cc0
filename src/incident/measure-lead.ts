// How long before an attack is said to have happened others had told of it: then they told of another one, or a time is
// wrong. Pure.
import type { HappenedAt } from '../model/happened-at.ts'
import type { Incident, LedgerEntry } from '../model/incident.ts'
import { type EpochMs, hourMs, instantOf } from '../model/local-day.ts'

/** Publication stamps without a zone are off by some hours; clocks of attacks carry foreign zones. */
const slackMs = 6 * hourMs
/** Of a day without an hour the noon is stored, of which zone nobody says. */
const dayOnlySlackMs = 36 * hourMs

/** By then the article was out, whatever its stamp leaves open. */
export function outBy({ publishedAt, publishedDayOnly }: LedgerEntry): EpochMs {
  return publishedAt + (publishedDayOnly === true ? dayOnlySlackMs : slackMs)
}

/** Milliseconds from when the one was out to the other's attack, either way; 0 where neither was before. */
export function measureLead(entry: LedgerEntry, { happenedAt, ledger }: Incident, zone: string): number {
  const own = entry.attack.happenedAt
  return Math.max(
    0,
    leadOf([entry], happenedAt, { ledger, zone }),
    leadOf(ledger, own, { ledger: [entry], zone }),
  )
}

interface Told {
  /** Who tells of the attack. */
  readonly ledger: readonly LedgerEntry[]
  readonly zone: string
}

/** Who gives a time after his own article has it wrong: that proves nothing, on either side. */
function leadOf(
  early: readonly LedgerEntry[],
  happenedAt: HappenedAt | undefined,
  { ledger, zone }: Told,
): number {
  if (happenedAt === undefined) return 0
  const start = startOf(happenedAt, zone)
  if (ledger.some((teller) => outBy(teller) < start)) return 0
  const told = early.filter((entry) => {
    const own = entry.attack.happenedAt
    return own === undefined || startOf(own, zone) <= outBy(entry)
  })
  return start - Math.min(start, ...told.map(outBy))
}

function startOf({ at, day }: HappenedAt, zone: string): EpochMs {
  return at ?? instantOf(day, 0, zone)
}
