// All that could speak in a passage: bodies that the keywords know, actors, nouns such as "a spokesman", and plain
// names beside a verb of speaking.
import type { KnownSpeaker } from '../../../model/keywords.ts'
import type { Mark } from '../../words/mark.ts'
import {
  distanceBetween,
  hasMark,
  marksOf,
  overlaps,
  type Passage,
  type Run,
  wordAt,
  wordsOf,
} from '../../words/passage.ts'
import { withApposition } from '../names/apposition.ts'
import { findActorSources } from './find-actor-sources.ts'
import { findNames } from './find-named-sources.ts'
import { isInsiderOfActor, withInsider } from './insiders.ts'
import { type Source, unknownSpeaker } from './source.ts'
import { widenAdjectives, widenName, widenPlace } from './widen-name.ts'

/** In the order of the text; a known body rather than the bare noun that it contains. */
export function findSources(passage: Passage): readonly Source[] {
  const known = marksOf(passage, 'known-speaker').flatMap((mark) =>
    mark.speaker === undefined ? [] : [withInsider(passage, toKnownSource(passage, mark, mark.speaker))],
  )
  const bare = marksOf(passage, 'speaker', 'relay')
    .filter((mark) => !isWhereSaid(passage, mark) && !isServiceMember(passage, mark))
    // "a media outlet": the last noun is the one that speaks.
    .filter((mark) => !marksOf(passage, 'relay').some(({ first }) => first === mark.last + 1))
    .filter((mark) => !isStatementOf(passage, mark, known))
    .filter((mark) => !known.some((one) => distanceBetween(one, mark) === 0 || overlaps(one, mark)))
    .filter((mark) => !isInActorsName(passage, mark) && !isInsiderOfActor(passage, mark))
    .map((mark) => toBareSource(passage, mark))
    // "the SBU security service": the noun belongs to the known body's name.
    .filter((source) => !known.some((one) => overlaps(one, source) || one.last === source.first - 1))
  const actors = findActorSources(passage, [...known, ...bare])
  const names = findNames(passage, [...known, ...bare, ...actors])
  return [...known, ...actors, ...bare, ...names]
    .map((source) => ({ ...source, ...withApposition(passage, source) }))
    .sort((a, b) => a.first - b.first)
}

/** "Ukraine's military intelligence", "Kurdish security forces": the noun is part of an actor's name. */
function isInActorsName({ lang, actors }: Passage, mark: Run): boolean {
  return lang === 'en' && actors.some(({ first, last }) => first < mark.first && last >= mark.last)
}

/** "Several service members": no service that speaks. */
function isServiceMember({ lang, tokens }: Passage, { last }: Run): boolean {
  return (
    lang === 'en' &&
    wordAt(tokens, last) === 'service' &&
    /^(?:members?|personnel|men|women|people)$/.test(wordAt(tokens, last + 1))
  )
}

/** "In a statement": where it was said, and not who said it. */
function isWhereSaid(passage: Passage, { first, last }: Run): boolean {
  const before = wordAt(passage.tokens, first - 1)
  switch (passage.lang) {
    case 'en':
      return isOnMedia(passage, { first, last }) || isInStatement(passage, { first, last })
    case 'ar':
      return before === 'فی'
    case 'fa':
      return before === 'در'
    case 'tr':
      // At, from, to, and the object, behind an owner's ending: "açıklamasında", "kaynaklarına".
      return /(?:[sl][ıiuüae]n|lar[ıi]n|ler[i]n)(?:[dt][ae]n?|[aeıiuü])$/u.test(wordAt(passage.tokens, last))
    default:
      return false
  }
}

/** "Wrote on social media". */
function isOnMedia(passage: Passage, { first, last }: Run): boolean {
  return (
    /^(?:social )?media$/i.test(wordsOf(passage, { first, last })) &&
    [first - 1, first - 2].some((at) => /^(?:on|via|over)$/.test(wordAt(passage.tokens, at)))
  )
}

/** "It said in a statement". */
function isInStatement({ tokens }: Passage, { first, last }: Run): boolean {
  return (
    wordAt(tokens, last) === 'statement' &&
    /^(?:a|an|its|the|one)$/.test(wordAt(tokens, first - 1)) &&
    wordAt(tokens, first - 2) === 'in'
  )
}

