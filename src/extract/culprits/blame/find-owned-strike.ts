// Whose is the weapon or the strike? "Iranian missiles", "drones of the X", "frappes israéliennes", "fired from a Russian bomber".

import { dateLabels } from '../../words/date-labels.ts'
import { hasFreeOrder, inTokens } from '../../words/grammar.ts'
import { isLocative, isOblique, isOnTurkishGround } from '../../words/is-oblique.ts'
import type { Mark } from '../../words/mark.ts'
import {
  beforeThe,
  isClauseBetween,
  marksOf,
  type Passage,
  type PlacedMention,
  type Run,
  wordAt,
} from '../../words/passage.ts'

/** "Iranian ballistic missiles", "a Taliban attack": right behind whose they are. */
export function findOwnStrike(
  passage: Passage,
  actor: PlacedMention,
  acts: readonly Mark[],
): Mark | undefined {
  return acts.find(
    ({ first, label }) =>
      mayOwnNext(passage, actor) &&
      first > actor.last &&
      first - lastOfName(passage, actor) <= inTokens(passage.lang, 2) &&
      label !== 'attack-verb' &&
      (first === actor.last + 1 || isAdjective(passage, actor.last + 1)) &&
      !isTargetBetween(passage, actor, first) &&
      !isClauseBetween(passage, actor, { first, last: first }),
  )
}

/** "ヨルダンの米軍拠点に無人機攻撃": in a language without blanks, what is his may be what was hit. */
function isTargetBetween(passage: Passage, { last }: Run, first: number): boolean {
  return (
    inTokens(passage.lang, 1) > 1 &&
    [...passage.bases, ...marksOf(passage, 'target')].some((one) => one.first > last && one.last < first)
  )
}

/** "タリバンによる襲撃", "タリバンの攻撃": what Japanese puts behind a name belongs to it. */
function lastOfName({ lang, tokens }: Passage, { last }: Run): number {
  let at = last
  while (lang === 'ja' && /^[によるの]$/u.test(wordAt(tokens, at + 1))) at++
  return at
}

/** Does the language put what an actor owns or does behind his name? */
function mayOwnNext(passage: Passage, { last }: PlacedMention): boolean {
  if (hasFreeOrder(passage.lang)) return slavicAdjective.test(wordAt(passage.tokens, last))
  const adjective = adjectives[passage.lang]
  if (adjective !== undefined) return adjective.test(wordAt(passage.tokens, last))
  if (isBareState(passage, { last }) || (passage.lang !== 'tr' && isLocative(passage, { last }))) return false
  // "Hizbullah saldırıyı kınadı": the object of what he does.
  if (passage.lang === 'tr')
    return !/y[iu]$/.test(wordAt(passage.tokens, last + 1)) && !isOnTurkishGround(passage, { last })
  return !ownerLast.has(passage.lang)
}

// Languages whose owners before the noun are adjectives. Folded: "íránské", "американските".
const latinAdjective = /(?:[sc]k|sk|sn)(?:[aeiouy]|[aeiouy](?:h|m|j|g|ga|mi|mu|ho|go|gu))$/
const cyrillicAdjective = /ск(?:и|а|о|ия|ият|иот|ата|ото|ите)$/u
const adjectives: Readonly<Record<string, RegExp>> = {
  cs: latinAdjective,
  sk: latinAdjective,
  sl: latinAdjective,
  sr: latinAdjective,
  bg: cyrillicAdjective,
  mk: cyrillicAdjective,
}

