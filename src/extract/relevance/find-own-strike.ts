// Does the passage tell of a strike by the side that holds a base, rather than on it? "The coalition then struck
// militia positions" is a response, wherever it stands. Whose side is whose comes from the bases themselves.
import type { Base } from '../../model/base.ts'
import { isInElapsed } from '../days/find-elapsed-days.ts'
import { isAfterAttack } from '../hits/is-after-attack.ts'
import { isPassive, isVerbLast } from '../words/grammar.ts'
import { firedMarks } from '../words/is-event.ts'
import { isOblique, persianObject } from '../words/is-oblique.ts'
import type { Mark } from '../words/mark.ts'
import type { Passage, PlacedMention, Run } from '../words/passage.ts'
import { distanceBetween, hasMark, isClauseBetween, marksOf, overlaps, wordsOf } from '../words/passage.ts'
import { isStruckThere, isWrecked } from './is-wreck.ts'

/**
 * @param bases those that the article names.
 * @returns why, in words, or undefined.
 */
export function findOwnStrike(passage: Passage, bases: ReadonlyMap<string, Base>): string | undefined {
  if (hasMark(passage, 'intercepted') || isAccusation(passage)) return undefined
  const holders = listHolders(passage, bases)
  const foreign = findStrikeOnAttackers(passage, holders)
  if (foreign !== undefined) return foreign
  const own = passage.actors.filter(({ mention }) => holders.has(mention.id))
  const strikes = own.flatMap((actor) => findStrike(passage, actor))
  const namesOnlyOldAttacks = passage.bases.every((base) => isNamedAttack(passage, base))
  if (!namesOnlyOldAttacks && !areAllOwn(passage, strikes)) return undefined
  const [strike] = strikes
  if (strike !== undefined) return `“${wordsOf(passage, strike)}” by the side that holds the base`
  const response = marksOf(passage, 'response')[0]
  return response !== undefined && isResponseOf(passage, response, own)
    ? `“${wordsOf(passage, response)}”, and no base is its target`
    : undefined
}

/** "Pentagon saldırıdan X'i sorumlu tuttu": where the verb comes last, it says what the holder does about the attack. */
function isAccusation(passage: Passage): boolean {
  const reach = accusationReach[passage.lang] ?? (isVerbLast(passage.lang) ? 0 : undefined)
  return (
    reach !== undefined &&
    marksOf(passage, 'blamed').some(({ last }) => passage.tokens.length - 1 - last <= reach)
  )
}

/** Words from "blame" to the end: "الزام ایران پر عائد کیا", "पर आरोप लगाया है", and in Chinese all that is said. */
const accusationReach: Readonly<Record<string, number>> = { ur: 4, hi: 4, ja: 4, zh: 12 }

/** Of the bases that the passage names: "a US strike on X" is no US strike from it. Else of all in the article. */
function listHolders(passage: Passage, bases: ReadonlyMap<string, Base>): ReadonlySet<string> {
  const named = passage.bases.filter((base) => !isNamedAttack(passage, base) && !isNearby(passage, base))
  const ids = named.length > 0 ? named.map(({ mention }) => mention.id) : [...bases.keys()]
  return new Set(ids.flatMap((id) => bases.get(id)?.heldBy ?? []))
}

/** Words between "struck" and whose positions they are. */
const objectReach = 5

/** "unidentified aircraft struck militia positions": whoever did it, those who hold no base here were hit. */
function findStrikeOnAttackers(passage: Passage, holders: ReadonlySet<string>): string | undefined {
  if (!passage.bases.every((base) => isNearby(passage, base))) return undefined
  const targets = marksOf(passage, 'target')
  for (const verb of marksOf(passage, 'strikes')) {
    const band = findBandBehind(passage, verb, holders)
    if (band !== undefined)
      return `“${wordsOf(passage, { first: verb.first, last: band.last })}”: those hit hold no base here`
    const object = findObjectBefore(passage, verb, holders)
    if (object !== undefined)
      return `“${wordsOf(passage, { first: object.first, last: verb.last })}”: those hit hold no base here`
    if (isPassive(passage, verb)) continue
    const hit = passage.actors.find(
      (actor) =>
        actor.first > verb.last &&
        actor.first - verb.last <= objectReach &&
        !holders.has(actor.mention.id) &&
        isTight(passage, verb, actor) &&
        !isSubjectBehind(passage, verb, actor) &&
        targets.some(
          (mark) => mark.first > verb.last && mark.first - actor.last <= 2 && actor.first - mark.last <= 2,
        ),
    )
    if (hit !== undefined)
      return `“${wordsOf(passage, { first: verb.first, last: hit.last })}”: those hit hold no base here`
  }
  return undefined
}

