// What one report says that tells its attack from another, read once to be compared with many. Pure.
import type { Claim, Quantity } from '../model/claim.ts'
import type { LedgerEntry } from '../model/incident.ts'
import { type EpochMs, instantOf, type LocalDay, localDayOf } from '../model/local-day.ts'
import { type Rarity, unitVector, type Vector } from './measure-words.ts'
import { type ReadTime, readTime } from './relate-times.ts'

export type CountedSlot = 'munitions' | 'killed' | 'injured'

export interface Testimony {
  readonly entry: LedgerEntry
  /** Undefined where it gives no day. */
  readonly time: ReadTime | undefined
  /** By what it says, the attack was not earlier. */
  readonly notBefore: EpochMs | undefined
  /** The base's local day. */
  readonly publishedOn: LocalDay
  readonly counts: Readonly<Record<CountedSlot, readonly Quantity[]>>
  /** Who is said to have done it, by themselves or by others. */
  readonly attackers: ReadonlySet<string>
  readonly damage: ReadonlySet<string>
  readonly intercepted: ReadonlySet<string>
  readonly vector: Vector
}

export function readTestimony(entry: LedgerEntry, zone: string, rarity: Rarity): Testimony {
  const { attack, words } = entry
  const { happenedAt } = attack
  const said = attack.claims.filter(({ stance }) => stance !== 'denied')
  const attackers = listSaid(said, ({ body }) =>
    body.slot === 'claimed-by' || body.slot === 'blamed-on' ? body.actorId : undefined,
  )
  const claimants = listSaid(said, ({ body }) => (body.slot === 'claimed-by' ? body.actorId : undefined))
  // Whoever claims it boasts: what they say of the dead differs from what everyone says, of one attack.
  const sober = said.filter(({ speaker }) => speaker.id === undefined || !claimants.has(speaker.id))
  return {
    entry,
    time: happenedAt === undefined ? undefined : readTime(happenedAt, zone),
    notBefore: happenedAt === undefined ? undefined : (happenedAt.at ?? instantOf(happenedAt.day, 0, zone)),
    publishedOn: localDayOf(entry.publishedAt, zone),
    counts: {
      munitions: listCounts(said, 'munitions'),
      killed: listCounts(sober, 'killed'),
      injured: listCounts(sober, 'injured'),
    },
    attackers,
    damage: listSaid(said, ({ body }) => (body.slot === 'damage' ? body.damage : undefined)),
    intercepted: listSaid(said, ({ body }) => (body.slot === 'intercepted' ? body.intercepted : undefined)),
    vector: unitVector(words, rarity),
  }
}

/** The size of the attack, and the people hurt by it: what was found or landed is part of it, its own dead are not. */
function listCounts(claims: readonly Claim[], slot: CountedSlot): readonly Quantity[] {
  return claims.flatMap(({ body }) => {
    if (body.slot !== slot || !('quantity' in body)) return []
    if (body.slot === 'munitions' ? body.role !== 'fired' : body.side === 'attacker') return []
    const { min, max } = body.quantity
    return min === undefined && max === undefined ? [] : [body.quantity]
  })
}

function listSaid(claims: readonly Claim[], pick: (claim: Claim) => string | undefined): ReadonlySet<string> {
  return new Set(claims.flatMap((claim) => pick(claim) ?? []))
}
