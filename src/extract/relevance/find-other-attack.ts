// Does a sentence say itself that it tells of another attack, and of its dead? "In two other actions in the district, 21 men died",
// "two policemen were killed in a separate ambush". English.
import { hasMark, type Passage } from '../words/passage.ts'

/** Folded. */
const other =
  /^in (?:(?:a|an|the|one|two|three|four|several|some) )?(?:other|another|separate|different|unrelated)(?: (?!on |at )\S+){0,2} (?:attacks?|incidents?|clash(?:es)?|actions?|operations?|raids?|ambush(?:es)?|encounters?|engagements?|fighting|shootings?|bombings?|explosions?|blasts?|violence)(?: |$)/
/** Words from "in" to "attack". */
const otherReach = 7

/** @returns the place of the word that says so; undefined where none does, or where nobody died or was hurt. */
export function findOtherAttack(passage: Passage): number | undefined {
  const { tokens } = passage
  if (!hasMark(passage, 'killed', 'injured')) return undefined
  if (isProtest(passage)) return 0
  const at = tokens.findIndex(
    ({ word }, place) =>
      word === 'in' &&
      !isAgain(tokens, place) &&
      (other.test(wordsFrom(tokens, place)) ||
        (passage.sentence >= newsSentences && isInReturn(tokens, place))),
  )
  return at < 0 ? undefined : at
}

function wordsFrom(tokens: Passage['tokens'], at: number): string {
  return tokens
    .slice(at, at + otherReach)
    .map(({ word }) => word)
    .join(' ')
}

/** Words from "in another attack" to "on the same base". */
const sameReach = 10

/** "In another attack on the same base": there. */
function isAgain(tokens: Passage['tokens'], at: number): boolean {
  return tokens.slice(at, at + sameReach).some(({ word }) => /^(?:same|base|camp)$/.test(word))
}

/** The title and the head of the article, which may say that the attack itself was in return. */
const newsSentences = 3

/** "Shelling of the province in return killed ten"; but "in return for the raid" says why. */
function isInReturn(tokens: Passage['tokens'], at: number): boolean {
  return (
    /^(?:return|response|reply|retaliation)$/.test(tokens[at + 1]?.word ?? '') &&
    !/^(?:for|to|at|against)$/.test(tokens[at + 2]?.word ?? '')
  )
}

/** "Protests in which dozens have died". */
function isProtest(passage: Passage): boolean {
  return (
    !hasMark(passage, 'target') &&
    passage.tokens.some(({ word }) => /^(?:protests?|demonstrators?|rioters?|riots?)$/.test(word))
  )
}
