import type { Journey, Told } from './journey.ts'
import type { Verdict } from './model/verdict.ts'
import type { Log } from './ops/log.ts'
import type { Metrics } from './ops/metrics.ts'

/** Says in the log and in the metrics what became of an article and why. */
export function reportJourney(journey: Journey, { log, metrics }: { log: Log; metrics: Metrics }): void {
  if (journey.kind === 'known') return
  const { article, end, revised } = journey
  const fields = { articleId: article.id, url: article.url, outlet: article.outlet.name, revised }
  metrics.countArticle(end.kind === 'dropped' ? end.why : 'filed')
  for (const verdict of end.verdicts) metrics.countVerdict(verdict.kind)
  if (end.kind === 'dropped') {
    // Nearly every article of a news feed names no base: that is no news for the operator.
    const level = end.why === 'no-base' ? 'debug' : 'info'
    log[level]({ ...fields, why: end.why }, 'article dropped')
    return
  }
  for (const verdict of end.verdicts) {
    const because = verdict.because.map(({ rule }) => rule)
    log.info({ ...fields, verdict: verdict.kind, ...describeEnd(verdict), because }, 'attack judged')
  }
  for (const { alert, desired, skipped } of end.told) {
    const { operationId, revision } = alert
    // A channel may get an edit and a reply.
    const channelCount = new Set(desired.map(({ key }) => key.channelId)).size
    log.info({ operationId, revision, channelCount, skippedCounts: countReasons(skipped) }, 'alert routed')
    // One line for each alert stays short, however many channels there are.
    log.debug({ operationId, revision, skipped }, 'channels that are not told')
  }
}

function describeEnd(verdict: Verdict): object {
  if (verdict.kind === 'dropped') return { baseId: verdict.baseId, why: verdict.why }
  const { id, baseId } = verdict.incident
  return { baseId, incidentId: id }
}

function countReasons(skipped: Told['skipped']): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {}
  for (const { why } of skipped) counts[why] = (counts[why] ?? 0) + 1
  return counts
}
