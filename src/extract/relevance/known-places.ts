// Which places is an article about? Those that its head and the names of its bases have: "Erbil" where X lies in it.
import type { Base } from '../../model/base.ts'
import type { MarkLabel } from '../words/mark.ts'
import { marksOf, type Passage } from '../words/passage.ts'
import { foldWord } from '../words/token.ts'
import { ledeSentences } from './head-of-article.ts'

/** Letters of a name that its endings leave as they are. */
const stemLetters = 5

const noPlaces: readonly MarkLabel[] = [
  'month',
  'weekday',
  'person',
  'speaker',
  'known-speaker',
  'force',
  'target',
]

/**
 * Folded words of the places that the article is about.
 * @param bases those that it names.
 */
export function listKnownPlaces(
  passages: readonly Passage[],
  bases: ReadonlyMap<string, Base>,
): ReadonlySet<string> {
  const head = passages
    .filter(({ sentence }) => sentence < ledeSentences)
    .flatMap(({ tokens }) => tokens.flatMap(({ word, capital }) => (capital ? [word] : [])))
  const named = [...bases.values()].flatMap(({ name, region, country }) =>
    `${name} ${region ?? ''} ${country}`.split(/[^\p{L}]+/u).map((word) => foldWord(word)),
  )
  return new Set([...head, ...named])
}

/** True where the capital at this token is of a known place, or of no place at all: a month, a side, a person. */
export function isKnown(passage: Passage, at: number, known: ReadonlySet<string>): boolean {
  return (
    isAmong(passage, passage.tokens[at]?.word ?? '', known) ||
    [...passage.actors, ...marksOf(passage, ...noPlaces)].some(({ first, last }) => first <= at && at <= last)
  )
}

/** Languages whose names of places have endings. */
const inflected = new Set('ru uk pl cs sk sr sl bg mk ro sq'.split(' '))

/** Slavic names have endings: "в Кабуле", "под Кабулом". */
function isAmong({ lang }: Passage, word: string, known: ReadonlySet<string>): boolean {
  if (known.has(word)) return true
  const isInflected = inflected.has(lang)
  const stem = word.slice(0, Math.max(3, Math.min(stemLetters, word.length - 1)))
  return isInflected && [...known].some((one) => one.startsWith(stem))
}
