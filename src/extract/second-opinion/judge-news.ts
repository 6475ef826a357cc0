// Is it news of an attack? A second opinion on what the rules have said, by all words of the lists at once. It has its
// way only where it is sure: what the rules read as news has to be unlikely, what they dropped very likely.
import type { WeighedPassage } from '../weighed-passage.ts'
import { describeArticle } from './describe-article.ts'
import fitted from './fitted.json' with { type: 'json' }
import { type Opinion, weighFeatures } from './logistic-model.ts'

/** Below, a report is none: so low that no labelled attack is lost by it. Of the labelled reports that name a base four in
 * five are news, so odds of 0 are already poor. */
const leastOdds = -0.6
/** From here on, an article that the rules drop is read again as news. */
const sureOdds = 1.5

export interface NewsOpinion extends Opinion {
  readonly isUnlikely: boolean
  readonly isSure: boolean
}

export function judgeNews(passages: readonly WeighedPassage[]): NewsOpinion {
  const opinion = weighFeatures(fitted, describeArticle(passages))
  return { ...opinion, isUnlikely: opinion.odds < leastOdds, isSure: opinion.odds >= sureOdds }
}
