// What a ledger says in numbers: each speaker's word that stands, never averaged. Pure.
import type { ClaimBody, Side } from '../claim.ts'
import { type WeaponGroup, weaponGroupOf } from '../weapon.ts'
import { canBothBeTrue, leastOf } from './compare-quantities.ts'
import { compareStatements, listStatements, type Statement } from './list-statements.ts'
import { oncePerLedger } from './once-per-ledger.ts'
import { speakerKeyOf } from './speaker-key.ts'

export type FigureSlot = 'munitions' | 'killed' | 'injured' | 'missing' | 'damage' | 'intercepted' | 'origin'
export type FigureBody = Extract<ClaimBody, { slot: FigureSlot }>
export type FigureStatement = Statement<FigureBody>

/** One question (how many hurt, on which side; how many drones) and each speaker's answer that stands. */
export interface Figure {
  readonly slot: FigureSlot
  /** Whose people are counted; undefined where the slot counts no people. */
  readonly side?: Side
  /** Of what so many were fired: five rockets and two drones answer two questions. */
  readonly weapons?: WeaponGroup
  /** At least one; the best speaker first, then the newest. */
  readonly standing: readonly FigureStatement[]
  /** Said once and no longer: replaced by the same speaker, or withdrawn. Oldest first. */
  readonly replaced: readonly FigureStatement[]
  /** Two speakers cannot both be right. */
  readonly disputed: boolean
}

export const figureSlots: readonly FigureSlot[] = [
  'killed',
  'injured',
  'missing',
  'munitions',
  'intercepted',
  'damage',
  'origin',
]
const sides: readonly (Side | undefined)[] = [
  undefined,
  'any',
  'us',
  'coalition',
  'host',
  'civilian',
  'attacker',
]

/** In the order of `figureSlots`, then of sides; of weapons the one first told first. */
export const listFigures = oncePerLedger((ledger): readonly Figure[] => {
  const statements = listStatements(ledger).filter(isFigure)
  const known = [...new Set(statements.flatMap(({ body }) => weaponsOf(body) ?? []))]
  const byQuestion = Map.groupBy(statements, ({ body }) => keyOf(body, weaponsAmong(body, known)))
  const figures = [...byQuestion.values()].flatMap((same) => buildFigure(same, known))
  const rank = ({ slot, side }: Figure): number =>
    figureSlots.indexOf(slot) * sides.length + sides.indexOf(side)
  return markAcrossSides(figures.toSorted((a, b) => rank(a) - rank(b)))
})

/** One for each question. */
export function questionOf({ slot, side, weapons }: Figure): string {
  return `${slot}|${side ?? weapons ?? ''}`
}

function keyOf(body: FigureBody, weapons: WeaponGroup | undefined): string {
  return `${body.slot}|${sideOf(body) ?? weapons ?? ''}`
}

/** Undefined where the claim does not say of what so many were fired: "five projectiles". */
function weaponsOf(body: FigureBody): WeaponGroup | undefined {
  if (body.slot !== 'munitions' || body.weapon === undefined || body.weapon === 'other') return undefined
  return weaponGroupOf(body.weapon)
}

/** @param known what the ledger's other claims count; one that names nothing counts the first of these. */
function weaponsAmong(body: FigureBody, known: readonly WeaponGroup[]): WeaponGroup | undefined {
  return body.slot === 'munitions' ? (weaponsOf(body) ?? known[0]) : undefined
}

function isFigure(statement: Statement): statement is FigureStatement {
  const { body } = statement
  // A denied number denies the attack or the toll; it is no figure of its own.
  if (statement.stance === 'denied') return false
  // "No word yet of casualties" asks the question and does not answer it.
  if ('quantity' in body && body.quantity.min === undefined && body.quantity.max === undefined) return false
  // Only what was fired is the size of the attack: what landed or was found is part of it.
  if (body.slot === 'munitions') return body.role === 'fired'
  return figureSlots.some((slot) => slot === body.slot)
}

function sideOf(body: FigureBody): Side | undefined {
  return 'side' in body ? body.side : undefined
}

