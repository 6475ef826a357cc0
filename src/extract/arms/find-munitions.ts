// How many of which weapon came, and what became of them? "Two of the five rockets landed inside the base".
import type { Quantity } from '../../model/claim.ts'
import type { DatePhrase } from '../days/date-phrase.ts'
import { type FoundQuantity, findQuantities } from '../words/find-quantities.ts'
import type { Mark } from '../words/mark.ts'
import {
  distanceBetween,
  hasMark,
  marksOf,
  overlaps,
  type Passage,
  type Run,
  wordsOf,
} from '../words/passage.ts'
import { addOthers } from './add-others.ts'
import { countBlasts } from './count-blasts.ts'
import { findBlastingBombs } from './find-blasting-bombs.ts'
import { findCountedWeapon } from './find-counted-weapon.ts'
import { findOrdinals } from './find-ordinal-munitions.ts'
import { dropWhole, findShare } from './find-share.ts'
import { findToldTotal } from './find-told-total.ts'
import { isAdjective, isCompound } from './is-compound.ts'
import { isNoArm } from './is-no-arm.ts'
import { isRaid, raidRule } from './is-raid.ts'
import type { Munition } from './munition.ts'
import { roleOf } from './munition-role.ts'
import { readBareTotal } from './read-bare-total.ts'
import { readLoneNumber } from './read-lone-number.ts'
import { addMoreMunitions, findSum } from './sum-munitions.ts'
import { countedByPiece, weaponOf } from './weapon-marks.ts'

/** @param isOfWeapons the passage before told of weapons and of nobody hurt. */
export function findMunitions(
  passage: Passage,
  dates: readonly DatePhrase[],
  isOfWeapons = false,
): readonly Munition[] {
  const isDate = (run: Run): boolean =>
    dates.some((date) => overlaps(date, run) && (date.day !== undefined || date.minuteOfDay !== undefined))
  const quantities = findQuantities(passage).filter((found) => !isDate(found))
  const counted = quantities.flatMap(
    (found, at) =>
      readPart(passage, found, { before: quantities[at - 1], behind: quantities[at + 1] }) ??
      findShare(passage, found, quantities) ??
      readTotal(passage, found) ??
      readBareTotal(passage, found, isOfWeapons) ??
      readCounted(passage, found) ??
      readLoneNumber(passage, found) ??
      [],
  )
  return [
    ...addOthers(passage, addMoreMunitions(passage, dropWhole(counted)), quantities),
    ...findSum(passage, counted),
    ...findOrdinals(passage),
    ...countBlasts(passage, quantities).filter((one) => !counted.some((other) => overlaps(one, other))),
  ]
}

/** "Two of the five rockets landed": the two landed, the five were fired. */
function readPart(
  passage: Passage,
  found: FoundQuantity,
  { before, behind }: Neighbours,
): readonly Munition[] | undefined {
  if (behind !== undefined && isOfBetween(passage, found, behind)) {
    const whole = readCounted(passage, behind)
    if (whole !== undefined) return [toPart(passage, found, whole)]
  }
  if (before === undefined || !isOfBetween(passage, before, found)) return undefined
  const whole = readCounted(passage, found)
  if (whole === undefined) return undefined
  // "Eight of its ten rockets were still there": the ten were not fired.
  const isFound = roleOf(passage, { first: before.first, last: whole.last }) === 'found'
  return isFound ? [] : [{ ...whole, role: 'fired' }]
}

function toPart(passage: Passage, { first, quantity }: FoundQuantity, whole: Munition): Munition {
  const run = { first, last: whole.last }
  const role = roleOf(passage, run)
  return { ...whole, ...run, quantity, role: role === 'fired' ? 'landed' : role, rule: 'counted-part' }
}

/** The numbers next to one. */
interface Neighbours {
  readonly before: FoundQuantity | undefined
  readonly behind: FoundQuantity | undefined
}

/** Words between the part and the whole. */
const ofReach = 5

function isOfBetween(passage: Passage, { last }: Run, { first: next }: Run): boolean {
  if (next <= last || next - last > ofReach + 1) return false
  const between = passage.tokens.slice(last + 1, next).map(({ word }) => word)
  return (ofWords[passage.lang] ?? notOf).test(between.join(' '))
}

