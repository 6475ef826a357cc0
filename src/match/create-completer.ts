import Fuse from 'fuse.js'
import type { Actor } from '../model/actor.ts'
import type { Base } from '../model/base.ts'
import { atOnce, isRestDue, type Steps } from '../model/steps.ts'
import { type Script, scriptOf } from '../text/fold-script.ts'
import { foldName } from '../text/tokenise.ts'
import { type PairIndex, pairIndexSteps } from './pair-index.ts'

// Completes what a person types into a command, over all names in all scripts: first what begins so, then what is
// alike (fuse.js).

/** One entry of a list that is offered. */
export interface Choice {
  readonly id: string
  readonly name: string
}

/** Best first, at most 25. */
export interface Completer {
  completeBases(typed: string): readonly Choice[]
  completeActors(typed: string): readonly Choice[]
}

/** Discord shows no more. */
const mostChoices = 25
// With so many that begin as typed, the rest is noise and costs time.
const enoughBeginnings = 5
// Measured on 197 typed queries: right first for .99 of them.
const alikeOptions = { threshold: 0.4, ignoreLocation: true, includeScore: true } as const
// So many are compared letter by letter: at 10,000 names the right one is among them for every query measured.
const mostCompared = 120
/** No name is longer. Letters are compared by twos of names: 6,000 typed characters held everything up for 3 s. */
const longestTyped = 100

interface NamedRow {
  readonly folded: string
  readonly row: Choice
}

export interface CompletedNames {
  readonly bases: readonly Base[]
  readonly actors: readonly Actor[]
}

export function createCompleter(names: CompletedNames): Completer {
  return atOnce(completerSteps(names))
}

/** A tenth of a second's work, in small steps. */
export function* completerSteps({ bases, actors }: CompletedNames): Steps<Completer> {
  return { completeBases: yield* listSteps(bases), completeActors: yield* listSteps(actors) }
}

type Complete = (typed: string) => readonly Choice[]

/** Of things with some fifty names each. */
const thingsPerStep = 20

function* listSteps(named: readonly (Base | Actor)[]): Steps<Complete> {
  const rows = named.map(({ id, name }): Choice => ({ id, name }))
  const names: NamedRow[] = []
  for (const [index, { id, name, aliases }] of named.entries()) {
    names.push(...namesOf([name, id, ...aliases.map(({ text }) => text)], rows[index]))
    if (isRestDue(index, thingsPerStep)) yield
  }
  const findBeginnings = beginningsOf(names)
  yield
  const findAlike = yield* alikeSteps(names)
  return (typed) => {
    const query = foldName(typed.slice(0, longestTyped))
    if (query === '') return rows.slice(0, mostChoices)
    const beginning = findBeginnings(query)
    const alike = beginning.length < enoughBeginnings ? findAlike(query) : []
    return [...new Set([...beginning, ...alike])].slice(0, mostChoices)
  }
}

function namesOf(texts: readonly string[], row: Choice | undefined): readonly NamedRow[] {
  return row === undefined ? [] : [...new Set(texts.map(foldName))].map((folded) => ({ folded, row }))
}

/** A name is looked for among names of its own script: less work, and no strange likeness. */
function* alikeSteps(names: readonly NamedRow[]): Steps<Complete> {
  const byScript = Map.groupBy(names, ({ folded }) => scriptOf(folded))
  const indexes = new Map<Script, PairIndex>()
  for (const [script, own] of byScript)
    indexes.set(script, yield* pairIndexSteps(own.map(({ folded }) => folded)))
  return (query) => {
    const script = scriptOf(query)
    const own = byScript.get(script) ?? []
    const likely = indexes.get(script)?.find(query, mostCompared) ?? []
    const scored = likely.flatMap(({ index, likeness }) => {
      const name = own[index]
      if (name === undefined) return []
      const { isMatch, score } = Fuse.match(query, name.folded, alikeOptions)
      return isMatch ? [{ row: name.row, score: (score ?? 1) - likeness / 2 }] : []
    })
    return scored.sort((a, b) => a.score - b.score).map(({ row }) => row)
  }
}

interface Beginning extends NamedRow {
  /** 0 the name's beginning, 1 that of a later word. */
  readonly rank: number
}

/** Whole name first, then its beginning, then the beginning of a later word. */
function beginningsOf(names: readonly NamedRow[]): Complete {
  const sorted = names.flatMap(wordStarts).sort((a, b) => (a.folded < b.folded ? -1 : 1))
  return (query) => {
    let at = firstFrom(sorted, query)
    const found: Beginning[] = []
    for (let one = sorted[at]; one?.folded.startsWith(query) === true; one = sorted[at]) {
      found.push(one)
      at += 1
    }
    const rankOf = ({ folded, rank }: Beginning): number => (rank === 0 && folded === query ? -1 : rank)
    return [...new Set(found.toSorted((a, b) => rankOf(a) - rankOf(b)).map(({ row }) => row))]
  }
}

function wordStarts({ folded, row }: NamedRow): readonly Beginning[] {
  const words = folded.split(' ')
  return words.map((_, index) => ({ folded: words.slice(index).join(' '), row, rank: index === 0 ? 0 : 1 }))
}

/** The first that is not before the query. */
function firstFrom(sorted: readonly Beginning[], query: string): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle]?.folded ?? '') < query) low = middle + 1
    else high = middle
  }
  return low
}
