import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { demoOutlets } from '../../src/cli/demo/stories.ts'
import { writeInstallation } from '../acceptance/write-installation.ts'
import { askBasewatch } from './ask-basewatch.ts'
import { runBasewatch } from './run-basewatch.ts'

// Nearly all of the time would be spent on names and words that no text here has.
let removeInstallation: () => Promise<void>
beforeAll(async () => {
  const { BASEWATCH_CONFIG, remove } = await writeInstallation(
    demoOutlets,
    ({ domain }) => `https://${domain}/feed`,
    ['ain-al-asad', 'erbil'],
  )
  vi.stubEnv('BASEWATCH_CONFIG', BASEWATCH_CONFIG)
  vi.stubEnv('DATABASE_URL', '')
  removeInstallation = remove
})
afterAll(() => {
  vi.unstubAllEnvs()
  return removeInstallation()
})

async function writeTemporary(name: string, text: string | Uint8Array): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'basewatch-cli-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

test('the help names the commands and the variables of the environment', async () => {
  const { exitCode, out } = await runBasewatch(['--help'])
  expect(exitCode).toBe(0)
  for (const word of ['run', 'demo', 'replay', 'explain', 'check', 'DISCORD_TOKEN', 'BASEWATCH_DATA'])
    expect(out).toContain(word)
})

test('the version is told, of what runs it too', async () => {
  const { exitCode, out } = await askBasewatch(['--version'])
  expect(exitCode).toBe(0)
  expect(out).toMatch(/^Basewatch \d+\.\d+\.\d+, Node \d+/)
})

test('health says where nothing answers, on addresses of IPv6 too, and why', async () => {
  vi.stubEnv('BASEWATCH_WEB_HOST', '::1')
  vi.stubEnv('BASEWATCH_WEB_PORT', '9')
  const { exitCode, err } = await askBasewatch(['health'])
  vi.stubEnv('BASEWATCH_WEB_HOST', '')
  vi.stubEnv('BASEWATCH_WEB_PORT', '')
  expect(exitCode).toBe(1)
  expect(err).toMatch(/http:\/\/\[::1\]:9\/healthz: .*(?:ECONNREFUSED|EADDRNOTAVAIL|bad port)/)
})

test('officials whom nobody names are no ministry, and what they alone say is not confirmed', async () => {
  const said = 'Five rockets hit Ain al-Asad air base in Iraq today'
  const explain = (by: string) => askBasewatch(['explain', '--text', `${said}, ${by} said.`])
  const unnamed = (await explain('two US officials')).out
  expect(unnamed).toContain('said by US officials alone')
  expect(unnamed).not.toContain('Pentagon')
  expect((await explain('the Pentagon')).out).toContain('on the record: Pentagon')
})

test.each(['01.02.2026', '2026-02-30', '2026-02-30T10:00Z', 'yesterday'])('%s is no date', async (date) => {
  const { exitCode, err } = await askBasewatch(['explain', '--text', 'x', '--published', date])
  expect(exitCode).toBe(1)
  expect(err).toContain('2021-07-07')
})

test('a history that a Windows editor wrote is read, and one that is no UTF-8 is refused as such', async () => {
  const item = { url: 'https://desk.example/1', outlet: 'desk.example', lang: 'en', published: '2026-01-01' }
  const line = JSON.stringify({ ...item, title: 'Rockets hit Ain al-Asad air base', summary: '' })
  const marked = await writeTemporary('marked.jsonl', `\ufeff${line}\r\n`)
  expect(await askBasewatch(['replay', marked])).toMatchObject({ exitCode: 0, err: '' })
  const latin = await writeTemporary('latin.jsonl', Uint8Array.of(0x22, 0xe9, 0x22))
  const { exitCode, err } = await askBasewatch(['replay', latin])
  expect(exitCode).toBe(1)
  expect(err).toContain('is not UTF-8 text')
})

test('whoever pipes the output into `head` sees no stack trace', async () => {
  const child = spawn(process.execPath, ['bin/basewatch.js', '--help'], { stdio: ['ignore', 'pipe', 'pipe'] })
  child.stdout.destroy()
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => (err += chunk))
  await once(child, 'close')
  expect(err).toBe('')
})

test('a command that is none is told of with the nearest one, and exits with 2', async () => {
  const { exitCode, err } = await runBasewatch(['replya'])
  expect(exitCode).toBe(2)
  expect(err).toContain('replay')
  expect(err).toContain('basewatch --help')
})

test('every wrong variable is named at once with its way out, and no secret is shown', async () => {
  const env = { LOG_LEVEL: 'loud', DISCORD_TOKEN: 'not a token', BASEWATCH_WEB_PORT: '99999' }
  const { exitCode, err } = await runBasewatch(['run'], { env })
  expect(exitCode).toBe(1)
  for (const name of Object.keys(env)) expect(err).toContain(name)
  expect(err).not.toContain('not a token')
  expect(err).not.toMatch(/\n\s+at /)
})

test('a demo whose page cannot be served ends with the way out, and leaves nothing behind', async () => {
  const TMPDIR = await mkdtemp(join(tmpdir(), 'basewatch-cli-demo-'))
  onTestFinished(() => rm(TMPDIR, { recursive: true, force: true }))
  const BASEWATCH_CONFIG = process.env['BASEWATCH_CONFIG'] ?? ''
  const env = { BASEWATCH_WEB_HOST: '192.0.2.7', BASEWATCH_CONFIG, TMPDIR }
  const { exitCode, err } = await runBasewatch(['demo'], { env })
  expect(exitCode).toBe(1)
  expect(err).toContain('BASEWATCH_WEB_HOST')
  expect((await readdir(TMPDIR)).filter((name) => name.startsWith('basewatch-demo'))).toEqual([])
})

