// All that could speak in a passage: bodies that the keywords know, actors, nouns such as "a spokesman", and plain
// names beside a verb of speaking.
import type { Speaker } from '../../model/claim.ts'
import type { KnownSpeaker } from '../../model/keywords.ts'
import { isTurkishGenitive } from '../words/is-oblique.ts'
import type { Mark, MarkLabel } from '../words/mark.ts'
import type { Passage, Run } from '../words/passage.ts'
import { distanceBetween, isClauseBetween, marksOf, overlaps, wordsOf } from '../words/passage.ts'
import { withApposition } from './apposition.ts'
import { hasInsider, isInsiderOfActor, withInsider } from './insiders.ts'
import { isBehindQuotation } from './is-behind-quotation.ts'
import { isCitedPronoun } from './is-cited-pronoun.ts'

export interface Source extends Run {
  readonly speaker: Speaker
  readonly speaksFor?: string
  readonly isRelay: boolean
  /** "the statement", "the official": stands for somebody named before. */
  readonly isAnaphor: boolean
}

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
  return lang === 'en' && actors.some(({ first, last }) => first < mark.first && last > mark.last)
}

/** "Several service members": no service that speaks. */
function isServiceMember({ lang, tokens }: Passage, { last }: Run): boolean {
  return (
    lang === 'en' &&
    tokens[last]?.word === 'service' &&
    /^(?:members?|personnel|men|women|people)$/.test(tokens[last + 1]?.word ?? '')
  )
}

/** "In a statement": where it was said, and not who said it. */
function isWhereSaid(passage: Passage, { first, last }: Run): boolean {
  const before = passage.tokens[first - 1]?.word ?? ''
  switch (passage.lang) {
    case 'ar':
      return before === 'فی'
    case 'fa':
      return before === 'در'
    case 'tr':
      // At, from, to, and the object, behind an owner's ending: "açıklamasında", "kaynaklarına".
      return /(?:[sl][ıiuüae]n|lar[ıi]n|ler[i]n)(?:[dt][ae]n?|[aeıiuü])$/u.test(
        passage.tokens[last]?.word ?? '',
      )
    default:
      return false
  }
}

/** "quoted a statement from the Guards": they speak. */
function isStatementOf({ tokens }: Passage, { last }: Run, known: readonly Run[]): boolean {
  const isFrom = /^(?:from|by|of)$/.test(tokens[last + 1]?.word ?? '')
  const isStatement = tokens[last]?.word === 'statement'
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
    speaker: {
      ...unknownSpeaker(wordsOf(passage, run)),
      ...findOwner(passage, mark),
      ...actorOf(passage, mark),
    },
  }
}

const bodies = /^(?:statement|communique|army|military|navy|command)$/

/** "a Taliban statement", "the Russian military": whose word it is. English. */
function findOwner({ lang, tokens, actors }: Passage, { first, last }: Run): { readonly id?: string } {
  const owner = actors.find((one) => one.last === first - 1)
  const isBody = lang === 'en' && bodies.test(tokens[last]?.word ?? '')
  return isBody && owner !== undefined ? { id: owner.mention.id } : {}
}

/** "حزب الله", "l'armée israélienne": the noun is a part of an actor's name, so he speaks. */
function actorOf({ lang, actors }: Passage, mark: Run): { readonly id?: string } {
  const actor = actors.find(({ first, last }) => first <= mark.first && last >= mark.last)
  return lang === 'en' || actor === undefined ? {} : { id: actor.mention.id }
}

function unknownSpeaker(name: string): Speaker {
  return { name, letter: 'F', official: false }
}

/** An actor right beside a verb of speaking, or of claiming. */
function findActorSources(passage: Passage, others: readonly Source[]): readonly Source[] {
  const verbs = marksOf(passage, 'said', 'claimed')
  return passage.actors
    .filter((actor) => !others.some((one) => overlaps(one, actor)) && !isTurkishGenitive(passage, actor))
    .filter((actor) =>
      verbs.some((verb) => isBeside(passage, verb, actor) && !isObject(passage, verb, actor)),
    )
    .map(({ first, last, mention }) => ({
      first,
      last,
      isRelay: false,
      isAnaphor: false,
      ...(hasInsider(passage, { first, last }) ? { speaksFor: mention.id } : {}),
      speaker: { ...unknownSpeaker(wordsOf(passage, { first, last })), id: mention.id },
    }))
}

/** "state media said X struck": said of X. Only behind a quotation does an English verb stand before its subject. */
function isObject(passage: Passage, verb: Run, actor: Run): boolean {
  const isCited = /^(?:to|by|from|with)$/.test(passage.tokens[verb.last]?.word ?? '')
  return passage.lang === 'en' && verb.last < actor.first && !isBehindQuotation(passage, verb) && !isCited
}

function isBeside(passage: Passage, verb: Run, actor: Run): boolean {
  if (isCitedPronoun(passage, verb)) return false
  const isTouching =
    distanceBetween(verb, actor) <= 1 &&
    !isClauseBetween(passage, verb, actor) &&
    !isAdjectiveBefore(passage, actor, verb)
  const { last } = withApposition(passage, actor)
  return isTouching || (last > actor.last && last === verb.first - 1)
}

