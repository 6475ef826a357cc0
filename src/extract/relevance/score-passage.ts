// News or background? Each cue that a passage shows by itself adds its points: "on Tuesday" in the title, "last year", "a drill". The
// sum decides, and every cue is logged. `score-against-day.ts` adds what the day of the news tells.
import type { Cue, WordList } from '../../model/keywords.ts'
import { daysBetween, type LocalDay } from '../../model/local-day.ts'
import type { DatePhrase } from '../days/date-phrase.ts'
import { isElapsed } from '../days/find-elapsed-days.ts'
import { findSpanBefore } from '../days/find-span-before.ts'
import { hasMark, marksOf, type Passage, type Run, spanOf, wordsOf } from '../words/passage.ts'
import type { CueHit } from './cue-hit.ts'
import { findSince } from './find-since.ts'
import { findTally } from './find-tally.ts'
import { ledeSentences } from './head-of-article.ts'
import { isExcused } from './is-excused.ts'

/** What the cues are weighed by. */
export interface Scoring {
  readonly weights: Readonly<Record<Cue, number>>
  /** The day of publication at the base. */
  readonly today: LocalDay
}

/** Cues that a word of the list of their name gives, wherever it stands in the passage. */
const wordCues = [
  'now',
  'statement',
  'code-named',
  'past-period',
  'habitual',
  'retrospective',
  'anniversary',
  'generic',
  'series',
  'pluperfect',
  'retaliation',
  'descriptive',
  'recall',
  'old-time',
  'drill',
  'accident',
  'other-matter',
  'withdrawal',
  'visit',
  'sanctions',
  'threat',
  'movement',
] as const satisfies readonly (Cue & WordList)[]

/** From this sentence on an article tells what came before. */
const lateSentence = 9

/**
 * The cues of one passage, each with what shows it.
 * @param dates those of the passage.
 */
export function scorePassage(
  passage: Passage,
  dates: readonly DatePhrase[],
  { weights, today }: Scoring,
): readonly CueHit[] {
  const toHit = ({ cue, detail, run }: Shown): CueHit => ({
    cue,
    points: weights[cue],
    detail,
    ...(run === undefined ? {} : { span: spanOf(passage, run) }),
  })
  return [
    ...listPlaceCues(passage),
    ...listWordCues(passage),
    ...listTimeCues(passage, dates, today),
    ...(passage.isTitle && hasMark(passage, 'analysis')
      ? [{ cue: 'analysis', detail: 'a title that explains' } as const]
      : []),
  ].map(toHit)
}

/** A cue before it is weighed. */
interface Shown {
  readonly cue: Cue
  readonly detail: string
  readonly run?: Run
}

/** The place of the passage in the article. */
function listPlaceCues({ isTitle, sentence }: Passage): readonly Shown[] {
  if (isTitle) return [{ cue: 'title', detail: 'in the title' }]
  const detail = `sentence ${sentence + 1}`
  if (sentence < ledeSentences) return [{ cue: 'lede', detail }]
  return sentence >= lateSentence ? [{ cue: 'late-sentence', detail }] : []
}

/** The first word of each list that stands for what the list says. */
function listWordCues(passage: Passage): readonly Shown[] {
  const words = wordCues.flatMap((cue) => {
    const run = marksOf(passage, cue).find((one) => !isExcused(passage, cue, one))
    return run === undefined ? [] : [{ cue, detail: quote(passage, run), run }]
  })
  const modal = findModal(passage)
  return modal === undefined
    ? words
    : [...words, { cue: 'modal', detail: `${quote(passage, modal)} before the attack`, run: modal }]
}

/** Spans, counts and days that reach back behind the news. */
function listTimeCues(passage: Passage, dates: readonly DatePhrase[], today: LocalDay): readonly Shown[] {
  const shown: Shown[] = []
  const add = (cue: Cue, run: Run | undefined, tell: (words: string) => string): void => {
    if (run !== undefined) shown.push({ cue, detail: tell(quote(passage, run)), run })
  }
  add('since', findSince(passage, dates, today), (words) => `${words} with a date`)
  add('tally', findTally(passage, dates), (words) => words)
  add('retrospective', findSpanBefore(passage), (words) => words)
  add('fronted-old-date', findFrontedDayBefore(passage), (words) => `begins with ${words}`)
  if (passage.isOldClause) shown.push({ cue: 'fronted-old-date', detail: 'a clause of another year' })
  const fronted = findFrontedOldDate(passage, dates, today)
  if (fronted !== undefined)
    shown.push({ cue: 'fronted-old-date', detail: `begins with “${fronted.words}”`, run: fronted })
  return shown
}

function quote(passage: Passage, run: Run): string {
  return `“${wordsOf(passage, run)}”`
}

/** Words between "could" and what it makes uncertain. */
const modalReach = 4

/** "Rockets could hit X": the first word that makes an act uncertain. */
function findModal(passage: Passage): Run | undefined {
  const acts = marksOf(passage, 'attack-verb', 'attack-noun', 'killed', 'injured')
  // "Nine people had died, and condemned attacks meant to disrupt": what is told stands before.
  const told = marksOf(passage, 'killed', 'injured')
  return marksOf(passage, 'modal').find(
    (modal) =>
      acts.some((act) => act.first > modal.last && act.first - modal.last <= modalReach) &&
      !(hasMark(passage, 'said') && told.some(({ last }) => last < modal.first)),
  )
}

/** Words before a day at the head of a sentence: "On", "The". */
const openingWords = 1

/** "The night before, rockets had hit Y": further down, of an older attack. */
function findFrontedDayBefore(passage: Passage): Run | undefined {
  const [before] = marksOf(passage, 'day-before')
  return before !== undefined && before.first <= openingWords && passage.sentence >= ledeSentences
    ? before
    : undefined
}

/** A date this many days back, at the head of a sentence, opens a flashback. */
const frontedAgeDays = 4

function findFrontedOldDate(
  passage: Passage,
  dates: readonly DatePhrase[],
  today: LocalDay,
): DatePhrase | undefined {
  return dates.find(
    (date) =>
      date.first <= openingWords &&
      !date.isStatement &&
      date.day !== undefined &&
      daysBetween(date.day, today) >= frontedAgeDays &&
      !isElapsed(passage, date),
  )
}
