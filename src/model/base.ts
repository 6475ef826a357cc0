/** How a place is named: `strong` names it alone, `weak` needs a facility word beside it. */
export interface Alias {
  readonly text: string
  readonly strength: 'strong' | 'weak'
}

export type FacilityType = 'base' | 'airfield' | 'airport' | 'field' | 'port' | 'diplomatic'

/** A military base or site that teams watch. */
export interface Base {
  /** Stable kebab-case id, such as `ain-al-asad`. */
  readonly id: string
  readonly name: string
  /** English short name of the country. */
  readonly country: string
  /** Province or governorate, where it helps a reader. */
  readonly region?: string
  /** IANA zone of the place, such as `Asia/Baghdad`. */
  readonly zone: string
  readonly position?: Position
  /** Ids of the actors whose forces are there: the attacked side. */
  readonly heldBy: readonly string[]
  readonly aliases: readonly Alias[]
  /** What this place is: a facility word of another kind beside a weak alias names something else. */
  readonly facilities: readonly FacilityType[]
  /** Words that make a weak alias mean something else when they stand beside it. */
  readonly denyWords: readonly string[]
}

export interface Position {
  readonly lat: number
  readonly lon: number
  /** `good` within 1 km, `approx` within 10 km, `low` no better than the district. */
  readonly precision: 'good' | 'approx' | 'low'
}
