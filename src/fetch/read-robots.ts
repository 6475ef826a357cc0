// What a site lets robots read: its robots.txt, asked once a day (RFC 9309). Feeds need none, for they are made to be
// asked; pages that an item leads to do.
import robotsParser from 'robots-parser'
import { dayMs, type EpochMs, hourMs } from '../model/local-day.ts'
import type { Clock } from '../ops/clock.ts'
import type { AskedFeed, Fetcher } from './create-fetcher.ts'
import type { FetchFailure, FetchOutcome } from './fetch-outcome.ts'

export interface Robots {
  /** Never rejects. False too where a site does not say, for its server does not answer as it should. */
  mayAsk(feed: AskedFeed, url: string, signal: AbortSignal): Promise<boolean>
}

export interface RobotsOptions {
  readonly fetcher: Pick<Fetcher, 'fetchPage'>
  readonly clock: Clock
  readonly userAgent: string
}

// Its types tell of a default export that its CommonJS module, being the function itself, does not have.
const parseRobots = robotsParser as unknown as typeof robotsParser.default

interface Known {
  readonly allows: (url: string) => boolean
  readonly until: EpochMs
}

/** More of it is not read: RFC 9309 asks for 500 kilobytes at least. */
const maxBytes = 500_000
const maxOrigins = 1000
/** In rules with a `*`: each of their characters may be held against each of an address. Sites have some hundreds. */
const maxWildChars = 20_000
const unreachableMs = hourMs
/** There is no robots.txt: all is allowed. */
const absent: readonly FetchFailure[] = ['not-found', 'gone', 'unauthorized', 'forbidden']

export function createRobots({ fetcher, clock, userAgent }: RobotsOptions): Robots {
  const known = new Map<string, Known>()
  // A rule names the product alone: of `Basewatch/0.1 (…)` the first word.
  const product = /^[\w-]+/.exec(userAgent)?.[0] ?? userAgent

  async function ask(feed: AskedFeed, origin: string, signal: AbortSignal): Promise<Known> {
    const address = `${origin}/robots.txt`
    const outcome = await fetcher.fetchPage(feed, address, signal)
    return { allows: judge(outcome, address), until: clock.now() + (isSure(outcome) ? dayMs : unreachableMs) }
  }

  function judge(outcome: FetchOutcome, address: string): Known['allows'] {
    if (outcome.kind === 'failed') return () => absent.includes(outcome.why)
    if (outcome.kind !== 'fetched') return () => false
    const text = new TextDecoder().decode(outcome.bytes.subarray(0, maxBytes))
    if (countWildChars(text) > maxWildChars) return () => false
    const rules = parseRobots(address, text)
    return (url) => rules.isAllowed(url, product) ?? true
  }

  return {
    mayAsk: async (feed, url, signal) => {
      const origin = URL.parse(url)?.origin
      if (origin === undefined || origin === 'null') return false
      const before = known.get(origin)
      const rules =
        before !== undefined && before.until > clock.now() ? before : await ask(feed, origin, signal)
      // Set anew to stand last: the first of the map is the one that was asked longest ago.
      known.delete(origin)
      known.set(origin, rules)
      if (known.size > maxOrigins) known.delete(known.keys().next().value ?? origin)
      return rules.allows(url)
    },
  }
}

function isSure(outcome: FetchOutcome): boolean {
  return outcome.kind === 'fetched' || (outcome.kind === 'failed' && absent.includes(outcome.why))
}

function countWildChars(text: string): number {
  const wild = text.split(/[\r\n]+/).filter((line) => line.includes('*') && !/^\s*user-agent/i.test(line))
  return wild.reduce((sum, { length }) => sum + length, 0)
}
