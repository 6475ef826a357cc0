// Moves a store of many articles to PostgreSQL by the command an operator uses, kills it midway, and lets it go on:
// `DATABASE_URL=postgres://… node test/bench/store-copy.ts [ARTICLES]`. It makes a database of its own beside the
// one that the URL names, and removes it.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { openStore } from '../../src/store/open-store.ts'
import { createDatabase } from '../acceptance/create-database.ts'
import { readCount } from '../read-count.ts'

const articleCount = readCount(0, 'articles', 1_000_000)
const serverUrl = process.env['DATABASE_URL']
if (serverUrl === undefined) throw new Error('DATABASE_URL names no PostgreSQL')
const main = fileURLToPath(new URL('../../bin/basewatch.js', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'basewatch-copy-'))
const path = join(folder, 'basewatch.db')

/** Rows as the bot stores them: a body of 800 characters, two keys for each article. */
async function fill(): Promise<void> {
  await (await openStore({ kind: 'sqlite', path })).close()
  const database = new DatabaseSync(path)
  database.exec('pragma synchronous = off; begin')
  const count = `with recursive n(i) as (select 0 union all select i + 1 from n where i < ${articleCount - 1})`
  database.exec(`${count} insert into articles (id, feed_id, outlet_json, url, lang, title, body, published_at,
      is_day_only, heard_at, outcome, why, because_json)
    select printf('%016x', i * 2654435761 % 4294967296) || i, 'feed-' || (i % 100), '{"name":"Outlet"}',
      'https://outlet.example/' || i, 'en', 'Headline number ' || i, hex(randomblob(400)), 1700000000000 + i, 0,
      1700000000000 + i, 'dropped', 'no-base', '[]' from n`)
  database.exec(`${count} insert into item_keys (digest, article_id, seen_at)
    select 'a' || i, printf('%016x', i * 2654435761 % 4294967296) || i, 1700000000000 from n`)
  database.exec('commit')
  database.close()
}

/** @param killAt the percentage of articles at which it is killed. */
async function copy(to: string, killAt?: number): Promise<void> {
  const startedAt = performance.now()
  const env = { PATH: process.env['PATH'] ?? '', BASEWATCH_DATA: folder }
  const child = spawn(process.execPath, [main, 'store', 'copy', '--to', to], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'exit')
  for await (const line of createInterface({ input: child.stdout })) {
    console.log(`${((performance.now() - startedAt) / 1000).toFixed(1).padStart(6)} s  ${line}`)
    const percent = /articles: .*copied \((\d+) %\)/.exec(line)?.[1]
    if (killAt !== undefined && Number(percent) >= killAt) child.kill('SIGKILL')
  }
  await ended
  console.log(child.signalCode === null ? `ended with ${child.exitCode}` : `killed by ${child.signalCode}`)
}

await fill()
console.log(`${articleCount} articles in ${(statSync(path).size / 1e6).toFixed(0)} MB of SQLite`)
const { url, drop } = await createDatabase(serverUrl)
try {
  await copy(url, 40)
  await copy(url)
} finally {
  await drop()
  rmSync(folder, { recursive: true })
}
