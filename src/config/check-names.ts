// What no single entry can tell: ids given twice, references to what is not there. Pure.
import type { Actor } from '../model/actor.ts'
import type { Base } from '../model/base.ts'
import type { Feed } from '../model/feed.ts'
import type { Complaint } from './fault.ts'
import { isPrivateHost } from './feed-schema.ts'
import type { Entries, Entry } from './read-entries.ts'
import { didYouMean } from './suggest-word.ts'

/** Entries that share the text of `key` with an earlier one. */
export function checkUnique<T>(entries: readonly Entry<T>[], key: keyof T & string): Complaint[] {
  const seen = new Set<unknown>()
  return entries.flatMap(({ value, at }) => {
    const text = value[key]
    if (text === undefined || !seen.has(text)) {
      seen.add(text)
      return []
    }
    const message = `the ${key} "${String(text)}" is taken by an earlier entry`
    return [{ path: [...at, key], message, wayOut: `Give this one another ${key}, or remove it.` }]
  })
}

/** `heldBy` names actors. */
export function checkHolders(bases: readonly Entry<Base>[], actorIds: ReadonlySet<string>): Complaint[] {
  return bases.flatMap(({ value, at }) => {
    const strangers = value.heldBy.map((id, index) => ({ id, path: [...at, 'heldBy', index] }))
    return strangers.filter(({ id }) => !actorIds.has(id)).map((stranger) => unknownActor(stranger, actorIds))
  })
}

/** `parent` names another actor, and no chain of parents comes back to its start. */
export function checkParents({ good, ids }: Entries<Actor>): Complaint[] {
  const parents = new Map(good.map(({ value }) => [value.id, value.parent]))
  return good.flatMap(({ value: { id, parent }, at }): Complaint[] => {
    if (parent === undefined) return []
    const path = [...at, 'parent']
    if (!ids.has(parent)) return [unknownActor({ id: parent, path }, ids)]
    if (!comesBack(id, parents)) return []
    return [
      {
        path,
        message: `"${id}" is its own parent, by way of "${parent}"`,
        wayOut: 'Break the circle: remove one parent.',
      },
    ]
  })
}

function comesBack(id: string, parents: ReadonlyMap<string, string | undefined>): boolean {
  const passed = new Set<string>()
  for (let at = parents.get(id); at !== undefined && !passed.has(at); at = parents.get(at)) {
    if (at === id) return true
    passed.add(at)
  }
  return false
}

function unknownActor(
  stranger: Pick<Complaint, 'path'> & { id: string },
  known: ReadonlySet<string>,
): Complaint {
  return {
    path: stranger.path,
    message: `no actor has the id "${stranger.id}"`,
    wayOut: `${didYouMean(stranger.id, known)}Use an id of actors.yaml, or add the actor there.`,
  }
}

/** What a feed asks that the poller will not do, or that its server will not like. */
export function checkFeeds(feeds: readonly Entry<Feed>[]): Complaint[] {
  return feeds.flatMap(({ value, at }): Complaint[] => {
    const found: Complaint[] = []
    if (isPrivateHost(value.url) && !value.allowPrivate) {
      const message = 'the address is on a private network, which the poller refuses'
      const wayOut = 'Add "allowPrivate: true" to this feed if that is meant.'
      found.push({ path: [...at, 'url'], message, wayOut, severity: 'warning' })
    }
    if (value.cadenceMinutes < 1 && !value.allowPrivate) {
      const message = 'a public server would be asked more often than once a minute'
      const wayOut = 'Write 5 or more; most feeds change every 15 minutes.'
      found.push({ path: [...at, 'cadenceMinutes'], message, wayOut, severity: 'warning' })
    }
    return found
  })
}
