// "The commander was wounded", "killing Brigadier Khan", "and his driver": one person, whom his office, his rank or his
// kin counts. English puts no number there.

import { marksOf, type Passage, type Run, wordsOf } from '../../words/passage.ts'
import type { PeopleCount } from './people-count.ts'

const offices =
  /^(?:commander|governor|general|colonel|major|captain|lieutenant|sergeant|chief|minister|pilot|director|mayor|ambassador)$/
const owners =
  /^(?:the|its|his|their|deputy|base|camp|garrison|battalion|brigade|regiment|unit|squadron|company|airfield)(?:['’]?s)?$|^s$/
/** Before a name. */
const ranks =
  /^(?:commander|governor|general|gen|colonel|col|major|maj|captain|capt|lieutenant|lt|sergeant|sgt|corporal|cpl|brigadier|commodore|admiral|minister|mayor|ambassador|consul|specialist|spc|private|pvt|pfc|sepoy|havildar|naik|subedar|constable|airman|seaman|trooper|squadron leader|wing commander|inspector)$/
const kinOwners = /^(?:his|her|their|its)$/
const kin =
  /^(?:driver|bodyguard|guard|aide|deputy|assistant|adjutant|wife|husband|son|daughter|brother|sister|father|mother|child|baby|nephew|niece|cousin|interpreter|translator|co-pilot|copilot|gunner|colleague|comrade|friend)$/

/** Each counts one. */
export function findLonePersons(passage: Passage): readonly PeopleCount[] {
  if (passage.lang !== 'en') return []
  const words = marksOf(passage, 'killed', 'injured')
  if (words.length === 0) return []
  return passage.tokens.flatMap(({ word, capital }, at) => {
    if (capital && ranks.test(word)) return findNamed(passage, at, words)
    if (kin.test(word) && kinOwners.test(passage.tokens[at - 1]?.word ?? ''))
      return isKinOfVictim(passage, at, words) ? [toCount(passage, { first: at, last: at })] : []
    if (!offices.test(word) || !owners.test(passage.tokens[at - 1]?.word ?? '')) return []
    const verb = isRightBehind(words, at) ? at + 1 : verbBehind(passage, at)
    const isVerbBehind = words.some(({ first }) => first === verb)
    if (isVerbBehind && isAndBehind(passage, at)) return [toCount(passage, { first: at, last: at })]
    if (!isVerbBehind && !words.some(({ last }) => last === at - 2)) return []
    return [toCount(passage, { first: at, last: isVerbBehind ? verb - 1 : at })]
  })
}

function toCount(passage: Passage, run: Run, isPart = false): PeopleCount {
  const quantity = { kind: 'exact', min: 1, max: 1, text: wordsOf(passage, run) } as const
  return { ...run, found: { ...run, quantity, isNoun: true, isArticle: true }, hasPerson: true, isPart }
}

/** Words of a name behind a rank. */
const nameWords = 5

/** "Brigadier Ahmed Khan was killed", "killing Ambassador Ross": he may be one of those who are counted elsewhere. */
function findNamed(passage: Passage, at: number, words: readonly Run[]): readonly PeopleCount[] {
  const { tokens } = passage
  const before = tokens[at - 1]
  // "Lance Corporal", and one more of a list of names.
  const isListed = before?.word === 'and' && tokens[at - 2]?.capital === true
  if (isListed || tokens[at]?.gap === ',' || (before !== undefined && ranks.test(before.word))) return []
  let last = at
  while (
    last - at < nameWords &&
    tokens[last + 1]?.capital === true &&
    /^[.'’-]?$/u.test(tokens[last + 1]?.gap ?? ',')
  )
    last++
  if (last === at) return []
  const isKilled = words.some((word) => word.last === at - 1) && tokens[at]?.gap === ''
  const verb = verbBehind(passage, last)
  const isSubject = isRightBehind(words, last) || words.some(({ first }) => first === verb)
  return isKilled || isSubject ? [toCount(passage, { first: at, last }, true)] : []
}

/** "was killed and his driver", "wounded her husband": joined to one who was hit, or hit himself. */
function isKinOfVictim(passage: Passage, at: number, words: readonly Run[]): boolean {
  const before = at - 2
  return (
    words.some(({ last }) => last === before) ||
    (marksOf(passage, 'and').some(({ last }) => last === before) && words.length > 0)
  )
}

function isAndBehind({ tokens }: Passage, at: number): boolean {
  return tokens[at + 1]?.word === 'and'
}

/** "The commander took a bullet", "the pilot died". */
function isRightBehind(words: readonly Run[], at: number): boolean {
  return words.some(({ first }) => first === at + 1)
}

/** Words between a commander and what befell him: "the commander, Air Commodore X Y, who led the defence, was". */
const asideWords = 16

/** Where the word for it stands: right behind him, behind "was", behind what stands between commas, or behind "and his driver". */
function verbBehind({ tokens }: Passage, at: number): number {
  const isAnd = tokens[at + 1]?.word === 'and' && tokens[at + 1]?.gap === ''
  for (let next = at + 1; next <= at + 1 + asideWords && next < tokens.length; next++) {
    const { gap, word } = tokens[next] ?? { gap: '.', word: '' }
    if (gap !== '' && gap !== ',' && !/^[.'’-]$/u.test(gap)) return -1
    const isClosed = next === at + 1 || isAnd ? gap === '' : gap === ','
    if (isClosed && /^(?:was|is|were|are)$/.test(word)) return next + 1
    if (next === at + 1 && gap === '' && !isAnd) return -1
    if (isClosed && /^(?:took|caught|lost|died|suffered|sustained)$/.test(word)) return next
  }
  return -1
}
