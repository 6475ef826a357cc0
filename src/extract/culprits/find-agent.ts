// Who does the attack in the words of one passage: the subject of its verb, the one behind "by", or the owner of the
// weapon or the strike. Each language puts him elsewhere.

import { dateLabels } from '../words/date-labels.ts'
import { hasFreeOrder, inTokens, isVerbLast } from '../words/grammar.ts'
import { isDoneTo } from '../words/is-done-to.ts'
import { weaponMarks } from '../words/is-event.ts'
import { isOblique, isOnTurkishGround, isTurkishGenitive } from '../words/is-oblique.ts'
import type { Mark, MarkLabel } from '../words/mark.ts'
import type { Passage, PlacedMention, Run } from '../words/passage.ts'
import { isClauseBetween, marksOf, overlaps } from '../words/passage.ts'
import { findCarrier, findDoing, findDoneBy, findFire } from './find-done-by.ts'
import { findMeantAttacker } from './find-meant-attacker.ts'
import { findSubjectsVerb } from './find-subjects-verb.ts'
import { isOfOldClause } from './is-of-old-clause.ts'
import { isPlaceName } from './is-place-name.ts'
import { beforeNaming } from './named-by-others.ts'

/** Words between an attacker and the act: "by Iran early on Wednesday". */
const agentReach = 4

/** "By", and what stands for it. */
export const byWords =
  /^(?:by|von|vom|par|por|pelos?|pelas?|da|dal|dai|dagli|dall|dalla|dalle|dallo|przez|durch|oleh|door|av|遭|被|توسط|قبل|سوی|ید|لایەن|aliye|hela)$/

/** The actor does it ("Iran launched"), it is done by him ("fired by Iran"), or the weapon is his ("Iranian missiles"). */
export function findAgent(passage: Passage, actor: PlacedMention): Run | undefined {
  if (isOwner(passage, actor) || isBefore(passage, actor) || isUnreal(passage, actor)) return undefined
  if (isOfOldClause(passage, actor)) return undefined
  const by = beforeName(passage, actor)
  const before = passage.tokens[by]?.word ?? ''
  const acts = marksOf(passage, 'attack-verb', 'attack-noun', ...(weaponMarks as readonly MarkLabel[]))
  if (byWords.test(before)) {
    return (
      acts.find(
        (act) =>
          act.last < by &&
          (by - act.last <= agentReach + 2 || actor.first - act.last <= agentReach + 3) &&
          !isThreatBetween(passage, act, actor),
      ) ??
      findParticiple(passage, actor) ??
      findDoneBy(passage, by) ??
      findFire(passage, actor) ??
      // "killed by the Russian missile strike".
      (passage.lang === 'en' ? findOwnStrike(passage, actor, acts) : undefined)
    )
  }
  // A name that has the weapon in it: "Israeli airstrikes".
  const inName = acts.find((act) => act.label !== 'attack-verb' && overlaps(act, actor))
  if (inName !== undefined) return inName
  const own = findOwnStrike(passage, actor, acts)
  if (own !== undefined && !isCompany(passage, actor)) return own
  return (
    findSubjectsVerb(passage, actor) ??
    findVerbAround(passage, actor) ??
    findVerbBefore(passage, actor) ??
    findOwned(passage, actor, acts) ??
    findDoing(passage, actor) ??
    findCarrier(passage, actor) ??
    findMeantAttacker(passage, actor)
  )
}

/** "Iranian ballistic missiles", "a Taliban attack": right behind whose they are. */
function findOwnStrike(passage: Passage, actor: PlacedMention, acts: readonly Mark[]): Mark | undefined {
  return acts.find(
    ({ first, label }) =>
      mayOwnNext(passage, actor) &&
      first > actor.last &&
      first - lastOfName(passage, actor) <= inTokens(passage.lang, 2) &&
      label !== 'attack-verb' &&
      (first === actor.last + 1 || isAdjective(passage, actor.last + 1)) &&
      !isClauseBetween(passage, actor, { first, last: first }),
  )
}

/** "タリバンによる襲撃", "タリバンの攻撃": what Japanese puts behind a name belongs to it. */
function lastOfName({ lang, tokens }: Passage, { last }: Run): number {
  let at = last
  while (lang === 'ja' && /^[によるの]$/u.test(tokens[at + 1]?.word ?? '')) at++
  return at
}