/** "Eleven of the twelve rockets": what stands between the part and the whole, the weapon's own name left out. Folded. */
const ofWords: Readonly<Record<string, RegExp>> = {
  en: /^of(?: (?:the|its|their|those|these))?$/,
  fa: /^(?:(?:موشک|راکت|پهپاد|فروند) )*از(?: (?:مجموع|میان))?$/u,
  ar: /^(?:(?:صواریخ|صاروخا|قذایف|مسیرات) )?من(?: (?:اصل|بین|مجموع))?$/u,
  ru: /^из(?: (?:этих|всех))?$/u,
  uk: /^(?:з|із|зі)(?: (?:цих|усіх))?$/u,
  fr: /^(?:des|sur)$/,
  es: /^de (?:los|las)$/,
  it: /^(?:dei|degli|delle|su)$/,
  pt: /^(?:dos|das)$/,
  de: /^(?:der|von|von den)$/,
  nl: /^van de$/,
  sv: /^av(?: de)?$/,
  da: /^af(?: de)?$/,
  nb: /^av(?: de)?$/,
  pl: /^z(?: tych)?$/,
}
/** In a language whose partitives are not known. */
const notOf = /^(?!)/

/** "The number of rockets was 18": all that were fired. */
function readTotal(passage: Passage, found: FoundQuantity): Munition | undefined {
  const total = findToldTotal(passage, found)
  if (total === undefined) return undefined
  const { quantity } = found
  return { ...total, quantity, role: 'fired', rule: 'counted-total', confidence: 0.8 }
}

function readCounted(passage: Passage, found: FoundQuantity): Munition | undefined {
  const noun = findCountedWeapon(passage, found) ?? findBlastingBombs(passage, found)
  if (noun === undefined || isCompound(passage, noun) || isAdjective(passage, found, noun)) return undefined
  const run = { first: found.first, last: noun.last }
  const quantity = timesSalvos(passage, found)
  const isOfRaids = !found.isNoun && isRaid(passage, noun)
  if (!(isOfRaids || countedByPiece.includes(noun.label)) || isAmongDead(passage, noun)) return undefined
  if (isNoArm(passage, noun)) return undefined
  const how = isOfRaids ? raidRule : howCounted(passage, found)
  const role = roleOf(passage, run)
  return {
    ...run,
    quantity,
    ...(isDroneAtSea(passage, noun) ? {} : { weapon: weaponOf(noun) }),
    role,
    ...how,
  }
}

/** "Two sea drones" are drones to one and boats to another. */
function isDroneAtSea({ tokens }: Passage, { label, last }: Mark): boolean {
  return label === 'weapon:other' && /^drones?$/.test(tokens[last]?.word ?? '')
}

/** "two salvos of six rockets": twelve. */
function timesSalvos(passage: Passage, { first, quantity }: FoundQuantity): Quantity {
  const { lang, tokens } = passage
  const isOf =
    tokens[first - 1]?.word === 'of' &&
    /^(?:salvos|salvoes|volleys|waves|batches|bursts)$/.test(tokens[first - 2]?.word ?? '')
  if (lang !== 'en' || !isOf || quantity.min === undefined) return quantity
  const salvos = findQuantities(passage).find(({ last, isArticle }) => last === first - 3 && !isArticle)
  const times = salvos?.quantity.kind === 'exact' ? (salvos.quantity.min ?? 1) : 1
  const { max } = quantity
  return {
    ...quantity,
    min: quantity.min * times,
    ...(max === undefined ? {} : { max: max * times }),
    text: times === 1 ? quantity.text : wordsOf(passage, { first: salvos?.first ?? first, last: first }),
  }
}

/** "47 morts, cinq kamikazes compris": bombers are counted with the dead, and no bombs. */
function isAmongDead(passage: Passage, noun: Mark): boolean {
  return (
    noun.label === 'weapon:ied' &&
    hasMark(passage, 'killed') &&
    marksOf(passage, 'including').some((mark) => distanceBetween(mark, noun) <= includingReach) &&
    marksOf(passage, 'attacker-person').some((mark) => overlaps(mark, noun))
  )
}

/** Words between "including" and the bombers: "dont cinq kamikazes", "kamikazes compris". */
const includingReach = 1

function howCounted(passage: Passage, found: FoundQuantity): Pick<Munition, 'rule' | 'confidence'> {
  if (found.isNoun) return { rule: 'bare-weapon', confidence: 0.5 }
  // "a total of 14 rockets".
  const isTotal = marksOf(passage, 'fired-number').some((mark) => distanceBetween(mark, found) === 0)
  if (found.isArticle) return { rule: 'counted-article', confidence: 0.6 }
  return isTotal ? { rule: 'counted-total', confidence: 0.85 } : { rule: 'counted-weapon', confidence: 0.75 }
}
