// How many of which weapon, and what became of them: fired, landed, intercepted, or found unfired.
import type { Quantity } from '../../model/claim.ts'
import type { WeaponClass } from '../../model/weapon.ts'
import type { DatePhrase } from '../days/date-phrase.ts'
import type { FoundQuantity } from '../words/find-quantities.ts'
import { findQuantities, isCalibreWord } from '../words/find-quantities.ts'
import { isCompounding } from '../words/is-compounding.ts'
import { weaponMarks } from '../words/is-event.ts'
import type { Mark } from '../words/mark.ts'
import type { Passage, Run } from '../words/passage.ts'
import { distanceBetween, hasMark, isClauseBetween, marksOf, overlaps, wordsOf } from '../words/passage.ts'
import { findBlastingBombs } from './count-blasts.ts'
import { findOrdinals } from './find-ordinal-munitions.ts'
import { findToldTotal } from './find-told-total.ts'
import type { Munition, MunitionRole } from './munition.ts'
import { readBareTotal } from './read-bare-total.ts'
import { addMoreMunitions, findSum } from './sum-munitions.ts'

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
      readTotal(passage, found) ??
      readBareTotal(passage, found, isOfWeapons) ??
      readCounted(passage, found) ??
      readAlone(passage, found) ??
      [],
  )
  return [...addMoreMunitions(passage, counted), ...findSum(passage, counted), ...findOrdinals(passage)]
}

