// What is left of an incident when an article, revised, no longer tells of it. Pure.
import { type Incident, isStanding, isTelling, type LedgerEntry } from '../model/incident.ts'
import type { News } from '../model/news.ts'
import type { Reason } from '../model/reason.ts'
import { type FoldRules, foldIncident } from './fold-incident.ts'
import { listNews } from './list-news.ts'

export interface Withdrawn {
  readonly incident: Incident
  readonly news: readonly News[]
  readonly because: readonly Reason[]
}

/**
 * The incident without the article. The last one that told of it stays, marked: what was shown once must still
 * be there to be taken back. Undefined where the incident has no such article, or it is marked already.
 */
export function withdrawEntry(before: Incident, articleId: string, rules: FoldRules): Withdrawn | undefined {
  const entry = before.ledger.find((one) => one.articleId === articleId)
  if (entry === undefined || !isStanding(entry)) return undefined
  const others = before.ledger.filter((one) => one !== entry && isStanding(one))
  const isLast = isTelling(entry) && !others.some(isTelling)
  const ledger: readonly LedgerEntry[] =
    isLast || others.length === 0 ? [...others, { ...entry, withdrawn: true }] : others
  const incident = foldIncident(before, ledger, rules)
  const detail = `${entry.outlet.name} revised its article, which no longer tells of this attack`
  return { incident, news: listNews(before, incident), because: [{ rule: 'withdrawn', detail }] }
}
