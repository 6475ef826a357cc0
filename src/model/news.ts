import type { Severity } from './incident.ts'

/** Why an alert is worth changing. Each kind is mapped in YAML to how loud the change is. */
export const newsKinds = [
  'opened',
  'new-base',
  'new-wave',
  'perhaps-another',
  'first-casualties',
  'toll-rose',
  'figures-changed',
  'first-claim-of-responsibility',
  'new-claim-of-responsibility',
  'blame',
  'confirmed',
  'denied',
  'cause-revised',
  'severity-rose',
  'retracted',
  'another-outlet',
  'detail',
] as const

export type NewsKind = (typeof newsKinds)[number]

export interface News {
  readonly kind: NewsKind
  readonly incidentId: string
  /** What changed, in words for the alert: `injured: 5 (Sabereen), beside 2 (coalition spokesman)`. */
  readonly what: string
  /** Whom it is about; his name goes after the words. */
  readonly actorId?: string
}

/** How loud a change is told: an edit that nobody hears, a reply under the alert, a ping of the team's role. */
export const loudnesses = ['silent', 'reply', 'ping'] as const
export type Loudness = (typeof loudnesses)[number]

export function louder(a: Loudness, b: Loudness): Loudness {
  return loudnesses.indexOf(a) >= loudnesses.indexOf(b) ? a : b
}

/** How loud each kind of news is, and from which severity on a ping is allowed. */
export interface LoudnessTable {
  /** `perhaps-another` came later: a reply where the file does not say. */
  readonly byNews: Readonly<Record<Exclude<NewsKind, 'perhaps-another'>, Loudness>> & {
    readonly 'perhaps-another'?: Loudness
  }
  readonly pingFrom: Severity
}
