// News or background, first pass: what each passage shows by itself. "Last year rockets hit X" is background by its words; "rockets hit
// X on Tuesday" waits for the day of the news (`score-against-day.ts`).
import type { Base } from '../../model/base.ts'
import type { Cue, Keywords } from '../../model/keywords.ts'
import { type LocalDay, localDayOf } from '../../model/local-day.ts'
import type { Steps } from '../../model/steps.ts'
import type { DateReference } from '../days/date-phrase.ts'
import { findDates } from '../days/find-dates.ts'
import { judgeEvent } from '../words/is-event.ts'
import { hasMark, type Passage } from '../words/passage.ts'
import { type CueHit, sumPoints } from './cue-hit.ts'
import { findOwnStrike } from './find-own-strike.ts'
import { type Dated, listEntries } from './list-entries.ts'
import { scorePassage } from './score-passage.ts'
import type { WeighedPassage } from './weighed-passage.ts'

/** What the passages are weighed with. */
export interface WordWeighing {
  readonly keywords: Keywords
  /** BCP 47 primary tag of the article. */
  readonly lang: string
  readonly reference: DateReference
  /** Those that the article names. */
  readonly bases: ReadonlyMap<string, Base>
}

/** Each passage with its dates, its event and its cues; with a rest behind each. */
export function* wordSteps(
  passages: readonly Passage[],
  { keywords, lang, reference, bases }: WordWeighing,
): Steps<readonly WeighedPassage[]> {
  const today: LocalDay = localDayOf(reference.publishedAt, reference.zone)
  const dated: Dated[] = []
  for (const passage of passages) {
    yield
    dated.push({ passage, dates: findDates(passage, lang, reference) })
  }
  const entries = listEntries(dated)
  const headBases = listHeadBases(passages, bases)
  const weighed: WeighedPassage[] = []
  let before: Struck | undefined
  for (const { passage, dates } of dated) {
    yield
    const near = passage.sentence < holderSentences ? headBases : bases
    const ownStrike =
      findOwnStrike(passage, near) ?? (goesOn(passage, before) ? before?.ownStrike : undefined)
    before = { passage, ownStrike }
    const hits = [
      ...scorePassage(passage, dates, { weights: keywords.cues, today }),
      ...(ownStrike === undefined ? [] : [toHit(keywords, ownStrike)]),
    ]
    const isEntry = entries.has(passage.index)
    weighed.push(weigh({ passage, dates, event: judgeEvent(passage), hits, isEntry }, keywords))
  }
  return weighed
}

/** Sums up the cues. */
export function weigh(
  one: Omit<WeighedPassage, 'points' | 'isBackground'>,
  { backgroundFrom }: Pick<Keywords, 'backgroundFrom'>,
): WeighedPassage {
  const hits = one.isEntry ? one.hits.filter(({ cue }) => !dayCues.includes(cue)) : one.hits
  const points = sumPoints(hits)
  return { ...one, hits, points, isBackground: points >= backgroundFrom }
}

/** What another day says against a passage; each entry of a diary has its own. */
const dayCues: readonly Cue[] = ['fronted-old-date', 'other-day']

/** The title, and the sentences that say whose base it is. */
const holderSentences = 4

/** The bases that the head of the article names: whom it tells of there holds those, whatever base comes up later. */
function listHeadBases(
  passages: readonly Passage[],
  bases: ReadonlyMap<string, Base>,
): ReadonlyMap<string, Base> {
  const ids = new Set(
    passages.flatMap((passage) =>
      passage.sentence < holderSentences ? passage.bases.map(({ mention }) => mention.id) : [],
    ),
  )
  return ids.size === 0 ? bases : new Map([...bases].filter(([id]) => ids.has(id)))
}

/** A passage, and why it tells of a strike by those who hold a base. */
interface Struck {
  readonly passage: Passage
  readonly ownStrike: string | undefined
}

/** "The US answered with air strikes; five men died in them": what the strike told before has done. */
function goesOn(passage: Passage, before: Struck | undefined): boolean {
  return (
    before !== undefined &&
    passage.bases.length === 0 &&
    countsHurt(passage) &&
    (before.passage.sentence === passage.sentence || tellsOfTheirDead(passage, before.passage))
  )
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
