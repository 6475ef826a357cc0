import type { Name, Need } from './gazetteer-name.ts'

// The names of the gazetteer as a tree over words: equal beginnings are walked once.

export interface TrieNode {
  readonly children: ReadonlyMap<number, TrieNode>
  /** Names that end here, at most one for each owner and manner of writing. */
  readonly names: readonly Name[]
}

interface GrowingNode extends TrieNode {
  children: Map<number, GrowingNode>
  names: readonly Name[]
}

/** Most nodes are the end of one name: a map and a list of their own would be a third of the tree. */
const noChildren: GrowingNode['children'] = new Map()
const noNames: readonly Name[] = []
const startNode = (): GrowingNode => ({ children: noChildren, names: noNames })

export interface TokenTrie {
  readonly root: TrieNode
  /** Canonical words by id. */
  readonly words: readonly string[]
  idOf(word: string): number | undefined
}

export function buildTrie(names: readonly Name[]): TokenTrie {
  const ids = new Map<string, number>()
  const root = startNode()
  for (const name of names) {
    let node = root
    for (const word of name.words) node = childOf(node, idFor(ids, word))
    addName(node, name)
  }
  return { root, words: [...ids.keys()], idOf: (word) => ids.get(word) }
}

function idFor(ids: Map<string, number>, word: string): number {
  const known = ids.get(word)
  if (known !== undefined) return known
  ids.set(word, ids.size)
  return ids.size - 1
}

function childOf(node: GrowingNode, id: number): GrowingNode {
  const known = node.children.get(id)
  if (known !== undefined) return known
  const created = startNode()
  if (node.children === noChildren) node.children = new Map()
  node.children.set(id, created)
  return created
}

// What asks only for a facility word refuses more than what takes any sign.
const rank: Readonly<Record<Need, number>> = { nothing: 0, context: 1, facility: 2 }

// Spellings that fold to the same words are one name: the one that asks least of the text stays.
function addName(node: GrowingNode, name: Name): void {
  const at = node.names.findIndex((known) => known.owner === name.owner && known.isGlued === name.isGlued)
  const known = node.names[at]
  node.names =
    known === undefined
      ? [...node.names, name]
      : node.names.with(at, rank[name.need] < rank[known.need] ? soften(name, known) : soften(known, name))
}

function soften(kept: Name, other: Name): Name {
  if (kept.need !== other.need) return { ...kept, facilities: kept.facilities | other.facilities }
  return {
    ...kept,
    facilities: kept.facilities | other.facilities,
    isAcronym: kept.isAcronym && other.isAcronym,
    isCapital: kept.isCapital && other.isCapital,
    needsArticle: kept.needsArticle && other.needsArticle,
    isBare: kept.isBare && other.isBare,
    hasArticle: kept.hasArticle && other.hasArticle,
    isClosed: kept.isClosed && other.isClosed,
    isTurned: kept.isTurned && other.isTurned,
  }
}