/** "linked the attack to threats by X". */
function isThreatBetween(passage: Passage, { last }: Run, { first }: Run): boolean {
  return passage.tokens.slice(last + 1, first).some(({ word }) => /^threats?$/.test(word))
}

/** "wurde von den Taliban mit Raketen beschossen", "遭以色列战机轰炸": what was done closes the clause. */
function findParticiple(passage: Passage, actor: PlacedMention): Run | undefined {
  if (!/^(?:de|nl|zh)$/.test(passage.lang)) return undefined
  const acts: readonly MarkLabel[] = passage.lang === 'zh' ? ['attack-verb', 'attack-noun'] : ['attack-verb']
  return marksOf(passage, ...acts).find(
    (act) =>
      act.first > actor.last &&
      act.first - actor.last <= agentReach + 3 &&
      !isClauseBetween(passage, actor, act),
  )
}

/** Words between "by" and the name: "by an X", "by suspected X", "by members of the X". */
const ofName =
  /^(?:an?|the|suspected|alleged|presumed|armed|members|fighters|elements|militants|gunmen|forces|units|of)$/

/** "par le JNIM", "von den Taliban", "por los talibanes". Folded. */
const article = /^(?:le|la|les|l|el|los|las|il|lo|gli|i|o|os|as|der|die|den|dem|het|de)$/

function beforeName({ lang, tokens, actors }: Passage, { first }: Run): number {
  // "by Yemen's X": whose they are at home.
  const home =
    lang === 'en' ? actors.find(({ last }) => last === first - 1 && tokens[first]?.gap !== ',') : undefined
  let at = (home?.first ?? first) - 1
  const words = lang === 'en' ? ofName : byWords.test(tokens[at]?.word ?? '') ? undefined : article
  while (words?.test(tokens[at]?.word ?? '') === true) at--
  return lang === 'en' ? beforeNaming(tokens, at) : at
}

/** "X base struck": whose base it is. */
function isOwner(passage: Passage, { last }: Run): boolean {
  return passage.lang === 'en' && marksOf(passage, 'target').some(({ first }) => first === last + 1)
}

/** Words between "days after" and who did something then. */
const earlierReach = 3
/** Words from the verb to its object. */
const objectReach = 2
const timeUnit = /^(?:minutes?|hours?|days?|weeks?|months?|years?)$/

/** "was hit days after X's jets bombed another place": what he did before is another matter. */
function isBefore({ lang, tokens }: Passage, { first, last }: Run): boolean {
  if (lang !== 'en') return false
  // "hours after X attacked it": the same attack.
  const isOfSame = tokens.slice(last + 2, last + 2 + objectReach).some(({ word }) => word === 'it')
  const after = tokens.findLastIndex(({ word }, at) => at < first && /^(?:after|since)$/.test(word))
  return (
    after > 0 && first - after <= earlierReach && timeUnit.test(tokens[after - 1]?.word ?? '') && !isOfSame
  )
}

/** Words between "planned" and a name, and between that and "could have": "planned by the X general could have". */
const planReach = 4
const unrealReach = 4
const intended = /^(?:planned|plotted|prepared|intended|foiled|thwarted)$/

/** "The attacks planned by X could have cost hundreds of lives": what never happened. */
function isUnreal({ lang, tokens }: Passage, { first, last }: Run): boolean {
  const isPlan = tokens.slice(Math.max(0, first - planReach), first).some(({ word }) => intended.test(word))
  const have = tokens.findIndex(({ word }, at) => at > last + 1 && word === 'have')
  return (
    lang === 'en' &&
    isPlan &&
    have - last <= unrealReach &&
    /^(?:could|would|might)$/.test(tokens[have - 1]?.word ?? '')
  )
}

/** Does the language put what an actor owns or does behind his name? */
function mayOwnNext(passage: Passage, { last }: PlacedMention): boolean {
  if (hasFreeOrder(passage.lang)) return slavicAdjective.test(passage.tokens[last]?.word ?? '')
  if (isBareState(passage, { last })) return false
  // "Hizbullah saldırıyı kınadı": the object of what he does.
  if (passage.lang === 'tr')
    return !/y[iu]$/.test(passage.tokens[last + 1]?.word ?? '') && !isOnTurkishGround(passage, { last })
  return !ownerLast.has(passage.lang)
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
  const word = tokens[last]?.word ?? ''
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
  if (hasFreeOrder(passage.lang) && bodies.test(passage.tokens[at]?.word ?? '')) return false
  return !marksOf(passage, 'said', 'praised', 'threatened', 'denied', 'and', 'attack-verb', 'not').some(
    ({ first, last }) => at >= first && at <= last,
  )
}

