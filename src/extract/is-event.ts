import { weaponClasses } from '../model/weapon.ts'
import type { MarkLabel } from './compile-lexicon.ts'
import type { Passage } from './passage.ts'
import { hasMark } from './passage.ts'

export type EventKind =
  /** Tells of an attack: a trigger, and what it was done with or to. */
  | 'attack'
  /** Names a weapon and a base without a verb of attack: an attack where the article tells of one. */
  | 'presence'
  /** Tells more of an attack told before: tolls, damage, who did it. */
  | 'sequel'
  | 'none'

export const weaponMarks: readonly MarkLabel[] = weaponClasses.map((weapon) => `weapon:${weapon}` as const)
const platforms: readonly MarkLabel[] = ['weapon:airstrike', 'weapon:gunfire']
const triggers: readonly MarkLabel[] = ['attack-verb', 'attack-noun', 'intercepted', 'not-intercepted']
const sequels: readonly MarkLabel[] = [
  'killed',
  'injured',
  'missing',
  'no-casualties',
  'no-injured',
  'no-killed',
  'casualties-unknown',
  'casualty-noun',
  'damage',
  'no-damage',
  'claimed',
  'unclaimed',
  'blamed',
  'denied',
  'aftermath',
  'happened',
]

export function isTrigger(label: MarkLabel): boolean {
  return triggers.includes(label)
}

export function judgeEvent(passage: Passage): EventKind {
  const hasBase = passage.bases.length > 0
  const hasWeapon = hasMark(passage, ...weaponMarks)
  // Jets and armed men are at bases every day.
  const hasMunition = hasMark(passage, ...weaponMarks.filter((label) => !platforms.includes(label)))
  const hasTrigger = hasMark(passage, ...triggers)
  if (hasTrigger && (hasWeapon || hasBase || hasMark(passage, 'target', 'force'))) return 'attack'
  if (hasBase && (hasMunition || hasMark(passage, 'happened'))) return 'presence'
  return hasTrigger || hasMark(passage, ...sequels) ? 'sequel' : 'none'
}
