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
}