/** Arabic "and X" in a row of places: the row before it tells what it is. */
function isCompany(passage: Passage, actor: PlacedMention): boolean {
  return (
    /^و/.test(passage.tokens[actor.first]?.word ?? '') &&
    passage.actors.some(({ last }) => last === actor.first - 1)
  )
}

const verbFirst = new Set(['ar', 'he'])
/** From the verb to its subject: "شن مقاتلو حركة الشباب". */
const verbFirstReach = 3
/** Words between a subject and its verb where the verb comes last. */
const verbLastReach = 16

/** "قصف حزب الله", "سپاه پایگاه … را هدف گرفت": the verb right before its subject, or at the end of the clause. */
function findVerbAround(passage: Passage, actor: PlacedMention): Run | undefined {
  if (verbFirst.has(passage.lang)) {
    return (
      [...marksOf(passage, 'attack-verb'), ...listCarriedOut(passage, actor)].find(
        (act) =>
          act.last < actor.first &&
          actor.first - act.last <= verbFirstReach &&
          // "שיגרו את הטילים מכיוון לבנון": where from.
          !marksOf(passage, 'origin').some(({ last }) => last === actor.first - 1) &&
          !isClauseBetween(passage, act, actor),
      ) ?? findCarriedOutBehind(passage, actor)
    )
  }
  if (!isVerbLast(passage.lang) || isOblique(passage, actor)) return undefined
  const isTaken = (act: Run): boolean =>
    [...passage.actors, ...marksOf(passage, 'said', 'known-speaker')].some(
      (one) =>
        one.first > actor.last &&
        one.last < act.first &&
        !isOblique(passage, one) &&
        !('mention' in one && isPlaceName(passage, one)) &&
        // "Rusya'nın üssüne saldırdı": the genitive does nothing that is told as a fact.
        (isTurkishReported(passage, act) || !isTurkishGenitive(passage, one)),
    )
  return marksOf(passage, 'own-act').find(
    (act) =>
      act.first > actor.last &&
      act.first - actor.last <= inTokens(passage.lang, verbLastReach) &&
      !isDoneTo(passage, act) &&
      !isTaken(act) &&
      !isClauseBetween(passage, { first: actor.first, last: subjectEnd(passage, actor, act) }, act),
  )
}

/**
 * "Rusya, … üssünü vurdu": Turkish may set a comma behind its subject; "… vurduğunu" is for him to have said. Japanese
 * sets commas where it breathes.
 */
function subjectEnd(passage: Passage, { last }: PlacedMention, act: Run): number {
  if (passage.lang === 'ja') return act.first - 1
  const isComma =
    passage.lang === 'tr' && passage.tokens[last + 1]?.gap === ',' && !isTurkishReported(passage, act)
  return isComma ? last + 1 : last
}

/** "vurduğunu", "vurdukları": for somebody to have said. */
function isTurkishReported({ tokens }: Passage, { last }: Run): boolean {
  return /[dt][iu][gk]/.test(tokens[last]?.word ?? '')
}

const carriedOut = /^[وف]?(?:نفذت?|شنت?)$/

/** "It is he who". Folded. */
const cleft = /^(?:هی التی|هو الذی|هم الذین|هی من|هو من|هم من)$/u

/** "العدو الإسرائيلي نفذ عند الساعة الثانية عدوانا", "إسرائيل هي التي نفذت القصف": behind "that" the subject stands first. */
function findCarriedOutBehind(passage: Passage, { last }: PlacedMention): Run | undefined {
  const words = passage.tokens.slice(last + 1, last + 3).map(({ word }) => word)
  const isCleft = cleft.test(words.join(' '))
  const at = last + (isCleft ? 3 : 1)
  const act = isCleft ? marksOf(passage, 'attack-verb').find(({ first }) => first === at) : undefined
  if (act !== undefined) return act
  const isDone = marksOf(passage, 'attack-noun').some(({ first }) => first > at)
  return isDone && carriedOut.test(passage.tokens[at]?.word ?? '') ? { first: at, last: at } : undefined
}

/** "نفذ مسلحو طالبان الهجوم": the verb says "carried out", and the attack stands behind its subject. */
function listCarriedOut(passage: Passage, actor: PlacedMention): readonly Run[] {
  const [deed] = marksOf(passage, 'attack-noun').filter(({ first }) => first === actor.last + 1)
  return passage.tokens.flatMap(({ word }, at) =>
    deed !== undefined && at < actor.first && carriedOut.test(word) ? [{ first: at, last: at }] : [],
  )
}

