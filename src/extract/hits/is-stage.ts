// Is a base named only as the stage of something else: where somebody spoke, or where aircraft came down or flew by? "Speaking at
// X, the general said", "the bombers landed at X". English.
import { firedMarks } from '../words/is-event.ts'
import type { Passage, PlacedMention } from '../words/passage.ts'
import { hasMark, isClauseBetween, marksOf } from '../words/passage.ts'
import { findTellingWord, tellingMarks } from './find-telling-word.ts'

/** True where the base is the stage of a speech, of a landing or of a flight. */
export function isStage(passage: Passage, mention: PlacedMention): boolean {
  return (
    passage.lang === 'en' &&
    (isOfSpeech(passage, mention) || isRestOfPlanes(passage, mention) || isOverflown(passage, mention))
  )
}

const speech =
  /^(?:speaking|spoke|speaks|told|tells|briefing|briefed|briefs|addressing|addressed|interviewed|said|says|toured|touring|announcing|vowed|vows|warned|remarks)$/
const at = /^(?:at|from|in|inside|aboard|to)$/

/** "Speaking to reporters at X", "he told troops at the X base": unless that base is what he speaks of. */
function isOfSpeech(passage: Passage, mention: PlacedMention): boolean {
  const verb = findTellingWord(passage, mention, speech)
  if (verb === undefined || !hasAt(passage, verb, mention)) return false
  const isToldThere = passage.tokens
    .slice(mention.last + 1)
    .some(({ word }, place, behind) => place > 0 && isBack.test(`${behind[place - 1]?.word} ${word}`))
  return !isToldThere && !isFollowedByAct(passage, mention)
}

function hasAt({ tokens }: Passage, verb: number, { first }: PlacedMention): boolean {
  return tokens.slice(verb + 1, first).some(({ word }) => at.test(word))
}

/** "After rockets hit the base", "an attack there". */
const isBack =
  /^(?:the (?:base|airfield|camp|garrison|compound|airport|embassy|site)|(?:attack|hit|struck|fell|landed) there)$/

/** "Police said at X two soldiers were killed": the place belongs to what is told. */
function isFollowedByAct(passage: Passage, mention: PlacedMention): boolean {
  const next = mention.last + 1
  return marksOf(passage, ...tellingMarks).some(
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
  const verb = findTellingWord(passage, mention, rest)
  return (
    verb !== undefined &&
    !hasMark(passage, ...firedMarks) &&
    passage.tokens.slice(0, verb).some(({ word }) => aircraft.test(word))
  )
}

const flight = /^(?:flew|fly|flying|flown|passed|passing|crossed|crossing)$/

/** "The drone that hit a house flew over X": what was hit stands before. */
function isOverflown(passage: Passage, mention: PlacedMention): boolean {
  const verb = findTellingWord(passage, mention, flight)
  if (verb === undefined || !/^(?:over|above|past|near)$/.test(passage.tokens[verb + 1]?.word ?? ''))
    return false
  return marksOf(passage, 'attack-verb').some(
    (act) => act.last < verb && !passage.bases.some(({ first }) => first > act.last && first < verb),
  )
}
