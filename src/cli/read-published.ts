import { type EpochMs, hourMs, startOfUtcDay } from '../model/local-day.ts'

export interface Published {
  readonly publishedAt: EpochMs
  readonly publishedDayOnly: boolean
}

const isoTime = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?$/

/** `2021-07-07`, or with a time and perhaps a zone (UTC where none is given); undefined for anything else. */
export function readPublished(text: string): Published | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    return isDay(text)
      ? { publishedAt: startOfUtcDay(text) + 12 * hourMs, publishedDayOnly: true }
      : undefined
  }
  // `Date` takes 01.02.2026 for the second of January.
  if (!isoTime.test(text) || !isDay(text.slice(0, 10))) return undefined
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/.test(text)
  const publishedAt = Date.parse(hasZone ? text : `${text}Z`)
  return Number.isNaN(publishedAt) ? undefined : { publishedAt, publishedDayOnly: false }
}

/** `Date` takes the 30th of February for the first of March. */
function isDay(text: string): boolean {
  const at = startOfUtcDay(text)
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}