/** From the verb to a subject behind it: "атаковали террористы ИГИЛ". */
const inversionReach = 2
// Endings of the cases in which no doer stands; indeclinable names have none of them. Folded, as below.
const cyrillicOblique = /(?:ых|их|ими|ыми|ому|ему|ого|его|ами|ями|ах|ях|ов|ам|ям|ом|ои|еи|ою|у|ю)$/u
const obliqueEndings: Readonly<Record<string, RegExp>> = {
  ru: cyrillicOblique,
  uk: cyrillicOblique,
  pl: /(?:ow|om|ami|ach|ego|emu|ych|ich|ej|em|u)$/,
}
// Folded: "ї" has lost its dots.
const pluralSubject = /[ыиі]$/u

/** "удар нанесли самолёты израильских ВВС", "атаковали дроны Украины": the subject is his. */
function isOwnerOfSubject(passage: Passage, { first }: Run): boolean {
  const isPlural = pluralSubject.test(passage.tokens[first - 1]?.word ?? '')
  return (
    isPlural &&
    hasFreeOrder(passage.lang) &&
    marksOf(passage, 'attack-verb').some(({ last }) => last === first - 2) &&
    marksOf(passage, 'person', 'attacker-person', 'force', 'uncounted', ...weaponMarks).some(
      (mark) => mark.last === first - 1,
    )
  )
}

/** "Базу атаковали боевики", "ракеты выпустили хуситы", "bazę ostrzelali talibowie": the subject behind its verb. */
function findVerbBefore(passage: Passage, actor: PlacedMention): Run | undefined {
  const oblique = obliqueEndings[passage.lang]
  if (oblique === undefined) return undefined
  const isOblique = oblique.test(passage.tokens[actor.first]?.word ?? '') && !isOwnerOfSubject(passage, actor)
  const isObject = (run: Run, act: Run): boolean =>
    run.last < act.first && !isClauseBetween(passage, run, act)
  return marksOf(passage, 'attack-verb').find(
    (act) =>
      !isOblique &&
      act.last < actor.first &&
      actor.first - act.last <= inversionReach &&
      !isClauseBetween(passage, act, actor) &&
      !marksOf(passage, 'located', 'toward').some(({ first }) => first > act.last && first < actor.first) &&
      !passage.actors.some((other) => isObject(other, act)) &&
      // "атаку совершили": the phrase has its object in it.
      (act.last > act.first ||
        [...passage.bases, ...marksOf(passage, 'target', 'attack-noun', ...weaponMarks)].some((run) =>
          isObject(run, act),
        )),
  )
}

/** Languages that put the owner before what is his; in the others "ракеты КСИР", "frappes israéliennes". */
const ownerFirst = new Set(['en', 'tr', 'ur', 'hu', 'fi', 'nl', 'sv'])
/** Languages in which nothing stands before what it owns or describes. */
const ownerLast = new Set(['ar', 'fa', 'he', 'ckb', 'ku', 'fr', 'es', 'it', 'pt', 'ca', 'ro', 'id'])
/** Between the strike and whose it is: "tirs de roquettes du Hezbollah". */
const ownerLinks = /^(?:de|du|des|d|del|della|dei|degli|delle|dello|dell|do|dos|das|der|al|a)$/

/** "Balafirên şer ên Tirkiyê". Folded. */
const kurmanjiLinks = /^(?:y?[ae]|y?en)$/

function findOwned(passage: Passage, actor: PlacedMention, acts: readonly Mark[]): Run | undefined {
  if (passage.lang === 'en') return findOwnedByOf(passage, actor, acts)
  if (ownerFirst.has(passage.lang) || isOblique(passage, actor)) return undefined
  const before = passage.tokens[actor.first - 1]?.word ?? ''
  const isLinked = (passage.lang === 'ku' ? kurmanjiLinks : ownerLinks).test(before)
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
  const at = tokens[first - 1]?.word === 'the' ? first - 2 : first - 1
  if (tokens[at]?.word !== 'of') return undefined
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
  const word = passage.tokens[at]?.word ?? ''
  return isDate || /^\d+$/.test(word) || (passage.tokens[at + 1]?.gap === '-' && word.length <= 2)
}

/** Words of a date or a type, at most. */
const skipReach = 4
