// Which of all counts of weapons that a report gives stands for the attack? Of "more than 30" and "31": 31.
import { type Claim, countOf, type Quantity } from '../../model/claim.ts'
import type { WeaponClass } from '../../model/weapon.ts'

export interface MunitionsCount {
  readonly count: number
  readonly qualifier: 'exact' | 'atleast' | 'approx'
}

type Counted = Extract<Claim['body'], { readonly slot: 'munitions' }> & {
  readonly rule: string
  readonly place: number
  /** By those who fired them. */
  readonly isAttackersWord: boolean
  readonly isPreliminary: boolean
}

/** The size of the attack: what was fired rather than what landed, a number rather than "several". */
export function pickMunitions(
  claims: readonly Claim[],
  weapon: WeaponClass | undefined,
): MunitionsCount | undefined {
  const counted = listCounted(claims)
  const [first, ...others] = counted
    .filter(({ rule }) => rule !== 'ordinal' && !isOfOtherKind(rule, weapon))
    .sort((a, b) => rankOf(a, weapon) - rankOf(b, weapon) || a.place - b.place)
  const best = first === undefined ? undefined : (others.find((one) => isExacter(one, first)) ?? first)
  const count = best === undefined ? undefined : countOf(best.quantity)
  // "One was shot down, a second exploded" makes two, whatever was counted before.
  const ordinal = Math.max(
    0,
    ...counted.filter(({ rule }) => rule === 'ordinal').map(({ quantity }) => quantity.min ?? 0),
  )
  if (ordinal > (count ?? 0)) return { count: ordinal, qualifier: 'atleast' }
  return best === undefined || count === undefined
    ? undefined
    : { count, qualifier: qualifierOf(best.quantity) }
}

function listCounted(claims: readonly Claim[]): readonly Counted[] {
  const attackers = new Set(claims.flatMap(({ body }) => (body.slot === 'claimed-by' ? [body.actorId] : [])))
  return claims.flatMap(({ body, rule, speaker, stance }, place) =>
    body.slot === 'munitions'
      ? [
          {
            ...body,
            rule,
            place,
            isAttackersWord: speaker.id !== undefined && attackers.has(speaker.id),
            isPreliminary: stance === 'preliminary',
          },
        ]
      : [],
  )
}

/** A missile may burst twice, and a mortar seldom: blasts stand for arms that each make one. */
const blasting: readonly (WeaponClass | undefined)[] = ['drone', 'mortar', 'ied']

function isOfOtherKind(rule: string, lead: WeaponClass | undefined): boolean {
  if (rule === 'counted-strikes') return lead !== 'airstrike'
  return rule === 'counted-blasts' && !blasting.includes(lead)
}

/** "More than 30" may be 31, and is not 60. */
const mostRounding = 1.25

/** "More than 30 rockets" in the title, and in the text 31. */
function isExacter({ quantity, role, rule, weapon }: Counted, floor: Counted): boolean {
  if (rule === 'counted-share') return false
  const [count, least] = [quantity.min ?? 0, floor.quantity.min ?? 0]
  return (
    floor.quantity.kind === 'min' &&
    quantity.kind === 'exact' &&
    role === 'fired' &&
    (weapon === undefined || floor.weapon === undefined || isAlike(weapon, floor.weapon)) &&
    count > least &&
    count < least * mostRounding
  )
}

const roles: readonly Counted['role'][] = ['fired', 'landed', 'intercepted', 'found']
/** Points against a count: a worse sort stands behind every better one. */
const against = { found: 40, vague: 10, other: 5, attackersWord: 1.2, preliminary: 1 }
const againstRule: Readonly<Record<string, number>> = {
  'bare-weapon': 20,
  'counted-alone': 6,
  // "A missile struck" may be the one of five that got through.
  'counted-article': 2.5,
  // As what was shot down.
  'counted-share': 2,
  'counted-total': -5,
  'counted-part': 4,
  'counted-blasts': 15,
  'counted-strikes': 4,
}

function rankOf(
  { quantity, role, rule, weapon, isAttackersWord, isPreliminary }: Counted,
  lead: WeaponClass | undefined,
): number {
  const doubtful =
    (isAttackersWord ? against.attackersWord : 0) +
    (isPreliminary && rule === 'counted-weapon' ? against.preliminary : 0)
  // "Tens" says more than "several".
  const vague = quantity.kind === 'vague' ? against.vague - Math.min(9, (quantity.min ?? 0) / 10) : 0
  const isAll = rule === 'counted-alone' && role === 'fired'
  const weak = isAll ? (againstRule['counted-article'] ?? 0) : (againstRule[rule] ?? 0)
  const other = weapon === undefined || lead === undefined || isAlike(weapon, lead) ? 0 : against.other
  return doubtful + vague + weak + other + (role === 'found' ? against.found : roles.indexOf(role))
}

/** Outlets call one missile ballistic here and a missile there; aircraft drop bombs. */
function isAlike(a: WeaponClass, b: WeaponClass): boolean {
  if (a === 'ied' && b === 'airstrike') return true
  const wide = (weapon: WeaponClass): string =>
    weapon === 'ballistic-missile' || weapon === 'airstrike' || weapon === 'other' ? 'missile' : weapon
  return wide(a) === wide(b)
}

function qualifierOf({ kind }: Quantity): MunitionsCount['qualifier'] {
  return kind === 'exact' ? 'exact' : kind === 'approx' || kind === 'max' ? 'approx' : 'atleast'
}
