import type { Claim, ClaimBody, Speaker } from '../claim.ts'
import { compareText } from '../compare-text.ts'
import type { EpochMs } from '../local-day.ts'
import type { Outlet } from '../outlet.ts'
import { oncePerLedger } from './once-per-ledger.ts'

/** A claim with the article that carried it. */
export interface Statement<Body extends ClaimBody = ClaimBody> {
  readonly body: Body
  readonly speaker: Speaker
  readonly via?: Speaker
  readonly stance: Claim['stance']
  readonly outlet: Outlet
  readonly articleId: string
  readonly publishedAt: EpochMs
}

/** Every claim of a ledger, in the order in which it was said: by publication, then as the text has them. */
export const listStatements = oncePerLedger((ledger): readonly Statement[] =>
  ledger.flatMap((entry) =>
    entry.attack.claims.map((claim) => ({
      body: claim.body,
      speaker: claim.speaker,
      ...(claim.via === undefined ? {} : { via: claim.via }),
      stance: claim.stance,
      outlet: entry.outlet,
      articleId: entry.articleId,
      publishedAt: entry.publishedAt,
    })),
  ),
)

/** Best speaker first: reliability, then on the record, then the newest word. */
export function compareStatements(a: Statement, b: Statement): number {
  return (
    compareText(a.speaker.letter, b.speaker.letter) ||
    Number(b.speaker.official) - Number(a.speaker.official) ||
    b.publishedAt - a.publishedAt ||
    compareText(a.articleId, b.articleId)
  )
}