/** Words from "bombed" to "militias": "bombed three sites that are used by the militias". */
const bandReach = 9
/** With a list of what was hit: "a warehouse, a control building and a site used by groups". */
const listedReach = 18
/** Those who fight bands from their bases, and are none. */
const regulars = ['us', 'coalition', 'nato', 'israel', 'turkey']

/** Behind what was hit, before whose it is; of a list only what cannot be said of its last word alone. */
const owned = /^(?:of|used|belonging|linked|tied|held|run|owned|that)$/
const usedBy = /^(?:used|belonging|linked|tied|held|run|owned)$/

/** "jets bombed depots used by militias": a band holds no base of theirs. */
function findBandBehind(passage: Passage, verb: Mark, holders: ReadonlySet<string>): Run | undefined {
  if (passage.lang !== 'en' || isPassive(passage, verb) || !regulars.some((id) => holders.has(id)))
    return undefined
  const targets = marksOf(passage, 'target').filter(
    ({ first, last }) => first > verb.last && last - verb.last <= listedReach,
  )
  for (const target of targets) {
    const isNear = target.last - verb.last <= bandReach && isTight(passage, verb, target)
    if (!isNear && !isListBetween(passage, verb, target)) continue
    const band = marksOf(passage, 'band').find(
      (one) =>
        one.first > target.last &&
        one.first - (isNear ? verb.last : target.last) <= bandReach &&
        isTight(passage, target, one) &&
        (isNear ? owned : usedBy).test(passage.tokens[target.last + 1]?.word ?? ''),
    )
    if (band !== undefined) return band
  }
  return undefined
}

