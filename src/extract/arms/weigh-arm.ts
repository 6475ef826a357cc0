// How much does what a passage calls the arms say of the weapon? "Shells" little beside "mortars", gunmen behind a car bomb little
// beside the bomb. Its vote is multiplied by it.
import type { WeaponClass } from '../../model/weapon.ts'
import type { Mark } from '../words/mark.ts'
import type { Passage, Run } from '../words/passage.ts'
import { type AttackScene, isHearsay, isWorn } from './attack-scene.ts'

/** "Shell", "projectile", "artillery": vague words, that a class of its own outweighs. */
const faint = 0.25

/** @param marks of one class, at least one. */
export function weighArm(
  passage: Passage,
  weapon: WeaponClass,
  { marks, scene }: { readonly marks: readonly Mark[]; readonly scene: AttackScene },
): number {
  const areAll = (isSuch: (passage: Passage, mark: Mark) => boolean): boolean =>
    marks.every((mark) => isSuch(passage, mark))
  switch (weapon) {
    case 'other':
      return faint
    case 'mortar':
    case 'rocket':
      return areAll(isOpeningFire) ? faint : 1
    case 'airstrike':
      return scene.isOfGroups || areAll(isAggression) ? faint : 1
    case 'gunfire':
      return passage.lang === 'en' && isGunsBehind(scene, areAll(isAssault)) ? faint : 1
    case 'ied':
      return scene.hasGuns && !scene.hasCar && (areAll(isWorn) || areAll(isHearsay)) ? faint : 1
    case 'ballistic-missile':
    case 'missile':
    case 'drone':
      return 1
  }
}

/** "Rammed a truck bomb into the gate, shot at the guards and overran the camp": the bomb is the weapon. */
function isGunsBehind(
  { hasCar, hasBombInLede, isShelledFirst }: AttackScene,
  isAssaultAlone: boolean,
): boolean {
  return hasCar || isShelledFirst || (hasBombInLede && isAssaultAlone)
}

/** Words between "after" and the mortars. */
const openingReach = 4

/** "Under cover of rocket fire, gunmen stormed", "two car bombs, following a volley of mortars": what made way for them. */
function isOpeningFire({ lang, tokens, marks }: Passage, { first }: Mark): boolean {
  return (
    lang === 'en' &&
    (marks.has('weapon:ied') || marks.has('weapon:gunfire')) &&
    tokens
      .slice(Math.max(0, first - openingReach), first)
      .some(({ word }) => /^(?:after|following|cover)$/.test(word))
  )
}

/** "Stormed", "overran": how they came in, and not what with. */
function isAssault({ lang, tokens }: Passage, { first }: Run): boolean {
  return lang === 'en' && /^(?:storm|overr[au]n|infiltrat|broke$|breached)/.test(tokens[first]?.word ?? '')
}

/** "عدوان جوي": the formula of Syrian state media; the missiles that it came with say more. */
function isAggression({ tokens }: Passage, { first }: Run): boolean {
  return tokens[first]?.word.startsWith('عدوان') === true
}
