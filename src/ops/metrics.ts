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
  setPendingDeliveries(count: number): void
  readonly contentType: string
  print(): Promise<string>
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
  const pending = new Gauge({
    name: 'basewatch_pending_deliveries',
    help: 'Channels that do not show the newest revision yet',
    registers: [registry],
  })
  return {
    countPoll: (outcome) => polls.inc({ outcome }),
    countArticle: (outcome) => articles.inc({ outcome }),
    countVerdict: (kind) => verdicts.inc({ kind }),
    countDelivery: (outcome) => deliveries.inc({ outcome }),
    setPendingDeliveries: (count) => pending.set(count),
    contentType: registry.contentType,
    print: () => registry.metrics(),
  }
}
