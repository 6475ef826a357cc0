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
    const isVerbBehind =
      /^(?:was|is)$/.test(passage.tokens[at + 1]?.word ?? '') && words.some(({ first }) => first === at + 2)
    if (!isVerbBehind && !words.some(({ last }) => last === at - 2)) return []
    const run = { first: at, last: at }
    const quantity = { kind: 'exact', min: 1, max: 1, text: wordsOf(passage, run) } as const
    return [
      { ...run, found: { ...run, quantity, isNoun: true, isArticle: true }, hasPerson: true, isPart: false },
    ]
  })
}
