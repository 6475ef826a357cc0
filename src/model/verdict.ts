import type { Incident } from './incident.ts'
import type { News } from './news.ts'
import type { Reason } from './reason.ts'

/** What one attack of a report did to the stored incidents. */
export type Verdict =
  | {
      /**
       * `withdrawn`: a revised article no longer tells of an attack that it told of. `parted`: reports of one incident
       * stand apart from now on; `reunited`: they stand together again.
       */
      readonly kind:
        | 'opened'
        | 'joined'
        | 'wave'
        | 'linked'
        | 'follow-up'
        | 'withdrawn'
        | 'parted'
        | 'reunited'
      /** The incident after the report. */
      readonly incident: Incident
      /** What changed in it. */
      readonly news: readonly News[]
      readonly because: readonly Reason[]
      readonly runnerUp?: RunnerUp
      /** Incidents that are part of it from now on. */
      readonly absorbedIds?: readonly string[]
    }
  | {
      readonly kind: 'dropped'
      readonly why: DropWhy
      readonly baseId: string
      readonly because: readonly Reason[]
      readonly runnerUp?: RunnerUp
    }

/** The incident that came nearest without being chosen. */
export interface RunnerUp {
  readonly incidentId: string
  readonly score: number
}

/** Why a report's attack opened nothing and joined nothing. */
export type DropWhy = 'only-new-opens' | 'too-old' | 'nothing-to-attach-to'
