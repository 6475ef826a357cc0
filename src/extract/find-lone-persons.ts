// "The commander was wounded", "killing the governor": one person, whom his office counts. English puts no number there.
import type { PeopleCount } from './find-people-counts.ts'
import type { Passage, Run } from './passage.ts'
import { marksOf, wordsOf } from './passage.ts'

const offices =
  /^(?:commander|governor|general|colonel|major|captain|lieutenant|sergeant|chief|minister|pilot|director|mayor|ambassador)$/
const owners =
  /^(?:the|its|his|their|deputy|base|camp|garrison|battalion|brigade|regiment|unit|squadron|company|airfield)(?:['’]?s)?$|^s$/

export function findLonePersons(passage: Passage): readonly PeopleCount[] {
  if (passage.lang !== 'en') return []
  const words = marksOf(passage, 'killed', 'injured')
  return passage.tokens.flatMap(({ word }, at) => {
    if (!offices.test(word) || !owners.test(passage.tokens[at - 1]?.word ?? '')) return []
    const verb = isRightBehind(words, at) ? at + 1 : verbBehind(passage, at)
    const isVerbBehind = words.some(({ first }) => first === verb)
    if (!isVerbBehind && !words.some(({ last }) => last === at - 2)) return []
    const run = { first: at, last: isVerbBehind ? verb - 1 : at }
    const quantity = { kind: 'exact', min: 1, max: 1, text: wordsOf(passage, run) } as const
    return [
      { ...run, found: { ...run, quantity, isNoun: true, isArticle: true }, hasPerson: true, isPart: false },
    ]
  })
}

/** "The commander took a bullet", "the pilot died". */
function isRightBehind(words: readonly Run[], at: number): boolean {
  return words.some(({ first }) => first === at + 1)
}

/** Words between a commander and what befell him: "the commander, Air Commodore X Y, who led the defence, was". */
const asideWords = 16

/** Where the word for it stands: right behind him, behind "was", or behind what stands between commas. */
function verbBehind({ tokens }: Passage, at: number): number {
  for (let next = at + 1; next <= at + 1 + asideWords && next < tokens.length; next++) {
    const { gap, word } = tokens[next] ?? { gap: '.', word: '' }
    if (gap !== '' && gap !== ',' && !/^[.'’-]$/u.test(gap)) return -1
    const isClosed = next === at + 1 ? gap === '' : gap === ','
    if (isClosed && /^(?:was|is)$/.test(word)) return next + 1
    if (next === at + 1 && gap === '') return -1
    if (isClosed && /^(?:took|caught|lost|died|suffered|sustained)$/.test(word)) return next
  }
  return -1
}
