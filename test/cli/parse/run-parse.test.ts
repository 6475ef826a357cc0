import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, onTestFinished, test } from 'vitest'
import { askBasewatch } from '../ask-basewatch.ts'

const folder = mkdtempSync(join(tmpdir(), 'basewatch-parse-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const item =
  '<item><title>One\u001b[2J</title><link>https://a.example/1</link><pubDate>Mon, 05 Aug 2024 18:05:00 GMT</pubDate></item>'
const feedOf = (items: string): string =>
  `<rss version="2.0"><channel><title>Desk</title>${items}</channel></rss>`

test('the items of a file are listed with their times, and nothing in them steers the terminal', async () => {
  const bare = '<item><title>Two</title><guid>2</guid></item>'
  const { exitCode, out } = await askBasewatch(['parse', '--file', write('two.xml', feedOf(item + bare))])
  expect(exitCode).toBe(0)
  expect(out).toMatch(
    /^Desk: 2 items\n\n2024-08-05T18:05Z {2}One.*\n +https:\/\/a\.example\/1\nundated +Two\n/,
  )
  expect(out).not.toContain('\u001b')
  expect((await askBasewatch(['parse', '--file', write('one.xml', feedOf(item))])).out).toContain(
    'Desk: 1 item\n',
  )
})

test('what is no feed is named with the reason, and what cannot be read with the way out', async () => {
  const page = await askBasewatch(['parse', '--file', write('page.html', '<html><body>Hello</body></html>')])
  expect(page).toMatchObject({ exitCode: 1, out: expect.stringContaining('This is no feed (') })
  const missing = await askBasewatch(['parse', '--file', join(folder, 'nowhere')])
  expect(missing).toMatchObject({ exitCode: 1, err: expect.stringContaining('nowhere cannot be read') })
  expect(await askBasewatch(['parse'])).toMatchObject({ exitCode: 1, err: expect.stringContaining('--file') })
})

test('a feed at an address is read as the bot reads it: private addresses are refused', async () => {
  const server = createServer((_, response) => void response.end(feedOf(item)))
  onTestFinished(() => void server.close())
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/feed`
  const { exitCode, err } = await askBasewatch(['parse', '--url', url])
  expect(exitCode).toBe(1)
  expect(err).toMatch(/cannot be read\..*not a public address[\s\S]*→ Save what your browser shows/)
})
