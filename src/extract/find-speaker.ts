// Who says what a passage tells, and who carried it. In order: "according to X", "X told Y", "X said" and "said X",
// a pronoun for whoever spoke last; and where nobody is named, the outlet itself.
import type { Speaker } from '../model/claim.ts'
import type { KnownSpeaker } from '../model/keywords.ts'
import type { Outlet } from '../model/outlet.ts'
import type { Mark } from './compile-lexicon.ts'
import type { Passage, Run } from './passage.ts'
import { distanceBetween, hasMark, isClauseBetween, marksOf, overlaps, wordsOf } from './passage.ts'

export interface Attribution {
  readonly speaker: Speaker
  readonly via?: Speaker
  /** The actor whose deeds the speaker or the relay announces. */
  readonly speaksFor?: string
  /** True where the passage itself names nobody. */
  readonly isOutlet: boolean
}

interface Source extends Run {
  readonly speaker: Speaker
  readonly speaksFor?: string
  readonly isRelay: boolean
}

/** Words between a speaker and the verb of speaking. */
const reach = 9

/** @param last whoever spoke last before this passage, for "he added". */
export function findSpeaker(passage: Passage, outlet: Outlet, last: Attribution | undefined): Attribution {
  const sources = findSources(passage)
  const relay = sources.find(({ isRelay }) => isRelay)
  const source = findCited(passage, sources) ?? findSaying(passage, sources) ?? findRumour(passage, sources)
  if (source !== undefined) {
    const hasRelay = relay !== undefined && relay.speaker.name !== source.speaker.name && !source.isRelay
    const speaksFor = source.speaksFor ?? (hasRelay ? relay.speaksFor : undefined)
    return {
      speaker: source.speaker,
      ...(hasRelay ? { via: relay.speaker } : {}),
      ...(speaksFor === undefined ? {} : { speaksFor }),
      isOutlet: false,
    }
  }
  if (last !== undefined && !last.isOutlet && isSaidByPronoun(passage)) return last
  return { speaker: { name: outlet.name, letter: outlet.letter, official: false }, isOutlet: true }
}

/** All that could speak, in the order of the text; a known body before the bare noun that it contains. */
function findSources(passage: Passage): readonly Source[] {
  const known = marksOf(passage, 'known-speaker').flatMap((mark) =>
    mark.speaker === undefined ? [] : [toSource(passage, mark, mark.speaker)],
  )
  const bare = marksOf(passage, 'speaker', 'relay')
    .filter((mark) => !known.some((one) => distanceBetween(one, mark) === 0 || overlaps(one, mark)))
    .map((mark) => toBareSource(passage, mark))
  const actors = passage.actors
    .filter((actor) => ![...known, ...bare].some((one) => overlaps(one, actor)))
    .filter((actor) => marksOf(passage, 'said').some((said) => distanceBetween(said, actor) <= 1))
    .map(({ first, last, mention }) => ({
      first,
      last,
      isRelay: false,
      speaker: {
        name: wordsOf(passage, { first, last }),
        id: mention.id,
        letter: 'F',
        official: false,
      } satisfies Speaker,
    }))
  return [...known, ...actors, ...bare].sort((a, b) => a.first - b.first)
}

function toSource(passage: Passage, run: Run, known: KnownSpeaker): Source {
  // "coalition spokesman Col. Wayne Marotto": the body's name, and the words that stand there.
  return {
    first: run.first,
    last: run.last,
    isRelay: known.relay === true,
    ...(known.speaksFor === undefined ? {} : { speaksFor: known.speaksFor }),
    speaker: {
      name: wordsOf(passage, widenName(passage, run)),
      id: known.id,
      letter: known.letter,
      official: known.official,
    },
  }
}

