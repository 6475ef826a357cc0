// `npm run bench:hostile [NAME]`: each hostile body and server of the tests goes the way of a feed, through the
// fetcher and the parser's thread, in a process of its own, which says what that cost. It fails above the limits.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { text } from 'node:stream/consumers'
import { createFetcher } from '../../src/fetch/create-fetcher.ts'
import { systemClock } from '../../src/ops/clock.ts'
import { createLog } from '../../src/ops/log.ts'
import { createFeedParser } from '../../src/parse/run-parse-worker.ts'
import { hostileServers } from '../fetch/hostile-servers.ts'
import { startServer, startTcpServer, type TestServer } from '../fetch/start-server.ts'
import { hostileBodies } from '../parse/hostile/bodies.ts'
import { hostileJob } from '../parse/hostile/fuzz-feeds.ts'

const limits = { cpuMs: 1000, peakMb: 350, blockedMs: 50 }
const deadlineSeconds = 3

interface Measured {
  readonly end: string
  readonly cpuMs: number
  readonly peakMb: number
  /** Processor time that the main thread took between two turns of its loop, at the most. */
  readonly blockedMs: number
}

const address = process.argv.find((argument) => argument.startsWith('http:'))
if (address === undefined) await measureAll(process.argv[2] ?? '')
else process.stdout.write(JSON.stringify(await measure(address)))

async function measureAll(part: string): Promise<void> {
  const all = [...Object.keys(hostileBodies), ...Object.keys(hostileServers)]
  const names = all.filter((name) => name.includes(part))
  let failedCount = 0
  const worst = { cpuMs: 0, peakMb: 0, blockedMs: 0 }
  for (const name of names) {
    const measured = await measureApart(name)
    const { end, cpuMs, peakMb, blockedMs } = measured
    const isOver = cpuMs > limits.cpuMs || peakMb > limits.peakMb || blockedMs > limits.blockedMs
    const isWrong = end !== (hostileBodies[name]?.end ?? hostileServers[name]?.end) && end !== 'too-large'
    failedCount += isOver || isWrong ? 1 : 0
    for (const key of ['cpuMs', 'peakMb', 'blockedMs'] as const)
      worst[key] = Math.max(worst[key], measured[key])
    const figures = [`${cpuMs} ms`, `${peakMb} MB`, `${blockedMs} ms`].map((figure) => figure.padStart(8))
    console.log(`${isOver || isWrong ? 'FAILED' : '      '} ${figures.join(' ')}  ${name}: ${end}`)
  }
  console.log(
    `${names.length} hostile feeds, ${failedCount} over a limit or ended otherwise; the worst: ${worst.cpuMs} ms of CPU (${limits.cpuMs}), ${worst.peakMb} MB (${limits.peakMb}), the main loop held for ${worst.blockedMs} ms (${limits.blockedMs})`,
  )
  process.exitCode = failedCount === 0 ? 0 : 1
}

async function measureApart(name: string): Promise<Measured> {
  const server = await serve(name)
  try {
    const child = spawn(process.execPath, [import.meta.filename, `${server.url}/feed`])
    const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')])
    if (stdout === '') throw new Error(`${name} ended the process`, { cause: stderr })
    return JSON.parse(stdout)
  } finally {
    await server.close()
  }
}

async function measure(url: string): Promise<Measured> {
  const polling = {
    floorMinutes: 15,
    timeoutSeconds: deadlineSeconds,
    maxBytes: 10_000_000,
    userAgent: 'Basewatch bench',
    concurrency: 8,
    sameHostDelaySeconds: 0,
  }
  const fetcher = createFetcher({ polling, clock: systemClock, log: createLog('silent') })
  const parser = createFeedParser()
  // The thread is there and warm, as it is when the bot has run for a minute.
  await parser.parse(hostileJob(Buffer.from('<rss/>')))
  const loop = watchLoop()
  const before = process.cpuUsage()
  const feed = { id: 'example', allowPrivate: true }
  const fetched = await fetcher.fetchFeed(feed, { url }, new AbortController().signal)
  const end =
    fetched.kind === 'fetched'
      ? await parse(hostileJob(fetched.bytes, fetched.contentType))
      : 'why' in fetched
        ? fetched.why
        : fetched.kind
  const { user, system } = process.cpuUsage(before)
  const blockedMs = loop.stop()
  await Promise.all([parser.close(), fetcher.close()])
  return {
    end,
    cpuMs: Math.round((user + system) / 1000),
    peakMb: readPeakMb(),
    blockedMs: Math.round(blockedMs),
  }

  async function parse(job: ReturnType<typeof hostileJob>): Promise<string> {
    const parsed = await parser.parse(job)
    return parsed.kind === 'feed' ? 'read' : parsed.why
  }
}

/** Linux counts what this process's parent held into `maxRSS`; its own high-water mark is in the status. */
function readPeakMb(): number {
  const own = existsSync('/proc/self/status')
    ? /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
    : undefined
  return Math.round(Number(own ?? process.resourceUsage().maxRSS) / 1024)
}

/** By the thread's processor time: a wall clock would measure what else the machine does. */
function watchLoop(): { stop(): number } {
  let longest = 0
  let last = process.threadCpuUsage()
  const look = (): void => {
    const { user, system } = process.threadCpuUsage(last)
    longest = Math.max(longest, (user + system) / 1000)
    last = process.threadCpuUsage()
  }
  const timer = setInterval(look, 1)
  return {
    stop: () => {
      look()
      clearInterval(timer)
      return longest
    },
  }
}

async function serve(name: string): Promise<TestServer> {
  const body = hostileBodies[name]
  if (body !== undefined) {
    const bytes = body.write()
    const headers = body.contentType === undefined ? {} : { 'content-type': body.contentType }
    return await startServer({ '/feed': (_, response) => response.writeHead(200, headers).end(bytes) })
  }
  const hostile = hostileServers[name]
  if (hostile === undefined) throw new Error(`there is nothing called ${name}`)
  return await startTcpServer((socket) => socket.once('data', () => hostile.answer(socket)))
}
