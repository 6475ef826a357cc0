import type { Actor } from './actor.ts'
import type { Base } from './base.ts'
import type { Feed } from './feed.ts'
import type { Keywords } from './keywords.ts'
import type { MatchRules } from './match-rules.ts'
import type { Settings } from './settings.ts'

/** Everything that the operator owns, checked. Swapped whole at a reload. */
export interface Config {
  readonly feeds: readonly Feed[]
  readonly bases: readonly Base[]
  readonly actors: readonly Actor[]
  readonly keywords: Keywords
  readonly matching: MatchRules
  readonly settings: Settings
}