// Folded: "iranische", "Irans", "Iraanse", "irańskie".
const ownerForm: Readonly<Record<string, RegExp>> = {
  de: /(?:isch(?:e[nrms]?)?|s)$/,
  nl: /(?:se?|'s)$/,
  pl: /(?:sk|ck)(?:i|ie|a|ich|iej|im|imi|iego)$/,
}
const states =
  /^(?:iran|israel|izrael|russland|rusland|rosja|turkei|turkije|turcja|ukraine|ukraina|oekraine|usa|syrien|syrie|syria|irak|libanon|liban|jemen|pakistan|indien|india|indie)$/

/** "zwischen Israel und Iran haben Drohnen": what stands behind a state's bare name is not its own. */
function isBareState({ lang, tokens }: Passage, { last }: Pick<Run, 'last'>): boolean {
  const owner = ownerForm[lang]
  const word = wordAt(tokens, last)
  return owner !== undefined && states.test(word) && !owner.test(word) && tokens[last + 1]?.gap !== '-'
}

// "украинские беспилотники", but not "Киев атаку не комментировал".
// Folded: "й" has lost its breve.
const slavicAdjective = /(?:сь?к|н)(?:ии|іи|ою|ыи|ои|ая|ое|ие|ые|их|ых|ого|ому|ими|ыми|им|ым|ом|ую|а|і|е|у)$/u

/** "Украинская сторона атаку не комментировала": the adjective is theirs. Folded. */
const bodies =
  /^(?:сторон|власт|влад|чиновник|представител|представник|ведомств|відомств|пресс|прес|сми|змі|медиа|медіа)/u

/** "Iranian ballistic missiles", but not "X praised attacks" or "X and drones". */
function isAdjective(passage: Passage, at: number): boolean {
  if (hasFreeOrder(passage.lang) && bodies.test(wordAt(passage.tokens, at))) return false
  return !marksOf(passage, 'said', 'praised', 'threatened', 'denied', 'and', 'attack-verb', 'not').some(
    ({ first, last }) => at >= first && at <= last,
  )
}

/** Languages that put the owner before what is his; in the others "ракеты КСИР", "frappes israéliennes". */
const ownerFirst = new Set('en tr ur hu fi nl sv da nb bn az kk uz ps hy ka'.split(' '))
/** Languages in which nothing stands before what it owns or describes. */
const ownerLast = new Set('ar fa he ckb ku fr es it pt ca ro id sq sw so'.split(' '))
/** Between the strike and whose it is: "tirs de roquettes du Hezbollah". */
const ownerLinks = /^(?:de|du|des|d|del|della|dei|degli|delle|dello|dell|do|dos|das|der|al|a)$/

/** "Balafirên şer ên Tirkiyê", "sulmi i Hezbollahut". Folded. */
const ownLinks: Readonly<Record<string, RegExp>> = { ku: /^(?:y?[ae]|y?en)$/, sq: /^(?:[ie]|[st]e)$/ }

/** "frappes israéliennes", "drones of the X": right before whose they are. */
export function findOwned(passage: Passage, actor: PlacedMention, acts: readonly Mark[]): Run | undefined {
  if (passage.lang === 'en') return findOwnedByOf(passage, actor, acts)
  if (ownerFirst.has(passage.lang) || isOblique(passage, actor)) return undefined
  const before = wordAt(passage.tokens, actor.first - 1)
  const isLinked = (ownLinks[passage.lang] ?? ownerLinks).test(before)
  const at = beforePeople(passage, lastBefore(passage, isLinked ? actor.first - 2 : actor.first - 1))
  return acts.find(
    (act) => act.last === at && act.label !== 'attack-verb' && !isClauseBetween(passage, act, actor),
  )
}

/** "حمله عناصر داعش", "هجوم مسلحي طالبان": his men, between the attack and his name. */
function beforePeople(passage: Passage, at: number): number {
  const people = marksOf(passage, 'person', 'attacker-person', 'force')
  return ownerLast.has(passage.lang) && people.some(({ last }) => last === at) ? at - 1 : at
}

/** "drones of the X", "gunmen of X": English sets the weapon before "of". */
function findOwnedByOf(
  { tokens }: Passage,
  { first }: PlacedMention,
  acts: readonly Mark[],
): Run | undefined {
  const at = beforeThe(tokens, first)
  if (wordAt(tokens, at) !== 'of') return undefined
  return acts.find(({ last, label }) => last === at - 1 && label.startsWith('weapon:'))
}

/** "حملات بامداد جمعه اسرائیل", "جنگنده اف-۱۵ اسرائیل": a date or a type between the strike and whose it is is skipped. */
function lastBefore(passage: Passage, from: number): number {
  const dates = marksOf(passage, ...dateLabels)
  let at = from
  while (from - at < skipReach && isAside(passage, at, dates)) at--
  return at
}

function isAside(passage: Passage, at: number, dates: readonly Mark[]): boolean {
  const isDate = dates.some(({ first, last }) => first <= at && at <= last)
  const word = wordAt(passage.tokens, at)
  return isDate || /^\d+$/.test(word) || (passage.tokens[at + 1]?.gap === '-' && word.length <= 2)
}

/** Words of a date or a type, at most. */
const skipReach = 4

const carriers =
  /^(?:bombers?|jets?|planes?|aircraft|warplanes?|fighters?|helicopters?|ships?|warships?|submarines?|boats?|launchers?|drones?|f|su|tu|mig)$/
const leaving = /^(?:fired|launched|dropped|released)$/

/** "fired from a Russian bomber". */
export function findCarrier({ lang, tokens }: Passage, { first, last }: PlacedMention): Run | undefined {
  const from = /^(?:an?|the|two|three|several)$/.test(wordAt(tokens, first - 1)) ? first - 2 : first - 1
  const isCarrier = tokens.slice(last + 1, last + 3).some(({ word }) => carriers.test(word))
  return lang === 'en' &&
    isCarrier &&
    wordAt(tokens, from) === 'from' &&
    leaving.test(wordAt(tokens, from - 1))
    ? { first: from - 1, last: last + 1 }
    : undefined
}

/** "damaged by X fire". */
export function findFire({ lang, tokens }: Passage, { first, last }: PlacedMention): Run | undefined {
  const isFire = /^(?:fire|gunfire|shelling)$/.test(wordAt(tokens, last + 1))
  return lang === 'en' && isFire ? { first, last: last + 1 } : undefined
}
