import { weaponClasses } from '../model/weapon.ts'
import type { MarkLabel } from './compile-lexicon.ts'
import type { Passage } from './passage.ts'
import { hasMark } from './passage.ts'

export type EventKind =
  /** Tells of an attack: a trigger, and what it was done with or to. */
  | 'attack'
  /** Tells more of an attack told before: tolls, damage, who did it. */
  | 'sequel'
  | 'none'

export const weaponMarks: readonly MarkLabel[] = weaponClasses.map((weapon) => `weapon:${weapon}` as const)
const triggers: readonly MarkLabel[] = ['attack-verb', 'attack-noun', 'intercepted', 'not-intercepted']
const sequels: readonly MarkLabel[] = [
  'killed',
  'injured',
  'missing',
  'no-casualties',
  'no-injured',
  'no-killed',
  'casualties-unknown',
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

export function hasTrigger(passage: Passage): boolean {
  return hasMark(passage, ...triggers)
}

export function judgeEvent(passage: Passage): EventKind {
  const hasObject = hasMark(passage, ...weaponMarks, 'target') || passage.bases.length > 0
  if (hasTrigger(passage) && hasObject) return 'attack'
  // "Ten drones near the base": no verb, and yet an attack. A weapon at rest stands with no base.
  if (passage.bases.length > 0 && hasMark(passage, 'happened')) return 'attack'
  if (hasMark(passage, ...sequels) || hasTrigger(passage)) return 'sequel'
  return 'none'
}
