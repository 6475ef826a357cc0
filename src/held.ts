// What changes while the app runs, and what follows from it alone.
import type { FoldRules } from './incident/fold-incident.ts'
import { byId } from './model/by-id.ts'
import type { Config } from './model/config.ts'
import type { Feed } from './model/feed.ts'
import type { Names } from './model/names.ts'

export interface Held {
  config: Config
  lastTickAt?: number
  readonly startedAt: number
}

export function listAskedFeeds({ feeds }: Config): readonly Feed[] {
  return feeds.filter(({ enabled }) => enabled)
}

export function foldRulesOf({ config: { settings } }: Held): FoldRules {
  return { settings: settings.incidents, severity: settings.severity }
}

export function namesOf(held: Held): Names {
  return {
    baseName: (id) => byId(held.config.bases).get(id)?.name,
    actorName: (id) => byId(held.config.actors).get(id)?.name,
  }
}
