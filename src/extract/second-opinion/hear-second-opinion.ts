// Is it news of an attack? A rule sees a phrase; this weighs all words of the lists at once. It casts doubt on what the rules
// read as news, and overrules them only where it is sure: what they read has to be very unlikely, what they dropped very
// likely.
import type { Base } from '../../model/base.ts'
import type { Reason } from '../../model/reason.ts'
import type { NoReportWhy } from '../../model/report.ts'
import { isHit } from '../hits/is-hit.ts'
import { judgeKind, type KindVerdict } from '../judge-kind.ts'
import { listEventDates } from '../relevance/list-event-dates.ts'
import type { WeighedPassage } from '../relevance/weighed-passage.ts'
import { findTargets } from '../targets/find-targets.ts'
import type { WeighedArticle } from '../weigh-article.ts'
import { isPlot } from '../words/is-plot.ts'
import { hasMark } from '../words/passage.ts'
import { describeArticle } from './describe-article.ts'
import fitted from './fitted.json' with { type: 'json' }
import { weighFeatures } from './logistic-model.ts'

/**
 * Below, a report is none: so low that no labelled attack is lost by it. Of the labelled reports that name a base four in
 * five are news, so even odds are poor already.
 */
const leastOdds = -0.7
/** Below, it is only possible: kept, and told without a ping. */
const doubtfulOdds = 0.5
/** From here on, an article that the rules drop is read again as news. */
const sureOdds = 1.5
/** From here on, it is only possible. */
const arguableOdds = 0.8

/** An attack that the rules saw, and took for an old one, for one at another place, or for an aside. */
const reopened: readonly NoReportWhy[] = [
  'background-only',
  'attack-elsewhere',
  'other-matter',
  'analysis',
  'visit',
  'movement',
]

export interface Judged {
  readonly weighed: WeighedArticle
  readonly verdict: KindVerdict
  /** Why what the rules read as news may be none. */
  readonly doubt?: Reason
}

/** @param verdict what the rules say: it stands unless the whole speaks strongly against it. */
export function hearSecondOpinion(
  weighed: WeighedArticle,
  verdict: KindVerdict,
  bases: ReadonlyMap<string, Base>,
): Judged {
  const byRules: Judged = { weighed, verdict }
  if (!isOpen(byRules)) return byRules
  const { odds, because } = weighFeatures(fitted, describeArticle(weighed.passages))
  const detail = `odds of news ${odds.toFixed(1)}: ${because}`
  if (verdict.kind !== 'none') {
    if (odds >= doubtfulOdds) return byRules
    if (odds >= leastOdds) return { ...byRules, doubt: { rule: 'doubtful', detail } }
    return { weighed, verdict: { kind: 'none', why: 'unlikely', because: { rule: 'unlikely', detail } } }
  }
  if (odds < arguableOdds) return byRules
  const passages = weighed.passages.map(trustHead)
  const again = {
    ...weighed,
    passages,
    targets: findTargets(passages, { ...weighed, bases }),
    isSure: true,
    bases,
  }
  const second = judgeKind(again)
  if (second.kind === 'none' || second.kind === 'denial') return byRules
  const likely = { weighed: again, verdict: { ...second, because: { rule: 'likely', detail } } }
  return odds >= sureOdds
    ? likely
    : { ...likely, doubt: { rule: 'doubtful', detail: `the rules say ${verdict.why}` } }
}

/** Sentences that say what an article is about. */
const headSentences = 3
/** Of a headline alone there is no whole to weigh. */
const leastPassages = 3

function isOpen({ weighed, verdict }: Judged): boolean {
  if (verdict.kind === 'none')
    return (
      reopened.includes(verdict.why) &&
      weighed.passages.length >= leastPassages &&
      !weighed.passages.some(({ passage }) => passage.sentence < headSentences && isPlot(passage))
    )
  return verdict.because.rule === 'new-attack' && !weighed.passages.some(tellsOfDay)
}

/** "Rockets struck the base on Wednesday", in the title or the first sentence: news, whatever stands around it. */
function tellsOfDay(one: WeighedPassage): boolean {
  const { passage, event, isBackground } = one
  return (
    passage.sentence < 2 &&
    event === 'attack' &&
    !isBackground &&
    listEventDates(one).length > 0 &&
    hasMark(passage, 'attack-verb', 'arrival-verb') &&
    passage.bases.some((base) => isHit(passage, base))
  )
}

function trustHead(one: WeighedPassage): WeighedPassage {
  const isOfHead = one.passage.sentence < headSentences && one.event === 'attack'
  return isOfHead ? { ...one, isBackground: false } : one
}
