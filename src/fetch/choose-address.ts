// Where a feed is asked next: at the configured URL, or where permanent redirects have led. Pure.
import type { FeedState } from './ports.ts'

/** A permanent redirect is believed when it was seen on this many polls in a row. */
const movedAfterPolls = 3
/** A feed that has moved and fails this often in a row may be back where it was. */
const doubtedAfterFailures = 3

type Whereabouts = Pick<FeedState, 'url' | 'moved' | 'movedFrom'>

export function whereNow({ url, moved, movedFrom }: FeedState, movedTo: string | undefined): Whereabouts {
  const from = movedFrom === undefined ? {} : { movedFrom }
  if (movedTo === undefined) return { url, ...from }
  const count = moved?.url === movedTo ? moved.count + 1 : 1
  if (count < movedAfterPolls) return { url, moved: { url: movedTo, count }, ...from }
  return { url: movedTo, movedFrom: movedFrom ?? url }
}

/** The configured address and the one that it has led to take turns until one of them gives the feed. */
export function whereAfterFailure({ url, moved, movedFrom }: FeedState, failureCount: number): Whereabouts {
  if (failureCount >= doubtedAfterFailures) {
    if (movedFrom !== undefined) return { url: movedFrom, moved: { url, count: 0 } }
    if (moved?.count === 0) return { url: moved.url, movedFrom: url }
  }
  return { url, ...(moved === undefined ? {} : { moved }), ...(movedFrom === undefined ? {} : { movedFrom }) }
}
