import type { FeedStanding } from '../model/blind-spot.ts'
import { compareText } from '../model/compare-text.ts'
import { fitLines, type Line } from './fit-lines.ts'
import { sanitise } from './sanitise.ts'
import { stamp } from './write-time.ts'

/** An embed takes 4096; this leaves room for what else an answer says. */
const maxLength = 2500
const maxOutletLength = 60

const languages = new Intl.DisplayNames('en', { type: 'language', fallback: 'code' })

/** Such as `Arabic`; the code itself where nobody knows it. */
export function nameLanguage(lang: string): string {
  try {
    return sanitise(languages.of(lang) ?? lang, maxOutletLength)
  } catch {
    return sanitise(lang, maxOutletLength)
  }
}

/** How many feeds answer, and which do not, longest silent first. */
export function describeFeeds(feeds: readonly FeedStanding[]): string {
  const troubled = feeds.filter(
    ({ failureCount, silentSince }) => failureCount > 0 || silentSince !== undefined,
  )
  const head = `**${feeds.length - troubled.length} of ${feeds.length} feeds** bring news as usual.`
  const lines = troubled
    .toSorted((a, b) => heardOf(a) - heardOf(b) || compareText(a.outlet, b.outlet))
    .map((feed): Line => ({ text: `- ${describeFeed(feed)}`, weight: 1 }))
  const intro = lines.length === 0 ? [] : [{ text: 'Not now:', weight: 3 } as const]
  return fitLines([{ text: head, weight: 3 }, ...intro, ...lines], maxLength)
}

function heardOf({ silentSince, lastGoodAt }: FeedStanding): number {
  return silentSince ?? lastGoodAt ?? 0
}

/** Such as `Rudaw (Kurdish): does not answer, last heard 3 hours ago`. */
function describeFeed(feed: FeedStanding): string {
  const { outlet, lang, lastGoodAt, silentSince, failureCount } = feed
  const name = `${sanitise(outlet, maxOutletLength)} (${nameLanguage(lang)})`
  if (failureCount === 0 && silentSince !== undefined)
    return `${name}: answers, but nothing new since ${stamp(silentSince, 'R')}`
  return lastGoodAt === undefined
    ? `${name}: has never answered`
    : `${name}: does not answer, last heard ${stamp(lastGoodAt, 'R')}`
}
