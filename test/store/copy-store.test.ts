import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { copyStore } from '../../src/store/copy-store.ts'
import type { Database } from '../../src/store/engine.ts'
import { openDatabase, type StorePlace } from '../../src/store/open-database.ts'
import { createStore, openStore } from '../../src/store/open-store.ts'
import { buildAlert, buildDesired, buildIncident, buildRecord, noon } from './builders.ts'
import { fixedClock, testEngines } from './test-engines.ts'

const articleCount = 2300

/** A store with something in each table, odd text among it, and more than two chunks of articles. */
async function fill(database: Database): Promise<void> {
  const store = createStore(database, { clock: fixedClock })
  await store.feedStates.syncFeeds([{ id: 'é', url: 'https://a.example' }])
  await store.feedStates.claimDueFeeds({ now: noon, leaseUntil: noon + 1, limit: 1, busyHosts: [] })
  await store.archive.transact(async (tx) => {
    for (let i = 0; i < articleCount; i += 1)
      await tx.saveArticle(
        buildRecord({ id: `${i}`, keys: [`k${i}`], title: `"${i}" \u{1F6A8} نص`, why: 'drill' }),
      )
    await tx.saveArticle(buildRecord({ id: 'reported', keys: ['r'] }))
    await tx.saveIncidents([buildIncident()])
    await tx.saveAlert(buildAlert())
    await tx.raiseDeliveries([buildDesired()], noon)
  })
  await store.subscriptions.saveSubscription({
    ...{ id: 's', guildId: '1', channelId: '100', baseIds: ['b'], actorIds: [], minSeverity: 'info' },
    ...{ createdBy: 'someone', createdAt: noon },
  })
  await store.deliveries.pauseChannel('200', { kind: 'access', why: 'no access', at: noon, until: 0 })
}

async function withPlaces(
  work: (from: StorePlace, to: StorePlace, back: StorePlace) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'basewatch-copy-'))
  const postgres = testEngines.find(({ name, missing }) => name === 'PostgreSQL' && missing === undefined)
  const file = (name: string): StorePlace => ({ kind: 'sqlite', path: join(folder, `${name}.db`) })
  const there = await postgres?.create()
  try {
    await work(file('from'), there?.place ?? file('to'), file('back'))
  } finally {
    await there?.remove()
    rmSync(folder, { recursive: true })
  }
}

const noProgress = (): void => undefined

describe('copying a store', () => {
  test('there and back again everything is the same, and nobody holds anything', () =>
    withPlaces(async (from, to, back) => {
      const places = [from, to, back]
      const databases = []
      for (const place of places) databases.push(await openDatabase(place))
      const [a, b, c] = databases as [Database, Database, Database]
      await fill(a)
      const { counts } = await copyStore(a, b, noProgress)
      expect(counts).toMatchObject({ articles: articleCount + 1, item_keys: articleCount + 1, deliveries: 1 })
      expect((await copyStore(b, c, noProgress)).counts).toEqual(counts)
      await expect(copyStore(a, b, noProgress)).rejects.toMatchObject({ code: 'copy-target-not-empty' })
      const [there, back2] = [b, c].map((database) => createStore(database, { clock: fixedClock }))
      expect(await back2?.getArticle('7')).toEqual(await there?.getArticle('7'))
      expect((await back2?.getArticle('7'))?.article.title).toBe('"7" \u{1F6A8} نص')
      const due = { now: noon, leaseUntil: noon + 1, limit: 1, busyHosts: [] }
      expect(await back2?.feedStates.claimDueFeeds(due)).toHaveLength(1)
      for (const database of databases) await database.close()
    }))

  test('a copy that was cut off goes on where it was; until then nobody may work on its target', () =>
    withPlaces(async (from, to) => {
      const [a, b] = [await openDatabase(from), await openDatabase(to)]
      await fill(a)
      const cut = copyStore(a, b, ({ table, doneCount }) => {
        if (table === 'articles' && doneCount === 2000) throw new Error('killed')
      })
      await expect(cut).rejects.toThrow('killed')
      await b.close()
      await expect(openStore(to)).rejects.toMatchObject({ code: 'store-half-copied' })
      const again = await openDatabase(to)
      const { counts, resumedCount } = await copyStore(a, again, noProgress)
      expect(resumedCount).toBe(2001)
      expect(counts['articles']).toBe(articleCount + 1)
      await again.close()
      await a.close()
      await (await openStore(to)).close()
    }))

  test('a source that was used meanwhile is found out', () =>
    withPlaces(async (from, to) => {
      const [a, b] = [await openDatabase(from), await openDatabase(to)]
      await fill(a)
      const cut = copyStore(a, b, ({ table, step }) => {
        if (table === 'item_keys' && step === 'copy') throw new Error('killed')
      })
      await expect(cut).rejects.toThrow('killed')
      await createStore(a).archive.transact((tx) => tx.saveArticle(buildRecord({ id: '0a', keys: ['0a'] })))
      await expect(copyStore(a, b, noProgress)).rejects.toMatchObject({ code: 'copy-differs' })
      await a.close()
      await b.close()
    }))
})
