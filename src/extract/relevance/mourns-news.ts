// Do those who mourn tell the news? "The army mourned three of its men, who died in an attack on X": so armies give it. English.
import { hasMark } from '../words/passage.ts'
import { ledeSentences } from './head-of-article.ts'
import type { WeighedPassage } from './weighed-passage.ts'

/** Days within which those who fell are mourned as news. */
const mourningDays = 3

const mourning = /^mourn(?:s|ed)?$/

/**
 * True where the head of the article mourns those of a new attack.
 * @param age days between the attack and the article.
 */
export function mournsNews(passages: readonly WeighedPassage[], age: number): boolean {
  return age <= mourningDays && passages.some((one) => one.passage.sentence < ledeSentences && isMourned(one))
}

function isMourned({ passage, event, hits, isBackground }: WeighedPassage): boolean {
  return (
    event === 'attack' &&
    !isBackground &&
    passage.lang === 'en' &&
    passage.tokens.some(({ word }) => mourning.test(word)) &&
    hasMark(passage, 'killed') &&
    hasMark(passage, 'attack-noun', 'attack-verb') &&
    passage.bases.length > 0 &&
    !hits.some(({ cue }) => cue === 'past-period' || cue === 'old-date' || cue === 'anniversary')
  )
}
