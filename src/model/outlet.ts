/** Admiralty reliability of a source: A completely reliable … E unreliable, F cannot be judged. */
export type ReliabilityLetter = 'A' | 'B' | 'C' | 'D' | 'E' | 'F'

/** Who publishes. Its name comes from the configuration, never from a feed's text. */
export interface Outlet {
  readonly name: string
  /** Host without `www.`, such as `rudaw.net`. */
  readonly domain: string
  readonly letter: ReliabilityLetter
  /** Whose side it speaks for, such as `state media (Iran)`; undefined where it is independent. */
  readonly affiliation?: string
}

/** Its front page: where what has no address of its own is said to come from. */
export function homeOf({ domain }: Pick<Outlet, 'domain'>): string {
  return `https://${domain}/`
}
