// What no single entry can tell: ids given twice, references to what is not there. Pure.
import type { Actor } from '../model/actor.ts'
import type { Base } from '../model/base.ts'
import type { Feed } from '../model/feed.ts'
import type { KnownSpeaker } from '../model/keywords.ts'
import { readingLanguage } from '../text/reading-language.ts'
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

/** To find what was meant takes time for each. */
const mostStrangers = 300

/** `heldBy` names actors. */
export function checkHolders(bases: readonly Entry<Base>[], actorIds: ReadonlySet<string>): Complaint[] {
  const named = bases.flatMap(({ value, at }) =>
    value.heldBy.map((id, index) => ({ id, path: [...at, 'heldBy', index] })),
  )
  const strangers = named.filter(({ id }) => !actorIds.has(id)).slice(0, mostStrangers)
  return strangers.map((stranger) => unknownActor(stranger, actorIds))
}

/** `speaksFor` names an actor. */
export function checkMouthpieces(
  speakers: readonly Entry<KnownSpeaker>[],
  actorIds: ReadonlySet<string>,
): Complaint[] {
  const named = speakers.flatMap(({ value: { speaksFor }, at }) =>
    speaksFor === undefined ? [] : [{ id: speaksFor, path: [...at, 'speaksFor'] }],
  )
  const strangers = named.filter(({ id }) => !actorIds.has(id)).slice(0, mostStrangers)
  return strangers.map((stranger) => unknownActor(stranger, actorIds))
}

/** `parent` names another actor, and no chain of parents comes back to its start. */
export function checkParents({ good, ids }: Entries<Actor>): Complaint[] {
  const named = good.flatMap(({ value: { id, parent }, at }) =>
    parent === undefined ? [] : [{ id, parent, path: [...at, 'parent'] }],
  )
  const strangers = named.filter(({ parent }) => !ids.has(parent)).slice(0, mostStrangers)
  const circling = findCircling(new Map(named.map(({ id, parent }) => [id, parent])))
  return [
    ...strangers.map(({ parent, path }) => unknownActor({ id: parent, path }, ids)),
    ...named
      .filter(({ id }) => circling.has(id))
      .map(({ id, parent, path }) => ({
        path,
        message: `"${id}" is its own parent, by way of "${parent}"`,
        wayOut: 'Break the circle: remove one parent.',
      })),
  ]
}

/** The ids on a circle of parents. Each is passed once, so long chains cost no more than short ones. */
function findCircling(parents: ReadonlyMap<string, string>): ReadonlySet<string> {
  const circling = new Set<string>()
  const done = new Set<string>()
  for (const start of parents.keys()) {
    const walked = new Set<string>()
    let at: string | undefined = start
    while (at !== undefined && !done.has(at) && !walked.has(at)) {
      walked.add(at)
      at = parents.get(at)
    }
    const ring = at !== undefined && walked.has(at) ? [...walked].slice([...walked].indexOf(at)) : []
    for (const id of ring) circling.add(id)
    for (const id of walked) done.add(id)
  }
  return circling
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
/** @param languages those that have words; undefined where they could not be read. */
export function checkFeeds(
  feeds: readonly Entry<Feed>[],
  languages: ReadonlySet<string> | undefined,
): Complaint[] {
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
    if (languages?.has(readingLanguage(value.lang)) === false) {
      const message = `nothing is read in the language "${value.lang}": keywords.yaml has no words of it`
      const wayOut = `Write one of: ${[...languages].sort().join(', ')}; or add its words under "languages".`
      found.push({ path: [...at, 'lang'], message, wayOut, severity: 'warning' })
    }
    return found
  })
}