/** "quoted a statement from the Guards": they speak. */
function isStatementOf({ tokens }: Passage, { last }: Run, known: readonly Run[]): boolean {
  const isFrom = /^(?:from|by|of)$/.test(wordAt(tokens, last + 1))
  const isStatement = wordAt(tokens, last) === 'statement'
  return isStatement && isFrom && known.some(({ first }) => first > last && first - last <= statementReach)
}

/** Words between "statement" and the name behind "from the". */
const statementReach = 3

function toKnownSource(passage: Passage, run: Run, known: KnownSpeaker): Source {
  // "coalition spokesman Col. Wayne Marotto": the body's name, and the words that stand there.
  const named = widenName(passage, run)
  const isLonger = named.first < run.first || named.last > run.last
  const name = isLonger ? wordsOf(passage, named) : known.name
  return {
    ...named,
    isRelay: known.relay === true,
    isAnaphor: false,
    ...(known.speaksFor === undefined ? {} : { speaksFor: known.speaksFor }),
    speaker: { name, id: known.id, letter: known.letter, official: known.official },
  }
}

/** "an Iraqi security source", "local residents": the noun with the adjectives before it. */
function toBareSource(passage: Passage, mark: Mark): Source {
  const run = widenPlace(passage, widenName(passage, widenAdjectives(passage, mark)))
  const isAnaphor = marksOf(passage, 'pronoun').some((one) => overlaps(one, mark))
  return {
    ...run,
    isRelay: mark.label === 'relay',
    isAnaphor,
    ...findMouthpiece(passage, mark),
    speaker: {
      ...unknownSpeaker(wordsOf(passage, run)),
      ...findOwner(passage, mark),
      ...actorOf(passage, mark),
    },
  }
}

const organs = /^(?:army|military|navy|command|ministry|government|cabinet|staff)$/
const bodies = /^(?:statement|communique|army|military|navy|command)$/

/** "a Taliban statement", "the Russian military": whose word it is. English. */
function findOwner(passage: Passage, { first, last }: Run): { readonly id?: string } {
  const { lang, tokens, actors } = passage
  // "the defence ministry in New Delhi"; but "said that it had not been told" is no word of a deed.
  const home = actors.find((one) => one.first === last + 2 && wordAt(tokens, last + 1) === 'in')
  const isOrgan = lang === 'en' && organs.test(wordAt(tokens, last)) && !hasMark(passage, 'not')
  if (isOrgan && home !== undefined) return { id: home.mention.id }
  const owner = actors.find((one) => one.last === first - 1)
  const isBody = lang === 'en' && bodies.test(wordAt(tokens, last))
  return isBody && owner !== undefined ? { id: owner.mention.id } : {}
}

/** Words between whose it is and the noun: "X's al-Manar television", "the X-run channel". */
const ownerReach = 3
const ofOwner =
  /^(?:official|own|main|military|propaganda|affiliated|run|linked|owned|controlled|al|central|state)$/

/** "X's media arm", "the X-run al-Masirah channel": whose voice it is. English. */
function findMouthpiece({ lang, tokens, actors }: Passage, mark: Run): { readonly ownerId?: string } {
  const isVoice = lang === 'en' && [mark.last, mark.last + 1].some((at) => voices.test(wordAt(tokens, at)))
  const owner = actors.findLast(
    ({ last }) =>
      last < mark.first &&
      mark.first - last <= ownerReach + 1 &&
      tokens
        .slice(last + 1, mark.first + 1)
        .every(
          ({ word, gap, capital }, at) =>
            /^[\s’'s-]*$/u.test(gap) && (at === mark.first - last - 1 || capital || ofOwner.test(word)),
        ),
  )
  return isVoice && owner !== undefined ? { ownerId: owner.mention.id } : {}
}

const voices =
  /^(?:media|arm|wing|office|bureau|agency|channels?|radio|television|tv|station|newspaper|website|outlet|magazine|bulletin)$/

/** "حزب الله", "l'armée israélienne": the noun is a part of an actor's name, so he speaks. */
function actorOf({ lang, actors }: Passage, mark: Run): { readonly id?: string } {
  const actor = actors.find(({ first, last }) => first <= mark.first && last >= mark.last)
  return lang === 'en' || actor === undefined ? {} : { id: actor.mention.id }
}
