import type { Mention, Mentions } from '../model/mention.ts'
import { wordFlag } from '../text/tokenise.ts'
import type { Name } from './gazetteer-name.ts'
import type { JudgedHit, Judgement, Sign } from './judge-hits.ts'
import { isAt, isOfClass, type ReadText } from './read-words.ts'
import type { AnchoredName } from './resolve-anchored.ts'
import type { Hit } from './walk-names.ts'
import { wordClass } from './word-class.ts'
import { formFlag } from './word-forms.ts'

// How sure a sign is, as a factor of the score.
const trust: Readonly<Record<Sign, number>> = {
  'strong-alias': 1,
  'beside-facility': 1,
  'beside-group-word': 1,
  'beside-attack-word': 0.8,
  'listed-with-base': 0.7,
  'named-elsewhere': 0.7,
  'place-named': 0.7,
  'troops-there': 0.6,
  'attack-sentence': 0.6,
}

const sentence: Readonly<Record<Sign, string>> = {
  'strong-alias': 'the name stands for nothing else',
  'beside-facility': 'a facility word stands beside it',
  'beside-attack-word': 'a word of attack stands beside it',
  'beside-group-word': 'a word for an armed group stands beside it',
  'listed-with-base': 'it is on a list with a base',
  'named-elsewhere': 'the article names it in full elsewhere',
  'place-named': 'the article names the town of it',
  'troops-there': 'troops are said to be there, in a sentence of an attack',
  'attack-sentence': 'the sentence, or the one beside it, speaks of an attack and a facility',
}

// An article gives a person only so many names to look at.
const mostNearMisses = 20

/** All that was found, in the order of the text. */
export function collectMentions(
  read: ReadText,
  judged: Judgement,
  unknown: readonly AnchoredName[],
): Mentions {
  const accepted = unknown.filter(({ isAccepted }) => isAccepted).map((one) => buildAnchored(one, read))
  const refused = unknown.filter(({ isAccepted }) => !isAccepted).map((one) => buildAnchored(one, read))
  const found = [...judged.mentions.map((hit) => buildMention(hit, read)), ...accepted]
  const nearMisses = [...refused, ...judged.nearMisses.map((hit) => buildNearMiss(hit, read))]
  return {
    found: found.toSorted(inText),
    nearMisses: onceEach(nearMisses).toSorted(inText).slice(0, mostNearMisses),
  }
}

/** One place may be near several spellings of one name. */
function onceEach(mentions: readonly Mention[]): readonly Mention[] {
  const keyOf = ({ entity, id, span }: Mention): string => `${entity} ${id} ${span.start} ${span.end}`
  return [...new Map(mentions.toReversed().map((mention) => [keyOf(mention), mention])).values()]
}

function inText(a: Mention, b: Mention): number {
  return a.span.start - b.span.start || a.span.end - b.span.end
}

function buildMention(hit: JudgedHit, read: ReadText): Mention {
  const span = spanOf(hit, read)
  const word = hit.signAt === undefined ? '' : ` ("${wordAt(read, hit.signAt)}")`
  const detail = `"${read.text.slice(span.start, span.end)}" is ${hit.name.alias}: ${sentence[hit.sign]}${word}`
  return {
    ...ownerOf(hit.name),
    span,
    how: howOf(hit),
    score: trust[hit.sign] * likeness(hit),
    because: { rule: hit.sign, detail, span },
  }
}

function ownerOf({ owner, alias }: Name): Pick<Mention, 'entity' | 'id' | 'alias'> {
  return { entity: owner.entity, id: owner.id, alias }
}

// An accepted span is at most .3 away: scores lie between .42 and .6, below every listed spelling with a sign.
const anchoredTrust = 0.6

function buildAnchored(one: AnchoredName, read: ReadText): Mention {
  const span = { start: read.tokens.starts[one.from] ?? 0, end: read.tokens.ends[one.to - 1] ?? 0 }
  const words = read.text.slice(span.start, span.end)
  const detail = `"${words}" beside "${wordAt(read, one.anchor)}" is nearest to ${one.near.name.alias} (distance ${one.near.distance.toFixed(2)})`
  const rule = one.isAccepted ? 'anchored-to-facility' : 'anchored-too-far'
  return {
    ...ownerOf(one.near.name),
    span,
    how: 'anchored',
    score: anchoredTrust * (1 - one.near.distance),
    because: { rule, detail, span },
  }
}

function buildNearMiss(hit: Hit, read: ReadText): Mention {
  const span = spanOf(hit, read)
  const detail = `"${read.text.slice(span.start, span.end)}" is near ${hit.name.alias}, and nothing beside it says that it is one`
  return { ...ownerOf(hit.name), span, how: 'fuzzy', score: 0, because: { rule: 'no-sign', detail, span } }
}

function howOf(hit: Hit): Mention['how'] {
  if ((hit.flags & formFlag.fuzzy) !== 0) return 'fuzzy'
  return (hit.flags & (formFlag.variant | formFlag.joinedArticle)) !== 0 || hit.cost > 0.01
    ? 'variant'
    : 'exact'
}

// Cost for each letter, doubled: the limits of fuzzyLimit come out between .55 and .8.
function likeness(hit: Hit): number {
  return Math.max(0.4, 1 - (2 * hit.cost) / Math.max(1, hit.name.letters))
}

/** The article before a name belongs to it: al-Asad. */
function spanOf(hit: Hit, read: ReadText): { readonly start: number; readonly end: number } {
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
