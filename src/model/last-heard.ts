import type { AlertSource } from './alert.ts'

/** The source that came last, or was edited last: what changed is told there. Of equals the one published last. */
export function lastHeard(sources: readonly AlertSource[]): AlertSource | undefined {
  return sources.toSorted((a, b) => (b.heardAt ?? 0) - (a.heardAt ?? 0))[0]
}
