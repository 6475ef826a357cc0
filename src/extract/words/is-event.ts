import { weaponClasses } from '../../model/weapon.ts'
import { isPassive } from './grammar.ts'
import { isHypothetical } from './is-hypothetical.ts'
import { isPlot } from './is-plot.ts'
import { isToldAttack } from './is-told-attack.ts'
import { type MarkLabel, tollMarks } from './mark.ts'
import type { Passage, Run } from './passage.ts'
import { hasMark, marksOf } from './passage.ts'

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
/** Those that are no part of a base's daily life, as jets and armed men are. */
export const munitionMarks = weaponMarks.filter((label) => !platforms.includes(label))
/** What comes from afar, and was meant for a base that it falls beside. */
export const firedMarks = munitionMarks.filter((label) => label !== 'weapon:ied')
const triggers: readonly MarkLabel[] = ['attack-verb', 'attack-noun', 'intercepted', 'not-intercepted']
const sequels: readonly MarkLabel[] = [
  ...tollMarks,
  'casualties-unknown',
  'casualty-noun',
  'dead-noun',
  'damage',
  'no-damage',
  'claimed',
  'unclaimed',
  'blamed',
  'denied',
  'aftermath',
  'happened',
]

function isTrigger(label: MarkLabel): boolean {
  return triggers.includes(label)
}

/** The words that tell of an attack or of its being stopped. */
export function listActs(passage: Passage): readonly Run[] {
  return [...passage.marks.keys()].filter(isTrigger).flatMap((label) => marksOf(passage, label))
}

export function judgeEvent(passage: Passage): EventKind {
  if (isAboutSequels(passage) || isPlot(passage)) return 'none'
  // "Rockets could hit X"; but what hurts or damages has happened.
  if (!hasMark(passage, ...sequels, 'intercepted') && isHypothetical(passage, listActs(passage)))
    return 'none'
  const hasBase = passage.bases.length > 0
  const hasWeapon = hasMark(passage, ...weaponMarks)
  const hasMunition = hasMark(passage, ...munitionMarks)
  const hasTrigger = hasMark(passage, ...triggers)
  if (hasTrigger && (hasWeapon || hasBase || hasMark(passage, 'target', 'force'))) return 'attack'
  if (isAimed(passage) || isToldAttack(passage)) return 'attack'
  // "Three troops were injured by a drone at X".
  if (hasBase && (hasWeapon || hasMark(passage, 'aftermath')) && hasMark(passage, 'killed', 'injured'))
    return 'attack'
  if (hasBase && hasMark(passage, 'weapon:ied') && hasMark(passage, 'damage')) return 'attack'
  if (hasBase && isDamagedBy(passage)) return 'attack'
  if (hasBase && (hasMunition || hasMark(passage, 'happened'))) return 'presence'
  if (!hasTrigger && hasMunition && isCounted(passage)) return 'sequel'
  const isFind = hasWeapon && hasMark(passage, 'found-number')
  return hasTrigger || isFind || hasMark(passage, ...sequels) ? 'sequel' : 'none'
}

/** "Officials spoke of two Katyushas", "two drones came in from the sea": how many, though no word says what they did. */
function isCounted(passage: Passage): boolean {
  if (!hasMark(passage, 'said', 'arrival-verb')) return false
  const munitions = marksOf(passage, ...munitionMarks)
  // "Put the number of rockets at 18".
  if (munitions.some((one) => marksOf(passage, 'number-of').some(({ last }) => last === one.first - 1)))
    return true
  return marksOf(passage, 'number', 'vague').some(({ last }) =>
    munitions.some(({ first }) => first > last && first - last <= countReach),
  )
}

/** Words between a number and its weapon. */
const countReach = 3

/** Words between the weapon and "damaged". */
const damageReach = 3

/** "A drone damaged a bomber", "a hangar was wrecked by missiles": a weapon that does harm has struck. */
function isDamagedBy(passage: Passage): boolean {
  if (passage.lang !== 'en') return false
  const munitions = marksOf(passage, ...munitionMarks)
  return marksOf(passage, 'damage').some((harm) => {
    const isVerb = /^(?:damag(?:ed|es|ing)|destroy(?:ed|s|ing)|wreck(?:ed|s)|crippled?s?|gutted)$/.test(
      passage.tokens[harm.first]?.word ?? '',
    )
    const next = passage.tokens[harm.last + 1]?.word
    return (
      isVerb &&
      munitions.some(({ first, last }) =>
        first > harm.last
          ? next === 'by' && first - harm.last <= damageReach + 1
          : !isPassive(passage, harm) && harm.first - last <= damageReach && next !== 'by',
      )
    )
  })
}

/** Words between "against" and the base, and between the weapon and "against". */
const aimReach = 3
const weaponReach = 6

/** "Three rockets on X base": headlines leave out the verb. */
function isAimed(passage: Passage): boolean {
  const weapons = marksOf(passage, ...munitionMarks)
  return marksOf(passage, 'toward').some(
    (mark) =>
      passage.bases.some(({ first }) => first > mark.last && first - endOfKind(passage, mark) <= aimReach) &&
      weapons.some(({ last }) => last < mark.first && mark.first - last <= weaponReach),
  )
}

/** With an article before "base". */
const articleReach = 2

/** "Missili sulla base aerea di X": where names come last, from "base" on. */
function endOfKind(passage: Passage, { last }: Run): number {
  if (passage.lang === 'en') return last
  const kind = marksOf(passage, 'target', 'other-facility').find(
    ({ first }) => first > last && first - last <= articleReach,
  )
  return kind?.last ?? last
}

const topics: readonly MarkLabel[] = [
  'drill',
  'withdrawal',
  'visit',
  'sanctions',
  'movement',
  'retrospective',
]
/** Words between "after" and its attack. */
const afterReach = 4

/** "Guard stepped up after drone attacks": the attack only explains what the passage is about. */
function isAboutSequels(passage: Passage): boolean {
  const acts = listActs(passage)
  const afters = marksOf(passage, 'after')
  const isExplaining = (act: Run): boolean =>
    afters.some(({ last }) => last < act.first && act.first - last <= afterReach)
  return acts.length > 0 && hasMark(passage, ...topics) && acts.every(isExplaining) && !tellsOfHurt(passage)
}

/** "Defences strengthened after rocket attack wounds five": a headline's present tells the news. */
export function tellsOfHurt(passage: Passage): boolean {
  return (
    passage.lang === 'en' &&
    passage.isTitle &&
    marksOf(passage, 'killed', 'injured').some(({ first }) =>
      /^(?:kills|wounds|injures|hurts)$/.test(passage.tokens[first]?.word ?? ''),
    )
  )
}
