// Does an English passage name a base only to say where something else was hit, where people come from, or where a
// road leads? "A market near the X base", "lorries on the road to X", "X was not attacked".
import { firedMarks, munitionMarks } from '../words/is-event.ts'
import type { Passage, PlacedMention, Run } from '../words/passage.ts'
import { hasMark, isClauseBetween, marksOf, wordsOf } from '../words/passage.ts'

export function isBeside(passage: Passage, mention: PlacedMention): boolean {
  if (passage.lang !== 'en') return false
  const before = wordsBefore(passage, mention)
  return (
    isSpared(passage, mention) ||
    isHomeOf(passage, mention) ||
    isOffTheRoad(passage, before) ||
    aloof.test(before) ||
    isNearCivil(passage, mention, before) ||
    isPartOfCivil(passage, mention) ||
    isUnitElsewhere(passage, mention) ||
    isSpeakingHouse(passage, mention)
  )
}

/** Words in which what leads to the name stands. */
const reach = 9

/** The words before the name, up to the last stop, each with a blank behind it. */
function wordsBefore({ tokens }: Passage, { first }: Run): string {
  const words: string[] = []
  for (let at = first - 1; at >= Math.max(0, first - reach); at--) {
    words.unshift(tokens[at]?.word ?? '')
    if (/[.;:!?]/u.test(tokens[at]?.gap ?? '')) break
  }
  return `${words.join(' ')} `
}

const unhit =
  /^(?:not|never)(?: been| itself| directly| even| among)*(?: the)? (?:hit|struck|attacked|targeted|touched|affected|aimed|fired|shelled|bombed|targets?)\b(?! (?:as|so|by all)\b)/

/** "X airport was not affected", "X, where jets are based, was spared". */
function isSpared(passage: Passage, { last }: PlacedMention): boolean {
  const { tokens } = passage
  for (let at = last + 1; at < Math.min(tokens.length, last + 1 + sparedReach); at++) {
    const word = tokens[at]?.word ?? ''
    const isBe = /^(?:was|were|is|been|being|remained|stayed|itself)$/.test(tokens[at - 1]?.word ?? '')
    const words = tokens.slice(at, at + 4).map((token) => token.word)
    if (/[.;:!?]/u.test(tokens[at]?.gap ?? '') || isTaken(passage, { first: last + 1, last: at }))
      return false
    if ((isBe || at === last + 1) && /^(?:unaffected|untouched|spared)$/.test(word)) return true
    if (isBe && unhit.test(words.join(' '))) return true
  }
  return false
}

/** Words from the name to what did not happen to it. */
const sparedReach = 9

/** Another than the base, of whom the verb may speak. */
function isTaken(passage: Passage, run: Run): boolean {
  const others = [...passage.bases, ...passage.actors, ...marksOf(passage, 'person', 'force', 'said')]
  return others.some(({ first }) => first >= run.first && first <= run.last)
}

/** "Americans from X are regular guests", "soldiers from the X base". */
function isHomeOf(passage: Passage, { first }: PlacedMention): boolean {
  const { tokens } = passage
  const from = tokens[first - 1]?.word === 'the' ? first - 2 : first - 1
  if (tokens[from]?.word !== 'from') return false
  return [...passage.actors, ...marksOf(passage, 'person', 'force')].some(({ last }) => last === from - 1)
}

const road =
  /\b(?:road|highway|motorway|(?<!en )route)s? (?:that |which )?(?:leads? |leading |running |out )?(?:to|towards?|into|from|of) (?:the |an? )?(?:\w+ )?$/
const supply =
  /\b(?:supplies|supplying|equipment|fuel|food|goods|cargo|provisions|gear|bound|headed|heading|route|way|travelling|traveling|returning|driving|drove|(?:carrying|taking|bringing|ferrying|driving) (?:\w+ )?\w+) (?:to|for|towards?|from) (?:the |an? )?(?:\w+ )?$/
const carrier =
  /^(?:convoys?|lorry|lorries|trucks?|tankers?|bus|buses|minibus|patrols?|motorcade|vehicles?|columns?|cars?|train|trains)$/

/** "A bomb beside the road to X", "lorries with supplies for X"; but "drones headed for X" come to hit it. */
function isOffTheRoad(passage: Passage, before: string): boolean {
  if (road.test(before)) return true
  return (
    supply.test(before) &&
    !hasMark(passage, ...firedMarks) &&
    passage.tokens.some(({ word }) => carrier.test(word))
  )
}

/** "Far from X", "blasts heard by the X consulate", "so near X that its staff took cover". */
const aloof =
  /\b(?:(?<!not )far from|away from|nowhere near|heard by|heard as far as|felt as far as|so (?:near|close to)) (?:the |an? )?(?:\w+ )?$/

const nearby =
  /\b(?:near|close to|next to|beside|outside|opposite|not far from|across from|adjacent to|bordering|around) (?:the |an? )?(?:(?!at |in |on |inside )\w+ ){0,2}$/
const baseWord =
  /\b(?:base|airbase|airfield|aerodrome|camp|airport|garrison|embassy|consulate|barracks|site)\b/i

/** "A market near X": a town's name; "gunmen shot a man near the X base": rockets that fall there were meant for it. */
function isNearCivil(passage: Passage, mention: PlacedMention, before: string): boolean {
  if (!nearby.test(before)) return false
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
    const isHit = (civil.test(word) && !isSource) || (civilian.test(word) && !isArmed)
    return isHit ? [{ first: at, last: at }] : []
  })
}

/** "An oil field near X"; but "the X oil field" may be the base. */
function listFields({ tokens }: Passage): readonly Run[] {
  return tokens.flatMap(({ word }, at) => {
    const isOf = /^(?:oil|gas)$/.test(tokens[at - 1]?.word ?? '')
    return word === 'oilfield' || (isOf && /^(?:fields?|wells?)$/.test(word)) ? [{ first: at, last: at }] : []
  })
}

const units = /^(?:brigades?|regiments?|divisions?|battalions?|squadrons?|corps|units?)$/
/** Words between a unit and where it lies. */
const lodgedReach = 8

/** "The headquarters of the X Brigade in the Y barracks": a unit of the base's name, at another base. */
function isUnitElsewhere({ tokens, bases }: Passage, { last, mention }: PlacedMention): boolean {
  return (
    [last, last + 1].some((at) => units.test(tokens[at]?.word ?? '')) &&
    bases.some((one) => one.mention.id !== mention.id && one.first > last && one.first - last <= lodgedReach)
  )
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

/** "The consulate says that", where it is known by no other name. */
function isSpeakingHouse(passage: Passage, mention: PlacedMention): boolean {
  const isHouse = /\b(?:embassy|consulate|mission)$/i.test(wordsOf(passage, mention))
  return isHouse && marksOf(passage, 'said').some(({ first }) => first === mention.last + 1)
}
