// When an attack happened, out of what its reports say. Every report votes; a clock weighs more than a
// part of the day, and that more than a bare day, for the bare day is where midnight and foreign zones slip.
import { compareText } from '../model/compare-text.ts'
import type { HappenedAt } from '../model/happened-at.ts'
import type { LedgerEntry } from '../model/incident.ts'
import { addDays, hourMs, type LocalDay } from '../model/local-day.ts'

export interface ChosenTime {
  readonly day?: LocalDay
  readonly happenedAt?: HappenedAt
}

const votes = { minute: 3, 'part-of-day': 2, day: 1 } as const
const citedVote = 1
/** "The night of the 5th" allows both days; its own a little more. */
const nextDayShareOfNight = 0.45
/** Clocks this near speak for one another. */
const sameClockMs = 0.5 * hourMs

export function chooseTime(ledger: readonly LedgerEntry[]): ChosenTime {
  const day = chooseDay(ledger)
  if (day === undefined) return {}
  const times = ledger.flatMap(({ attack }) => (attack.happenedAt === undefined ? [] : [attack.happenedAt]))
  const ofDay = times.filter((time) => time.day === day)
  const best = ofDay.filter((time) => time.precision === 'minute')
  const chosen =
    mostSupported(best) ??
    ofDay.find(({ precision }) => precision === 'part-of-day') ??
    ofDay.find(({ precision }) => precision === 'day')
  return chosen === undefined ? { day } : { day, happenedAt: chosen }
}

function chooseDay(ledger: readonly LedgerEntry[]): LocalDay | undefined {
  const nights = new Set(
    ledger.flatMap(({ attack: { happenedAt } }) =>
      happenedAt !== undefined && isNight(happenedAt) ? [happenedAt.day] : [],
    ),
  )
  const tally = new Map<LocalDay, number>()
  for (const [day, vote] of ledger.flatMap(({ attack }) => listVotes(attack, nights)))
    tally.set(day, (tally.get(day) ?? 0) + vote)
  const ranked = [...tally].toSorted(([a, x], [b, y]) => y - x || compareText(a, b))
  return ranked[0]?.[0]
}

type Vote = readonly [LocalDay, number]

function isNight({ precision, partOfDay }: HappenedAt): boolean {
  return precision === 'part-of-day' && partOfDay === 'night'
}

/** @param nights the days whose night somebody names: people call it by its evening, so the bare day says no more. */
function listVotes(
  { happenedAt, citedDay }: LedgerEntry['attack'],
  nights: ReadonlySet<LocalDay>,
): readonly Vote[] {
  if (happenedAt === undefined) return citedDay === undefined ? [] : [[citedDay, citedVote]]
  const vote = votes[happenedAt.precision]
  const isOfNight = happenedAt.precision === 'day' && nights.has(happenedAt.day)
  if (!isNight(happenedAt) && !isOfNight) return [[happenedAt.day, vote]]
  return [
    [happenedAt.day, vote * (1 - nextDayShareOfNight)],
    [addDays(happenedAt.day, 1), vote * nextDayShareOfNight],
  ]
}

/** The clock that most others are near to; of equals the one told first. */
function mostSupported(times: readonly HappenedAt[]): HappenedAt | undefined {
  // Quadratic in the clocks of one incident, so only the first hundred are asked.
  const asked = times.slice(0, 100)
  const support = ({ at }: HappenedAt): number =>
    asked.filter((other) => Math.abs((other.at ?? 0) - (at ?? 0)) <= sameClockMs).length
  return asked.toSorted((a, b) => support(b) - support(a))[0]
}