test('a start without a configuration says so without a stack trace', async () => {
  const { exitCode, err } = await runBasewatch(['run'], { env: { BASEWATCH_CONFIG: '/nowhere/at/all' } })
  expect(exitCode).toBe(1)
  expect(err).toContain('/nowhere/at/all')
  expect(err).not.toMatch(/\n\s+at /)
})

test('an article is explained: names, sentences, claims, the incident and who is told', async () => {
  const text = [
    'Rockets hit Ain al-Asad air base',
    'Five rockets struck Ain al-Asad air base in Iraq on Monday, the US-led coalition said. Two soldiers were wounded.',
    'The base was attacked with ballistic missiles in January 2020.',
  ].join('\n')
  const file = await writeTemporary('article.txt', text)
  const { exitCode, out } = await askBasewatch(['explain', '--file', file, '--published', '2021-07-06'])
  expect(exitCode).toBe(0)
  expect(out).toContain('ain-al-asad')
  expect(out).toMatch(/background[^\n]*January 2020/)
  expect(out).toContain('2021-07-05')
  expect(out).toMatch(/injured 2/)
  expect(out).toMatch(/opened incident/)
  expect(out).not.toContain('2020-01')
})

test('a text that tells of no base is explained too', async () => {
  const { exitCode, out } = await askBasewatch(['explain', '--text', 'The weather stays fine.'])
  expect(exitCode).toBe(0)
  expect(out).toContain('no-base')
})

test.each([
  [['--text', ' '], 'There is nothing to explain'],
  [['--text', 'x', '--lang', 'xx'], 'Nothing is read in the language "xx".\n  → Write --lang with one of: '],
  [
    ['--url', 'wire.example/1'],
    '"wire.example/1" is no address of a page.\n  → Write it whole, with https://',
  ],
  [['--file', '/nowhere/at/all'], 'cannot be read: there is none.'],
  [['--file', tmpdir()], 'cannot be read: it is a folder.'],
])('explain %j says what is wrong, and the way out', async (options, words) => {
  const { exitCode, err } = await askBasewatch(['explain', ...options])
  expect(exitCode).toBe(1)
  expect(err).toContain(words)
})

test('a page on a private address is not explained, and the way out is one that the command has', async () => {
  const { exitCode, err } = await askBasewatch(['explain', '--url', 'http://127.0.0.1:9/story'])
  expect(exitCode).toBe(1)
  expect(err).toContain('private address')
  expect(err).toContain('--file')
  expect(err).not.toContain('allowPrivate')
})

test('what a hostile text holds cannot reach the terminal as a command', async () => {
  const { out } = await askBasewatch([
    'explain',
    '--text',
    'Rockets hit \u001b[31mAin al-Asad\u0007 air base\u202e today.',
  ])
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  expect(out).not.toMatch(/[\u0007\u001b\u202e]/)
})

test('a replay prints one line of JSON for each item of each history, and reads no label', async () => {
  const item = {
    url: 'https://wire.example/1',
    outlet: 'wire.example',
    lang: 'en',
    published: '2021-07-05T18:00Z',
    title: 'Rockets hit Ain al-Asad air base',
    summary: 'Five rockets struck Ain al-Asad air base in Iraq on Monday, the coalition said.',
    labels: { relevant: false, bases: ['erbil'] },
  }
  const file = await writeTemporary('items.jsonl', `${JSON.stringify(item)}\n`)
  const { exitCode, out } = await askBasewatch(['replay', file, file, '--json'])
  expect(exitCode).toBe(0)
  const found = {
    url: item.url,
    relevant: true,
    incidents: [{ bases: ['ain-al-asad'], date: '2021-07-05' }],
    weapon: 'rocket',
    munitions: { count: 5 },
  }
  const lines = out.trim().split('\n')
  // The second file knows nothing of the first.
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([found, found])
})

test('what is only possible is not relevant to a replay, until a surer report tells of it', async () => {
  const day = { lang: 'en', published: '2024-08-05T18:00Z' }
  const doubtful = {
    ...{ ...day, url: 'https://wire.example/depot', outlet: 'wire.example' },
    title: 'Refinery on fire after drone raid near Ain al-Asad',
    summary:
      'Drones set a refinery on fire near Ain al-Asad air base on Monday. The plant supplies the base with fuel. The ' +
      'governor said that two firemen were killed at the refinery.',
  }
  const sure = {
    ...{ ...day, url: 'https://other.example/base', outlet: 'other.example' },
    title: 'Drones hit Ain al-Asad air base',
    summary: 'Drones hit the Ain al-Asad air base on Monday, the governor said. A refinery burns.',
  }
  const askFor = async (name: string, items: readonly object[]): Promise<readonly boolean[]> => {
    const file = await writeTemporary(name, items.map((item) => `${JSON.stringify(item)}\n`).join(''))
    const { out } = await askBasewatch(['replay', file, '--json'])
    const lines = out.trim().split('\n')
    return lines.map((line) => (JSON.parse(line) as { readonly relevant: boolean }).relevant)
  }
  expect(await askFor('doubtful.jsonl', [doubtful])).toEqual([false])
  expect(await askFor('both.jsonl', [doubtful, sure])).toEqual([true, true])
})

test('a broken line of a replay is named with its number', async () => {
  const file = await writeTemporary('items.jsonl', '{"url": 1, "outlet": {"name": "W"}}\n')
  const { exitCode, err } = await askBasewatch(['replay', file])
  expect(exitCode).toBe(1)
  expect(err).toContain('items.jsonl:1')
  expect(err).toContain('url is no text, outlet is no text, lang is missing')
})
