import type { Alert } from './model/alert.ts'
import type { Article } from './model/article.ts'
import type { DesiredDelivery } from './model/delivery.ts'
import type { Mentions } from './model/mention.ts'
import type { Reading } from './model/report.ts'
import type { Verdict } from './model/verdict.ts'

/** What became of one article, room by room: for the log, `explain`, `replay` and the tests. */
export type Journey =
  /** Stored before, word for word. */
  | { readonly kind: 'known'; readonly article: Article }
  | {
      readonly kind: 'read'
      readonly article: Article
      /** True where it was stored before in other words. */
      readonly revised: boolean
      readonly mentions: Mentions
      readonly reading: Reading
      readonly end: JourneyEnd
    }

export type JourneyEnd =
  /** The reading or the verdicts say why. */
  | { readonly kind: 'dropped'; readonly why: string; readonly verdicts: readonly Verdict[] }
  | { readonly kind: 'filed'; readonly verdicts: readonly Verdict[]; readonly told: readonly Told[] }

/** One operation that an article touched, and who is told. */
export interface Told {
  readonly alert: Alert
  readonly desired: readonly DesiredDelivery[]
  readonly skipped: readonly { readonly channelId: string; readonly why: string }[]
}
