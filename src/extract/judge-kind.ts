// What kind of report an article is, or why it is none.
import type { Base } from '../model/base.ts'
import type { Cue } from '../model/keywords.ts'
import { daysBetween, type LocalDay } from '../model/local-day.ts'
import type { Reason } from '../model/reason.ts'
import type { NoReportWhy, ReportKind } from '../model/report.ts'
import type { AnchorDay } from './relevance/anchor-day.ts'
import { findHoax } from './relevance/find-hoax.ts'
import { findOtherMatter } from './relevance/find-other-matter.ts'
import { findTopic } from './relevance/find-topic.ts'
import { findWithdrawn } from './relevance/find-withdrawn.ts'
import { listDenials } from './relevance/list-denials.ts'
import { listEventDates } from './relevance/list-event-dates.ts'
import { mournsNews } from './relevance/mourns-news.ts'
import type { WeighedPassage } from './relevance/weighed-passage.ts'
import { isOwnStrike } from './relevance/weighed-passage.ts'
import type { Target } from './targets/find-targets.ts'
import type { Passage } from './words/passage.ts'
import { hasMark, marksOf, overlaps, wordsOf } from './words/passage.ts'

export type KindVerdict =
  | { readonly kind: ReportKind; readonly because: Reason; readonly citedDay?: LocalDay }
  | { readonly kind: 'none'; readonly why: NoReportWhy; readonly because: Reason }

export interface KindContext {
  readonly passages: readonly WeighedPassage[]
  readonly targets: readonly Target[]
  readonly anchor: AnchorDay | undefined
  readonly today: LocalDay
  readonly hasBase: boolean
  /** All that are known. */
  readonly bases: ReadonlyMap<string, Base>
  /** What else it may be about is not asked: the whole speaks for news. */
  readonly isSure?: boolean
}

/** Sentences that say what an article is about. */
const ledeSentences = 3
/** From this age on, the day of the news makes a report a follow-up. */
const updateDays = 3
const roundupTargets = 3

export function judgeKind(context: KindContext): KindVerdict {
  if (context.targets.length === 0) return judgeNone(context)
  const age = context.anchor === undefined ? 0 : daysBetween(context.anchor.day, context.today)
  const other = context.isSure === true ? undefined : findOtherMatter(context.passages, age)
  const all = context.passages.map(({ passage }) => passage)
  const denied = findDenial(context) ?? findHoax(all) ?? findWithdrawn(all)
  if (denied !== undefined) return { kind: 'denial', because: { rule: 'denial', detail: `“${denied}”` } }
  if (other !== undefined)
    return { kind: 'none', why: other.why, because: { rule: other.why, detail: other.detail } }
  const roundup = findRoundup(context)
  if (roundup !== undefined) return { kind: 'roundup', because: { rule: 'roundup', detail: roundup } }
  if (context.anchor?.from === 'cited') {
    const { day } = context.anchor
    return {
      kind: 'update',
      citedDay: day,
      because: { rule: 'cites-older-day', detail: `tells more of ${day}` },
    }
  }
  if (age >= updateDays)
    return { kind: 'update', because: { rule: 'older-day', detail: `${age} days after` } }
  if (mournsNews(context.passages, age))
    return { kind: 'new', because: { rule: 'mourned', detail: 'mourns those whom the attack has killed' } }
  return {
    kind: 'new',
    because: { rule: 'new-attack', detail: 'a passage of the news tells of an attack on a base' },
  }
}

/** Cues of a head that counts attacks: "five attacks inside 72 hours", "the twelfth since October". */
const counting: readonly Cue[] = ['tally', 'since', 'series']

/** Several bases of several days, or a head that counts attacks; three bases in one night are news like any other. */
function findRoundup({ targets, passages }: KindContext): string | undefined {
  if (targets.length < roundupTargets || isOneAttack(targets)) return undefined
  const days = new Set(
    targets.flatMap((target) => target.passages.flatMap(listEventDates).flatMap(({ day }) => day ?? [])),
  )
  const isCounted = passages.some(
    ({ passage, hits }) =>
      passage.sentence < ledeSentences - 1 && hits.some(({ cue }) => counting.includes(cue)),
  )
  if (days.size < 2 && !isCounted) return undefined
  return `${targets.length} bases, ${isCounted ? 'attacks that are counted' : `${days.size} days`}`
}

/** "Drones strike three airfields: X, Y, Z": all in the title, or in the sentence behind it. */
function isOneAttack(targets: readonly Target[]): boolean {
  return [0, 1].some((sentence) =>
    targets.every(({ passages }) =>
      passages.some(
        ({ passage, hits }) =>
          passage.sentence === sentence && !hits.some(({ cue }) => cue === 'tally' || cue === 'since'),
      ),
    ),
  )
}

/** Sentences, the title included, in which what is told of is no attack. */
const denialSentences = 3

function findDenial({ passages, bases }: KindContext): string | undefined {
  const head = passages.filter((one) => one.passage.sentence < denialSentences)
  const denials = head.flatMap(({ passage }) =>
    listDenials(passage, bases).map((mark) => wordsOf(passage, mark)),
  )
  const deniedBases = head
    .filter(({ passage }) => listDenials(passage, bases).length > 0)
    .flatMap(({ passage }) => passage.bases.map(({ mention }) => mention.id))
  // "X comes under attack; a false alarm at Y": the head tells of an attack beside what it denies.
  const isHarmful = head.some(({ passage }) => hasMark(passage, 'killed', 'injured'))
  const tellsOfAnother = head.some(
    ({ passage, event, isBackground }) =>
      event === 'attack' &&
      !isBackground &&
      passage.bases.length > 0 &&
      !hasMark(passage, 'denied', 'not') &&
      (tellsMoreThanBlasts(passage) ||
        (isHarmful && hasMark(passage, 'blast')) ||
        (deniedBases.length > 0 && passage.bases.some(({ mention }) => !deniedBases.includes(mention.id)))) &&
      listDenials(passage, bases).length === 0,
  )
  return tellsOfAnother ? undefined : denials[0]
}

/** Blasts may be anybody's: who denies an attack speaks of them, unless they have hurt somebody. */
function tellsMoreThanBlasts(passage: Passage): boolean {
  const blasts = marksOf(passage, 'blast')
  return marksOf(passage, 'attack-verb', 'attack-noun').some(
    (act) => !blasts.some((blast) => overlaps(blast, act)),
  )
}

/** Known before any passage is read. */
export const noBase = {
  kind: 'none',
  why: 'no-base',
  because: { rule: 'no-base', detail: 'no known base is named' },
} as const satisfies KindVerdict

function judgeNone({ passages, hasBase }: KindContext): KindVerdict {
  const none = (why: NoReportWhy, detail: string): KindVerdict => ({
    kind: 'none',
    why,
    because: { rule: why, detail },
  })
  if (!hasBase) return noBase
  const topic = findTopic(passages.filter(({ passage }) => passage.sentence < ledeSentences))
  if (topic !== undefined) return none(topic.why, topic.detail)
  const attacks = passages.filter(({ event }) => event === 'attack')
  if (attacks.length === 0) return none('no-attack', 'no passage tells of an attack')
  if (attacks.some(isOwnStrike)) {
    return none('response-only', 'only strikes by the side that holds the base')
  }
  if (attacks.some(({ isBackground, passage }) => isBackground && passage.bases.length > 0)) {
    return none('background-only', 'the attacks on bases are background')
  }
  return none('attack-elsewhere', 'the attack is not on a known base')
}
