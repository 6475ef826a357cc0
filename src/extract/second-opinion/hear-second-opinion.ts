// Is it news of an attack? A rule sees a phrase; this weighs all words of the lists at once. It has its way only where it is
// sure: what the rules read as news has to be very unlikely, what they dropped very likely.
import type { Base } from '../../model/base.ts'
import type { NoReportWhy } from '../../model/report.ts'
import { findTargets } from '../find-targets.ts'
import { isHit } from '../is-hit.ts'
import { judgeKind, type KindVerdict } from '../judge-kind.ts'
import type { WeighedArticle } from '../weigh-article.ts'
import type { WeighedPassage } from '../weighed-passage.ts'
import { describeArticle } from './describe-article.ts'
import fitted from './fitted.json' with { type: 'json' }
import { weighFeatures } from './logistic-model.ts'

/**
 * Below, a report is none: so low that no labelled attack is lost by it. Of the labelled reports that name a base four in
 * five are news, so even odds are poor already.
 */
const leastOdds = -0.6
/** From here on, an article that the rules drop is read again as news. */
const sureOdds = 1.5

/** An attack that the rules saw, and took for an old one or for one at another place. */
const doubtful: readonly NoReportWhy[] = ['background-only', 'attack-elsewhere']

export interface Judged {
  readonly weighed: WeighedArticle
  readonly verdict: KindVerdict
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
    if (odds >= leastOdds) return byRules
    return { weighed, verdict: { kind: 'none', why: 'unlikely', because: { rule: 'unlikely', detail } } }
  }
  if (odds < sureOdds) return byRules
  const passages = weighed.passages.map(trustHead)
  const again = { ...weighed, passages, targets: findTargets(passages, { ...weighed, bases }) }
  const second = judgeKind(again)
  if (second.kind === 'none' || second.kind === 'denial') return byRules
  return { weighed: again, verdict: { ...second, because: { rule: 'likely', detail } } }
}

function isOpen({ weighed, verdict }: Judged): boolean {
  if (verdict.kind === 'none') return doubtful.includes(verdict.why)
  return verdict.because.rule === 'new-attack' && !weighed.passages.some(isHeadline)
}

/** The first words of all say that a base was hit: that is news, whatever comes behind. */
function isHeadline({ passage, event, isBackground }: WeighedPassage): boolean {
  return (
    passage.sentence === 0 &&
    event === 'attack' &&
    !isBackground &&
    passage.bases.some((base) => isHit(passage, base))
  )
}

/** Sentences that say what an article is about. */
const headSentences = 3

function trustHead(one: WeighedPassage): WeighedPassage {
  const isOfHead = one.passage.sentence < headSentences && one.event === 'attack'
  return isOfHead ? { ...one, isBackground: false } : one
}
