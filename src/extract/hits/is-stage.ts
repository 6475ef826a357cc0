// Does an English passage name a base only as the stage of something else: where somebody spoke, where aircraft came down to
// rest, where those hurt elsewhere lie? "Speaking at X, the general said", "the bombers landed at X".
import { firedMarks } from '../words/is-event.ts'
import type { MarkLabel } from '../words/mark.ts'
import type { Passage, PlacedMention } from '../words/passage.ts'
import { hasMark, isClauseBetween, marksOf } from '../words/passage.ts'

export function isStage(passage: Passage, mention: PlacedMention): boolean {
  return (
    passage.lang === 'en' &&
    [isOfSpeech, isRestOfPlanes, isSickbed, isUnderWay, isOverflown].some((is) => is(passage, mention))
  )
}

const acts: readonly MarkLabel[] = ['attack-verb', 'attack-noun', 'arrival-verb', 'killed', 'injured']

/** Words between what is done there and the name. */
const reach = 9
const speech =
  /^(?:speaking|spoke|speaks|told|tells|briefing|briefed|briefs|addressing|addressed|interviewed|said|says|toured|touring|announcing|vowed|vows|warned|remarks)$/
const at = /^(?:at|from|in|inside|aboard|to)$/

/** "Speaking to reporters at X", "he told troops at the X base": unless that base is what he speaks of. */
function isOfSpeech(passage: Passage, mention: PlacedMention): boolean {
  const verb = findBefore(passage, mention, speech)
  if (verb === undefined || !hasAt(passage, verb, mention)) return false
  const isToldThere = passage.tokens
    .slice(mention.last + 1)
    .some(({ word }, place, behind) => place > 0 && isBack.test(`${behind[place - 1]?.word} ${word}`))
  return !isToldThere && !isFollowedByAct(passage, mention)
}

/** "After rockets hit the base", "an attack there". */
const isBack =
  /^(?:the (?:base|airfield|camp|garrison|compound|airport|embassy|site)|(?:attack|hit|struck|fell|landed) there)$/

/** "Police said at X two soldiers were killed": the place belongs to what is told. */
function isFollowedByAct(passage: Passage, mention: PlacedMention): boolean {
  const next = mention.last + 1
  return marksOf(passage, ...acts).some(
    (act) => act.first >= next && act.first - next < closeReach && !isClauseBetween(passage, mention, act),
  )
}

/** Words from the name to what is told of it. */
const closeReach = 8

const aircraft =
  /^(?:bombers?|planes?|jets?|aircraft|warplanes?|fighters?|tankers?|helicopters?|flights?|crews?|airlifters?|gunships?|typhoons?|(?:b|f)-\d+\w*|(?:su|mig|tu|il|kc|c)-\d+\w*)$/
const rest = /^(?:landed|land|landing|refuel+ed|refuel+ing|returned|returning|diverted|recovered|arrived)$/

/** "The bombers refuelled over X and landed at Y": what is fired lands there otherwise. */
function isRestOfPlanes(passage: Passage, mention: PlacedMention): boolean {
  const verb = findBefore(passage, mention, rest)
  return (
    verb !== undefined &&
    !hasMark(passage, ...firedMarks) &&
    passage.tokens.slice(0, verb).some(({ word }) => aircraft.test(word))
  )
}

const care = /^(?:treated|treatment|recovering|hospitali[sz]ed|hospital|recuperating|surgery|stabili[sz]ed)$/

/** "An officer hurt by a bomb in Lamu is being treated at X": where he was hurt is another place. */
function isSickbed(passage: Passage, mention: PlacedMention): boolean {
  const verb = findBefore(passage, mention, care)
  if (verb === undefined) return false
  const { tokens } = passage
  return tokens.some(
    ({ word }, place) =>
      place < verb &&
      /^(?:in|at|near|outside)$/.test(word) &&
      tokens[place + 1]?.capital === true &&
      !passage.bases.some(({ first }) => first === place + 1),
  )
}

const way =
  /\b(?:on (?:the|their|its|his) way (?:back )?(?:to|from)|en route (?:to|from)|bound for|headed for home at) (?:\w+ ){0,2}$/

/** "A patrol on its way back to X hit a mine". */
function isUnderWay(passage: Passage, { first }: PlacedMention): boolean {
  const before = passage.tokens.slice(Math.max(0, first - reach), first).map(({ word }) => word)
  const words = `${before.filter((word) => !/^(?:the|al|el)$/.test(word)).join(' ')} `
  return way.test(words) && !hasMark(passage, ...firedMarks)
}

const flight = /^(?:flew|fly|flying|flown|passed|passing|crossed|crossing)$/

/** "The drone that hit a house flew over X": what was hit stands before. */
function isOverflown(passage: Passage, mention: PlacedMention): boolean {
  const verb = findBefore(passage, mention, flight)
  if (verb === undefined || !/^(?:over|above|past|near)$/.test(passage.tokens[verb + 1]?.word ?? ''))
    return false
  return marksOf(passage, 'attack-verb').some(
    (act) => act.last < verb && !passage.bases.some(({ first }) => first > act.last && first < verb),
  )
}

/** The last of such words before the name, with nothing of an attack between. */
function findBefore(passage: Passage, { first }: PlacedMention, words: RegExp): number | undefined {
  const from = Math.max(0, first - reach)
  const found = passage.tokens.findLastIndex(
    ({ word }, place) => place >= from && place < first && words.test(word),
  )
  if (found < from) return undefined
  const run = { first: found, last: found }
  const isCut = marksOf(passage, ...acts, ...firedMarks).some((act) => act.first > found && act.last < first)
  return isCut || isStopBetween(passage, run.last, first) ? undefined : found
}

function isStopBetween({ tokens }: Passage, last: number, first: number): boolean {
  return tokens.slice(last + 1, first + 1).some(({ gap }) => /[.;:!?,]/u.test(gap))
}

function hasAt({ tokens }: Passage, verb: number, { first }: PlacedMention): boolean {
  return tokens.slice(verb + 1, first).some(({ word }) => at.test(word))
}
