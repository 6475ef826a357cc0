// What a site lets robots read: its robots.txt, asked once a day (RFC 9309). Feeds need none, for they are made to be
// asked; pages that an item leads to do.
import robotsParser from 'robots-parser'
import { dayMs, type EpochMs, hourMs } from '../model/local-day.ts'
import type { Clock } from '../ops/clock.ts'
import type { AskedFeed, Fetcher } from './create-fetcher.ts'
import type { FetchFailure, FetchOutcome } from './fetch-outcome.ts'

export interface Robots {
  /** Never rejects. */
  judge(feed: AskedFeed, url: string, signal: AbortSignal): Promise<Leave>
}

export type Leave =
  | {
      readonly kind: 'given'
      /** What the site wants between two of its pages (`Crawl-delay`). */
      readonly pauseMs?: number
    }
  /** `unsaid` where its server does not answer as it should: nothing is read there either. */
  | { readonly kind: 'refused' | 'unsaid'; readonly why: string }

export interface RobotsOptions {
  readonly fetcher: Pick<Fetcher, 'fetchPage'>
  readonly clock: Clock
  readonly userAgent: string
}

// Its types tell of a default export that its CommonJS module, being the function itself, does not have.
const parseRobots = robotsParser as unknown as typeof robotsParser.default

interface Known {
  readonly leaveFor: (url: string) => Leave
  readonly until: EpochMs
}

/** More of it is not read: RFC 9309 asks for 500 kilobytes at least. */
const maxBytes = 500_000
const maxOrigins = 1000
/** In rules with a `*`: each of their characters may be held against each of an address. Sites have some hundreds. */
const maxWildChars = 20_000
const unreachableMs = hourMs
const given: Leave = { kind: 'given' }
const refused: Leave = { kind: 'refused', why: 'Its robots.txt does not allow it.' }
/** There is no robots.txt: all is allowed. */
const absent: readonly FetchFailure[] = [
  ...(['not-found', 'gone', 'unauthorized', 'forbidden', 'bad-status', 'too-many-redirects'] as const),
]

export function createRobots({ fetcher, clock, userAgent }: RobotsOptions): Robots {
  const known = new Map<string, Known>()
  // A rule names the product alone: of `Basewatch/0.1 (…)` the first word.
  const product = /^[\w-]+/.exec(userAgent)?.[0] ?? userAgent

  async function ask(feed: AskedFeed, origin: string, signal: AbortSignal): Promise<Known> {
    const address = `${origin}/robots.txt`
    const outcome = await fetcher.fetchPage(feed, address, signal)
    // That nobody asked it in the end says nothing of the site.
    const isAsked = outcome.kind !== 'stopped' && !(outcome.kind === 'failed' && outcome.why === 'host-busy')
    const holdsMs = isSure(outcome) ? dayMs : isAsked ? unreachableMs : 0
    return { leaveFor: readLeave(outcome, address), until: clock.now() + holdsMs }
  }

  function readLeave(outcome: FetchOutcome, address: string): Known['leaveFor'] {
    if (outcome.kind === 'failed' && absent.includes(outcome.why)) return () => given
    if (outcome.kind !== 'fetched') {
      const why = outcome.kind === 'failed' ? outcome.detail : `The answer was "${outcome.kind}".`
      return () => ({ kind: 'unsaid', why: `Its robots.txt cannot be read. ${why}` })
    }
    const text = new TextDecoder().decode(outcome.bytes.subarray(0, maxBytes))
    if (countWildChars(text) > maxWildChars) return () => refused
    const rules = parseRobots(address, text)
    const pauseMs = 1000 * (rules.getCrawlDelay(product) ?? 0)
    const leave: Leave = pauseMs > 0 ? { kind: 'given', pauseMs } : given
    return (url) => ((rules.isAllowed(url, product) ?? true) ? leave : refused)
  }

  return {
    judge: async (feed, url, signal) => {
      const origin = URL.parse(url)?.origin
      if (origin === undefined || origin === 'null') return refused
      const before = known.get(origin)
      const rules =
        before !== undefined && before.until > clock.now() ? before : await ask(feed, origin, signal)
      // Set anew to stand last: the first of the map is the one that was asked longest ago.
      known.delete(origin)
      known.set(origin, rules)
      if (known.size > maxOrigins) known.delete(known.keys().next().value ?? origin)
      return rules.leaveFor(url)
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
