import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client'

/** What `/metrics` shows, in Prometheus' text format. Labels are our own words, never a feed's text. */
export interface Metrics {
  /** Polls by outcome: fetched, unchanged, failed, refused. */
  countPoll(outcome: string): void
  /** Articles by what became of them: reported, known, or the reason of the drop. */
  countArticle(outcome: string): void
  /** Verdicts by kind. */
  countVerdict(kind: string): void
  /** Messages by what was done: posted, edited, waited, retried, removed, dead. */
  countDelivery(outcome: string): void
  setDeliveries(counts: { readonly pending: number; readonly dead: number }): void
  setFeeds(counts: FeedCounts): void
  /** How many sentences `/healthz` has to say. */
  setTroubles(count: number): void
  readonly contentType: string
  print(): Promise<string>
}

export interface FeedCounts {
  readonly well: number
  readonly failing: number
  /** They answer, and have brought nothing new for long. */
  readonly silent: number
}

export function createMetrics(): Metrics {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const counter = (name: string, help: string, label: string): Counter =>
    new Counter({ name, help, labelNames: [label], registers: [registry] })
  const polls = counter('basewatch_polls_total', 'Polls of feeds, by outcome', 'outcome')
  const articles = counter('basewatch_articles_total', 'Articles read, by outcome', 'outcome')
  const verdicts = counter('basewatch_verdicts_total', 'Verdicts on reports, by kind', 'kind')
  const deliveries = counter('basewatch_deliveries_total', 'Messages to channels, by outcome', 'outcome')
  const gauge = (name: string, help: string, ...labelNames: string[]): Gauge =>
    new Gauge({ name, help, labelNames, registers: [registry] })
  const pending = gauge('basewatch_pending_deliveries', 'Messages that do not show the newest revision yet')
  const dead = gauge('basewatch_dead_deliveries', 'Messages that were given up')
  const feeds = gauge('basewatch_feeds', 'Feeds that are asked, by state', 'state')
  const troubles = gauge('basewatch_troubles', 'What is wrong just now, as /healthz tells it')
  return {
    countPoll: (outcome) => polls.inc({ outcome }),
    countArticle: (outcome) => articles.inc({ outcome }),
    countVerdict: (kind) => verdicts.inc({ kind }),
    countDelivery: (outcome) => deliveries.inc({ outcome }),
    setDeliveries: (counts) => {
      pending.set(counts.pending)
      dead.set(counts.dead)
    },
    setFeeds: (counts) => {
      for (const [state, count] of Object.entries(counts)) feeds.set({ state }, count)
    },
    setTroubles: (count) => troubles.set(count),
    contentType: registry.contentType,
    print: () => registry.metrics(),
  }
}
