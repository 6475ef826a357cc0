// Is the article about something else than a new attack, though it names a base and has the words of one? A drill, a visit, a
// trial, a threat: its head says so. Then only strong evidence of an attack makes it news.
import type { WordList } from '../../model/keywords.ts'
import { hasMark } from '../words/passage.ts'
import { findFiction } from './find-fiction.ts'
import { findTopic, type OtherMatter } from './find-topic.ts'
import { headSentences, ledeSentences } from './head-of-article.ts'
import { isQuestion } from './is-question.ts'
import { mournsNews } from './mourns-news.ts'
import { tellsOfAccident, tellsOfMishap } from './tells-of-accident.ts'
import { isFreshNews, tellsOfAttack } from './tells-of-attack.ts'
import type { WeighedPassage } from './weighed-passage.ts'

/** Topics that, in a title, leave no news of an attack that is some days old. */
const asideTopics: readonly WordList[] = ['analysis', 'sanctions', 'visit', 'other-matter']

const asideDays = 4

/**
 * @param age days between the attack and the article.
 * @returns what the article is about instead, or undefined where it tells of an attack all the same.
 */
export function findOtherMatter(passages: readonly WeighedPassage[], age: number): OtherMatter | undefined {
  const lede = passages.filter(({ passage }) => passage.sentence < ledeSentences)
  const fiction = findFiction(lede.map(({ passage }) => passage))
  if (fiction !== undefined) return { why: 'drill', detail: `the head of the article: “${fiction}”` }
  if (tellsOfMishap(lede.map(({ passage }) => passage)))
    return { why: 'drill', detail: 'the head of the article: people hurt in a drill, and no enemy' }
  if (tellsOfAccident(passages))
    return { why: 'accident', detail: 'an accident is the cause, and nobody speaks of an enemy' }
  const topic =
    findTopic(
      passages.filter(({ passage }) => passage.sentence < headSentences),
      age,
    ) ?? findQuestion(passages)
  if (topic === undefined) return undefined
  if (topic.why === 'other-matter' && mournsNews(passages, age)) return undefined
  const isOfTitle = passages.some(({ passage }) => passage.isTitle && hasMark(passage, ...asideTopics))
  if (isOfTitle && age >= asideDays) return topic
  if (isYearsOn(passages))
    return lede.some((one) => tellsOfAttack(one, lede) && isFreshNews(one)) ? undefined : topic
  const needsDay = passages.some(({ passage }) => isQuestion(passage))
  return lede.some((one) => tellsOfAttack(one, lede) && (!needsDay || isToldAsNews(one))) ? undefined : topic
}

/** "Two years on, the night the missiles came": a title that looks back, so an hour alone makes no news. */
function isYearsOn(passages: readonly WeighedPassage[]): boolean {
  return passages.some(
    ({ passage }) => passage.lang === 'en' && passage.isTitle && hasMark(passage, 'retrospective'),
  )
}

/** "Why X keeps winning", "How drones changed the war": a title that explains, over no attack of a day. */
function findQuestion(passages: readonly WeighedPassage[]): OtherMatter | undefined {
  const title = passages.find(({ passage }) => isQuestion(passage))
  // "Truce over? Rockets kill a child at X": the title answers itself.
  const isAnswered = passages.some(
    (one) => one.passage.isTitle && one.passage !== title?.passage && tellsOfAttack(one, [one]),
  )
  return title === undefined || isAnswered
    ? undefined
    : { why: 'analysis', detail: `the title explains: “${title.passage.text}”` }
}

/** It has a day or an hour, or somebody counts the hurt. */
function isToldAsNews(one: WeighedPassage): boolean {
  return (
    isFreshNews(one) ||
    one.dates.some(({ part, minuteOfDay }) => part !== undefined || minuteOfDay !== undefined) ||
    (hasMark(one.passage, 'said') && hasMark(one.passage, 'killed', 'injured'))
  )
}
