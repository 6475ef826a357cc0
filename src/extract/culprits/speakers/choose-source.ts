// Which of those that could speak in a passage does? In order: "according to X", "X told Y", "X said" and "said X", and
// "X:" at its head.
import { isVerbLast } from '../../words/grammar.ts'
import {
  distanceBetween,
  isClauseBetween,
  marksOf,
  overlaps,
  type Passage,
  type Run,
  wordAt,
} from '../../words/passage.ts'
import type { Source } from './source.ts'

/** @param isSameSentence another speaks in its first part: "the governor gave four dead; the hospital six". */
export function chooseSource(
  passage: Passage,
  sources: readonly Source[],
  isSameSentence: boolean,
): Source | undefined {
  return (
    findCited(passage, sources) ??
    findSaying(passage, sources) ??
    findHeading(passage, sources) ??
    (isSameSentence ? findElliptic(passage, sources) : undefined)
  )
}

/** Words between a speaker and the verb of speaking. */
const reach = 9

/** "according to X", "citing X"; in Turkish the word follows the name. */
function findCited(passage: Passage, sources: readonly Source[]): Source | undefined {
  for (const mark of marksOf(passage, 'citing', 'according-to')) {
    const after = sources.find(({ first }) => first > mark.last && first - mark.last <= reach)
    if (after !== undefined && !isClauseBetween(passage, mark, after)) return after
    const before = sources.findLast(({ last }) => last < mark.first && mark.first - last <= 2)
    if (before !== undefined && !before.isRelay) return before
  }
  return sources.find((source) => isByAccount(passage, source))
}

const accounts = /^(?:accounts?|count|tally|reckoning|estimates?|figures)$/
/** Words between "by" and who counts: "by a hospital doctor's account". */
const byReach = 3

/** "Twenty are wounded, by a doctor's account". */
function isByAccount({ lang, tokens }: Passage, { first, last }: Source): boolean {
  return (
    lang === 'en' &&
    accounts.test(wordAt(tokens, last + 1)) &&
    tokens.slice(Math.max(0, first - byReach), first).some(({ word }) => word === 'by')
  )
}

function findSaying(passage: Passage, sources: readonly Source[]): Source | undefined {
  const pairs = marksOf(passage, 'said', 'claimed').flatMap((said) =>
    sources
      .filter((source) => distanceBetween(said, source) <= reach || isOpening(passage, said, source))
      .filter((source) => !overlaps(said, source))
      .map((source) => ({ source, cost: costOf(passage, said, source) })),
  )
  return pairs.sort((a, b) => a.cost - b.cost)[0]?.source
}

/** Words at the head of a sentence within which its subject begins. */
const openingWords = 6

/** Persian and Turkish begin with who speaks and end with "said". */
function isOpening({ lang }: Passage, said: Run, source: Source): boolean {
  return isVerbLast(lang) && source.first <= openingWords && source.last < said.first
}

/** What the subject that opens the sentence costs: less than what stands between it and its verb. */
const openingCost = 3

function costOf(passage: Passage, said: Run, source: Source): number {
  const cost = costByPlace(passage, said, source)
  return isOpening(passage, said, source) && !source.isRelay ? Math.min(cost, openingCost) : cost
}

function costByPlace(passage: Passage, said: Run, source: Source): number {
  const distance = distanceBetween(said, source)
  const clause = isClauseBetween(passage, said, source) ? 4 : 0
  const relay = source.isRelay ? 5 : 0
  return distance + clause + relay + (source.first > said.last ? costBehind(passage, distance) : 0)
}

/** "officials told Reuters": the one before the verb speaks; "said the mayor": the one right behind; Arabic begins with the verb. */
function costBehind({ lang }: Passage, distance: number): number {
  if (lang === 'ar') return 0
  return distance === 0 ? 1 : 5
}

/** Words of a title before the speaker that a colon sets apart. */
const headingWords = 3

/** "Army: rockets hit the base". */
function findHeading(passage: Passage, sources: readonly Source[]): Source | undefined {
  const [first] = sources
  if (first === undefined || first.first > headingWords) return undefined
  return (passage.tokens[first.last + 1]?.gap ?? '').includes(':') ? first : undefined
}

/** "The governor gave four dead, the hospital six": the verb was said before. */
function findElliptic({ lang, tokens }: Passage, sources: readonly Source[]): Source | undefined {
  const [first] = sources
  const isShort = lang === 'en' && tokens.length <= ellipticWords
  return isShort && first !== undefined && first.first <= 1 && !first.isAnaphor ? first : undefined
}

const ellipticWords = 8
