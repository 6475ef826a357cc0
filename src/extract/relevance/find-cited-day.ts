// Is the article a follow-up of an older attack? "The toll of the 8 January strike rose", "54 were killed when militants stormed the
// base on 26 May": then its day is that of the attack that it cites.
import type { Cue } from '../../model/keywords.ts'
import { daysBetween, type LocalDay } from '../../model/local-day.ts'
import { isVerb } from '../words/grammar.ts'
import {
  distanceBetween,
  hasMark,
  isClauseBetween,
  marksOf,
  type Passage,
  type Run,
} from '../words/passage.ts'
import { type AnchorDay, newsDaysBack } from './anchor-day.ts'
import { headSentences } from './head-of-article.ts'
import { isRelative } from './is-relative.ts'
import { isDayDate } from './list-event-dates.ts'
import type { WeighedPassage } from './weighed-passage.ts'

/** Where the title tells of a toll, sentences in which the older day may stand; else it stands in the head. */
const citedSentences = 4
/** Days after which an older attack is no longer followed up. */
const citedDaysBack = 60

/** Cues of a head that tells of something else than a follow-up. */
const otherMatters: readonly Cue[] = [
  'drill',
  'accident',
  'other-matter',
  'retrospective',
  'withdrawal',
  'visit',
  'sanctions',
  'movement',
  'anniversary',
  'analysis',
  'recall',
]

/**
 * @param current passages that may give the day.
 * @param today the day of publication at the base.
 * @param isMeant which of the dates so old may be the day of the news.
 */
export function findCitedDay(
  current: readonly WeighedPassage[],
  today: LocalDay,
  isMeant: (passage: Passage, date: Run) => boolean = () => true,
): AnchorDay | undefined {
  const isToll = current.some(
    ({ passage }) => passage.isTitle && hasMark(passage, 'killed', 'injured', 'damage'),
  )
  const head = current.filter(({ passage }) => passage.sentence < (isToll ? citedSentences : headSentences))
  if (head.some(isOtherMatter)) return undefined
  for (const { dates, passage } of head) {
    const cited = dates.find((date) => {
      const age = date.day === undefined ? 0 : daysBetween(date.day, today)
      return (
        isDayDate(date) &&
        !date.isStatement &&
        age > newsDaysBack &&
        age <= citedDaysBack &&
        isMeant(passage, date)
      )
    })
    if (cited?.day !== undefined) return { day: cited.day, from: 'cited', baseIds: [], at: passage.index }
  }
  return undefined
}

/** The title, or the first sentence, is about a drill, a visit or the like. */
function isOtherMatter({ passage, hits }: WeighedPassage): boolean {
  return passage.sentence < headSentences && hits.some(({ cue }) => otherMatters.includes(cue))
}

/** Words between a date and the attack behind it ("the January 8 missile attack"), or before it, with its place. */
const dateFirstReach = 3
const attackFirstReach = 9

/** "were injured in the January 8 attack, the command said on Friday": what is told is what came of an older attack. */
export function isDayOfToll(passage: Passage, date: Run): boolean {
  if (!hasMark(passage, 'killed', 'injured', 'damage')) return false
  if (isOfDeed(passage, date)) return true
  return marksOf(passage, 'attack-noun').some((act) => {
    const reach = act.first > date.last ? dateFirstReach : attackFirstReach
    return distanceBetween(act, date) <= reach && !isClauseBetween(passage, act, date)
  })
}

/** Words between "stormed the base" and its day: "stormed their base at X, in the south of Somalia, on 26 May". */
const deedReach = 14

/** "54 were killed when militants stormed their base at X on 26 May": the day behind the deed at a base. */
function isOfDeed(passage: Passage, date: Run): boolean {
  const [base] = passage.bases
  if (passage.lang !== 'en' || base === undefined || base.first > date.first) return false
  const act = marksOf(passage, 'attack-verb').find(
    (one) =>
      one.last < date.first &&
      date.first - one.last <= deedReach &&
      isVerb(passage, one) &&
      !isRelative(passage, one),
  )
  return (
    act !== undefined &&
    !marksOf(passage, 'said', 'after').some(({ first }) => first > act.last && first < date.first)
  )
}
