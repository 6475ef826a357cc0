// Tells news from background, passage by passage, in two passes: by the words, then by the day of the news.
import type { Actor } from '../../model/actor.ts'
import type { Base } from '../../model/base.ts'
import type { Cue, Keywords } from '../../model/keywords.ts'
import { localDayOf } from '../../model/local-day.ts'
import type { Steps } from '../../model/steps.ts'
import type { DateReference } from '../days/date-phrase.ts'
import { findDates } from '../days/find-dates.ts'
import { judgeEvent } from '../words/is-event.ts'
import { hasMark, type Passage } from '../words/passage.ts'
import { type AnchorDay, chooseAnchorDay } from './choose-anchor-day.ts'
import { listKnownPlaces } from './find-elsewhere.ts'
import { findOwnStrike } from './find-own-strike.ts'
import { settleSayingDays } from './find-saying-days.ts'
import { type Dated, listEntries } from './list-entries.ts'
import { scoreAgainstDay } from './score-against-day.ts'
import { type CueHit, scorePassage } from './score-passage.ts'
import { settleTitle } from './settle-title.ts'
import type { WeighedPassage } from './weighed-passage.ts'
import { isOwnStrike, sumPoints } from './weighed-passage.ts'

export interface Weighing {
  readonly keywords: Keywords
  readonly lang: string
  readonly reference: DateReference
  /** Those that the article names. */
  readonly bases: ReadonlyMap<string, Base>
  readonly actors: ReadonlyMap<string, Actor>
}

export interface Weighed {
  readonly passages: readonly WeighedPassage[]
  readonly anchor: AnchorDay | undefined
  /** Countries that the head of the article names. */
  readonly countriesNamed: ReadonlySet<string>
}

/** The title, and the sentences that say what it is about. */
const headSentences = 4

/** The bases that the head of the article names: whom it tells of there holds those, whatever base comes up later. */
function listHeadBases(
  passages: readonly Passage[],
  bases: ReadonlyMap<string, Base>,
): ReadonlyMap<string, Base> {
  const ids = new Set(
    passages.flatMap((passage) =>
      passage.sentence < headSentences ? passage.bases.map(({ mention }) => mention.id) : [],
    ),
  )
  return ids.size === 0 ? bases : new Map([...bases].filter(([id]) => ids.has(id)))
}

export function* weighingSteps(passages: readonly Passage[], weighing: Weighing): Steps<Weighed> {
  const today = localDayOf(weighing.reference.publishedAt, weighing.reference.zone)
  const { keywords } = weighing
  const head = listHeadBases(passages, weighing.bases)
  const dated: Dated[] = []
  for (const passage of passages) {
    yield
    dated.push({ passage, dates: findDates(passage, weighing.lang, weighing.reference) })
  }
  const entries = listEntries(dated)
  let last: { readonly passage: Passage; readonly ownStrike: string | undefined } | undefined
  const firstPass: WeighedPassage[] = []
  for (const { passage, dates } of dated) {
    yield
    // "The US answered with air strikes; five men died in them".
    const goesOn =
      last !== undefined &&
      passage.bases.length === 0 &&
      countsHurt(passage) &&
      (last.passage.sentence === passage.sentence || tellsOfTheirDead(passage, last.passage))
    const bases = passage.sentence < headSentences ? head : weighing.bases
    const ownStrike = findOwnStrike(passage, bases) ?? (goesOn ? last?.ownStrike : undefined)
    last = { passage, ownStrike }
    const hits = [
      ...scorePassage(passage, dates, { weights: keywords.cues, today }),
      ...(ownStrike === undefined ? [] : [toHit(keywords, ownStrike)]),
    ]
    const isEntry = entries.has(passage.index)
    firstPass.push(
      weigh({ passage, dates, event: judgeEvent(passage), hits, isEntry }, keywords.backgroundFrom),
    )
  }
  const events = settlePresence(firstPass)
  const anchor = chooseAnchorDay(events, today)
  const country = findCountry(events, weighing.bases)
  const countriesNamed = listCountriesNamed(events, weighing)
  const isOtherStory = !events.some(isHeadNews)
  const knownPlaces = listKnownPlaces(passages, weighing.bases)
  const stateNames = listStateNames(weighing.actors)
  const weighed: WeighedPassage[] = []
  for (const event of events) {
    yield
    const one = settleSayingDays(event, anchor, today)
    const more = scoreAgainstDay(one, {
      weights: keywords.cues,
      anchor,
      today,
      bases: weighing.bases,
      country,
      countriesNamed,
      knownPlaces,
      stateNames,
      previous: weighed.at(-1),
      isOtherStory,
    })
    weighed.push(weigh({ ...one, hits: [...one.hits, ...more] }, keywords.backgroundFrom))
  }
  return { passages: settleTitle(weighed, keywords.cues.inherits), anchor, countriesNamed }
}

