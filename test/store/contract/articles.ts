import { describe, expect, test } from 'vitest'
import { dayMs } from '../../../src/model/local-day.ts'
import type { ArticleRecord, KnownArticle } from '../../../src/pipeline-ports.ts'
import type { Store } from '../../../src/store/open-store.ts'
import { buildArticle, buildRecord, buildReport, noon } from '../builders.ts'
import { type TestEngine, withStore } from '../test-engines.ts'

const save = (store: Store, record: ArticleRecord): Promise<void> =>
  store.archive.transact((tx) => tx.saveArticle(record))
const find = (store: Store, keys: readonly string[], now = noon): Promise<readonly KnownArticle[]> =>
  store.archive.transact((tx) => tx.findArticles(keys, now))

export function describeArticles(engine: TestEngine): void {
  const inStore = (work: (store: Store) => Promise<void>) => () => withStore(engine, work)

  describe('articles', () => {
    test(
      'an article is found by any of its keys, and says which ones named it',
      inStore(async (store) => {
        await save(store, buildRecord({ id: 'a', keys: ['guid:1', 'link:1', 'title:1'] }))
        expect(await find(store, ['guid:9', 'title:1', 'link:1'])).toEqual([
          {
            id: 'a',
            title: buildArticle().title,
            body: buildArticle().body,
            publishedAt: noon,
            matchedKeys: ['title:1', 'link:1'],
          },
        ])
        expect(await find(store, ['guid:9'])).toEqual([])
        expect(await find(store, [])).toEqual([])
      }),
    )

    test(
      'of two articles that the keys name, the one that the first key names comes first',
      inStore(async (store) => {
        await save(store, buildRecord({ id: 'a', keys: ['guid:1', 'title:same'] }))
        await save(store, buildRecord({ id: 'b', keys: ['guid:2', 'title:same'] }))
        expect(await find(store, ['guid:1', 'title:same'])).toMatchObject([
          { id: 'a', matchedKeys: ['guid:1'] },
          { id: 'b', matchedKeys: ['title:same'] },
        ])
        expect(await find(store, ['guid:2', 'title:same'])).toMatchObject([
          { id: 'b', matchedKeys: ['guid:2', 'title:same'] },
        ])
      }),
    )

    test(
      'a key that two articles bore names the later one',
      inStore(async (store) => {
        await save(store, buildRecord({ id: 'a', keys: ['title:same'] }))
        await save(store, buildRecord({ id: 'b', keys: ['title:same', 'title:same'] }))
        expect(await find(store, ['title:same', 'title:same'])).toMatchObject([
          { id: 'b', matchedKeys: ['title:same'] },
        ])
      }),
    )

    test(
      'a dropped article is kept with the reason why',
      inStore(async (store) => {
        const { article, outcome } = buildRecord({ id: 'a', why: 'background-only' })
        await save(store, { article, outcome, keys: [] })
        expect(await store.getArticle('a')).toEqual({ article, outcome })
      }),
    )

    test(
      'a report that found no attack waits at its bases, until it is told to wait for nothing or tidied away',
      inStore(async (store) => {
        const { article, outcome } = buildRecord({ id: 'a', why: 'nothing-to-attach-to' })
        await save(store, { article, outcome, keys: [] })
        const report = buildReport()
        const waiting = { report, since: noon }
        await store.archive.transact((tx) => tx.saveWaiting('a', { ...waiting, baseIds: ['x', 'y', 'x'] }))
        const list = (baseIds: readonly string[], since = noon) =>
          store.archive.transact((tx) => tx.listWaiting(baseIds, since))
        expect(await list(['y', 'x'])).toEqual([{ ...waiting, article }])
        expect([await list(['z']), await list([]), await list(['x'], noon + 1)]).toEqual([[], [], []])
        await store.archive.transact((tx) => tx.saveWaiting('a', { ...waiting, baseIds: ['y'] }))
        expect([await list(['x']), await list(['y'])]).toMatchObject([[], [{ since: noon }]])
        await store.tidy({ textsBefore: 0, keysBefore: 0, waitingBefore: noon + 1, limit: 10 })
        expect(await list(['y'])).toEqual([])
      }),
    )

    test(
      'what became of an article may change, and its text stays',
      inStore(async (store) => {
        const { article, outcome } = buildRecord({ id: 'a', why: 'nothing-to-attach-to' })
        await save(store, { article, outcome, keys: [] })
        const filed = buildRecord({ id: 'a' }).outcome
        await store.archive.transact((tx) => tx.saveOutcome('a', filed))
        expect(await store.getArticle('a')).toEqual({ article, outcome: filed })
        await store.archive.transact((tx) => tx.saveOutcome('a', outcome))
        expect(await store.getArticle('a')).toEqual({ article, outcome })
      }),
    )

    test(
      'a reported article is kept with its report',
      inStore(async (store) => {
        const record = buildRecord({ id: 'a' })
        await save(store, record)
        expect(await store.getArticle('a')).toEqual({ article: record.article, outcome: record.outcome })
        expect(await store.getArticle('b')).toBeUndefined()
      }),
    )

    test(
      'a revised article takes the place of the first, which was heard when it was heard',
      inStore(async (store) => {
        await save(store, buildRecord({ id: 'a', title: 'first', heardAt: noon }))
        const second = buildRecord({ id: 'a', title: 'second', heardAt: noon + 5, why: 'drill' })
        await save(store, second)
        expect(await store.getArticle('a')).toEqual({
          article: { ...second.article, heardAt: noon },
          outcome: second.outcome,
        })
        const third = { ...buildRecord({ id: 'a' }), outcome: reportedAs('update') }
        await save(store, third)
        expect((await store.getArticle('a'))?.outcome).toEqual(third.outcome)
        expect((await store.overview.countAll()).articles).toBe(1)
      }),
    )

    test(
      'what each edit changed is kept, oldest first, until texts are tidied away',
      inStore(async (store) => {
        const edit = (added: string) => [{ where: 'title', removed: 'two hurt', added }] as const
        await save(store, buildRecord({ id: 'a', heardAt: noon }))
        await save(store, { ...buildRecord({ id: 'a', heardAt: noon + 2 }), changes: edit('four hurt') })
        await save(store, { ...buildRecord({ id: 'a', heardAt: noon + 1 }), changes: edit('three hurt\0') })
        await save(store, { ...buildRecord({ id: 'a', heardAt: noon + 3 }), changes: [] })
        const listEdits = async (limit: number) =>
          (await store.overview.listRevisions(['a', 'b', 'never'], limit)).get('a') ?? []
        const revisions = await listEdits(3)
        expect(revisions.map(({ at }) => at)).toEqual([noon + 1, noon + 2])
        expect(revisions[1]?.changes).toEqual(edit('four hurt'))
        expect((await listEdits(1)).map(({ at }) => at)).toEqual([noon + 2])
        await store.tidy({ textsBefore: noon + 2, keysBefore: 0, waitingBefore: 0, limit: 10 })
        expect((await listEdits(3)).map(({ at }) => at)).toEqual([noon + 2])
      }),
    )

    test(
      'hostile text is stored without its NULs and half characters, and hostile keys name their article',
      inStore(async (store) => {
        const key = `guid:\0\ud800${'x'.repeat(20_000)}`
        await save(store, buildRecord({ id: 'a', title: 'a\0b\ud800', body: '\0', url: 'u\0', keys: [key] }))
        const stored = await store.getArticle('a')
        expect(stored?.article).toMatchObject({ title: 'ab\ufffd', body: '', url: 'u' })
        expect(await find(store, [key])).toMatchObject([{ id: 'a', matchedKeys: [key] }])
        expect(await find(store, [key.slice(0, -1)])).toEqual([])
      }),
    )

    test(
      'tidying drops old texts and forgotten keys, a few at a time',
      inStore(async (store) => {
        await save(store, buildRecord({ id: 'a', heardAt: noon, keys: ['1'] }))
        await save(store, buildRecord({ id: 'b', heardAt: noon + 1, keys: ['2'] }))
        await save(store, buildRecord({ id: 'c', heardAt: noon + 2, keys: ['3'] }))
        const limits = { textsBefore: noon + 2, keysBefore: 0, waitingBefore: 0, limit: 1 }
        expect(await store.tidy(limits)).toEqual({ texts: 1, keys: 0 })
        expect(await store.tidy(limits)).toEqual({ texts: 1, keys: 0 })
        expect(await store.tidy(limits)).toEqual({ texts: 0, keys: 0 })
        const known = await find(store, ['2'])
        expect(known).toHaveLength(1)
        expect(known[0]).not.toHaveProperty('body')
        expect((await find(store, ['3']))[0]).toHaveProperty('body')
        expect((await store.getArticle('a'))?.article.body).toBe('')
      }),
    )

    test(
      'a key that is still seen is not forgotten',
      inStore(async (store) => {
        await save(store, buildRecord({ id: 'a', heardAt: noon, keys: ['seen', 'unseen'] }))
        await find(store, ['seen'], noon + 40 * dayMs)
        const tidied = await store.tidy({
          textsBefore: 0,
          keysBefore: noon + 30 * dayMs,
          waitingBefore: 0,
          limit: 10,
        })
        expect(tidied).toEqual({ texts: 0, keys: 1 })
        expect(await find(store, ['seen'])).toHaveLength(1)
        expect(await find(store, ['unseen'])).toEqual([])
      }),
    )
  })
}

function reportedAs(kind: 'update'): ArticleRecord['outcome'] {
  return { kind: 'reported', report: buildReport({ kind }) }
}
