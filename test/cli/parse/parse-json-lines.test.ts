import { expect, test } from 'vitest'
import { parseJsonLines } from '../../../src/cli/parse/parse-json-lines.ts'
import { wrapRss } from '../../parse/build-feed.ts'

async function answer(...questions: readonly string[]): Promise<readonly unknown[]> {
  const answers: unknown[] = []
  for await (const line of parseJsonLines(questions)) answers.push(JSON.parse(line))
  return answers
}

const question = (id: string, body: string): string =>
  JSON.stringify({ id, bytes: Buffer.from(body).toString('base64'), contentType: null, url: null })

test('each line that asks gets one line that answers', async () => {
  const feed = wrapRss(
    '<item><title>x</title><guid>7</guid><pubDate>2026-04-03T10:15:30Z</pubDate><description>y</description></item>',
  )
  expect(await answer(question('a', feed), '', question('b', 'nothing'))).toEqual([
    {
      id: 'a',
      feed: { title: 'Example', link: 'https://example.org/' },
      items: [
        {
          title: 'x',
          link: 'https://example.org/',
          id: '7',
          published: '2026-04-03T10:15:30.000Z',
          text: 'y',
        },
      ],
    },
    { id: 'b', error: expect.stringContaining('unknown-format') },
  ])
})

test('a line that is no question says so', async () => {
  expect(await answer('{', '{"id": 7}')).toEqual([
    { id: null, error: expect.any(String) },
    { id: null, error: expect.any(String) },
  ])
})