function buildFigure(
  statements: readonly FigureStatement[],
  known: readonly WeaponGroup[],
): readonly Figure[] {
  const bySpeaker = Map.groupBy(statements, ({ speaker }) => speakerKeyOf(speaker))
  const settled = [...bySpeaker.values()].map(settleSpeaker)
  const standing = settled.flatMap((one) => one.standing).toSorted(compareStatements)
  const first = standing[0]
  if (first === undefined) return []
  const side = sideOf(first.body)
  const weapons = weaponsAmong(first.body, known)
  return [
    {
      slot: first.body.slot,
      ...(side === undefined ? {} : { side }),
      ...(weapons === undefined ? {} : { weapons }),
      standing,
      replaced: settled.flatMap((one) => one.replaced).toSorted((a, b) => a.publishedAt - b.publishedAt),
      disputed: standing.some((one, index) =>
        standing.slice(index + 1).some((other) => contradict(one.body, other.body)),
      ),
    },
  ]
}

interface Settled {
  readonly standing: readonly FigureStatement[]
  readonly replaced: readonly FigureStatement[]
}

/**
 * One speaker's words on one question, oldest first. The value that he first gave last stands: an outlet
 * that repeats his old figure days later does not bring it back.
 */
function settleSpeaker(statements: readonly FigureStatement[]): Settled {
  const withdrawn = new Set(
    statements.filter(({ stance }) => stance === 'withdrawn').map(({ body }) => valueKeyOf(body)),
  )
  const values = [...Map.groupBy(statements, ({ body }) => valueKeyOf(body)).values()].flatMap((same) => {
    const first = same[0]
    return first === undefined ? [] : [same.find(({ stance }) => stance === 'asserted') ?? first]
  })
  const alive = values.filter(({ body }) => !withdrawn.has(valueKeyOf(body)))
  const standing = alive.reduce<FigureStatement | undefined>(
    (held, next) => (held === undefined || canReplace(held, next) ? next : held),
    undefined,
  )
  return {
    standing: standing === undefined ? [] : [standing],
    replaced: values.filter((value) => value !== standing && !isVague(value)),
  }
}

/** A vague word never replaces a number, nor a preliminary one a settled one. */
function canReplace(held: FigureStatement, next: FigureStatement): boolean {
  return weightOf(next) >= weightOf(held)
}

function weightOf(statement: FigureStatement): number {
  return (isVague(statement) ? 0 : 2) + (statement.stance === 'preliminary' ? 0 : 1)
}

function isVague({ body }: FigureStatement): boolean {
  return 'quantity' in body && body.quantity.kind === 'vague'
}

/** The value itself, whoever says it. */
export function valueKeyOf(body: FigureBody): string {
  switch (body.slot) {
    case 'damage':
      return body.damage
    case 'intercepted':
      return body.intercepted
    case 'origin':
      return body.place.toLowerCase()
    case 'munitions':
    case 'killed':
    case 'injured':
    case 'missing': {
      const { kind, min, max } = body.quantity
      return `${kind}|${min ?? ''}|${max ?? ''}`
    }
  }
}

function contradict(a: FigureBody, b: FigureBody): boolean {
  if ('quantity' in a && 'quantity' in b) return !canBothBeTrue(a.quantity, b.quantity)
  // Places nest (a town, its district): two names for the origin are two words, not a quarrel.
  if (a.slot === 'origin') return false
  // Some of the damage and some of the interception is compatible with neither none nor, for the latter, all.
  return valueKeyOf(a) !== valueKeyOf(b)
}

/** Nobody hurt at all, and two Americans hurt: the count of everybody must reach each side's. */
function markAcrossSides(figures: readonly Figure[]): readonly Figure[] {
  return figures.map((figure) => {
    if (figure.side !== 'any') return figure
    const parts = figures.filter(
      ({ slot, side }) => slot === figure.slot && side !== 'any' && side !== 'attacker',
    )
    const least = Math.max(0, ...parts.flatMap(({ standing }) => standing.map(({ body }) => leastIn(body))))
    const tooSmall = figure.standing.some(
      ({ body }) => 'quantity' in body && body.quantity.max !== undefined && body.quantity.max < least,
    )
    return tooSmall ? { ...figure, disputed: true } : figure
  })
}

export function leastIn(body: FigureBody): number {
  return 'quantity' in body ? leastOf(body.quantity) : 0
}
