// Damage, or that there was none. What is destroyed in the air is intercepted, and no damage.

import type { DatePhrase } from '../days/date-phrase.ts'
import { isPassive } from '../words/grammar.ts'
import { weaponMarks } from '../words/is-event.ts'
import type { Passage, Run } from '../words/passage.ts'
import { distanceBetween, isClauseBetween, marksOf, overlaps, wordsOf } from '../words/passage.ts'
import { clauseAround } from './clause-around.ts'
import type { Circumstance } from './find-circumstances.ts'

export function findDamage(passage: Passage, dates: readonly DatePhrase[]): Circumstance[] {
  const none = marksOf(passage, 'no-damage')[0]
  if (none !== undefined) {
    const { first, last } = none
    const what = wordsOf(passage, none)
    return [
      { first, last, body: { slot: 'damage', damage: 'none', what }, rule: 'no-damage', confidence: 0.8 },
    ]
  }
  const some = marksOf(passage, 'damage').find(
    (mark) => !isUncertain(passage, mark.first) && !isOfWeapon(passage, mark),
  )
  if (some === undefined) return []
  const { first, last } = some
  const what = wordsOf(passage, clauseAround(passage, some, dates))
  return [{ first, last, body: { slot: 'damage', damage: 'some', what }, rule: 'damage', confidence: 0.7 }]
}

/** "Damage is still being assessed", "no word on damage", "battle damage assessments": nothing is said of damage. */
function isUncertain(passage: Passage, at: number): boolean {
  const near = [-3, -2, -1, 1, 2, 3, 4].map((step) => passage.tokens[at + step]?.word ?? '')
  return (
    near.some((word) => uncertain.test(word)) ||
    marksOf(passage, 'not').some((mark) => distanceBetween(mark, { first: at, last: at }) <= 1)
  )
}

// In the other languages the words of a survey that goes on, folded.
const uncertain = new RegExp(
  `^(?:${[
    'assess|check|unclear|unknown|whether|if|not|no|without|nothing|nor',
    'حصر|تقییم|ت?یقیم|یتضح|تتضح|یعرف|تعرف|معاینه',
    'بررسی|مشخص|معلوم',
    'уточня|оценива|устанавлива|выясня|неизвест|зясову',
    'tespit|degerlendir|incele|belirlen',
  ].join('|')})`,
)

/** Words between "destroyed" and the drone. */
const weaponReach = 2

/** "destroyed two drones", "the missile was destroyed", "اعترضت ودمرت صاروخا". */
function isOfWeapon(passage: Passage, damage: Run): boolean {
  if (marksOf(passage, 'intercepted').some((mark) => overlaps(mark, damage))) return true
  return marksOf(passage, ...weaponMarks).some(
    (weapon) =>
      distanceBetween(weapon, damage) <= weaponReach &&
      (weapon.first > damage.last || isPassive(passage, damage)) &&
      !isClauseBetween(passage, weapon, damage),
  )
}
