import type { Answer } from './answers.ts'
import type { EventLog } from './record.ts'
import type { WorldSettings } from './world.ts'

/** Buckets by route and channel, the global limit, and the ban for too many invalid requests. */
export interface RateLimits {
  /** The 429 to answer with, or the headers for the answer. */
  take(route: string, major: string): { readonly refused?: Answer; readonly headers: Headers }
  countAnswer(status: number): void
  /** The page of the ban, while it lasts. */
  banned(): Answer | undefined
}

type Headers = Readonly<Record<string, string>>

interface Bucket {
  used: number
  resetAt: number
}

export function createRateLimits(settings: WorldSettings, log: EventLog): RateLimits {
  const buckets = new Map<string, Bucket>()
  const global: Bucket = { used: 0, resetAt: 0 }
  let bannedUntil = 0

  function takeFrom(bucket: Bucket, limit: number, windowMs: number): boolean {
    const now = Date.now()
    if (now >= bucket.resetAt) Object.assign(bucket, { used: 0, resetAt: now + windowMs })
    bucket.used += 1
    return bucket.used <= limit
  }

  function bucketOf(name: string): Bucket {
    const bucket = buckets.get(name) ?? { used: 0, resetAt: 0 }
    buckets.set(name, bucket)
    return bucket
  }

  return {
    take: (route, major) => {
      // Answers to interactions are outside of the bot's limits.
      if (route.startsWith('/interactions/')) return { headers: {} }
      if (!takeFrom(global, settings.globalPerSecond, 1000))
        return { refused: tooMany((global.resetAt - Date.now()) / 1000, 'global', {}), headers: {} }
      const bucket = bucketOf(`${route} ${major}`)
      const isFree = takeFrom(bucket, settings.bucketLimit, settings.bucketWindowMs)
      const resetAfter = Math.max(bucket.resetAt - Date.now(), 1) / 1000
      const headers = {
        'X-RateLimit-Limit': String(settings.bucketLimit),
        'X-RateLimit-Remaining': String(Math.max(settings.bucketLimit - bucket.used, 0)),
        'X-RateLimit-Reset': String(bucket.resetAt / 1000),
        'X-RateLimit-Reset-After': String(resetAfter),
        'X-RateLimit-Bucket': Buffer.from(route).toString('hex').slice(0, 32),
      }
      if (isFree) return { headers }
      log.emptyBucketHits += 1
      return { refused: tooMany(resetAfter, 'user', headers), headers }
    },
    banned: () => (Date.now() < bannedUntil ? cloudflare((bannedUntil - Date.now()) / 1000) : undefined),
    countAnswer: (status) => {
      if (![401, 403, 429].includes(status)) return
      log.invalidAnswers += 1
      if (log.invalidAnswers % settings.invalidLimit === 0) bannedUntil = Date.now() + 600_000
    },
  }
}

export function tooMany(seconds: number, scope: 'user' | 'global' | 'shared', headers: Headers): Answer {
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: seconds, global: scope === 'global' },
    headers: {
      ...headers,
      'Retry-After': String(Math.ceil(seconds)),
      'X-RateLimit-Scope': scope,
      ...(scope === 'global' ? { 'X-RateLimit-Global': 'true' } : {}),
    },
  }
}

/** The page in front of Discord, not Discord: HTML, and none of the bucket headers. */
export function cloudflare(seconds: number): Answer {
  return {
    status: 429,
    text: '<!doctype html><title>Access denied | discord.com used Cloudflare to restrict access</title>',
    headers: { 'Content-Type': 'text/html', 'Retry-After': String(Math.ceil(seconds)) },
  }
}
