import { type EpochMs, hourMs, startOfUtcDay } from '../model/local-day.ts'

export interface Published {
  readonly publishedAt: EpochMs
  readonly publishedDayOnly: boolean
}

/** `2021-07-07`, or with a time and perhaps a zone (UTC where none is given); undefined for anything else. */
export function readPublished(text: string): Published | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
    const publishedAt = startOfUtcDay(text) + 12 * hourMs
    return Number.isNaN(publishedAt) ? undefined : { publishedAt, publishedDayOnly: true }
  }
  const hasZone = /(?:Z|[+-]\d{2}:?\d{2})$/.test(text)
  const publishedAt = Date.parse(hasZone ? text : `${text}Z`)
  return Number.isNaN(publishedAt) ? undefined : { publishedAt, publishedDayOnly: false }
}
