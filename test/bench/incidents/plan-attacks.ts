// The attacks of an invented history: where, when, with what, how many. By chance from a seed.
import type { Base } from '../../../src/model/base.ts'
import { addDays, type EpochMs, hourMs, instantOf, type LocalDay } from '../../../src/model/local-day.ts'
import type { WeaponClass } from '../../../src/model/weapon.ts'
import { type Chance, pick, pickMany } from './chance.ts'

export interface PlannedAttack {
  readonly gold: string
  readonly base: Base
  readonly day: LocalDay
  readonly at: EpochMs
  readonly weapon: WeaponClass
  readonly munitions: number
  readonly injured: number
  /** A second salvo on this base and day. */
  readonly isWave: boolean
  /** Attacks with one number are targets of one operation. */
  readonly operation: number
  /** What only reports of this attack, or of this operation, tell. */
  readonly details: readonly string[]
}

export interface HistoryPlan {
  readonly attackCount: number
  readonly days: number
  readonly bases: readonly Base[]
}

const firstDay = '2022-01-01'
const weapons: readonly WeaponClass[] = ['rocket', 'rocket', 'drone', 'drone', 'missile', 'mortar', 'gunfire']
/** Of 100 attacks so many are a second salvo; so many operations have further targets. */
const waveShare = 0.04
const severalBasesShare = 0.07
/** A few bases are hit again and again: the nth is hit 1/√n as often as the first. */
const weightOf = (index: number): number => 1 / Math.sqrt(index + 1)
const detailWords = 4_000

export function planAttacks(plan: HistoryPlan, chance: Chance): readonly PlannedAttack[] {
  const bases = pickMany(plan.bases, plan.bases.length, chance)
  const chooseBase = byWeight(bases, chance)
  const attacks: PlannedAttack[] = []
  for (let operation = 0; attacks.length < plan.attackCount; operation += 1) {
    const before = attacks.at(-1)
    if (before !== undefined && chance() < waveShare) {
      const wave = buildWave(before, operation, chance)
      if (wave !== undefined) attacks.push(wave)
      continue
    }
    const first = buildAttack(chooseBase(), operation, plan.days, chance)
    attacks.push(first)
    if (chance() >= severalBasesShare) continue
    const others = new Set([chooseBase(), chooseBase()].filter((base) => base.zone === first.base.zone))
    others.delete(first.base)
    for (const base of others) attacks.push({ ...first, base, gold: `${first.day}-${base.id}-o${operation}` })
  }
  return attacks
}

function byWeight(bases: readonly Base[], chance: Chance): () => Base {
  const weights = bases.map((_, index) => weightOf(index))
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return () => {
    let left = chance() * total
    const index = weights.findIndex((weight) => {
      left -= weight
      return left <= 0
    })
    const base = bases.at(index)
    if (base === undefined) throw new Error('a history needs bases')
    return base
  }
}

function buildAttack(base: Base, operation: number, days: number, chance: Chance): PlannedAttack {
  const day = addDays(firstDay, Math.floor(chance() * days))
  return {
    gold: `${day}-${base.id}-o${operation}`,
    base,
    day,
    at: instantOf(day, Math.floor(chance() * 24 * 60), base.zone),
    ...rollFacts(chance),
    isWave: false,
    operation,
  }
}

function rollFacts(chance: Chance): Pick<PlannedAttack, 'weapon' | 'munitions' | 'injured' | 'details'> {
  return {
    weapon: pick(weapons, chance),
    munitions: 1 + Math.floor(chance() ** 2 * 24),
    injured: chance() < 0.6 ? 0 : 1 + Math.floor(chance() ** 2 * 12),
    details: Array.from({ length: 14 }, () => `d${Math.floor(chance() ** 2 * detailWords)}`),
  }
}

/** Five to nine hours after; undefined where that is another day. */
function buildWave(before: PlannedAttack, operation: number, chance: Chance): PlannedAttack | undefined {
  const at = before.at + (5 + 4 * chance()) * hourMs
  if (before.isWave || at >= instantOf(addDays(before.day, 1), 0, before.base.zone)) return undefined
  const gold = `${before.day}-${before.base.id}-o${operation}`
  // Who fires twice fires the same; a third of what is told is told of both.
  const { details, ...facts } = rollFacts(chance)
  const shared = [...before.details.slice(0, 5), ...details.slice(5)]
  return { ...before, ...facts, weapon: before.weapon, details: shared, at, gold, isWave: true, operation }
}
