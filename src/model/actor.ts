import type { Alias } from './base.ts'

/** Who attacks, claims, is blamed or speaks. */
export interface Actor {
  /** Stable kebab-case id, such as `kataib-hezbollah`. */
  readonly id: string
  readonly name: string
  readonly kind: 'state' | 'armed-force' | 'group' | 'umbrella' | 'generic'
  /** The actor that this one belongs to or fights under. */
  readonly parent?: string
  readonly aliases: readonly Alias[]
  readonly denyWords: readonly string[]
  /** Plain words that mean him where some bases are attacked: "militias" at those of the United States in Iraq. */
  readonly meantBy?: MeantBy
}

export interface MeantBy {
  /** Single words; `*` at a word's end is any ending. */
  readonly words: readonly string[]
  /** Id of the state whose forces are at the base. */
  readonly attacking: string
  /** Ids of the states that such a base lies in. */
  readonly in: readonly string[]
}
