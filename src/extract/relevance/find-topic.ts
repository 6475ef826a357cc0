// Which other matter does the head of an article name? "Drill", "visit", "sanctions", each with the words that say so.
import type { WordList } from '../../model/keywords.ts'
import type { NoReportWhy } from '../../model/report.ts'
import { isTrainingBase } from '../words/grammar.ts'
import { isOccasionTopic, tellsOfOccasion } from '../words/is-occasion.ts'
import { marksOf, type Passage, type Run, wordsOf } from '../words/passage.ts'
import { isBesideNews } from './is-beside-news.ts'
import type { WeighedPassage } from './weighed-passage.ts'

/** What an article is about instead of a new attack. */
export interface OtherMatter {
  readonly why: NoReportWhy
  /** For people: the words that say so. */
  readonly detail: string
}

/** Topics of articles that name a base and tell of no attack, in the order in which they are tried. */
export const topics: readonly (readonly [WordList, NoReportWhy])[] = [
  ['accident', 'accident'],
  ['drill', 'drill'],
  ['withdrawal', 'withdrawal'],
  ['visit', 'visit'],
  ['sanctions', 'sanctions'],
  ['retrospective', 'anniversary'],
  ['other-matter', 'other-matter'],
  ['movement', 'movement'],
  ['analysis', 'analysis'],
  ['threat', 'threat'],
]

/**
 * The first of the topics that the passages name.
 * @param head the passages to look at.
 * @param age days between the attack and the article; 0 where they are not known.
 */
export function findTopic(head: readonly WeighedPassage[], age = 0): OtherMatter | undefined {
  const isFreshMemory = age > 0 && age <= memoryDays
  const isOnOccasion = tellsOfOccasion(head.map(({ passage }) => passage))
  for (const [list, why] of topics) {
    if (isOnOccasion && isOccasionTopic(list)) continue
    for (const { passage } of head) {
      const mark = marksOf(passage, list).find(
        (one) =>
          (list !== 'drill' || !isTrainingBase(passage, one)) &&
          !isBesideNews(passage, list, one) &&
          !(isFreshMemory && isMemory(passage, one)),
      )
      if (mark !== undefined) return { why, detail: `the head of the article: “${wordsOf(passage, mark)}”` }
    }
  }
  return undefined
}

/** Days within which those who remember an attack tell more of the news. */
const memoryDays = 14

/** "Soldiers recall the night when missiles came". */
export function isMemory({ lang, tokens }: Passage, { first }: Run): boolean {
  return lang === 'en' && /^(?:recall|remember)/.test(tokens[first]?.word ?? '')
}
