import { type Article, textOf } from '../../src/model/article.ts'
import type { Claim, ClaimBody, Slot } from '../../src/model/claim.ts'
import type { Mention } from '../../src/model/mention.ts'
import type { Reading, Report } from '../../src/model/report.ts'
import { shippedRules } from '../shipped.ts'

// The room under its shipped word lists and gazetteer, and builders that name only what a test is about.

const { config, matcher, reader } = await shippedRules()
export const { keywords } = config
export { reader }

export interface ArticleParts {
  readonly title?: string
  readonly body?: string
  readonly lang?: string
  /** `YYYY-MM-DD`, or with a time. Wednesday, 7 July 2021 where a test does not care. */
  readonly published?: string
}

export function buildArticle({
  title = '',
  body = '',
  lang = 'en',
  published = '2021-07-07',
}: ArticleParts): Article {
  const isDay = !published.includes('T')
  return {
    id: 'article',
    feedId: 'feed',
    outlet: { name: 'The Outlet', domain: 'outlet.example', letter: 'C' },
    url: 'https://outlet.example/1',
    lang,
    title,
    body,
    publishedAt: Date.parse(isDay ? `${published}T12:00:00Z` : published),
    publishedDayOnly: isDay,
    heardAt: Date.parse('2026-01-01T00:00:00Z'),
  }
}

export function findMentions(article: Article): readonly Mention[] {
  return matcher.findMentions(textOf(article), article.lang).found
}

export function readArticle(article: Article): Reading {
  return reader.readReport(article, findMentions(article))
}

export function readText(parts: ArticleParts): Reading {
  return readArticle(buildArticle(parts))
}

/** The report of a text that must give one. */
export function reportOf(parts: ArticleParts): Report {
  const reading = readText(parts)
  if (reading.kind === 'none') throw new Error(`no report: ${reading.why}`)
  return reading.report
}

type Slotted<S extends Slot, B = ClaimBody> = B extends { readonly slot: infer T }
  ? S extends T
    ? B
    : never
  : never

/** Claims of one slot of the attack on a base, or of the lead attack. */
export function claimsOf<S extends Slot>(
  report: Report,
  slot: S,
  baseId?: string,
): readonly (Claim & { readonly body: Slotted<S> })[] {
  const attack = report.attacks.find((one) => one.baseId === baseId) ?? report.attacks[0]
  return attack.claims.filter(
    (claim): claim is Claim & { readonly body: Slotted<S> } => claim.body.slot === slot,
  )
}