function listStateNames(actors: ReadonlyMap<string, Actor>): ReadonlySet<string> {
  return new Set([...actors.values()].flatMap(({ kind, name }) => (kind === 'state' ? [name] : [])))
}

function countsHurt(passage: Passage): boolean {
  return hasMark(passage, 'killed', 'injured') && !hasMark(passage, 'no-casualties', 'no-injured')
}

const ownPeople = /^(?:soldiers?|troops|servic\w*|airm[ae]n|marines?|contractors?|personnel|guards?)$/

/** "Jets then bombed depots used by militias. Eleven fighters died, a monitor said": of those who were struck. */
function tellsOfTheirDead(passage: Passage, before: Passage): boolean {
  return (
    passage.lang === 'en' &&
    passage.sentence === before.sentence + 1 &&
    passage.paragraph === before.paragraph &&
    hasMark(passage, 'killed') &&
    !hasMark(passage, 'attack-verb', 'attack-noun', 'us-person', 'coalition-person') &&
    !passage.tokens.some(({ word }) => ownPeople.test(word))
  )
}

function toHit(keywords: Keywords, detail: string): CueHit {
  return { cue: 'own-strike', points: keywords.cues['own-strike'], detail }
}

function weigh(
  one: Pick<WeighedPassage, 'passage' | 'dates' | 'event' | 'hits' | 'isEntry'>,
  backgroundFrom: number,
): WeighedPassage {
  const hits = one.isEntry ? one.hits.filter(({ cue }) => !dayCues.includes(cue)) : one.hits
  const points = sumPoints(hits)
  return { ...one, hits, points, isBackground: points >= backgroundFrom }
}

/** What another day says against a passage; each entry of a diary has its own. */
const dayCues: readonly Cue[] = ['fronted-old-date', 'other-day']

/** Sentences, the title included, that say what an article is about. */
const ledeSentences = 3

/** The title or the first sentence tells of an attack on a base, not of one by those who hold it. */
function isHeadNews(one: WeighedPassage): boolean {
  return one.passage.sentence < 2 && one.event !== 'none' && !one.isBackground && !isOwnStrike(one)
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

/** Countries that the head of the article names: a base there is no surprise. */
function listCountriesNamed(passages: readonly WeighedPassage[], { actors }: Weighing): ReadonlySet<string> {
  const head = passages.filter(({ passage }) => passage.sentence < ledeSentences - 1)
  const names = head.flatMap(({ passage }) =>
    passage.actors.map(({ mention }) => actors.get(mention.id)?.name),
  )
  return new Set(names.filter((name): name is string => name !== undefined))
}

/** That of the first base that a passage of an attack names. */
function findCountry(
  passages: readonly WeighedPassage[],
  bases: ReadonlyMap<string, Base>,
): string | undefined {
  for (const { passage, event, isBackground } of passages) {
    const [first] = passage.bases
    if (event === 'attack' && !isBackground && first !== undefined)
      return bases.get(first.mention.id)?.country
  }
  return undefined
}
