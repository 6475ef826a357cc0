import type { Alert } from '../../src/model/alert.ts'
import type { Article } from '../../src/model/article.ts'
import type { Claim } from '../../src/model/claim.ts'
import type { DeliveryKey, DesiredDelivery } from '../../src/model/delivery.ts'
import type { Incident, LedgerEntry } from '../../src/model/incident.ts'
import type { Outlet } from '../../src/model/outlet.ts'
import type { Attack, Report } from '../../src/model/report.ts'
import type { Subscription } from '../../src/model/subscription.ts'
import type { ArticleRecord } from '../../src/pipeline-ports.ts'

/** 2024-02-05T12:00Z: any instant will do, as long as nothing reads the wall clock. */
export const noon = Date.UTC(2024, 1, 5, 12)

const outlet: Outlet = { name: 'Example Wire', domain: 'wire.example', letter: 'B' }

export function buildArticle(given: Partial<Article> = {}): Article {
  return {
    id: 'article-1',
    feedId: 'wire',
    outlet,
    url: 'https://wire.example/1',
    lang: 'en',
    title: 'Rockets land near the base',
    body: 'Two rockets landed near the base on Monday.',
    publishedAt: noon,
    publishedDayOnly: false,
    heardAt: noon,
    ...given,
  }
}

export function buildClaim(given: Partial<Claim> = {}): Claim {
  return {
    body: { slot: 'injured', quantity: { kind: 'exact', min: 2, max: 2, text: 'two' }, side: 'us' },
    speaker: { name: 'a spokesman', letter: 'B', official: true },
    stance: 'asserted',
    evidence: { sentence: 'Two were hurt.', span: { start: 0, end: 14 } },
    rule: 'casualties',
    confidence: 0.9,
    ...given,
  }
}

export function buildAttack(given: Partial<Attack> = {}): Attack {
  return {
    baseId: 'ain-al-asad',
    weapons: ['rocket'],
    claims: [buildClaim()],
    again: false,
    group: 0,
    confidence: 0.9,
    because: [{ rule: 'event-sentence', detail: 'rockets landed' }],
    ...given,
  }
}

export function buildReport(given: Partial<Report> = {}): Report {
  return { kind: 'new', attacks: [buildAttack()], confidence: 0.9, words: ['rockets'], because: [], ...given }
}

type RecordParts = Partial<Article> & { readonly keys?: readonly string[]; readonly why?: string }

/** Dropped where a `why` is given, reported where not. */
export function buildRecord({ keys, why, ...article }: RecordParts = {}): ArticleRecord {
  const outcome =
    why === undefined
      ? ({ kind: 'reported', report: buildReport() } as const)
      : ({ kind: 'dropped', why, because: [{ rule: why, detail: 'as the test says' }] } as const)
  const built = buildArticle(article)
  return { article: built, keys: keys ?? [`url:${built.url}`], outcome }
}

export function buildEntry(given: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    articleId: 'article-1',
    outlet,
    url: 'https://wire.example/1',
    title: 'Rockets land near the base',
    lang: 'en',
    publishedAt: noon,
    heardAt: noon,
    kind: 'new',
    attack: buildAttack(),
    siblingBaseIds: ['tower-22'],
    words: ['rockets'],
    because: [{ rule: 'opened', detail: 'nothing like it is stored' }],
    ...given,
  }
}

export function buildIncident(given: Partial<Incident> = {}): Incident {
  return {
    id: 'incident-1',
    operationId: 'operation-1',
    baseId: 'ain-al-asad',
    day: '2024-02-05',
    wave: 1,
    ledger: [buildEntry()],
    status: 'reported',
    grade: { letter: 'B', digit: 2, because: [] },
    severity: 'minor',
    confidence: 0.9,
    links: [],
    firstHeardAt: noon,
    lastHeardAt: noon,
    ...given,
  }
}

/** Heard of, and no report says which day it was. */
export function buildUndatedIncident(given: Partial<Incident> = {}): Incident {
  const { day: _, ...undated } = buildIncident(given)
  return undated
}

export function buildAlert(given: Partial<Alert> = {}): Alert {
  return {
    operationId: 'operation-1',
    revision: 1,
    severity: 'minor',
    peakSeverity: 'serious',
    status: 'reported',
    grade: { letter: 'B', digit: 2, because: [] },
    possible: false,
    sites: [
      {
        incidentId: 'incident-1',
        baseId: 'ain-al-asad',
        baseName: 'Ain al-Asad',
        country: 'Iraq',
        zone: 'Asia/Baghdad',
        position: { lat: 33.7856, lon: 42.4412, precision: 'good' },
        wave: 1,
        when: { precision: 'minute', at: noon, day: '2024-02-05' },
        weapons: ['rocket'],
        figures: [{ slot: 'injured', values: [{ text: '2', who: 'a spokesman' }], disputed: false }],
      },
    ],
    claimedBy: [{ actorId: 'kataib-hezbollah', name: 'Kataib Hezbollah', who: 'its channel' }],
    blamedOn: [],
    deniedBy: [],
    sources: [],
    changes: [],
    firstHeardAt: noon,
    lastHeardAt: noon,
    ...given,
  }
}

export function buildKey(given: Partial<DeliveryKey> = {}): DeliveryKey {
  return { operationId: 'operation-1', channelId: '100', kind: 'main', ordinal: 0, ...given }
}

type DesiredParts = Partial<DeliveryKey> & Partial<Omit<DesiredDelivery, 'key'>>

export function buildDesired({
  desiredRevision,
  pingRoleId,
  why,
  isAnew,
  ...key
}: DesiredParts = {}): DesiredDelivery {
  return {
    key: buildKey(key),
    desiredRevision: desiredRevision ?? 1,
    ...(pingRoleId === undefined ? {} : { pingRoleId }),
    why: why ?? 'base matches',
    ...(isAnew === undefined ? {} : { isAnew }),
  }
}

export function buildSubscription(given: Partial<Subscription> = {}): Subscription {
  return {
    id: 'subscription-1',
    guildId: '1',
    channelId: '100',
    baseIds: ['ain-al-asad'],
    actorIds: [],
    minSeverity: 'info',
    createdBy: '7',
    createdAt: noon,
    ...given,
  }
}
