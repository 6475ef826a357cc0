import type { Article } from '../model/article.ts'
import type { LedgerEntry } from '../model/incident.ts'
import type { Attack, Report } from '../model/report.ts'

/** What the article contributes to the incident that its attack is filed under; `because` is added then. */
export function buildEntry(article: Article, report: Report, attack: Attack): LedgerEntry {
  const siblings = report.attacks.filter(
    ({ group, baseId }) => group === attack.group && baseId !== attack.baseId,
  )
  return {
    articleId: article.id,
    outlet: article.outlet,
    url: article.url,
    title: article.title,
    lang: article.lang,
    publishedAt: article.publishedAt,
    ...(article.publishedDayOnly ? { publishedDayOnly: true } : {}),
    heardAt: article.heardAt,
    kind: report.kind,
    attack,
    siblingBaseIds: [...new Set(siblings.map(({ baseId }) => baseId))].toSorted(),
    words: report.words,
    because: [],
  }
}
