import { expect, test } from 'vitest'
import type { Journey, JourneyEnd } from '../src/journey.ts'
import type { Log } from '../src/ops/log.ts'
import { createMetrics } from '../src/ops/metrics.ts'
import { reportJourney } from '../src/report-journey.ts'
import { buildAlert, buildArticle, buildDesired, buildIncident } from './store/builders.ts'

function tell(end: JourneyEnd) {
  const lines: object[] = []
  const write =
    (level: string) =>
    (fields: object, message: string): void =>
      void lines.push({ level, message, ...fields })
  const log: Log = { error: write('error'), warn: write('warn'), info: write('info'), debug: write('debug') }
  const mentions = { found: [], nearMisses: [] }
  const reading = { kind: 'none', why: 'no-attack', because: [], sentences: [] } as const
  const article = buildArticle()
  const journey: Journey = { kind: 'read', article, revised: false, mentions, reading, end }
  const metrics = createMetrics()
  reportJourney(journey, { log, metrics })
  reportJourney({ kind: 'known', article }, { log, metrics })
  return lines
}

test('of each attack the log has the base and the incident, or why there is none', () => {
  const incident = buildIncident()
  const because = [{ rule: 'nothing-near', detail: 'no incident is stored at this base near this day' }]
  const dropped = { kind: 'dropped', why: 'too-old', baseId: 'erbil', because } as const
  const opened = { kind: 'opened', incident, news: [], because } as const
  const desired = (['main', 'update'] as const).map((kind) => buildDesired({ kind }))
  const skipped = ['1', '2'].map((channelId) => ({ channelId, why: 'other-bases' }))
  const told = [{ alert: buildAlert(), desired, skipped }]
  expect(tell({ kind: 'filed', verdicts: [opened, dropped], told })).toMatchObject([
    { message: 'attack judged', verdict: 'opened', baseId: incident.baseId, incidentId: incident.id },
    { message: 'attack judged', verdict: 'dropped', baseId: 'erbil', why: 'too-old' },
    { message: 'alert routed', channelCount: 1, skippedCounts: { 'other-bases': 2 } },
    { level: 'debug', skipped },
  ])
})

test('an article that names no base is no news for the operator, one that was dropped for another reason is', () => {
  expect(tell({ kind: 'dropped', why: 'no-base', verdicts: [] })).toMatchObject([{ level: 'debug' }])
  expect(tell({ kind: 'dropped', why: 'anniversary', verdicts: [] })).toMatchObject([
    { level: 'info', message: 'article dropped', why: 'anniversary' },
  ])
})
