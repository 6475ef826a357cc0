// One name, two bases ("Imam Ali base" is in Iraq, and in Syria): the one whose country, region or neighbours the article names
// nearest. Pure.
import type { Actor } from '../../model/actor.ts'
import type { Base } from '../../model/base.ts'
import type { Mention } from '../../model/mention.ts'
import type { Span } from '../../model/reason.ts'

/** What tells namesakes apart: the whole gazetteer, and the text of the article. */
export interface NamesakeContext {
  readonly bases: ReadonlyMap<string, Base>
  readonly actors: ReadonlyMap<string, Actor>
  readonly text: string
}

/** Leaves one base on each span; in the order that they came in. */
export function settleNamesakes(mentions: readonly Mention[], context: NamesakeContext): readonly Mention[] {
  const bySpan = Map.groupBy(
    mentions.filter(({ entity }) => entity === 'base'),
    ({ span }) => `${span.start}-${span.end}`,
  )
  const shared = [...bySpan.values()].filter((group) => group.length > 1)
  if (shared.length === 0) return mentions
  const contested = new Set(shared.flat())
  const rivals = [...new Set(shared.flat().map(({ id }) => id))]
  const spans = shared.flatMap(([one]) => one?.span ?? [])
  const sure = mentions.filter((mention) => !contested.has(mention))
  const distances = new Map(rivals.map((id) => [id, distanceTo(id, { rivals, spans, sure, context })]))
  const far = (id: string): number => distances.get(id) ?? Number.POSITIVE_INFINITY
  const dropped = new Set(
    shared.flatMap((group) => {
      // Of equals the first of the gazetteer.
      const best = group.toSorted((a, b) => far(a.id) - far(b.id))[0]
      return group.filter((mention) => mention !== best)
    }),
  )
  return mentions.filter((mention) => !dropped.has(mention))
}

interface Evidence {
  readonly rivals: readonly string[]
  readonly spans: readonly Span[]
  /** Mentions whose entity is not in question. */
  readonly sure: readonly Mention[]
  readonly context: NamesakeContext
}

/** Letters from a contested name to the nearest sign of this base; infinite where there is none. */
function distanceTo(id: string, { rivals, spans, sure, context: { bases, actors, text } }: Evidence): number {
  const base = bases.get(id)
  if (base === undefined) return Number.POSITIVE_INFINITY
  const ofCountry = sure.flatMap((mention) => {
    if (mention.entity === 'actor')
      return actors.get(mention.id)?.name === base.country ? [mention.span.start] : []
    // Its own full name elsewhere says it outright.
    if (mention.id === id) return spans.map(({ start }) => start)
    return bases.get(mention.id)?.country === base.country ? [mention.span.start] : []
  })
  const others = rivals.flatMap((rival) => (rival === id ? [] : (bases.get(rival) ?? [])))
  const places = [base.country, base.region, ...listOwnWords(base, others)].flatMap((place) =>
    place === undefined ? [] : findAll(text, place),
  )
  const signs = [...ofCountry, ...places]
  return Math.min(
    ...signs.flatMap((at) => spans.map(({ start }) => Math.abs(start - at))),
    Number.POSITIVE_INFINITY,
  )
}

/** Shorter ones are everyday words. */
const shortest = 4

/** "Imam Ali base in Albu Kamal", "قاعدة الإمام علي في البوكمال": words of its names that its namesakes do not have. */
function listOwnWords(base: Base, others: readonly Base[]): readonly string[] {
  const theirs = new Set(others.flatMap(wordsOfNames))
  return [...new Set(wordsOfNames(base))].filter((word) => word.length >= shortest && !theirs.has(word))
}

function wordsOfNames({ name, aliases }: Base): readonly string[] {
  return [name, ...aliases.map(({ text }) => text)].flatMap((one) => one.match(/[\p{L}\p{M}]+/gu) ?? [])
}

/** Of a name that a hostile text repeats, so many places are enough. */
const maxPlaces = 50

function findAll(text: string, place: string): readonly number[] {
  const found: number[] = []
  for (let at = text.indexOf(place); at >= 0 && found.length < maxPlaces; at = text.indexOf(place, at + 1))
    found.push(at)
  return found
}
