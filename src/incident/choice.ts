import type { Incident } from '../model/incident.ts'
import type { Reason } from '../model/reason.ts'
import type { DropWhy } from '../model/verdict.ts'
import type { Weighed } from './weigh-incident.ts'

/** What is to become of one attack; `because` holds at least one reason. */
export type Choice = { readonly because: readonly Reason[]; readonly runnerUp?: Weighed } & (
  | { readonly kind: 'join'; readonly incident: Incident }
  | { readonly kind: 'open' }
  /** An old story of the incident, printed again. */
  | { readonly kind: 'reprint'; readonly incident: Incident }
  /** A further salvo; `last` is the one before. */
  | { readonly kind: 'wave'; readonly last: Incident }
  /** Perhaps the attack of `last`, perhaps another: kept apart, shown beside it. */
  | { readonly kind: 'possibly-same'; readonly last: Incident }
  | { readonly kind: 'response'; readonly to: readonly Incident[] }
  | { readonly kind: 'drop'; readonly why: DropWhy }
)
