// `npm run fuzz:feeds [SECONDS]`: damaged feeds for so long, read as the bot reads them, in a thread with a
// deadline. It fails with the shortest body that breaks a promise, and the seed by which to do it again.
import { createFeedParser } from '../../src/parse/run-parse-worker.ts'
import { fuzzFeeds } from '../parse/hostile/fuzz-feeds.ts'
import { readCount } from '../read-count.ts'

const seconds = readCount(0, 'seconds', 60)
const parser = createFeedParser()
const seed = readCount(1, 'seed', Date.now() % 2 ** 31)
let count = 0
let slowestMs = 0
try {
  await fuzzFeeds(
    {
      seed,
      numRuns: Number.MAX_SAFE_INTEGER,
      interruptAfterTimeLimit: seconds * 1000,
      markInterruptAsFailure: false,
    },
    async (job) => {
      const startedAt = performance.now()
      const parsed = await parser.parse(job)
      count += 1
      slowestMs = Math.max(slowestMs, performance.now() - startedAt)
      return parsed
    },
  )
  console.log(
    `${count} damaged feeds in ${seconds} s (seed ${seed}): no crash, no hang; the slowest took ${slowestMs.toFixed(0)} ms`,
  )
} finally {
  await parser.close()
}
