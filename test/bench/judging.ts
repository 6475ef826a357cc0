// What one report costs against much that is stored: `npm run bench:judging [-- ROUNDS]`. Two SQLite stores take
// turns in one run, one of 1,000 reports of 100 attacks, one of 1,000,000 of 100,000: the time to find and judge,
// and the whole transaction (article, report, claims, incident, alert, delivery), with and without the disk.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadConfig } from '../../src/cli/load-config.ts'
import { openTerminal } from '../../src/cli/terminal.ts'
import { fileReport } from '../../src/file-report.ts'
import { judgeReport } from '../../src/incident/judge-report.ts'
import { planSearch } from '../../src/incident/plan-search.ts'
import type { Article } from '../../src/model/article.ts'
import { addDays, startOfUtcDay } from '../../src/model/local-day.ts'
import type { Report } from '../../src/model/report.ts'
import { openSqliteFile } from '../../src/store/open-sqlite.ts'
import { createStore, type Store } from '../../src/store/open-store.ts'
import { readCount } from '../read-count.ts'
import { buildArticle, buildAttack, buildReport, buildSubscription } from '../store/builders.ts'
import { fixedClock } from '../store/test-engines.ts'
import { fillStore, firstDay, type Size } from './judging/fill-store.ts'

const rounds = readCount(0, 'rounds', 400)
const config = await loadConfig(new URL('../../config', import.meta.url).pathname, openTerminal())
const baseIds = config.bases.map(({ id }) => id)
const directory = mkdtempSync(join(tmpdir(), 'basewatch-bench-'))

interface Stage {
  readonly name: string
  readonly size: Size
  readonly store: Store
  readonly judged: number[]
  readonly filed: number[]
  /** Of the processor, in all that was filed. */
  cpuMs: number
}

async function open(name: string, size: Size, synchronous: 'full' | 'off'): Promise<Stage> {
  const database = await openSqliteFile(join(directory, `${name.replaceAll(/\W/g, '-')}.db`), { synchronous })
  await fillStore(database, size, baseIds)
  const store = createStore(database, { clock: fixedClock })
  await store.subscriptions.saveSubscription(buildSubscription({ baseIds: [] }))
  return { name, size, store, judged: [], filed: [], cpuMs: 0 }
}

interface Told {
  readonly article: Article
  readonly report: Report
}

/** An eleventh report of a stored attack. */
function tell(stage: Stage, round: number): Told {
  const attack = (round * 7_919) % stage.size.attacks
  const day = addDays(firstDay, Math.floor(attack / baseIds.length) * 3)
  const publishedAt = startOfUtcDay(day) + 18 * 3_600_000
  const id = `told-${round}`
  const article = buildArticle({ id, url: `https://x.example/${id}`, publishedAt, heardAt: publishedAt })
  const happenedAt = { day, precision: 'day', words: day } as const
  const own = buildAttack({ baseId: baseIds[attack % baseIds.length] ?? '', happenedAt })
  return { article, report: buildReport({ attacks: [own], words: ['rockets', 'hangar', `w${round % 50}`] }) }
}

async function judge({ store }: Stage, { article, report }: Told): Promise<void> {
  const { bases, settings: all } = config
  const { incidents: settings, severity } = all
  await store.archive.transact(async (tx) => {
    const searches = planSearch({ article, report, bases, settings })
    const found = []
    for (const search of searches) found.push(...(await tx.listIncidentsNear(search)))
    const [verdict] = judgeReport({ article, report, nearby: found, bases, settings, severity })
    if (verdict?.kind !== 'joined') throw new Error(`the report is ${verdict?.kind}, not joined`)
  })
}

async function file({ store }: Stage, { article, report }: Told): Promise<void> {
  const reading = { kind: 'report', report, sentences: [] } as const
  const keys = [`guid:${article.id}`, `link:${article.id}`, `title:${article.id}`]
  const filing = { article, keys, reading, config, now: article.publishedAt + 60_000, revised: false }
  await store.archive.transact(async (tx) => {
    await tx.findArticles(keys, filing.now)
    await fileReport(tx, filing)
  })
}

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

async function timed(work: () => Promise<void>): Promise<number> {
  const startedAt = performance.now()
  await work()
  return performance.now() - startedAt
}

const small = { reports: 1_000, attacks: 100 }
const large = { reports: 1_000_000, attacks: 100_000 }
const stages = [
  await open('1,000 reports, without the disk', small, 'off'),
  await open('1,000,000 reports, without the disk', large, 'off'),
  await open('1,000 reports, every commit on the disk', small, 'full'),
]
// A Basewatch runs for months: what it costs once all of the road is compiled. In a store of its own, or the attacks of
// the small one would be told of more often than those of the large one.
const warmUpRounds = 1_000
const warmUp = await open('to warm up', small, 'off')
for (let round = 0; round < warmUpRounds; round += 1) {
  const told = tell(warmUp, round)
  await judge(warmUp, told)
  await file(warmUp, told)
}
await warmUp.store.close()
for (let round = 0; round < rounds; round += 1) {
  for (const stage of stages) {
    const told = tell(stage, round)
    const judged = await timed(() => judge(stage, told))
    const cpu = process.cpuUsage()
    const filed = await timed(() => file(stage, told))
    const { user, system } = process.cpuUsage(cpu)
    stage.cpuMs += (user + system) / 1_000
    stage.judged.push(judged)
    stage.filed.push(filed)
  }
}
for (const { name, judged, filed, cpuMs } of stages) {
  const totalMs = filed.reduce((sum, one) => sum + one, 0)
  const rateOf = (ms: number): string => ((1_000 * filed.length) / ms).toFixed(0)
  const rate = `${rateOf(totalMs)} reports/s, ${rateOf(cpuMs)} a second of the processor`
  const judging = `find and judge ${medianOf(judged).toFixed(2)} ms`
  console.log(`${name.padEnd(42)} ${judging}, all of it ${medianOf(filed).toFixed(2)} ms, ${rate}`)
}
const [one, other] = stages
if (one !== undefined && other !== undefined) {
  const ratio = (pick: (stage: Stage) => readonly number[]): string =>
    (medianOf(pick(other)) / medianOf(pick(one))).toFixed(2)
  console.log(
    `1,000,000 against 1,000: judging × ${ratio((s) => s.judged)}, all of it × ${ratio((s) => s.filed)}`,
  )
}
for (const { store } of stages) await store.close()
rmSync(directory, { recursive: true })
