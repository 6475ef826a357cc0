// Was something else hit, that only lies at a base or bears its town's name? "A market near X", "the X oil depot", "un village près
// de X". What is fired at a base and falls beside it was meant for the base.
import { firedMarks, munitionMarks } from '../words/is-event.ts'
import type { Passage, PlacedMention, Run } from '../words/passage.ts'
import { hasMark, isClauseBetween, marksOf, overlaps, wordsOf } from '../words/passage.ts'
import { wordsBefore } from './words-before.ts'

/** True where what was hit is no part of the base. */
export function isBesideCivil(passage: Passage, mention: PlacedMention): boolean {
  if (isInItsTown(passage, mention)) return true
  return passage.lang === 'en'
    ? isNearEnglishCivil(passage, mention) || isPartOfCivil(passage, mention)
    : isNearCivil(passage, mention)
}

/** Words between a plant and the name of its town. */
const townReach = 6

/** "An oil depot in X": and no word speaks of a base. */
function isInItsTown(passage: Passage, mention: PlacedMention): boolean {
  const others = marksOf(passage, 'other-facility').filter((other) => !isItsOwn(other, mention))
  const isThere = others.some(({ last }) => last < mention.first && mention.first - last <= townReach)
  const isBase = marksOf(passage, 'target', 'force').some(
    (mark) => !others.some((other) => overlaps(other, mark)),
  )
  return isThere && !isBase
}

/** "The al-Omar oil field", "معمل غاز كونيكو": the plant or field is what the base is called after. */
function isItsOwn({ last }: Run, { first, mention }: PlacedMention): boolean {
  return mention.because.rule === 'beside-facility' && last < first && first - last <= 2
}

const nearby =
  /\b(?:near|close to|next to|beside|outside|opposite|not far from|across from|adjacent to|bordering|around) (?:the |an? )?(?:(?!at |in |on |inside )\w+ ){0,2}$/
const baseWord =
  /\b(?:base|airbase|airfield|aerodrome|camp|airport|garrison|embassy|consulate|barracks|site)\b/i

/** "A market near X": a town's name; "gunmen shot a man near the X base": rockets that fall there were meant for it. */
function isNearEnglishCivil(passage: Passage, mention: PlacedMention): boolean {
  if (!nearby.test(wordsBefore(passage, mention))) return false
  const others = [...listCivil(passage), ...listFields(passage)].filter(({ last }) => last < mention.first)
  if (others.length === 0) return false
  const isTown = !baseWord.test(wordsOf(passage, mention)) && !isBaseNext(passage, mention)
  return isTown || !hasMark(passage, ...firedMarks)
}

function isBaseNext({ tokens }: Passage, { last }: Run): boolean {
  return tokens.slice(last + 1, last + 3).some(({ word }) => baseWord.test(word))
}

const civil =
  /^(?:market|bazaar|restaurant|cafe|villa|house|houses|mosque|church|hotel|shop|shops|grocery|school|university|farm|village|refinery|wedding|funeral|mall|stadium|cinema|bank|clinic|street|avenue|boulevard|bar|pub|diner|apartments|condominiums|subdivision|bakery|supermarket)$/
const civilian = /^(?:elder|sheikh|tribesman|shepherd|farmer|journalist)$/

/** What is no part of a base; "rockets launched from a farm", "rockets, a farmer said" are not aimed at those. */
function listCivil(passage: Passage): readonly Run[] {
  const isArmed = hasMark(passage, ...munitionMarks)
  return passage.tokens.flatMap(({ word }, at) => {
    const isSource = passage.tokens.slice(Math.max(0, at - 2), at).some((token) => token.word === 'from')
    const isOne = (civil.test(word) && !isSource) || (civilian.test(word) && !isArmed)
    return isOne ? [{ first: at, last: at }] : []
  })
}

/** "An oil field near X"; but "the X oil field" may be the base. */
function listFields({ tokens }: Passage): readonly Run[] {
  return tokens.flatMap(({ word }, at) => {
    const isOf = /^(?:oil|gas)$/.test(tokens[at - 1]?.word ?? '')
    return word === 'oilfield' || (isOf && /^(?:fields?|wells?)$/.test(word)) ? [{ first: at, last: at }] : []
  })
}

/** "The X oil depot", "X market": what is called after the town. */
function isPartOfCivil(passage: Passage, mention: PlacedMention): boolean {
  return (
    !baseWord.test(wordsOf(passage, mention)) &&
    [...marksOf(passage, 'other-facility'), ...listCivil(passage)].some(
      (other) =>
        other.first === mention.last + 1 &&
        passage.tokens[other.first]?.word !== 'plant' &&
        !isClauseBetween(passage, mention, other),
    )
  )
}

/** Words between "near" and the base, and between that and the village. */
const nearReach = 2
const civilReach = 4

/** "Pusu dans un village près de X", "X yakınındaki köyde baskın". */
function isNearCivil(passage: Passage, mention: PlacedMention): boolean {
  if (hasMark(passage, ...firedMarks)) return false
  const others = marksOf(passage, 'other-facility')
  return marksOf(passage, 'near').some((near) =>
    passage.lang === 'tr'
      ? near.first === mention.last + 1 && others.some((one) => isBehind(near, one, civilReach))
      : isBehind(near, mention, nearReach) && others.some((one) => isBehind(one, near, civilReach)),
  )
}

/** The second stands behind the first, with so many words between at the most. */
function isBehind(one: Run, behind: Run, between: number): boolean {
  return behind.first > one.last && behind.first - one.last <= between + 1
}
