// Is the article about something else than a new attack, though it names a base and has the words of one? A drill, a
// visit, a trial, a threat: its head says so. Then only strong evidence of an attack makes it news.
import type { Cue, WordList } from '../../model/keywords.ts'
import type { NoReportWhy } from '../../model/report.ts'
import { findElapsedDays } from '../days/find-elapsed-days.ts'
import { isHit } from '../hits/is-hit.ts'
import { isHabit, isTrainingBase, isVerb } from '../words/grammar.ts'
import { weaponMarks } from '../words/is-event.ts'
import { isOccasionTopic, tellsOfOccasion } from '../words/is-occasion.ts'
import type { Passage, Run } from '../words/passage.ts'
import { hasMark, marksOf, overlaps, wordsOf } from '../words/passage.ts'
import { findFiction } from './find-fiction.ts'
import { isBesideNews } from './is-beside-news.ts'
import { tellsOfAccident, tellsOfMishap } from './is-mishap.ts'
import { isQuestion } from './is-question.ts'
import type { WeighedPassage } from './weighed-passage.ts'
import { isOwnStrike } from './weighed-passage.ts'

export interface OtherMatter {
  readonly why: NoReportWhy
  readonly detail: string
}

/** Topics of articles that name a base and tell of no attack, in the order in which they are tried. */
const topics: readonly (readonly [WordList, NoReportWhy])[] = [
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

/** Topics that, in a title, leave no news of an attack that is some days old. */
const asideTopics: readonly WordList[] = ['analysis', 'sanctions', 'visit', 'other-matter']
const asideDays = 4

/** Sentences that say what an article is about: the title, and the first. */
const headSentences = 2
/** Sentences in which a new attack is told. */
const ledeSentences = 3

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
  // A missile that strays in an exercise, a drone that is lost in one.
  if (topic.why === 'drill' && passages.some(({ passage }) => hasMark(passage, 'accident'))) return topic
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

function isFreshNews({ hits }: WeighedPassage): boolean {
  return hits.some(({ cue }) => cue === 'anchor-day' || cue === 'now')
}

/** It has a day or an hour, or somebody counts the hurt. */
function isToldAsNews(one: WeighedPassage): boolean {
  return (
    isFreshNews(one) ||
    one.dates.some(({ part, minuteOfDay }) => part !== undefined || minuteOfDay !== undefined) ||
    (hasMark(one.passage, 'said') && hasMark(one.passage, 'killed', 'injured'))
  )
}

/** Days within which those who fell are mourned as news. */
const mourningDays = 3
const mourning = /^mourn(?:s|ed)?$/

/** "The army mourned three of its men, who died in an attack on X": the news of it, as armies give it. */
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

/** Days within which those who remember an attack tell more of the news. */
const memoryDays = 14

function isMemory({ lang, tokens }: Passage, { first }: Run): boolean {
  return lang === 'en' && /^(?:recall|remember)/.test(tokens[first]?.word ?? '')
}

/**
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

/** In a passage of its own matter an act and its object are enough; beside another matter it takes weapon and day, too. */
function tellsOfAttack(one: WeighedPassage, lede: readonly WeighedPassage[]): boolean {
  const { passage, event, isBackground } = one
  if (event !== 'attack' || isBackground || isOwnStrike(one) || isGeneral(one)) return false
  const acts = marksOf(passage, 'attack-verb', 'intercepted').filter(
    (act) => !isUnreal(passage, act) && !(isHabit(passage, act) && isRelative(passage, act)),
  )
  const hasAct = acts.length > 0
  const hasObject = passage.bases.some((base) => isHit(passage, base)) || hasMark(passage, 'target', 'force')
  const hasWeapon = hasMark(passage, ...weaponMarks)
  const isFresh = isFreshNews(one)
  const isBesideTopic = lede.some(
    (other) =>
      other.passage.sentence === passage.sentence &&
      topics.some(([list]) =>
        marksOf(other.passage, list).some(
          (mark) => !(isMemory(passage, mark) && findElapsedDays(passage).length > 0),
        ),
      ),
  )
  // "met soldiers who came under fire": the topic's own people, not the news.
  const deeds = [...acts.filter((act) => !isNoun(passage, act)), ...marksOf(passage, 'killed', 'injured')]
  const isMainAct = deeds.some((act) => !isRelative(passage, act))
  const isDeadly = hasMark(passage, 'killed', 'injured')
  if (isBesideTopic) return isMainAct && hasObject && (hasWeapon || isDeadly) && isFresh
  // "The toll of Friday's assault on X rose to six".
  const hasToll = isDeadly && hasMark(passage, 'attack-noun')
  return hasObject && (hasAct || ((hasWeapon || hasToll || tellsOfAttackOn(passage)) && isFresh))
}

/** "Five days after the raid on X". */
function tellsOfAttackOn(passage: Passage): boolean {
  return (
    passage.lang === 'en' &&
    marksOf(passage, 'attack-noun').some(({ last }) =>
      passage.tokens.slice(last, last + 2).some(({ word }) => /^(?:on|against)$/.test(word)),
    )
  )
}

/** "in a drone attack", "the recent strike": a noun that looks like the verb. */
function isNoun(passage: Passage, act: Run): boolean {
  if (passage.lang !== 'en' || !marksOf(passage, 'attack-noun').some((one) => overlaps(one, act)))
    return false
  const before = passage.tokens.slice(Math.max(0, act.first - 3), act.first).map(({ word }) => word)
  const isWeapon = marksOf(passage, ...weaponMarks).some(({ last }) => last === act.first - 1)
  return (
    !isVerb(passage, act) ||
    (isWeapon &&
      before.some((word) => /^(?:an?|the|of|in|by|for|to|on|about|after|amid|following)$/.test(word)))
  )
}

const relatives = /^(?:who|which|whose|whom|котор.*|الذي|التي|الذين|اللذين|qui|che)$/u
/** Words between "who" and the act. */
const relativeReach = 4

export function isRelative(passage: Passage, { first }: Run): boolean {
  const before = passage.tokens.slice(Math.max(0, first - 1 - relativeReach), first)
  return before.some(({ word }) => relatives.test(word))
}

const noNews: readonly Cue[] = ['generic', 'tally', 'habitual', 'old-date']

/** "Most strikes on X cause no harm", "the attack of August 2012": of attacks in general or long ago. */
function isGeneral({ hits }: WeighedPassage): boolean {
  return hits.some(({ cue }) => noNews.includes(cue))
}

/** Words between "would" and the act. */
const modalReach = 4

function isUnreal(passage: Passage, act: Run): boolean {
  return marksOf(passage, 'modal').some(({ last }) => last < act.first && act.first - last <= modalReach)
}
