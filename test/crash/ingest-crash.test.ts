import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect, test } from 'vitest'
import type { Article } from '../../src/model/article.ts'
import { openStore, type Store } from '../../src/store/open-store.ts'
import { type IngestRoad, openRoad, readAll, readItems, takeIn } from './ingest.ts'

// `npm run test:crash:ingest` kills fifty times among all the labelled reports; as part of all tests once among few.
const kills = Number(process.env['KILLS'] ?? 1)
const itemCount = process.env['KILLS'] === undefined ? 40 : undefined
/** From its first article on; all of them take a few hundred milliseconds, few of them a hundred. */
const longestLifeMs = itemCount === undefined ? 250 : 60

test(
  'killed at random while it takes articles in, the store is what a clean replay of the same articles gives',
  async () => {
    const items = readItems().slice(0, itemCount)
    const readings = await readAll(items)
    let killCount = 0
    let comparedCount = 0
    while (killCount < kills) {
      const directory = mkdtempSync(join(tmpdir(), 'basewatch-ingest-crash-'))
      const files = [join(directory, 'basewatch.db'), join(directory, 'readings.json')] as const
      writeFileSync(files[1], JSON.stringify(readings))
      const clean = { road: await openRoad({ kind: 'memory' }, readings), count: 0 }
      const run: Run = { files, acknowledged: new Set(), killCount: 0 }
      try {
        for (let isDone = false; !isDone; ) {
          isDone = await runUntilKilled(run, killCount < kills)
          if (!isDone) killCount += 1
          comparedCount += await expectClean(run, items, clean)
        }
      } finally {
        await clean.road.store.close()
        rmSync(directory, { recursive: true })
      }
    }
    console.log(`${killCount} kills, ${comparedCount} articles compared with a clean replay, no difference`)
  },
  120_000 + kills * 60_000,
)

interface Run {
  readonly files: readonly [database: string, readings: string]
  /** Ids of articles; one that comes twice was doubled. */
  readonly acknowledged: Set<string>
  killCount: number
}

/** Whether it came to its end before it was killed. */
async function runUntilKilled(run: Run, mayKill: boolean): Promise<boolean> {
  const script = join(import.meta.dirname, 'ingesting-process.ts')
  const child = spawn(process.execPath, [script, ...run.files], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })
  const doubled: string[] = []
  lines.on('line', (id) => {
    if (run.acknowledged.has(id)) doubled.push(id)
    run.acknowledged.add(id)
  })
  const exited = once(child, 'exit')
  const ended = once(lines, 'close')
  await Promise.race([once(lines, 'line'), ended])
  const kill = (): boolean => child.kill('SIGKILL')
  const timer = mayKill ? setTimeout(kill, Math.random() * longestLifeMs) : undefined
  await ended
  const [code] = await exited
  clearTimeout(timer)
  expect(doubled).toEqual([])
  if (code !== 0) run.killCount += 1
  return code === 0
}

/** How many articles were compared. Each kill may leave one that is stored and was not yet acknowledged. */
async function expectClean(
  { files, acknowledged, killCount }: Run,
  items: readonly Article[],
  clean: { readonly road: IngestRoad; count: number },
): Promise<number> {
  const store = await openStore({ kind: 'sqlite', path: files[0] })
  try {
    const { articles } = await store.overview.countAll()
    expect(articles).toBeGreaterThanOrEqual(acknowledged.size)
    expect(articles).toBeLessThanOrEqual(acknowledged.size + killCount)
    for (; clean.count < articles; clean.count += 1) {
      const article = items[clean.count]
      if (article !== undefined) await takeIn(article, clean.road)
    }
    const taken = items.slice(0, articles)
    for (const { id } of taken)
      expect(await store.getArticle(id)).toEqual(await clean.road.store.getArticle(id))
    expect(await listAll(store, taken)).toEqual(await listAll(clean.road.store, taken))
    return taken.length
  } finally {
    await store.close()
  }
}

/** Every incident, alert and delivery. */
async function listAll(store: Store, taken: readonly Article[]): Promise<object> {
  const incidents = new Map<string, object>()
  for (const { id } of taken)
    for (const incident of await store.archive.transact((tx) => tx.listIncidentsWith(id)))
      incidents.set(incident.id, incident)
  return {
    incidents: [...incidents.values()],
    alerts: await store.overview.listAlerts(1_000),
    due: await store.deliveries.listDueDeliveries(Number.MAX_SAFE_INTEGER, 1_000),
  }
}
