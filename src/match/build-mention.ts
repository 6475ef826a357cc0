import type { Mention } from '../model/mention.ts'
import { wordFlag } from '../text/tokenise.ts'
import type { JudgedHit, Sign } from './judge-hits.ts'
import { isAt, isOfClass, type ReadText } from './read-words.ts'
import { wordClass } from './word-class.ts'
import { formFlag } from './word-forms.ts'

// How sure a sign is, as a factor of the score.
const trust: Readonly<Record<Sign, number>> = {
  'strong-alias': 1,
  'beside-facility': 1,
  'beside-group-word': 1,
  'listed-with-base': 0.7,
  'named-elsewhere': 0.7,
  'place-named': 0.7,
  'attack-sentence': 0.6,
}

const sentence: Readonly<Record<Sign, string>> = {
  'strong-alias': 'the name stands for nothing else',
  'beside-facility': 'a facility word stands beside it',
  'beside-group-word': 'a word for an armed group stands beside it',
  'listed-with-base': 'it is on a list with a base',
  'named-elsewhere': 'the article names it in full elsewhere',
  'place-named': 'the article names the town of it',
  'attack-sentence': 'the sentence speaks of an attack and a facility',
}

export function buildMention(hit: JudgedHit, read: ReadText): Mention {
  const span = spanOf(hit, read)
  const { owner, alias } = hit.name
  const word = hit.signAt === undefined ? '' : ` ("${wordAt(read, hit.signAt)}")`
  return {
    entity: owner.entity,
    id: owner.id,
    alias,
    span,
    how: howOf(hit),
    score: trust[hit.sign] * likeness(hit),
    because: {
      rule: hit.sign,
      detail: `"${read.text.slice(span.start, span.end)}" is ${alias}: ${sentence[hit.sign]}${word}`,
      span,
    },
  }
}

function howOf(hit: JudgedHit): Mention['how'] {
  if ((hit.flags & formFlag.fuzzy) !== 0) return 'fuzzy'
  return (hit.flags & (formFlag.variant | formFlag.joinedArticle)) !== 0 || hit.cost > 0.01
    ? 'variant'
    : 'exact'
}

// Cost for each letter, doubled: the limits of fuzzyLimit come out between .55 and .8.
function likeness(hit: JudgedHit): number {
  return Math.max(0.4, 1 - (2 * hit.cost) / Math.max(1, hit.name.letters))
}

/** The article before a name belongs to it: al-Asad. */
function spanOf(hit: JudgedHit, read: ReadText): { readonly start: number; readonly end: number } {
  const takesArticle =
    hit.name.hasArticle &&
    hit.from > 0 &&
    isOfClass(read, hit.from - 1, wordClass.article) &&
    !isAt(read, hit.from, wordFlag.followsPunctuation)
  const first = takesArticle ? hit.from - 1 : hit.from
  return { start: read.tokens.starts[first] ?? 0, end: read.tokens.ends[hit.to - 1] ?? 0 }
}

function wordAt(read: ReadText, at: number): string {
  return read.text.slice(read.tokens.starts[at] ?? 0, read.tokens.ends[at] ?? 0)
}
