// How many articles a second the store takes in, each in a transaction of its own with its incident, its
// alert and its delivery, with and without waiting for the disk: `node test/bench/store.ts [ROUNDS]`. The
// variants take turns, since a disk's speed drifts. PostgreSQL joins in where DATABASE_URL is set; it makes
// a schema of its own there and removes it.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openSqliteFile } from '../../src/store/open-sqlite.ts'
import { createStore, openStore, type Store } from '../../src/store/open-store.ts'
import { readCount } from '../read-count.ts'
import { buildAlert, buildDesired, buildEntry, buildIncident, buildRecord, noon } from '../store/builders.ts'
import { fixedClock, testEngines } from '../store/test-engines.ts'

const rounds = readCount(0, 'rounds', 5)
const articlesPerRound = 200
const baseCount = 50
/** Entries of an incident at most: what one attack usually brings. */
const reportsPerIncident = 10

interface Variant {
  readonly name: string
  readonly store: Store
  readonly rates: number[]
  next: number
}

const directory = mkdtempSync(join(tmpdir(), 'basewatch-bench-'))
const variants: Variant[] = []
const cleanUps: (() => Promise<void> | void)[] = [() => rmSync(directory, { recursive: true })]

function add(name: string, store: Store): void {
  variants.push({ name, store, rates: [], next: 0 })
  cleanUps.unshift(() => store.close())
}

for (const [name, synchronous] of [
  ['SQLite, every commit on the disk (as shipped)', 'full'],
  ['SQLite, the last commits may be lost', 'normal'],
  ['SQLite, no fsync at all', 'off'],
] as const) {
  const database = await openSqliteFile(join(directory, `${synchronous}.db`), { synchronous })
  add(name, createStore(database, { clock: fixedClock }))
}
const postgres = testEngines.find((engine) => engine.name === 'PostgreSQL' && engine.missing === undefined)
if (postgres !== undefined) {
  const { place, remove } = await postgres.create()
  cleanUps.unshift(remove)
  add('PostgreSQL, as its server is set', await openStore(place, { clock: fixedClock }))
}

async function ingest(store: Store, count: number): Promise<void> {
  const id = `article-${count}`
  const attack = Math.floor(count / reportsPerIncident)
  const baseId = `base-${attack % baseCount}`
  const operationId = `operation-${attack}`
  await store.archive.transact(async (tx) => {
    const keys = [`guid:${id}`, `link:${id}`, `title:${id}`]
    if ((await tx.findArticles(keys, noon)).length > 0) throw new Error(`${id} is known`)
    const nearby = await tx.listIncidentsNear({
      baseIds: [baseId],
      fromDay: '2024-02-04',
      toDay: '2024-02-06',
    })
    const before = nearby.find((incident) => incident.operationId === operationId)
    const ledger = [...(before?.ledger ?? []), buildEntry({ articleId: id, publishedAt: noon + count })]
    await tx.saveArticle(buildRecord({ id, keys }))
    await tx.saveIncidents([buildIncident({ id: `incident-${attack}`, operationId, baseId, ledger })])
    const revision = ledger.length
    await tx.saveAlert(buildAlert({ operationId, revision }))
    await tx.raiseDeliveries([buildDesired({ operationId, desiredRevision: revision })], noon)
  })
}

for (let round = 0; round < rounds; round += 1) {
  for (const variant of variants) {
    const startedAt = performance.now()
    for (let i = 0; i < articlesPerRound; i += 1) await ingest(variant.store, variant.next++)
    variant.rates.push((articlesPerRound * 1_000) / (performance.now() - startedAt))
  }
}
for (const { name, rates } of variants) {
  const sorted = rates.toSorted((a, b) => a - b)
  const [low, median, high] = [sorted[0], sorted[Math.floor(sorted.length / 2)], sorted.at(-1)]
  const shown = [median, low, high].map((rate) => (rate ?? 0).toFixed(0).padStart(6))
  console.log(`${name.padEnd(48)} ${shown[0]} tx/s (${shown[1]} … ${shown[2]})`)
}
for (const cleanUp of cleanUps) await cleanUp()
