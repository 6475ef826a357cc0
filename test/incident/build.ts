// Builders for tests of incidents and alerts: each names only what matters to the test.

import { judgeReport } from '../../src/incident/judge-report.ts'
import type { Article } from '../../src/model/article.ts'
import type { Base } from '../../src/model/base.ts'
import type { Claim, ClaimBody, Quantity, Speaker } from '../../src/model/claim.ts'
import type { HappenedAt, PartOfDay } from '../../src/model/happened-at.ts'
import type { Incident, LedgerEntry } from '../../src/model/incident.ts'
import { instantOf, type LocalDay } from '../../src/model/local-day.ts'
import type { Attack, Report, ReportKind } from '../../src/model/report.ts'
import type { Verdict } from '../../src/model/verdict.ts'
import { settings, severity } from './replay.ts'

export const zone = 'Asia/Baghdad'

export const bases: readonly Base[] = ['alpha', 'bravo', 'charlie'].map((id) => ({
  id,
  name: `Camp ${id}`,
  country: 'Iraq',
  zone,
  heldBy: ['us'],
  aliases: [],
  facilities: ['base'],
  denyWords: [],
}))

export function buildArticle(article: Partial<Article> & { readonly id: string }): Article {
  const publishedAt = article.publishedAt ?? Date.parse('2024-03-05T15:00Z')
  return {
    feedId: 'feed',
    outlet: { name: `Outlet ${article.id}`, domain: `${article.id}.example`, letter: 'C' },
    url: `https://${article.id}.example/`,
    lang: 'en',
    title: `Attack as told by ${article.id}`,
    body: '',
    publishedAt,
    publishedDayOnly: false,
    heardAt: publishedAt,
    ...article,
  }
}

export function buildAttack(attack: Partial<Attack> = {}): Attack {
  return {
    baseId: 'alpha',
    happenedAt: onDay('2024-03-05'),
    weapons: ['rocket'],
    claims: [],
    again: false,
    group: 0,
    confidence: 0.9,
    because: [],
    ...attack,
  }
}

/** An attack whose article gives no day. */
export function buildUndated(attack: Partial<Attack> = {}): Attack {
  const { happenedAt: _, ...rest } = buildAttack(attack)
  return rest
}

export const onDay = (day: LocalDay): HappenedAt => ({ day, precision: 'day', words: day })

/** `clock` such as `21:30`, in the base's own time. */
export function at(day: LocalDay, clock: string): HappenedAt {
  const [hour, minute] = clock.split(':').map(Number)
  const instant = instantOf(day, (hour ?? 0) * 60 + (minute ?? 0), zone)
  return { day, precision: 'minute', at: instant, words: clock }
}

export const partOf = (day: LocalDay, partOfDay: PartOfDay): HappenedAt => ({
  day,
  precision: 'part-of-day',
  partOfDay,
  words: partOfDay,
})

export function buildSpeaker(speaker: Partial<Speaker> = {}): Speaker {
  return { name: 'a security source', letter: 'D', official: false, ...speaker }
}

export const spokesman = buildSpeaker({
  name: 'coalition spokesman',
  id: 'coalition',
  letter: 'B',
  official: true,
})
export const channel = buildSpeaker({ name: 'Sabereen', id: 'sabereen', letter: 'D' })

export function buildClaim(body: ClaimBody, claim: Partial<Claim> = {}): Claim {
  return {
    body,
    speaker: buildSpeaker(),
    stance: 'asserted',
    evidence: { sentence: '', span: { start: 0, end: 0 } },
    rule: 'test',
    confidence: 1,
    ...claim,
  }
}

export const exactly = (count: number): Quantity => ({
  kind: 'exact',
  min: count,
  max: count,
  text: String(count),
})
export const atLeast = (count: number): Quantity => ({ kind: 'min', min: count, text: `at least ${count}` })
export const several: Quantity = { kind: 'vague', min: 2, text: 'several' }

export const injured = (quantity: Quantity, claim: Partial<Claim> = {}): Claim =>
  buildClaim({ slot: 'injured', quantity, side: 'any' }, claim)
export const killed = (quantity: Quantity, claim: Partial<Claim> = {}): Claim =>
  buildClaim({ slot: 'killed', quantity, side: 'any' }, claim)
export const fired = (quantity: Quantity, claim: Partial<Claim> = {}): Claim =>
  buildClaim({ slot: 'munitions', quantity, role: 'fired' }, claim)

export interface Telling {
  readonly id: string
  readonly attacks?: readonly [Attack, ...Attack[]]
  readonly kind?: ReportKind
  readonly words?: readonly string[]
  readonly article?: Partial<Article>
  /** From its publication to when it is filed; a minute where it is not given. */
  readonly heardAfterMs?: number
  /** Stored already, in other words. */
  readonly isRevised?: boolean
}

export function buildReport({
  attacks = [buildAttack()],
  kind = 'new',
  words = [],
}: Omit<Telling, 'id'>): Report {
  return { kind, attacks, confidence: 0.9, words, because: [] }
}

/** Judges what an article tells, against what is stored. */
export function tell(telling: Telling, nearby: readonly Incident[] = []): readonly Verdict[] {
  const { id, isRevised = false } = telling
  const article = buildArticle({ id, ...telling.article })
  return judgeReport({ article, report: buildReport(telling), nearby, bases, settings, severity, isRevised })
}

/** The incidents after all of these were told, one after the other. */
export function tellAll(tellings: readonly Telling[]): readonly Incident[] {
  return tellings.reduce<readonly Incident[]>((stored, telling) => keep(stored, tell(telling, stored)), [])
}

export function keep(stored: readonly Incident[], verdicts: readonly Verdict[]): readonly Incident[] {
  const byId = new Map(stored.map((incident) => [incident.id, incident]))
  for (const verdict of verdicts)
    if (verdict.kind !== 'dropped') {
      for (const id of verdict.absorbedIds ?? []) byId.delete(id)
      byId.set(verdict.incident.id, verdict.incident)
    }
  return [...byId.values()]
}

export function incidentOf(verdict: Verdict | undefined): Incident {
  if (verdict === undefined || verdict.kind === 'dropped') throw new Error('the report was dropped')
  return verdict.incident
}

export function buildEntry(entry: Partial<LedgerEntry> & { readonly articleId: string }): LedgerEntry {
  const {
    id: _,
    feedId: __,
    body: ___,
    publishedDayOnly: ____,
    ...article
  } = buildArticle({ id: entry.articleId })
  return {
    ...article,
    kind: 'new',
    attack: buildAttack(),
    siblingBaseIds: [],
    words: [],
    because: [],
    ...entry,
  }
}
