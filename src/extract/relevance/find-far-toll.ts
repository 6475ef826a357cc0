// Is a toll that of a whole country, or of another one? "54 people are dead across Israel", "three were killed in Lebanon" of a base in
// Israel. English.
import { marksOf, type Passage, wordsOf } from '../words/passage.ts'

/** Words from "killed" to "across the country", and to where. */
const countryReach = 5
const abroadReach = 4

const clauseEnd = /[,;:.!?()—–]/u

/** "54 people are dead across Israel", "killed nationwide": the toll of a country, and not of a base in it. */
export function findWholeCountry(passage: Passage): number | undefined {
  for (const { last } of marksOf(passage, 'killed', 'injured')) {
    const behind = passage.tokens.slice(last + 1, last + 1 + countryReach)
    const end = behind.findIndex(({ gap }) => clauseEnd.test(gap))
    const at = (end < 0 ? behind : behind.slice(0, end)).findIndex(({ word }) => wide.test(word))
    if (at >= 0) return last + 1 + at
  }
  return undefined
}

const wide = /^(?:across|throughout|nationwide|countrywide)$/

/** "Three people were killed in Lebanon", of a base in Israel. */
export function findAbroad(
  passage: Passage,
  country: string | undefined,
  stateNames: ReadonlySet<string>,
): number | undefined {
  if (country === undefined) return undefined
  for (const { last } of marksOf(passage, 'killed', 'injured')) {
    const state = passage.actors.find(
      (actor) =>
        actor.first > last &&
        actor.first - last <= abroadReach &&
        /^(?:in|inside)$/.test(passage.tokens[actor.first - 1]?.word ?? '') &&
        stateNames.has(wordsOf(passage, actor)) &&
        // "in Ukraine Air Force fire".
        passage.tokens[actor.last + 1]?.capital !== true,
    )
    if (state !== undefined && wordsOf(passage, state) !== country) return state.first
  }
  return undefined
}
