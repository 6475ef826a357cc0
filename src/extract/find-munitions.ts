// How many of which weapon, and what became of them: fired, landed, intercepted, or found unfired.
import type { Quantity } from '../model/claim.ts'
import type { WeaponClass } from '../model/weapon.ts'
import type { Mark } from './compile-lexicon.ts'
import type { DatePhrase } from './date-phrase.ts'
import type { FoundQuantity } from './find-quantities.ts'
import { findQuantities } from './find-quantities.ts'
import { weaponMarks } from './is-event.ts'
import type { Passage, Run } from './passage.ts'
import { distanceBetween, isClauseBetween, marksOf, overlaps } from './passage.ts'

export type MunitionRole = 'fired' | 'landed' | 'intercepted' | 'found'

export interface Munition extends Run {
  readonly quantity: Quantity
  readonly weapon: WeaponClass
  readonly role: MunitionRole
  /** A noun's bare form gave the number: used where nothing better is told. */
  readonly isWeak: boolean
}

/** Words between a number and its weapon: "15 truck-launched 122-millimetre rockets". */
const nounReach = 4

export function findMunitions(passage: Passage, dates: readonly DatePhrase[]): readonly Munition[] {
  return findQuantities(passage).flatMap((found) => {
    if (
      dates.some(
        (date) => overlaps(date, found) && (date.day !== undefined || date.minuteOfDay !== undefined),
      )
    )
      return []
    const noun = findNoun(passage, found)
    if (noun === undefined || isCompound(passage, noun)) return []
    const run = { first: found.first, last: noun.last }
    const weapon = noun.label.slice('weapon:'.length) as WeaponClass
    if (weapon === 'gunfire' || weapon === 'airstrike') return []
    return [{ ...run, quantity: found.quantity, weapon, role: roleOf(passage, run), isWeak: found.isNoun }]
  })
}

function findNoun(passage: Passage, found: FoundQuantity): Mark | undefined {
  const own = marksOf(passage, ...weaponMarks).find((mark) => overlaps(mark, found))
  if (found.isNoun) return own
  const from = { first: found.last, last: found.last }
  const noun = marksOf(passage, ...weaponMarks).find(
    (mark) =>
      mark.first > found.last &&
      mark.first - found.last <= nounReach &&
      !isClauseBetween(passage, from, mark),
  )
  if (noun === undefined) return undefined
  const between = (run: Run): boolean => run.first > found.last && run.last < noun.first
  // Another thing counted, or an act, stands between: "five days of rockets", "two soldiers by a rocket".
  const isBroken = marksOf(
    passage,
    'uncounted',
    'person',
    'number',
    'target',
    'attack-noun',
    'and',
    'killed',
    'injured',
  ).some((mark) => between(mark) && !isCalibre(passage, mark))
  return isBroken ? undefined : noun
}

/** "15 122-mm rockets". */
function isCalibre(passage: Passage, { first }: Run): boolean {
  return /^(?:mm|millimet.*|мм|миллиметр.*|ملم|میلی.*|milimetre.*)$/.test(passage.tokens[first]?.word ?? '')
}

// Languages that put the act behind the weapon in one compound. In the others "an explosive drone" has the word
// for the blast behind it, too.
const compounding = new Set(['en', 'tr', 'nl', 'fi', 'sv'])

/** @param lang BCP 47 primary tag. */
export function isCompounding(lang: string): boolean {
  return compounding.has(lang)
}

/** "three rocket attacks" counts attacks, "several rocket and drone barrages" barrages, a launcher is no missile. */
function isCompound(passage: Passage, noun: Mark): boolean {
  if (marksOf(passage, 'no-weapon').some((mark) => overlaps(mark, noun))) return true
  if (!isCompounding(passage.lang)) return false
  const next = nextNoun(passage, noun)
  if (/[,;:.]/.test(passage.tokens[next]?.gap ?? '')) return false
  const isAct = marksOf(passage, 'attack-noun').some((mark) => mark.first === next)
  const isVerbToo = marksOf(passage, 'attack-verb').some((mark) => mark.first === next)
  // "two rockets strike the base": a plural before a verb is no compound.
  const isPlural = /s$/.test(passage.tokens[noun.last]?.word ?? '')
  return isAct && !(isVerbToo && isPlural)
}

/** The token behind the weapon, or behind "and" and a second weapon. */
function nextNoun(passage: Passage, noun: Run): number {
  const isAnd = marksOf(passage, 'and').some(({ first }) => first === noun.last + 1)
  const second = marksOf(passage, ...weaponMarks).find(({ first }) => first === noun.last + 2)
  return isAnd && second !== undefined ? second.last + 1 : noun.last + 1
}

/** Words between a munition and what became of it. */
const fateReach = 4

function roleOf(passage: Passage, run: Run): MunitionRole {
  const near = (list: Parameters<typeof marksOf>[1], reach: number): boolean =>
    marksOf(passage, list).some(
      (mark) => distanceBetween(mark, run) <= reach && !isClauseBetween(passage, mark, run),
    )
  if (near('found-number', 3)) return 'found'
  if (near('intercepted', fateReach)) return 'intercepted'
  const isPart = marksOf(passage, 'landed-number').some(
    (mark) => overlaps(mark, run) || (mark.last < run.first && run.first - mark.last <= 1),
  )
  return isPart ? 'landed' : 'fired'
}
