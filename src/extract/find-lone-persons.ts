// "The commander was wounded", "killing the governor": one person, whom his office counts. English puts no number there.
import type { PeopleCount } from './find-people-counts.ts'
import type { Passage } from './passage.ts'
import { marksOf, wordsOf } from './passage.ts'

const offices =
  /^(?:commander|governor|general|colonel|major|captain|lieutenant|sergeant|chief|minister|pilot|director|mayor|ambassador)$/
const owners = /^(?:the|its|his|their|deputy|base|camp)$/

export function findLonePersons(passage: Passage): readonly PeopleCount[] {
  if (passage.lang !== 'en') return []
  const words = marksOf(passage, 'killed', 'injured')
  return passage.tokens.flatMap(({ word }, at) => {
    if (!offices.test(word) || !owners.test(passage.tokens[at - 1]?.word ?? '')) return []
    const verb = verbBehind(passage, at)
    const isVerbBehind = words.some(({ first }) => first === verb)
    if (!isVerbBehind && !words.some(({ last }) => last === at - 2)) return []
    const run = { first: at, last: isVerbBehind ? verb - 1 : at }
    const quantity = { kind: 'exact', min: 1, max: 1, text: wordsOf(passage, run) } as const
    return [
      { ...run, found: { ...run, quantity, isNoun: true, isArticle: true }, hasPerson: true, isPart: false },
    ]
  })
}

/** Words of a name between commas: "the commander, Air Commodore X Y, was". */
const nameWords = 6

/** Where the word behind "was" stands. */
function verbBehind({ tokens }: Passage, at: number): number {
  const isNamed = tokens[at + 1]?.gap === ','
  const closes = isNamed
    ? tokens.findIndex(({ gap }, later) => later > at + 1 && later - at <= nameWords + 1 && gap === ',')
    : at + 1
  return closes > 0 && /^(?:was|is)$/.test(tokens[closes]?.word ?? '') ? closes + 1 : -1
}
