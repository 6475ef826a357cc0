// Which nouns behind a side are strikes of its own? "US drone strikes": they are; "the attack killed US soldiers", "Katar saldırıyı
// kınadı": what was done to it, or what it speaks of.
import { isVerbLast } from '../words/grammar.ts'
import { isOblique, persianObject } from '../words/is-oblique.ts'
import type { Mark } from '../words/mark.ts'
import {
  distanceBetween,
  hasMark,
  isClauseBetween,
  marksOf,
  overlaps,
  type Passage,
  type PlacedMention,
  type Run,
} from '../words/passage.ts'
import { isNearby } from './is-nearby.ts'
import { isWrecked } from './is-wreck.ts'

/** Words between a side and its strike: "US drone strikes". */
const ownReach = 1

/** Words between a strike and "ordered by": "the strike came on the order of". */
const orderReach = 4

/** "on the orders of the". */
const orderWords = 5

const onOrder = /\b(?:on (?:the |an )?orders? (?:of|from)|ordered by|authori[sz]ed by|approved by)(?: the)?$/

/** "US drone strikes", "the strike came on the order of the US president": the nouns that are strikes of a side's own. */
export function listOwnStrikeNouns(passage: Passage, actor: PlacedMention): readonly Mark[] {
  const nouns = marksOf(passage, 'attack-noun', 'weapon:airstrike')
  const wordsBefore = passage.tokens.slice(Math.max(0, actor.first - orderWords), actor.first)
  if (onOrder.test(wordsBefore.map(({ word }) => word).join(' ')))
    return nouns.filter(({ last }) => last < actor.first && actor.first - last <= orderReach + orderWords)
  return nouns.filter(
    (mark) =>
      mark.first > actor.last &&
      distanceBetween(mark, actor) <= ownReach &&
      !isClauseBetween(passage, actor, mark) &&
      !isSpokenOf(passage, mark) &&
      !isWhereHurt(passage, mark) &&
      !isOfSubject(passage, actor, mark) &&
      !isWrecked(passage, mark) &&
      !passage.actors.some((other) => other.first > actor.last && other.last < mark.first),
  )
}

// In, by, at: before the noun, joined to it, or behind it. Folded.
const inAttack = /^(?:فی|در|لە|له|di|в|у|en|em|in|i|vid|ved|w|σε|bei|在)$/u

const joinedIn: Readonly<Record<string, RegExp>> = {
  ar: /^ب(?!ال)/u,
  he: /^ב/u,
  hu: /b[ae]n$/,
  fi: /ssa$/,
}

const inBehind = /^(?:में|میں|で)$/u

/** "مقتل جنود أمريكيين في هجوم على القاعدة": the holder's men were hurt in it. */
function isWhereHurt(passage: Passage, mark: Run): boolean {
  if (passage.lang === 'en' || !hasMark(passage, 'killed', 'injured') || isAllNear(passage)) return false
  const wordAt = (at: number): string => passage.tokens[at]?.word ?? ''
  return (
    inAttack.test(wordAt(mark.first - 1)) ||
    inBehind.test(wordAt(mark.last + 1)) ||
    (joinedIn[passage.lang]?.test(wordAt(mark.first)) ?? false)
  )
}

function isAllNear(passage: Passage): boolean {
  return passage.bases.length > 0 && passage.bases.every((base) => isNearby(passage, base))
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
    case 'fi':
      // "Yhdysvallat syyttää iskusta X:ää".
      return /st[ae]$/.test(wordAt(mark.last))
    case 'zh':
      return chineseObject.test(wordAt(mark.first - 1))
    case 'sw':
      return /^h[iu][lz]?[oy]o?$/.test(wordAt(mark.last + 1))
    default:
      return obliqueAttack[passage.lang]?.test(wordAt(mark.last)) ?? false
  }
}

/** An attack in the case of what one speaks of, or that is known: "হামলার জন্য", "weerarka", "шабуылға". Folded. */
const obliqueAttack: Readonly<Record<string, RegExp>> = {
  az: /^(?:hucuma|hucumda|hucumdan|hucumun)$/,
  bn: /(?:র|কে)$/u,
  hy: /(?:ի|ում|ից)$/u,
  ka: /(?:ში|ს|თვის)$/u,
  kk: /(?:ды|ді|ға|ге|да|де)$/u,
  so: /^weerar(?:k|r?ad)/,
  uz: /(?:ni|da|ga|ни|да|га)$/u,
}

/** "Saldırıyı … düzenledi": the object of what was carried out. */
function isCarriedOut({ tokens }: Passage, { last }: Run): boolean {
  return tokens.slice(last + 1).some(({ word }) => /^(?:duzenle|gerceklestir|baslat|yap)(?:di|ti)/.test(word))
}
