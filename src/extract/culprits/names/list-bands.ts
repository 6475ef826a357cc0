// Whom a plain "militias" or "terrorists" means: at some bases there is one who is so called, and the configuration says who.
import type { Actor, MeantBy } from '../../../model/actor.ts'
import type { Passage, PlacedMention } from '../../words/passage.ts'
import { wordAt } from '../../words/passage.ts'
import { findTokens, type Token } from '../../words/token.ts'
import type { ActorContext } from '../found-actor.ts'

/** Found by a plain word only: counts where nobody is named. */
export const bandRule = 'plain-word'

/** An actor, and the words that mean him. */
export interface Band {
  readonly actorId: string
  readonly isNamedBy: (word: string) => boolean
}

type Sides = Pick<ActorContext, 'actors' | 'holders' | 'hosts'>

/** Those who are meant by plain words at the attacked bases. */
export function listBands({ actors, holders, hosts }: Sides): readonly Band[] {
  return [...actors.values()].flatMap(({ id, meantBy }) =>
    meantBy !== undefined && holders.has(meantBy.attacking) && meantBy.in.some((host) => hosts.has(host))
      ? [{ actorId: id, isNamedBy: compileWords(meantBy) }]
      : [],
  )
}

function compileWords({ words }: MeantBy): Band['isNamedBy'] {
  const folded = words.flatMap((word) => {
    const text = findTokens(word.replaceAll('*', ''), 0)[0]?.word
    return text === undefined ? [] : [{ text, isOpen: word.endsWith('*') }]
  })
  return (word) => folded.some(({ text, isOpen }) => (isOpen ? word.startsWith(text) : word === text))
}

const kinds: readonly Actor['kind'][] = ['group', 'umbrella', 'generic']
const unknown = /^(?:unknown|unidentified|unnamed|tribal|other|no|pro|anti|christian|kurdish|sunni)$/

/** Where a passage names them so, and names no group besides. */
export function findBands(
  { tokens, actors: named }: Passage,
  { bands, actors }: Pick<ActorContext, 'bands' | 'actors'>,
): readonly PlacedMention[] {
  if (bands.length === 0 || named.some(({ mention }) => isOneOf(kinds, actors.get(mention.id)))) return []
  return bands.flatMap(({ actorId, isNamedBy }) =>
    tokens.flatMap(({ word, span }: Token, at) =>
      isNamedBy(word) && !unknown.test(wordAt(tokens, at - 1))
        ? [{ mention: toMention(actorId, word, span), first: at, last: at }]
        : [],
    ),
  )
}

function toMention(id: string, alias: string, span: Token['span']): PlacedMention['mention'] {
  const because = { rule: bandRule, detail: `“${alias}” at these bases` }
  return { entity: 'actor', id, alias, span, how: 'exact', score: 1, because }
}

function isOneOf(some: readonly Actor['kind'][], actor: Actor | undefined): boolean {
  return actor !== undefined && some.includes(actor.kind)
}