/** "an Iraqi security source", "local residents": the noun with the adjectives before it. */
function toBareSource(passage: Passage, mark: Mark): Source {
  const run = widenName(passage, widenAdjectives(passage, mark))
  const speaker: Speaker = { name: wordsOf(passage, run), letter: 'F', official: false }
  return { ...run, isRelay: mark.label === 'relay', speaker }
}

/** Words of a name that may stand on either side of what is known of it. */
const nameWords = 4

/** Takes in the capitalised words that belong to the name, on both sides, as far as a clause goes. */
function widenName(passage: Passage, run: Run): Run {
  const isPart = (at: number): boolean =>
    passage.tokens[at]?.capital === true &&
    !smallWords.has(passage.tokens[at]?.word ?? '') &&
    !passage.bases.some(({ first, last }) => at >= first && at <= last)
  let { first, last } = run
  while (run.first - first < nameWords && isPart(first - 1) && isTight(passage, first)) first--
  while (last - run.last < nameWords && isPart(last + 1) && isTight(passage, last + 1)) last++
  return { first, last }
}

const adjectiveWords = 3

function widenAdjectives(passage: Passage, run: Run): Run {
  let { first } = run
  const isPart = (at: number): boolean => {
    const word = passage.tokens[at]?.word
    return word !== undefined && !smallWords.has(word) && !isMarked(passage, at)
  }
  while (run.first - first < adjectiveWords && isPart(first - 1) && isTight(passage, first)) first--
  return { first, last: run.last }
}

/** No clause ends before this token; the full stop of "Col." does not count. */
function isTight(passage: Passage, at: number): boolean {
  return /^[.'’-]?$/.test(passage.tokens[at]?.gap ?? ',')
}

/** A verb, an act or a casualty is no adjective of a speaker. */
function isMarked(passage: Passage, at: number): boolean {
  return marksOf(
    passage,
    'said',
    'attack-verb',
    'attack-noun',
    'killed',
    'injured',
    'blamed',
    'claimed',
    'and',
  ).some(({ first, last }) => at >= first && at <= last)
}

const smallWords = new Set(
  'the a an that this these by to from of in on at for with and but as who which its their his her it they there also while after before when where has have had was were is are be been'.split(
    ' ',
  ),
)

/** "according to X", "citing X"; in Turkish the word follows the name. */
function findCited(passage: Passage, sources: readonly Source[]): Source | undefined {
  for (const mark of marksOf(passage, 'citing', 'according-to')) {
    const after = sources.find(({ first }) => first > mark.last && first - mark.last <= reach)
    if (after !== undefined && !isClauseBetween(passage, mark, after)) return after
    const before = sources.findLast(({ last }) => last < mark.first && mark.first - last <= 2)
    if (before !== undefined && before.isRelay === false) return before
  }
  return undefined
}

function findSaying(passage: Passage, sources: readonly Source[]): Source | undefined {
  const pairs = marksOf(passage, 'said').flatMap((said) =>
    sources
      .filter((source) => distanceBetween(said, source) <= reach && !overlaps(said, source))
      .map((source) => ({ source, cost: costOf(passage, said, source) })),
  )
  return pairs.sort((a, b) => a.cost - b.cost)[0]?.source
}

function costOf(passage: Passage, said: Run, source: Source): number {
  const clause = isClauseBetween(passage, said, source) ? 4 : 0
  const relay = source.isRelay ? 5 : 0
  // "officials told Reuters": the one before the verb speaks.
  const after = source.first > said.last ? 2 : 0
  return distanceBetween(said, source) + clause + relay + after
}

/** "state media: rockets hit …", "army statement on …": a source that opens a title or stands before a colon. */
function findRumour(passage: Passage, sources: readonly Source[]): Source | undefined {
  const [first] = sources
  if (first === undefined || first.first > 3) return undefined
  return (passage.tokens[first.last + 1]?.gap ?? '').includes(':') ? first : undefined
}

function isSaidByPronoun(passage: Passage): boolean {
  return hasMark(passage, 'said') && hasMark(passage, 'pronoun')
}
