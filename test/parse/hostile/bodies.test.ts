import { afterAll, describe, expect, test } from 'vitest'
import { createFeedParser } from '../../../src/parse/run-parse-worker.ts'
import { hostileBodies } from './bodies.ts'
import { fuzzFeeds, hostileJob } from './fuzz-feeds.ts'

// How fast it is, `npm run bench:hostile` measures.
const parser = createFeedParser({ deadlineMs: 60_000 })
afterAll(() => parser.close())

// Twenty and a hundred megabytes are measured by `npm run bench:hostile`: here they would only cost time.
const cases = Object.entries(hostileBodies).filter(([name]) => !name.includes('megabytes'))

describe('a hostile body is read up to the sound item in it, or refused with a reason', () => {
  test.each(cases)('%s', async (_, { write, contentType, end }) => {
    const parsed = await parser.parse(hostileJob(write(), contentType))
    expect(parsed.kind === 'feed' ? 'read' : parsed.why).toBe(end)
    if (parsed.kind === 'refused') return
    expect(parsed.articles[0]?.article.title).toBe('sound')
    for (const { article } of parsed.articles) {
      expect(article.title.length).toBeLessThanOrEqual(400)
      expect(article.body.length).toBeLessThanOrEqual(48_000)
      expect(article.body).not.toContain('lollol')
      expect(article.url).toMatch(/^https:\/\//)
    }
  })

  test('of more items than any feed has the first are read, and the feed is marked', async () => {
    const body = hostileBodies['more items than any feed has']?.write() ?? new Uint8Array()
    const parsed = await parser.parse(hostileJob(body))
    expect(parsed).toMatchObject({ kind: 'feed', truncated: true })
    if (parsed.kind === 'feed') expect(parsed.articles).toHaveLength(5000)
  })
})

test('whatever becomes of a feed on its way, its reading ends, and in something bounded', async () => {
  await fuzzFeeds({ numRuns: 400 })
})
