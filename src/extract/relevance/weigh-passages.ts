// Tells news from background, passage by passage: first by the words of each, then by the day and the places of the news. "Rockets hit
// X on Tuesday" is news, "X had been hit in March" is background.
import type { Keywords } from '../../model/keywords.ts'
import { type LocalDay, localDayOf } from '../../model/local-day.ts'
import type { Steps } from '../../model/steps.ts'
import type { Passage } from '../words/passage.ts'
import type { AnchorDay } from './anchor-day.ts'
import { chooseAnchorDay } from './choose-anchor-day.ts'
import { headSentences, ledeSentences } from './head-of-article.ts'
import { findNewsPlaces, type NamedPlaces, type NewsPlaces } from './news-places.ts'
import { scoreAgainstDay } from './score-against-day.ts'
import { settleSayingDays } from './settle-saying-days.ts'
import { settleTitle } from './settle-title.ts'
import { type WordWeighing, weigh, wordSteps } from './weigh-by-words.ts'
import type { WeighedPassage } from './weighed-passage.ts'
import { isOwnStrike } from './weighed-passage.ts'

/** What the passages are weighed with. */
export type Weighing = WordWeighing & NamedPlaces

/** The passages of an article, and what they have in common. */
export interface Weighed {
  readonly passages: readonly WeighedPassage[]
  readonly anchor: AnchorDay | undefined
  /** Countries that the head of the article names. */
  readonly countriesNamed: ReadonlySet<string>
}

/** Weighs the passages of an article, with a rest behind each. */
export function* weighingSteps(passages: readonly Passage[], weighing: Weighing): Steps<Weighed> {
  const today = localDayOf(weighing.reference.publishedAt, weighing.reference.zone)
  const { keywords } = weighing
  const byWords = settlePresence(yield* wordSteps(passages, weighing))
  const anchor = chooseAnchorDay(byWords, today)
  const places = findNewsPlaces(byWords, weighing)
  const byDay = yield* daySteps(byWords, { keywords, bases: weighing.bases, anchor, today, places })
  return {
    passages: settleTitle(byDay, keywords.cues.inherits),
    anchor,
    countriesNamed: places.countriesNamed,
  }
}

interface DayWeighing {
  readonly keywords: Keywords
  readonly bases: Weighing['bases']
  readonly anchor: AnchorDay | undefined
  readonly today: LocalDay
  readonly places: NewsPlaces
}

/** The second pass: the same passages with the cues of the day added. */
function* daySteps(
  passages: readonly WeighedPassage[],
  { keywords, bases, anchor, today, places }: DayWeighing,
): Steps<readonly WeighedPassage[]> {
  const isOtherStory = !passages.some(isHeadNews)
  const weighed: WeighedPassage[] = []
  for (const passage of passages) {
    yield
    const one = settleSayingDays(passage, anchor, today)
    const more = scoreAgainstDay(one, {
      weights: keywords.cues,
      anchor,
      today,
      bases,
      places,
      previous: weighed.at(-1),
      isOtherStory,
    })
    weighed.push(weigh({ ...one, hits: [...one.hits, ...more] }, keywords))
  }
  return weighed
}

/** The title or the first sentence tells of an attack on a base, not of one by those who hold it. */
function isHeadNews(one: WeighedPassage): boolean {
  return (
    one.passage.sentence < headSentences && one.event !== 'none' && !one.isBackground && !isOwnStrike(one)
  )
}

/** "Ten drones near X" tells of an attack where the head of the article does; else of weapons at rest. */
function settlePresence(passages: readonly WeighedPassage[]): readonly WeighedPassage[] {
  const isAttack = passages.some(
    ({ event, isBackground, passage }) =>
      event === 'attack' && !isBackground && passage.sentence < ledeSentences,
  )
  return passages.map((one) =>
    one.event === 'presence' ? { ...one, event: isAttack ? 'attack' : 'none' } : one,
  )
}
