import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { expect, test } from 'vitest'
import { openStore, type Store } from '../../src/store/open-store.ts'
import { noon } from './builders.ts'

const kills = 10
const longestLifeMs = 300
/** More than there are kills, over every other run, however slow the machine is. */
const firstWords = 3

test('every acknowledged article survives a kill at any moment, whole, and nothing half is left', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'basewatch-crash-'))
  const path = join(directory, 'basewatch.db')
  try {
    let acknowledgedCount = 0
    for (let run = 0; run < kills; run += 1) {
      // Every other one may be killed while it opens the file, or makes it.
      const from = run % 2 === 0 ? 'start' : 'first words'
      const acknowledged = await writeUntilKilled(path, `run${run}`, from)
      acknowledgedCount += acknowledged.length
      const store = await openStore({ kind: 'sqlite', path })
      await expectWhole(store, `run${run}`, acknowledged)
      await store.close()
    }
    console.log(`${kills} kills, ${acknowledgedCount} acknowledged articles, none missing`)
    expect(acknowledgedCount).toBeGreaterThan(kills)
    expect(checkIntegrity(path)).toBe('ok')
  } finally {
    rmSync(directory, { recursive: true })
  }
})

/** Kills the writer at a random moment; gives the ids that it has acknowledged. */
async function writeUntilKilled(
  path: string,
  prefix: string,
  from: 'start' | 'first words',
): Promise<readonly string[]> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'crash-writer.ts'), path, prefix], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const acknowledged: string[] = []
  const lines = createInterface({ input: child.stdout })
  const isWriting = Promise.withResolvers<void>()
  lines.on('line', (line) => {
    if (acknowledged.push(line) === firstWords) isWriting.resolve()
  })
  const ended = once(lines, 'close')
  if (from === 'first words') await isWriting.promise
  setTimeout(() => child.kill('SIGKILL'), Math.random() * longestLifeMs)
  await ended
  return acknowledged
}

/** The writer's one transaction may have been stored without being acknowledged: at most one, and whole. */
async function expectWhole(store: Store, prefix: string, acknowledged: readonly string[]): Promise<void> {
  const operationId = `operation-${prefix}`
  const alert = await store.overview.getAlert(operationId)
  const storedCount = alert?.revision ?? 0
  expect([acknowledged.length, acknowledged.length + 1]).toContain(storedCount)
  for (let count = 0; count < storedCount; count += 1) await expectArticle(store, `${prefix}-${count}`)
  expect(await store.getArticle(`${prefix}-${storedCount}`)).toBeUndefined()
  if (storedCount === 0) return
  const last = `${prefix}-${storedCount - 1}`
  expect(alert?.changes).toEqual([last])
  const [incident] = await store.archive.transact((tx) => tx.listIncidentsOf([operationId]))
  expect(incident?.ledger.at(-1)?.articleId).toBe(last)
  const key = { operationId, channelId: '100', kind: 'main', ordinal: 0 } as const
  const delivery = await store.deliveries.claimDelivery(key, { now: noon, until: noon + 1 })
  expect(delivery?.desiredRevision).toBe(storedCount)
}

async function expectArticle(store: Store, id: string): Promise<void> {
  const stored = await store.getArticle(id)
  expect(stored?.outcome.kind, id).toBe('reported')
  const keys = [`guid:${id}`, `link:${id}`]
  const known = await store.archive.transact((tx) => tx.findArticles(keys, noon))
  expect(known).toMatchObject([{ id, matchedKeys: keys }])
}

function checkIntegrity(path: string): unknown {
  const database = new DatabaseSync(path)
  const answer = database.prepare('pragma integrity_check').get()
  database.close()
  return answer?.['integrity_check']
}