const adverbs =
  /ly$|^(?:also|later|then|now|earlier|first|itself|has|had|have|meanwhile|again|still|once|since)$/

/** "the mission in the Iraqi capital told reporters": the capital does not speak. */
function isAdjectiveBefore({ lang, tokens }: Passage, { last }: Run, verb: Run): boolean {
  const between = tokens[last + 1]
  return lang === 'en' && verb.first === last + 2 && between?.capital === false && !adverbs.test(between.word)
}

/** Capitalised names beside a verb of speaking; in scripts without capitals there are none. */
function findNames(passage: Passage, others: readonly Source[]): readonly Source[] {
  const commas = passage.tokens.flatMap(({ gap }, at) => (gap === ',' ? [at - 1] : []))
  const beforeAppositions = commas.filter((at) => withApposition(passage, { first: at, last: at }).last > at)
  // "Near Baghdad, announced the coalition": what stands before a comma does not speak.
  const verbs = marksOf(passage, 'said').filter(({ first }) => isTight(passage, first))
  const ends = [...verbs.map(({ first }) => first - 1), ...beforeAppositions]
  return ends.flatMap((at) => {
    const run = nameEndingAt(passage, at)
    if (
      run === undefined ||
      [...others, ...marksOf(passage, 'nobody', 'unclaimed')].some((one) => overlaps(one, run))
    )
      return []
    return [{ ...run, isRelay: false, isAnaphor: false, speaker: unknownSpeaker(wordsOf(passage, run)) }]
  })
}

function nameEndingAt(passage: Passage, at: number): Run | undefined {
  if (at < 0 || !isNamePart(passage, at)) return undefined
  let first = at
  while (at - first < nameWords && isNamePart(passage, first - 1) && isTight(passage, first)) first--
  return { first, last: at }
}

/** Words of a name that may stand on either side of what is known of it. */
const nameWords = 4

function isNamePart(passage: Passage, at: number): boolean {
  const token = passage.tokens[at]
  return (
    token?.capital === true &&
    !smallWords.has(token.word) &&
    !calendarWords.has(token.word) &&
    ![...passage.bases, ...passage.actors].some(({ first, last }) => at >= first && at <= last)
  )
}

/** Takes in the capitalised words that belong to the name, on both sides, as far as a clause goes. */
function widenName(passage: Passage, run: Run): Run {
  let { first, last } = run
  while (run.first - first < nameWords && isNamePart(passage, first - 1) && isTight(passage, first)) first--
  while (last - run.last < nameWords && isNamePart(passage, last + 1) && isTight(passage, last + 1)) last++
  // "Col. Wayne Marotto of Operation Inherent Resolve".
  const holder = passage.tokens[first - 1]?.word === 'of' ? nameEndingAt(passage, first - 2) : undefined
  return { first: holder?.first ?? first, last }
}

const placeWords = 5
const beforePlaces = new Set('in at near on from inside'.split(' '))

/** "sources in Deir ez-Zor said": the place says which sources, and is no speaker. */
function widenPlace(passage: Passage, run: Run): Run {
  const { tokens } = passage
  if (!beforePlaces.has(tokens[run.last + 1]?.word ?? '')) return run
  let last = run.last + 1
  for (let at = last + 1; at <= run.last + 1 + placeWords && isTight(passage, at); at++) {
    if (tokens[at]?.capital === true && !calendarWords.has(tokens[at]?.word ?? '')) last = at
    // "Deir ez-Zor", "Ain al-Asad": a particle before a hyphen.
    else if (tokens[at + 1]?.gap !== '-') break
  }
  return last === run.last + 1 ? run : { first: run.first, last }
}

const adjectiveWords = 3
/** Arabic and Persian put theirs behind. */
const adjectivesBehind = 2

function widenAdjectives(passage: Passage, run: Run): Run {
  let { first } = run
  const isPart = (at: number): boolean => {
    const word = passage.tokens[at]?.word
    return word !== undefined && !smallWords.has(word) && !isMarked(passage, at)
  }
  while (run.first - first < adjectiveWords && isPart(first - 1) && isTight(passage, first)) first--
  let { last } = run
  const goesBehind = passage.lang === 'ar' || passage.lang === 'fa'
  while (goesBehind && last - run.last < adjectivesBehind && isPart(last + 1) && isTight(passage, last + 1))
    last++
  return { first: goesBehind ? run.first : first, last }
}

const dateLabels: readonly MarkLabel[] = [
  'weekday',
  'month',
  'relative-day',
  'part:morning',
  'part:evening',
  'part:night',
]

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
    'that',
    'number',
    'not',
    'known-speaker',
    'relay',
    'earlier',
    'day-before',
    ...dateLabels,
  ).some(({ first, last }) => at >= first && at <= last)
}

// Capitals that belong to no name.
const calendarWords = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december several two three four five some both'.split(
    ' ',
  ),
)

const smallWords = new Set(
  'le la les l un une des du de el los las una der die das dem den ein eine einem il lo gli uno o os as um uma het een о об что в на со из к за но и как از به در را که با تا بر و برای ان عن فی من علی الی ما لم قد بعد قبل کما بعض کل هذا هذه التی الذی الذین the a an that this these by to from of in on at for with and but as who which its their his her it he she they there also while after before when where has have had was were is are be been however meanwhile he that'.split(
    ' ',
  ),
)
