// A denial may be read before the report that it denies: feeds are asked in turns. What found no attack to stand beside
// waits some days, in the store, and is judged once more with each attack that is filed at a base that it names.

import type { EpochMs } from './model/local-day.ts'
import { dayMs } from './model/local-day.ts'
import type { Reading } from './model/report.ts'
import type { DropWhy, Verdict } from './model/verdict.ts'
import type { ArchiveTransaction, WaitingReport } from './pipeline-ports.ts'

/** A feed that could not be reached over the weekend brings its reports by then. */
export const waitingMs = 7 * dayMs

const waitingWhys: ReadonlySet<DropWhy> = new Set(['nothing-to-attach-to', 'only-new-opens'])

/** Keeps what the article could not be filed under, in place of what it waited for before. */
export async function keepWaiting(
  tx: ArchiveTransaction,
  articleId: string,
  {
    reading,
    verdicts,
    since,
    revised,
  }: {
    readonly reading: Reading
    readonly verdicts: readonly Verdict[]
    readonly since: EpochMs
    readonly revised: boolean
  },
): Promise<void> {
  if (reading.kind === 'none') {
    if (revised) await tx.saveWaiting(articleId, undefined)
    return
  }
  const baseIds = verdicts.flatMap((verdict) =>
    verdict.kind === 'dropped' && waitingWhys.has(verdict.why) ? [verdict.baseId] : [],
  )
  if (baseIds.length > 0) await tx.saveWaiting(articleId, { baseIds, report: reading.report, since })
  else if (revised) await tx.saveWaiting(articleId, undefined)
}

/** What waits for an attack at the bases of which the verdicts have changed one. */
export async function listRecalled(
  tx: ArchiveTransaction,
  articleId: string,
  { verdicts, now }: { readonly verdicts: readonly Verdict[]; readonly now: EpochMs },
): Promise<readonly WaitingReport[]> {
  const baseIds = verdicts.flatMap((verdict) =>
    verdict.kind === 'dropped' || verdict.kind === 'withdrawn' ? [] : [verdict.incident.baseId],
  )
  const waiting = await tx.listWaiting([...new Set(baseIds)], now - waitingMs)
  return waiting.filter(({ article }) => article.id !== articleId)
}
