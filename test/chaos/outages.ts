// `npm run test:outages [SECONDS]`: one bot on a PostgreSQL of the test's own that refuses connections for a minute,
// then takes no writes, then has a full disk. Each time an attack is published meanwhile: the health page must say
// what is wrong, and when it is over the attack must be shown, once, within seconds.
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import { createFeedServer } from '../../src/cli/demo/feed-server.ts'
import { startBot } from '../acceptance/start-bot.ts'
import { writeInstallation } from '../acceptance/write-installation.ts'
import { startDiscordDouble } from '../discord-double/start-discord-double.ts'
import { readCount } from '../read-count.ts'
import { type OwnPostgres, startPostgres } from './start-postgres.ts'
import { outlets } from './write-stories.ts'

const outageMs = 1000 * readCount(0, 'seconds', 60)
const shownWithinMs = 60_000
const channelId = '300000000000000001'

interface Outage {
  readonly name: string
  readonly baseId: string
  readonly baseName: string
  /** Resolves when it is over. */
  run(postgres: OwnPostgres): Promise<void>
  /** What `/healthz` must say meanwhile. */
  readonly says: RegExp
}

async function execute(postgres: OwnPostgres, ...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({
    connectionString: postgres.url,
    options: '-c default_transaction_read_only=off',
  })
  await client.connect()
  for (const statement of statements) await client.query(statement)
  await client.end()
}

const outages: readonly Outage[] = [
  {
    ...{ name: 'no connection', baseId: 'ain-al-asad', baseName: 'Ain al-Asad air base in Iraq' },
    run: (postgres) => postgres.restart('fast', outageMs),
    says: /shutting down|refused|terminat/i,
  },
  {
    ...{ name: 'read-only', baseId: 'al-tanf', baseName: 'al-Tanf garrison in Syria' },
    run: async (postgres) => {
      const setting = 'alter system set default_transaction_read_only'
      await execute(postgres, `${setting} = on`, 'select pg_reload_conf()')
      await delay(outageMs / 2)
      await execute(postgres, `${setting} = off`, 'select pg_reload_conf()')
    },
    says: /takes no writes/,
  },
  {
    ...{ name: 'disk full', baseId: 'incirlik', baseName: 'Incirlik air base in Turkey' },
    // A table that cannot grow, as the server tells of it.
    run: async (postgres) => {
      await execute(
        postgres,
        `create function grow() returns trigger language plpgsql as
          $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$`,
        'create trigger full_disk before insert on articles execute function grow()',
      )
      await delay(outageMs / 2)
      await execute(postgres, 'drop trigger full_disk on articles')
    },
    says: /disk is full/,
  },
]

const postgres = await startPostgres()
const double = await startDiscordDouble()
const [outlet] = outlets
if (outlet === undefined) throw new Error('no outlet')
const server = await createFeedServer([outlet])
const baseIds = outages.map(({ baseId }) => baseId)
const { remove, ...installation } = await writeInstallation([outlet], server.urlOf, baseIds)
const bot = await startBot({
  ...{ ...installation, DATABASE_URL: postgres.url, LOG_LEVEL: 'warn' },
  ...{ DISCORD_TOKEN: double.token, DISCORD_API_URL: double.apiUrl },
})
const page = /http:\/\/\S+?(?=\/?[\s;])/.exec(`${bot.said()} `)?.[0]

async function readTroubles(): Promise<string> {
  const answer = await fetch(`${page}/healthz`)
  return JSON.stringify(((await answer.json()) as { troubles: unknown }).troubles)
}

let failures = 0
function check(holds: boolean, words: string): void {
  console.log(`  ${holds ? 'ok  ' : 'FAIL'} ${words}`)
  if (!holds) failures += 1
}

async function suffer({ name, baseName, run, says }: Outage): Promise<void> {
  console.log(name)
  const linesBefore = bot.said().split('\n').length
  const messagesBefore = (await double.messages(channelId)).length
  const over = run(postgres)
  await delay(1000)
  server.publish({
    ...{ outlet: outlet?.id ?? '', published: new Date().toISOString(), title: `Rockets hit ${baseName}` },
    text: [`Four rockets struck ${baseName} today, the coalition said. No casualties were reported.`],
  })
  const told = new Set<string>()
  let isOver = false
  void over.then(() => (isOver = true))
  while (!isOver) {
    told.add(await readTroubles())
    await delay(500)
  }
  await over
  const overAt = Date.now()
  await double.until(({ messages }) => messages.length > messagesBefore, shownWithinMs).catch(() => undefined)
  const seconds = ((Date.now() - overAt) / 1000).toFixed(1)
  await delay(6000)
  check(
    [...told].some((words) => says.test(words)),
    `/healthz says: ${[...told].find((words) => says.test(words)) ?? [...told].at(-1)}`,
  )
  const shown = (await double.messages(channelId)).length - messagesBefore
  check(shown === 1, `${shown} message, ${seconds} s after it was over`)
  const calmBy = Date.now() + shownWithinMs
  while ((await readTroubles()) !== '[]' && Date.now() < calmBy) await delay(500)
  check((await readTroubles()) === '[]', 'then all is well')
  const lines = bot
    .said()
    .split('\n')
    .slice(linesBefore - 1)
    .filter((line) => /"level":"(?:error|warn)"/.test(line))
  check(lines.length < 20, `${lines.length} lines of trouble in the log`)
  for (const line of lines.slice(0, 4)) console.log(`       ${line.replace(/"stack".*/, '').slice(0, 200)}`)
}

try {
  await double.until(({ connections, commands }) => connections === 1 && commands.length > 0, shownWithinMs)
  await double.act({ kind: 'command', name: 'subscribe', options: [], channelId })
  for (const outage of outages) await suffer(outage)
  check((await bot.stop()) === 0, 'it stops when it is asked to')
} finally {
  await bot.kill()
  await server.close()
  await double.stop()
  await postgres.remove()
  await remove()
}
process.exitCode = failures === 0 ? 0 : 1
