// What do all passages together say of the way an attack went: did a car bomb open it, did men come themselves, could they fly?
import type { Actor } from '../../model/actor.ts'
import type { WeighedPassage } from '../relevance/weighed-passage.ts'
import type { Mark } from '../words/mark.ts'
import { marksOf, type Passage, type Run } from '../words/passage.ts'
import { isNoArm } from './is-no-arm.ts'
import { weaponOf } from './weapon-marks.ts'

/** What one passage alone does not say. */
export interface AttackScene {
  readonly hasBombInLede: boolean
  /** A vehicle with a bomb: it opens the way to those who shoot. */
  readonly hasCar: boolean
  readonly hasGuns: boolean
  /** "Mortars first, and then gunmen". */
  readonly isShelledFirst: boolean
  /** A group is said to have done it: it has no aircraft. */
  readonly isOfGroups: boolean
}

/** Sentences that say what it is about, the title among them. */
export const ledeSentences = 3

interface Attackers {
  readonly actors: ReadonlyMap<string, Actor>
  readonly attackerIds: readonly string[]
}

/** @param passages all of the attack, those without an act among them. */
export function describeScene(
  passages: readonly WeighedPassage[],
  { actors, attackerIds }: Attackers,
): AttackScene {
  const english = passages.filter(({ passage }) => passage.lang === 'en')
  const lede = passages.filter(({ passage }) => passage.sentence < ledeSentences)
  const kinds = attackerIds.map((id) => actors.get(id)?.kind)
  const has = (isSuch: (passage: Passage, mark: Mark) => boolean): boolean =>
    english.some(({ passage }) => armsOf(passage).some((mark) => isSuch(passage, mark)))
  return {
    hasBombInLede: lede.some(({ passage }) =>
      marksOf(passage, 'weapon:ied').some((bomb) => !isWorn(passage, bomb) && !isHearsay(passage, bomb)),
    ),
    hasCar: has(isCarBomb),
    hasGuns: has((_, mark) => weaponOf(mark) === 'gunfire'),
    isShelledFirst: english.some(({ passage }) => isShelledFirst(passage)),
    isOfGroups: kinds.includes('group'),
  }
}

function armsOf(passage: Passage): readonly Mark[] {
  return marksOf(passage, 'weapon:ied', 'weapon:gunfire').filter((mark) => !isNoArm(passage, mark))
}

const cars =
  /^(?:cars?|trucks?|vehicles?|lorry|lorries|minivans?|vans?|minibus(?:es)?|pickups?|tankers?|carriers?|s?vbieds?|jeeps?)$/
const parked = /^(?:roadside|land|buried|planted|discovered|found|defused|magnetic|sticky)$/
/** Words from the vehicle to "packed with explosives". */
const loadReach = 3

/** "Car bomb", "a lorry that was packed with explosives", "a car blew up"; "residents spoke of a car bomb" may not. */
function isCarBomb(passage: Passage, mark: Mark): boolean {
  if (weaponOf(mark) !== 'ied') return false
  const own = passage.tokens.slice(Math.max(0, mark.first - loadReach), mark.last + 1).map(({ word }) => word)
  return (
    own.some((word) => cars.test(word)) && !own.some((word) => parked.test(word)) && !isHearsay(passage, mark)
  )
}

/** "Residents spoke of a car bomb". English. */
export function isHearsay({ lang, tokens }: Passage, { first }: Run): boolean {
  const before = tokens.slice(Math.max(0, first - loadReach), first).map(({ word }) => word)
  return lang === 'en' && /\b(?:sp(?:eak|ok)e|talk|talked|reports?|rumou?rs?) of\b/.test(before.join(' '))
}

/** "Some in suicide vests", "blew themselves up at the end": how those who shot would die. English. */
export function isWorn({ lang, tokens }: Passage, { first, last }: Run): boolean {
  const words = tokens.slice(first, last + 2).map(({ word }) => word)
  return (
    lang === 'en' &&
    words.some((word) => /^(?:vests?|belts?|themselves|wearing|squads?|jackets?)$/.test(word))
  )
}

/** Words from the mortars to "first", and to "then". */
const firstReach = 3
const thenReach = 16

/** "Fired mortars first and then tried to break through", "came under mortar fire, and gunmen then rushed the gate". */
function isShelledFirst({ tokens, ...passage }: Passage): boolean {
  const fires = marksOf({ tokens, ...passage }, 'weapon:mortar', 'weapon:rocket')
  const wordsBehind = ({ last }: Run, reach: number): readonly string[] =>
    tokens.slice(last + 1, last + 1 + reach).map(({ word }) => word)
  return fires.some((fire) => {
    const isLed = /^(?:after|following|behind|under)$/.test(tokens[fire.first - 1]?.word ?? '')
    const isFirst = wordsBehind(fire, firstReach).includes('first') || isFiredFirst(tokens, fire)
    const isThen = wordsBehind(fire, thenReach).includes('then')
    return !isLed && (isFirst || isThen)
  })
}

/** Words from "they first fired" to the mortars. */
const firedReach = 6

/** "They first fired some ten mortar rounds"; "the first mortars" are no phase. */
function isFiredFirst(tokens: Passage['tokens'], { first }: Run): boolean {
  const from = Math.max(0, first - firedReach)
  const before = tokens.slice(from, first).map(({ word }) => word)
  return /\b(?:they|who|men|fighters|militants|insurgents|gunmen|attackers|and) first (?:fired|launched|lobbed|shelled|came)\b/.test(
    before.join(' '),
  )
}
