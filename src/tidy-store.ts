import type { Config } from './model/config.ts'
import { dayMs, type EpochMs } from './model/local-day.ts'
import { waitingMs } from './recall-waiting.ts'
import type { Store } from './store/open-store.ts'

/** Rows of one transaction: nothing else waits for it longer than a moment. */
const tidyLimit = 5000

/** Forgets what is older than the operator wants kept: texts of articles, and by what items are known again. */
export async function tidy(
  store: Store,
  { config }: { readonly config: Config },
  now: EpochMs,
): Promise<void> {
  const { articleTextDays, itemIdMonths } = config.settings.retention
  const limits = {
    textsBefore: now - articleTextDays * dayMs,
    keysBefore: now - itemIdMonths * 31 * dayMs,
    waitingBefore: now - waitingMs,
    limit: tidyLimit,
  }
  for (;;) {
    const { texts, keys } = await store.tidy(limits)
    if (texts < tidyLimit && keys < tidyLimit) return
  }
}
