// Where nothing is seen because the feeds are dead. One feed of many is the operator's business; a language
// that has gone silent, or everything, is the business of everybody who relies on the alerts. Pure.
import type { BlindSpot, FeedStanding } from '../model/blind-spot.ts'
import { compareText } from '../model/compare-text.ts'
import { type EpochMs, hourMs } from '../model/local-day.ts'

/** A failing outlet is mostly back within some hours; nothing from anywhere is odd much sooner. */
const blindAfterMs = 6 * hourMs
const wholeBlindAfterMs = hourMs
/** One refused poll says nothing, and of a feed that was never heard nobody knows since when. */
const fewestFailures = 3
const fewestFirstFailures = 5
/** The last feed of a language does not see what the other nine would. */
const deadShare = 0.8

export function findBlindSpots(feeds: readonly FeedStanding[], now: EpochMs): readonly BlindSpot[] {
  const whole = judgeGroup('all', feeds, { now, afterMs: wholeBlindAfterMs, all: feeds })
  if (whole !== undefined) return [whole]
  const byLang = [...Map.groupBy(feeds, ({ lang }) => lang)]
  return byLang
    .toSorted(([a], [b]) => compareText(a, b))
    .flatMap(([lang, group]) => judgeGroup(lang, group, { now, afterMs: blindAfterMs, all: feeds }) ?? [])
}

interface Terms {
  readonly now: EpochMs
  readonly afterMs: number
  readonly all: readonly FeedStanding[]
}

function judgeGroup(
  topic: string,
  group: readonly FeedStanding[],
  { now, afterMs, all }: Terms,
): BlindSpot | undefined {
  const dead = group.filter((feed) => isDead(feed, now, afterMs))
  if (dead.length === 0 || dead.length < group.length * deadShare) return
  const heard = dead.flatMap(({ silentSince, lastGoodAt }) => silentSince ?? lastGoodAt ?? [])
  return {
    topic,
    feedCount: group.length,
    deadCount: dead.length,
    otherCount: all.length - group.length,
    ...(heard.length === 0 ? {} : { since: Math.max(...heard) }),
    outlets: [...new Set(dead.map(({ outlet }) => outlet))].toSorted(compareText),
  }
}

function isDead({ silentSince, lastGoodAt, failureCount }: FeedStanding, now: EpochMs, afterMs: number) {
  if (silentSince !== undefined) return true
  return lastGoodAt === undefined
    ? failureCount >= fewestFirstFailures
    : failureCount >= fewestFailures && now - lastGoodAt > afterMs
}
