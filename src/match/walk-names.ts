import { wordFlag } from '../text/tokenise.ts'
import type { Name } from './gazetteer-name.ts'
import { mostSkips, mostSkipsInAll } from './name-reach.ts'
import { isOfClass, type ReadText } from './read-words.ts'
import type { TrieNode } from './token-trie.ts'
import { wordClass } from './word-class.ts'
import { formFlag } from './word-forms.ts'

// Finds every place where the words of a name stand one after the other, whatever they may mean there. Linear in the
// text: from each word the walk goes at most as deep as the longest name.

/** A name at a place in the text, not yet judged. */
export interface Hit {
  readonly name: Name
  /** Words `from` to `to`, half open. */
  readonly from: number
  readonly to: number
  /** Sum of the costs of its words. */
  readonly cost: number
  /** Bits of `formFlag`: of all words, but `and` of the first only. */
  readonly flags: number
}

interface Step {
  readonly node: TrieNode
  /** The next word to read. */
  readonly at: number
  readonly cost: number
  readonly flags: number
  readonly skips: number
}

// Spellings of several words multiply; a name has few cheap readings, and no text may make more of them.
const mostSteps = 200

export function walkNames(read: ReadText, root: TrieNode): readonly Hit[] {
  const hits: Hit[] = []
  for (let from = 0; from < read.candidates.length; from += 1) {
    if (read.candidates[from]?.length !== 0) walkFrom(read, { from, nodes: [root] }, hits)
    if (isOfClass(read, from, wordClass.shared)) walkRow(read, root, from, hits)
  }
  return hits
}

interface Start {
  readonly from: number
  /** What the first word may go on from. */
  readonly nodes: readonly TrieNode[]
}

function walkFrom(read: ReadText, { from, nodes }: Start, hits: Hit[]): void {
  const open = nodes.flatMap((node) => stepsOver(read, { node, at: from, cost: 0, flags: 0, skips: 0 }))
  if (open.length === 0) return
  const best = new Map<Name, Hit>()
  for (let done = 0; done < mostSteps; done += 1) {
    const step = open.pop()
    if (step === undefined) break
    for (const name of step.node.names) {
      if (name.isClosed && step.skips > 0) continue
      const known = best.get(name)
      if (known === undefined || step.cost < known.cost)
        best.set(name, { name, from, to: step.at, cost: step.cost, flags: step.flags })
    }
    if (step.node.children.size > 0 && !isCut(read, step.at)) open.push(...stepsOn(read, step))
  }
  hits.push(...best.values())
}

/** "The airports of X and Y": the word before the row is Y's, too. It stands in no name of Y alone, so it is left out. */
function walkRow(read: ReadText, root: TrieNode, at: number, hits: Hit[]): void {
  const nodes = (read.candidates[at] ?? []).flatMap(({ id }) => root.children.get(id) ?? [])
  const first = hits.filter(({ from }) => from === at).toSorted((a, b) => b.to - a.to)[0]
  if (nodes.length === 0 || first === undefined || isCut(read, first.to)) return
  const from = nextOfRow(read, first.to)
  if (from !== undefined) walkFrom(read, { from, nodes }, hits)
}

/** Where the next name of the row begins, if the word there is an "and" or has one. */
function nextOfRow(read: ReadText, at: number): number | undefined {
  if ((read.candidates[at] ?? []).some(({ flags }) => (flags & formFlag.and) !== 0)) return at
  if (!isOfClass(read, at, wordClass.conjunction)) return undefined
  let from = at + 1
  while (isOfClass(read, from, wordClass.stopWord) && from <= at + mostSkips) from += 1
  return from
}

/** The steps that read one more word of a name. */
function stepsOver(read: ReadText, step: Step): Step[] {
  const steps: Step[] = []
  for (const candidate of read.candidates[step.at] ?? []) {
    const node = step.node.children.get(candidate.id)
    if (node === undefined) continue
    const flags = step.flags | candidate.flags
    steps.push({ node, at: step.at + 1, cost: step.cost + candidate.cost, flags, skips: step.skips })
  }
  return steps
}

/** The same, and those after small words that a name may have inside. */
function stepsOn(read: ReadText, step: Step): Step[] {
  const steps = stepsOver(read, step)
  let at = step.at
  const most = Math.min(mostSkips, mostSkipsInAll - step.skips)
  for (let gap = 1; gap <= most && isSkipped(read, at) && !isCut(read, at + 1); gap += 1) {
    at += 1
    steps.push(...stepsOver(read, { ...step, at, skips: step.skips + gap }))
  }
  return steps
}

const skipped = wordClass.article | wordClass.stopWord | wordClass.filler

function isSkipped(read: ReadText, at: number): boolean {
  return ((read.classes[at] ?? 0) & skipped) !== 0
}

function isCut(read: ReadText, at: number): boolean {
  const flags = read.tokens.flags[at] ?? wordFlag.followsPunctuation
  return (flags & wordFlag.followsPunctuation) !== 0 && !isAfterOrdinal(read, at)
}

// "8. Ana Jet Üssü": in these languages a number with a full stop is its ordinal.
const dotsOrdinals: ReadonlySet<string> = new Set([
  'tr',
  'az',
  'de',
  'cs',
  'sk',
  'pl',
  'hu',
  'fi',
  'no',
  'nb',
  'nn',
  'da',
  'sr',
  'sl',
])

function isAfterOrdinal({ text, lang, tokens }: ReadText, at: number): boolean {
  if (!dotsOrdinals.has(lang) || !/^\d{1,3}$/.test(tokens.words[at - 1] ?? '')) return false
  return text.slice(tokens.ends[at - 1], tokens.starts[at]) === '. '
}
