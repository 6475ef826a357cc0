// Where is the news? The country of the first base that was hit, the countries that the head names, and the words of its places.
import type { Actor } from '../../model/actor.ts'
import type { Base } from '../../model/base.ts'
import { headSentences } from './head-of-article.ts'
import { listKnownPlaces } from './known-places.ts'
import type { WeighedPassage } from './weighed-passage.ts'

/** Where the news is. */
export interface NewsPlaces {
  /** Folded words of the head of the article, and of the names of its bases. */
  readonly known: ReadonlySet<string>
  /** Country of the base that the news is about, where one is known. */
  readonly country: string | undefined
  /** Countries that the head of the article names: a base there is no surprise. */
  readonly countriesNamed: ReadonlySet<string>
  /** Of states, as actors have them. */
  readonly stateNames: ReadonlySet<string>
}

/** The bases that the article names, and all actors. */
export interface NamedPlaces {
  readonly bases: ReadonlyMap<string, Base>
  readonly actors: ReadonlyMap<string, Actor>
}

/** The places of the news, from passages weighed by their words. */
export function findNewsPlaces(
  passages: readonly WeighedPassage[],
  { bases, actors }: NamedPlaces,
): NewsPlaces {
  return {
    known: listKnownPlaces(
      passages.map(({ passage }) => passage),
      bases,
    ),
    country: findCountry(passages, bases),
    countriesNamed: listCountriesNamed(passages, actors),
    stateNames: new Set([...actors.values()].flatMap(({ kind, name }) => (kind === 'state' ? [name] : []))),
  }
}

/** That of the first base that a passage of an attack names. */
function findCountry(
  passages: readonly WeighedPassage[],
  bases: ReadonlyMap<string, Base>,
): string | undefined {
  for (const { passage, event, isBackground } of passages) {
    const [first] = passage.bases
    if (event === 'attack' && !isBackground && first !== undefined)
      return bases.get(first.mention.id)?.country
  }
  return undefined
}

function listCountriesNamed(
  passages: readonly WeighedPassage[],
  actors: ReadonlyMap<string, Actor>,
): ReadonlySet<string> {
  const head = passages.filter(({ passage }) => passage.sentence < headSentences)
  const names = head.flatMap(({ passage }) =>
    passage.actors.flatMap(({ mention }) => actors.get(mention.id)?.name ?? []),
  )
  return new Set(names)
}