/** "hit a warehouse, a control building and a site": commas and no other act. */
function isListBetween(passage: Passage, verb: Run, target: Run): boolean {
  const between = passage.tokens.slice(verb.last + 1, target.first + 1)
  return (
    between.every(({ gap }) => /^[,.'’-]?$/u.test(gap)) &&
    !marksOf(passage, 'attack-verb', 'said', 'killed', 'injured').some(
      (mark) => mark.first > verb.last && mark.last < target.first,
    )
  )
}

/** "استهدف حزب الله القاعدة": Arabic puts the subject between the verb and what is hit. */
function isSubjectBehind(passage: Passage, verb: Run, actor: PlacedMention): boolean {
  return (
    passage.lang === 'ar' &&
    actor.first === verb.last + 1 &&
    marksOf(passage, 'target').some(({ first }) => first === actor.last + 1)
  )
}

/** "مواضع گروه‌های وابسته به سپاه را بمباران کردند": Persian puts the object before its verb, and marks it. */
function findObjectBefore(
  passage: Passage,
  verb: Mark,
  holders: ReadonlySet<string>,
): PlacedMention | undefined {
  if (passage.lang !== 'fa') return undefined
  return passage.actors.find(
    (actor) =>
      !holders.has(actor.mention.id) &&
      passage.tokens[actor.last + 1]?.word === persianObject &&
      verb.first - actor.last <= objectReach &&
      verb.first > actor.last &&
      marksOf(passage, 'target').some(
        (mark) => actor.first > mark.last && actor.first - mark.last <= objectReach,
      ),
  )
}

/** Words between "near" and the name: "near the border town of X". */
const nearbyReach = 4

function isAllNearby(passage: Passage): boolean {
  return passage.bases.length > 0 && passage.bases.every((base) => isNearby(passage, base))
}

function isNearby(passage: Passage, { first }: PlacedMention): boolean {
  return marksOf(passage, 'near').some(({ last }) => last < first && first - last <= nearbyReach + 1)
}

/** "protest at X against US drone strikes": no other act is told of. */
function areAllOwn(passage: Passage, strikes: readonly Mark[]): boolean {
  const acts = marksOf(passage, 'attack-verb', 'attack-noun')
  return (
    strikes.length > 0 && acts.every((act) => strikes.some((strike) => distanceBetween(strike, act) === 0))
  )
}

/** "the X attack", "the X raid": an attack that the reader knows, not one that the passage tells of. */
function isNamedAttack(passage: Passage, mention: PlacedMention): boolean {
  return (
    marksOf(passage, 'attack-noun').some(({ first }) => first === mention.last + 1) ||
    isAnswered(passage, mention) ||
    isInElapsed(passage, mention) ||
    isAfterAttack(passage, mention)
  )
}

/** Words between "in response to" and the base: "a missile attack a day ago on the X". */
const answeredReach = 8

/** "in response to an attack on X": what the strike that is told of answers. */
function isAnswered(passage: Passage, { first }: PlacedMention): boolean {
  if (passage.lang !== 'en') return false
  return marksOf(passage, 'retaliation', 'response').some(
    (mark) =>
      /^(?:to|for|of)$/.test(passage.tokens[mark.last]?.word ?? passage.tokens[mark.last + 1]?.word ?? '') &&
      mark.last < first &&
      first - mark.last <= answeredReach &&
      marksOf(passage, 'attack-noun').some((act) => act.first > mark.last && act.last < first),
  )
}

/** Words between the striking side and its verb: "US forces early on Wednesday struck". */
const subjectReach = 6
/** Words between a side and its strike: "US drone strikes". */
const ownReach = 1

function findStrike(passage: Passage, actor: PlacedMention): readonly Mark[] {
  if (isPlace(passage, actor) || passage.tokens[actor.first - 1]?.word === 'by') return []
  if (isAvenged(passage, actor) || isObjectOfRelative(passage, actor)) return []
  const nouns = marksOf(passage, 'attack-noun', 'weapon:airstrike').filter(
    (mark) =>
      mark.first > actor.last &&
      distanceBetween(mark, actor) <= ownReach &&
      isTight(passage, actor, mark) &&
      !isSpokenOf(passage, mark) &&
      !isWhereHurt(passage, mark) &&
      !isOfSubject(passage, actor, mark) &&
      !isWrecked(passage, mark) &&
      !passage.actors.some((other) => other.first > actor.last && other.last < mark.first),
  )
  return [...nouns, ...marksOf(passage, 'strikes').filter((mark) => isDoneBy(passage, actor, mark))]
}

// In, by, at: before the noun, joined to it, or behind it. Folded.
const inAttack = /^(?:فی|در|لە|له|di|в|у|en|em|in|w|σε|bei|在)$/u
const joinedIn: Readonly<Record<string, RegExp>> = { ar: /^ب(?!ال)/u, he: /^ב/u }
const inBehind = /^(?:में|میں|で)$/u

/** "مقتل جنود أمريكيين في هجوم على القاعدة": the holder's men were hurt in it. */
function isWhereHurt(passage: Passage, mark: Run): boolean {
  if (passage.lang === 'en' || !hasMark(passage, 'killed', 'injured') || isAllNearby(passage)) return false
  const wordAt = (at: number): string => passage.tokens[at]?.word ?? ''
  return (
    inAttack.test(wordAt(mark.first - 1)) ||
    inBehind.test(wordAt(mark.last + 1)) ||
    (joinedIn[passage.lang]?.test(wordAt(mark.first)) ?? false)
  )
}

/** Words between "that" and whom it followed. */
const relativeReach = 6

/** "A drone that had followed an American aircraft home hit X": those followed did not hit it. */
function isObjectOfRelative({ lang, tokens }: Passage, { first }: Run): boolean {
  const isObject =
    /^(?:an?|the)$/.test(tokens[first - 1]?.word ?? '') && /(?:ed|ing)$/.test(tokens[first - 2]?.word ?? '')
  const before = tokens.slice(Math.max(0, first - relativeReach), first)
  return lang === 'en' && isObject && before.some(({ word }) => /^(?:that|which)$/.test(word))
}

/** "الشباب به پایگاهی در لاموی کنیا یورش برد": where the verb comes last, its subject stood before. */
function isOfSubject(passage: Passage, { first, mention }: PlacedMention, mark: Mark): boolean {
  return (
    isVerbLast(passage.lang) &&
    marksOf(passage, 'attack-verb').some((act) => overlaps(act, mark)) &&
    passage.actors.some(
      (one) => one.last < first && one.mention.id !== mention.id && !isOblique(passage, one),
    )
  )
}

/** "To" and "of", before what Chinese speaks of. */
const chineseObject = /^[将把对就因]$/u
/** "ونسبت الاستخبارات الأمريكية الهجوم إلى": the attack that is known, and no strike of those before it. Folded. */
const theAttack = /^[وفبل]?ال|^ו?[בלש]?ה(?:תקיפה|מתקפה|התקפה|ירי|פיצוץ|פיגוע|שיגור)/u
const turkishObject = /(?:y[iuae]|[dt][ae]n)$/

/** "قطر حمله را محکوم کرد", "Katar saldırıyı kınadı": what the holder speaks of; "ضربه مغزی" is no strike. */
function isSpokenOf(passage: Passage, mark: Run): boolean {
  if (marksOf(passage, 'killed', 'injured').some((hurt) => overlaps(hurt, mark))) return true
  const wordAt = (at: number): string => passage.tokens[at]?.word ?? ''
  switch (passage.lang) {
    case 'fa':
      return wordAt(mark.last + 1) === persianObject
    case 'tr':
      return turkishObject.test(wordAt(mark.last)) && !isCarriedOut(passage, mark)
    case 'ar':
    case 'he':
      return theAttack.test(wordAt(mark.first))
    case 'zh':
      return chineseObject.test(wordAt(mark.first - 1))
    default:
      return false
  }
}

/** "Saldırıyı … düzenledi": the object of what was carried out. */
function isCarriedOut({ tokens }: Passage, { last }: Run): boolean {
  return tokens.slice(last + 1).some(({ word }) => /^(?:duzenle|gerceklestir|baslat|yap)(?:di|ti)/.test(word))
}

/** Words between "in response to" and whose strikes it answers. */
const motiveReach = 3

/** "the attack answered US strikes": told as the motive of what the passage is about. */
function isAvenged(passage: Passage, actor: PlacedMention): boolean {
  return marksOf(passage, 'retaliation').some(
    ({ last }) => last < actor.first && actor.first - last <= motiveReach,
  )
}

/** "in Iraq", "US bases": the name places or describes something else. */
function isPlace(passage: Passage, actor: PlacedMention): boolean {
  const isLocated = marksOf(passage, 'located').some(({ last }) => last === actor.first - 1)
  const describesTarget = marksOf(passage, 'target').some(
    (mark) => distanceBetween(mark, actor) <= 1 && !isActBetween(passage, actor, mark),
  )
  // "İsrail'in Nevatim üssünü": whose base it is.
  const ownsBase = passage.lang !== 'en' && passage.bases.some(({ first }) => first === actor.last + 1)
  return isLocated || describesTarget || ownsBase || isOblique(passage, actor)
}

/** "USA bombardieren Stellungen". */
function isActBetween(passage: Passage, { last }: Run, { first }: Run): boolean {
  return marksOf(passage, 'strikes').some((act) => act.first > last && act.last < first)
}

function isTight(passage: Passage, a: Run, b: Run): boolean {
  return !isClauseBetween(passage, a, b)
}

function isDoneBy(passage: Passage, actor: PlacedMention, verb: Mark): boolean {
  if (!isTight(passage, actor, verb) || distanceBetween(actor, verb) > subjectReach) return false
  if (isOfParticiple(passage, actor, verb)) return false
  if (isSaidOfOthers(passage, actor, verb) || isOfClauseBehind(passage, actor, verb)) return false
  // "A Turkish soldier was killed when the PKK shelled": another does it.
  if (passage.actors.some((other) => other.first > actor.last && other.last < verb.first)) return false
  // Arabic puts the verb first.
  if (verb.first < actor.first) return passage.lang === 'ar' && actor.first - verb.last <= 2
  const isArrival = /^(?:came|come|comes)$/.test(passage.tokens[verb.first - 1]?.word ?? '')
  return !isArrival && !isPassive(passage, verb) && !isStruckThere(passage, verb)
}

/** "ABD askerlerinin kullandığı kampa saldırdı": what he does is the participle, and the verb is another's. */
function isOfParticiple({ lang, tokens }: Passage, actor: PlacedMention, verb: Mark): boolean {
  return (
    lang === 'tr' && tokens.slice(actor.last + 1, verb.first).some(({ word }) => /[dt][iu]g[iu]$/.test(word))
  )
}

/** "Three Americans were hurt when rockets struck the base", "troops took cover as drones hit it": of others. */
function isOfClauseBehind({ tokens }: Passage, { last }: Run, { first }: Run): boolean {
  return tokens.slice(last + 1, first).some(({ word }) => conjunction.test(word))
}

const conjunction = /^(?:when|as|after|while|before|because|where|когда|пока|коли|عندما|حینما|حین|بعدما)$/u

/** "The Pentagon said that rockets hit the base": it speaks of another's deed, unless it says "it struck". */
function isSaidOfOthers(passage: Passage, actor: Run, verb: Run): boolean {
  if (passage.lang !== 'en' && isOfArms(passage, actor, verb)) return true
  const said = marksOf(passage, 'said').findLast(({ first, last }) => first > actor.last && last < verb.first)
  if (said === undefined || passage.lang !== 'en') return false
  return !marksOf(passage, 'self').some(({ first, last }) => first > said.last && last < verb.first)
}

/** "قال مسؤول أميركي إن الصواريخ استهدفت القاعدة": behind "that", the weapon is the subject, and nobody's. */
function isOfArms(passage: Passage, actor: Run, verb: Run): boolean {
  const that = marksOf(passage, 'that').find(({ first, last }) => first > actor.last && last < verb.first)
  return (
    that !== undefined &&
    marksOf(passage, ...firedMarks, 'attacker-person').some(
      ({ first, last }) => first > that.last && last < verb.first && verb.first - last <= armsReach,
    ) &&
    !marksOf(passage, 'own-act', 'own-statement').some(
      ({ first, last }) => first > that.last && last < verb.first,
    )
  )
}

/** Words between a weapon and its verb. */
const armsReach = 3

/** "the retaliatory US strikes", or a response in a passage that names nobody else and no target. */
function isResponseOf(passage: Passage, response: Mark, own: readonly PlacedMention[]): boolean {
  const isBeside = own.some((actor) => distanceBetween(actor, response) <= 1)
  return isBeside || (!hasMark(passage, 'target') && own.length === passage.actors.length)
}