/** "two of the five rockets landed": what became of the two; five were fired. "Eight of its ten were still there": eight. */
function readPart(
  passage: Passage,
  part: FoundQuantity,
  { before, behind }: Neighbours,
): readonly Munition[] | undefined {
  const whole = behind !== undefined && isOfBetween(passage, part, behind) ? behind : undefined
  const all = whole === undefined ? undefined : readCounted(passage, whole)
  if (all !== undefined) {
    const run = { first: part.first, last: all.last }
    const role = roleOf(passage, run)
    return [{ ...all, ...run, quantity: part.quantity, role: role === 'fired' ? 'landed' : role }]
  }
  const own = before !== undefined && isOfBetween(passage, before, part) ? before : undefined
  const counted = own === undefined ? undefined : readCounted(passage, part)
  if (own === undefined || counted === undefined) return undefined
  const isFound = roleOf(passage, { first: own.first, last: counted.last }) === 'found'
  return isFound ? [] : [{ ...counted, role: 'fired' }]
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

/** Words between a number and its weapon: "15 truck-launched 122-millimetre rockets". */
const nounReach = 4

function readCounted(passage: Passage, found: FoundQuantity): Munition | undefined {
  const noun = findNoun(passage, found) ?? findBlastingBombs(passage, found)
  if (noun === undefined || isCompound(passage, noun) || isAdjective(passage, found)) return undefined
  const run = { first: found.first, last: noun.last }
  const quantity = timesSalvos(passage, found)
  const weapon = noun.label.slice('weapon:'.length) as WeaponClass
  if (weapon === 'gunfire' || weapon === 'airstrike' || isAmongDead(passage, noun)) return undefined
  const how = howCounted(passage, found)
  return { ...run, quantity, weapon, role: roleOf(passage, run), ...how }
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

/** Words of the passive: "four had been launched". */
const passive = /^(?:was|were|been|has|have|had|being)$/

/** What comes in, whatever fires it. */
const unnamed = /^(?:rounds|projectiles)$/
/** Words from "out of fourteen" to what some of them did. */
const outOfReach = 5

/** "Out of fourteen, three fell inside": all that were fired. */
function isOutOf(passage: Passage, { first, last }: Run): boolean {
  const { lang, tokens } = passage
  const before = tokens.slice(Math.max(0, first - 3), first).map(({ word }) => word)
  return (
    lang === 'en' &&
    /(?:^|\s)(?:out )?of(?: the)?$/.test(before.join(' ')) &&
    before.length <= 3 &&
    tokens[last + 1]?.gap === ',' &&
    marksOf(passage, 'arrival-verb', 'attack-verb', 'intercepted').some(
      (verb) => verb.first > last && verb.first - last <= outOfReach,
    ) &&
    !hasMark(passage, 'killed', 'injured', 'person')
  )
}

/** "over a dozen hit the base", "at least four were launched": the weapon was named before. */
function readAlone(passage: Passage, found: FoundQuantity): Munition | undefined {
  if (found.isNoun || found.isArticle) return undefined
  if (isOutOf(passage, found)) return { ...found, role: 'fired', rule: 'counted-alone', confidence: 0.5 }
  let at = found.last + 1
  if (isOthers(passage, found)) at++
  if (passage.lang === 'en' && unnamed.test(passage.tokens[at]?.word ?? '')) at++
  while (passive.test(passage.tokens[at]?.word ?? '')) at++
  const verb =
    marksOf(passage, 'attack-verb').find(({ first }) => first === at) ?? findArrival(passage, found, at)
  const isOther = isOthers(passage, found)
  const isCounted = marksOf(passage, 'person', 'uncounted').some(
    ({ first }) => first === found.last + 1 && !isOther,
  )
  if (verb === undefined || isCounted || isClauseBetween(passage, found, verb)) return undefined
  const run = { first: found.first, last: verb.last }
  return {
    ...run,
    quantity: found.quantity,
    role: fateOf(passage, verb),
    rule: 'counted-alone',
    confidence: 0.5,
  }
}

/** "Six rockets landed inside and two others fell outside". */
function isOthers(passage: Passage, { last }: Run): boolean {
  return (
    passage.lang === 'en' &&
    /^(?:more|others|further)$/.test(passage.tokens[last + 1]?.word ?? '') &&
    marksOf(passage, ...weaponMarks).some((mark) => mark.last < last) &&
    !hasMark(passage, 'killed', 'injured')
  )
}

/** "two had landed in a field", "around 15 had been heard", "four were shot down": English, and no men who fell. */
function findArrival(passage: Passage, found: Run, at: number): Run | undefined {
  if (passage.lang !== 'en') return undefined
  const isOfMen = marksOf(passage, 'killed', 'injured', 'person').some(
    (mark) =>
      mark.first <= at &&
      mark.last > found.last &&
      !(isOthers(passage, found) && mark.last === found.last + 1),
  )
  if (isOfMen) return undefined
  if (at > found.last + 1 && /^(?:heard|seen|counted)$/.test(passage.tokens[at]?.word ?? ''))
    return { first: at, last: at }
  return marksOf(passage, 'arrival-verb', 'intercepted').find(
    ({ first, last }) => first > found.last && first <= at && last >= at,
  )
}

/** "launched", "fired": the whole salvo; "hit", "landed" may be a part. */
function fateOf(passage: Passage, verb: Run): MunitionRole {
  if (
    /^(?:fired|launched|lobbed|hurled|used|heard|seen|counted)$/.test(passage.tokens[verb.first]?.word ?? '')
  )
    return 'fired'
  return marksOf(passage, 'intercepted').some((mark) => overlaps(mark, verb)) ? 'intercepted' : 'landed'
}

function findNoun(passage: Passage, found: FoundQuantity): Mark | undefined {
  const own = marksOf(passage, ...weaponMarks).find((mark) => overlaps(mark, found))
  // "dropped four bombs".
  const isDropped = own !== undefined && /^bombs$/.test(passage.tokens[own.last]?.word ?? '')
  if (isDropped && isWithin(found, own)) return { ...own, label: 'weapon:ied' }
  if (found.isNoun || (own !== undefined && isWithin(found, own))) return own
  const aside = findBehindAside(passage, found)
  if (aside !== undefined) return aside
  const counted = findCountedBefore(passage, found)
  if (counted !== undefined) return counted
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
  ).some((mark) => between(mark) && !isCalibreWord(passage.tokens[mark.first]?.word ?? ''))
  // "three of about 14 rockets": the second number counts them.
  const isPart = findQuantities(passage).some(between)
  return isBroken || isPart ? undefined : noun
}

/** Words between the commas of "three, by the police's count six, rockets". */
const asideWords = 7

function findBehindAside(passage: Passage, { last }: Run): Mark | undefined {
  const { lang, tokens } = passage
  if (lang !== 'en' || tokens[last + 1]?.gap !== ',') return undefined
  const closing = tokens.findIndex(({ gap }, at) => at > last + 1 && gap !== '' && !/^['’-]$/u.test(gap))
  if (closing < 0 || tokens[closing]?.gap !== ',' || closing - last > asideWords + 1) return undefined
  const isAct = marksOf(passage, ...weaponMarks, 'attack-verb').some(
    ({ first }) => first > last && first < closing,
  )
  return isAct ? undefined : marksOf(passage, ...weaponMarks).find(({ first }) => first === closing)
}

/** "ロケット弾3発": Japanese counts behind the noun. */
function findCountedBefore(passage: Passage, { first }: Run): Mark | undefined {
  if (passage.lang !== 'ja' || passage.tokens[first]?.gap !== '') return undefined
  return marksOf(passage, ...weaponMarks).find(({ last }) => last === first - 1)
}

/** "bomba yüklü iki araç": the number stands inside the name of what it counts. */
function isWithin(found: Run, noun: Run): boolean {
  return found.first > noun.first && found.last < noun.last
}

/** "three rocket attacks" counts attacks, "several rocket and drone barrages" barrages, a launcher is no missile. */
function isCompound(passage: Passage, noun: Mark): boolean {
  if (marksOf(passage, 'no-weapon').some((mark) => overlaps(mark, noun))) return true
  if (!isCompounding(passage.lang)) return false
  if (passage.lang === 'tr' && isInstrument(passage, noun)) return false
  const next = nextNoun(passage, noun)
  if (/[,;:.]/.test(passage.tokens[next]?.gap ?? '')) return false
  const isAct = marksOf(passage, 'attack-noun').some((mark) => mark.first === next)
  const isVerbToo = marksOf(passage, 'attack-verb').some((mark) => mark.first === next)
  // "two rockets strike the base": a plural before a verb is no compound.
  const isPlural = /s$/.test(passage.tokens[noun.last]?.word ?? '')
  return isAct && !(isVerbToo && isPlural)
}

/** "حمله موشکی": "a missile" and "missile-" are one word in Persian, and behind "attack" it is the second. */
function isAdjective(passage: Passage, { first, isNoun }: FoundQuantity): boolean {
  return (
    isNoun && passage.lang === 'fa' && marksOf(passage, 'attack-noun').some(({ last }) => last === first - 1)
  )
}

/** "21 roketle saldırı", "iki insansız hava aracıyla": "with" is an ending, and what has it is no compound. */
function isInstrument(passage: Passage, { last }: Run): boolean {
  return /[^l]l[ae]$/.test(passage.tokens[last]?.word ?? '')
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
