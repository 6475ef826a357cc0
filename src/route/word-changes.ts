import type { Actor } from '../model/actor.ts'
import { nameOf } from '../model/by-id.ts'
import type { News, NewsKind } from '../model/news.ts'

/** More than a reader takes in from one edit. */
const maxChanges = 8

/** Least worth a line: told only where nothing else changed. */
const minor: ReadonlySet<NewsKind> = new Set(['another-outlet', 'detail'])

/** What the last report brought, in plain words, each once; what matters first. */
export function wordChanges(news: readonly News[], actors: readonly Actor[]): readonly string[] {
  const ordered = [
    ...news.filter(({ kind }) => !minor.has(kind)),
    ...news.filter(({ kind }) => minor.has(kind)),
  ]
  const words = ordered.map(({ what, actorId }) =>
    actorId === undefined ? what : `${what} ${nameOf(actorId, actors)}`,
  )
  return [...new Set(words)].slice(0, maxChanges)
}
