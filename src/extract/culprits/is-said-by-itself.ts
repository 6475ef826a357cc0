// "X's jets struck, its army said", "X struck, it said in a statement": who did it says so himself. English.
import type { Mark } from '../words/mark.ts'
import { marksOf, type Passage, wordAt } from '../words/passage.ts'

/** @param actor where the name stands of who did it. */
export function isSaidByItself(passage: Passage, actor: number, isGroup: boolean): boolean {
  if (isCalledByItself(passage, actor)) return true
  return marksOf(passage, 'said').some(
    (said) =>
      said.first > actor &&
      (isOfItsForce(passage, said, actor) || isOfPronoun(passage, said, { actor, isGroup })),
  )
}

/** Words from "its" to "said". */
const itsReach = 7
const voices =
  /^(?:army|navy|military|forces|force|ministry|minister|staff|intelligence|command|commanders?|guards?|spokes.*|leaders?|leadership|head|chief|wing|arm|media|office|channel|website|statement|bureau|headquarters|agency)$/

function isOfItsForce({ tokens }: Passage, said: Mark, actor: number): boolean {
  const its = tokens.findLastIndex(
    ({ word }, at) =>
      at > actor && at < said.first && said.first - at <= itsReach && /^(?:its|their)$/.test(word),
  )
  const between = tokens.slice(its + 1, said.first + 1)
  return (
    its > 0 &&
    between.some(({ word }) => voices.test(word)) &&
    between.every(({ gap }) => !/[,;:()—–]/u.test(gap))
  )
}

/** ", it said", ", they said in a joint statement", ", the group said": with nobody else named who could be meant. */
function isOfPronoun(
  passage: Passage,
  said: Mark,
  { actor, isGroup }: { readonly actor: number; readonly isGroup: boolean },
): boolean {
  const { tokens } = passage
  const at = said.first - 1
  const band = marksOf(passage, 'band').find(({ last }) => last === at)
  const isBand = band !== undefined && wordAt(tokens, band.first - 1) === 'the'
  const start = isBand ? band.first - 1 : at
  const isPronoun = isBand ? isGroup : /^(?:it|they)$/.test(wordAt(tokens, at))
  const others = marksOf(passage, 'speaker', 'known-speaker')
  return (
    isPronoun &&
    start > actor &&
    (tokens[start]?.gap ?? '').includes(',') &&
    !others.some((one) => one.first > actor && one.last < start)
  )
}

const calling = /^(?:called|calls|said|says|described|describes|termed|dubbed)$/

/** "X fired sixty rockets, in what it called a first response": with nobody else there who could call it so. */
function isCalledByItself(passage: Passage, actor: number): boolean {
  const { tokens } = passage
  const what = tokens.findIndex(
    ({ word }, at) =>
      at > actor &&
      word === 'what' &&
      /^(?:it|they)$/.test(wordAt(tokens, at + 1)) &&
      calling.test(wordAt(tokens, at + 2)),
  )
  const others = marksOf(passage, 'speaker', 'known-speaker', 'relay')
  return (
    what > 0 &&
    !marksOf(passage, 'said').some(({ first }) => first < actor) &&
    others.every(({ first, last }) => first <= actor && last >= actor) &&
    passage.actors.every(({ first }) => first >= actor)
  )
}
