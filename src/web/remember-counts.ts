import type { Counts } from './ports.ts'

/** Counting a million articles takes 100 ms, and pages refresh themselves: half a percent of the time is enough. */
const goodForTimes = 200

/** The counts; those of a moment ago where counting takes long: 20 s ago for a million articles. */
export function rememberCounts(count: () => Promise<Counts>): () => Promise<Counts> {
  let remembered: Promise<Counts> | undefined

  async function countAnew(): Promise<Counts> {
    const startedAt = performance.now()
    try {
      return await count()
    } finally {
      const tookMs = performance.now() - startedAt
      setTimeout(() => {
        remembered = undefined
      }, tookMs * goodForTimes).unref()
    }
  }

  return () => {
    remembered ??= countAnew()
    return remembered
  }
}
