// Does a side do what a verb of striking says? "US forces early on Wednesday struck": it does; "the Pentagon said that rockets hit X",
// "three Americans were hurt when drones hit X": others do.
import { isPassive } from '../words/grammar.ts'
import { firedMarks } from '../words/is-event.ts'
import type { Mark } from '../words/mark.ts'
import {
  distanceBetween,
  isClauseBetween,
  marksOf,
  type Passage,
  type PlacedMention,
  type Run,
} from '../words/passage.ts'
import { isStruckThere } from './is-wreck.ts'

/** Words between the striking side and its verb: "US forces early on Wednesday struck". */
const subjectReach = 6

/** True where the actor is the subject of the verb. */
export function isDoneBy(passage: Passage, actor: PlacedMention, verb: Mark): boolean {
  if (isClauseBetween(passage, actor, verb) || distanceBetween(actor, verb) > subjectReach) return false
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
