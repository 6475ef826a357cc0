// "The same day two people were killed in Nahariya": an attack at a place that the head of the article does not name
// is not the attack that it is about, and its figures are not that one's.
import type { Base } from '../../model/base.ts'
import type { MarkLabel } from '../words/mark.ts'
import type { Passage, Run } from '../words/passage.ts'
import { hasMark, marksOf, wordsOf } from '../words/passage.ts'
import { foldWord } from '../words/token.ts'
import { isNoTown } from './is-no-town.ts'

/** Words from an attack to where it happened, and from "killed" to there. */
const actReach = 8
const tollReach = 4
const englishTollReach = 7
/** Languages that write towns with a capital, and their words for "in", "at" and "near". */
const prepositions: Readonly<Record<string, RegExp>> = {
  en: /^(?:in|at|near|outside|around)$/,
  fr: /^(?:a|en|pres|dans)$/,
  es: /^(?:en|cerca)$/,
  it: /^(?:a|ad|in|presso|vicino)$/,
  pt: /^(?:em|no|na|perto)$/,
  nl: /^(?:in|bij|nabij)$/,
  pl: /^(?:w|we|pod|koło|koło)$/,
  ru: /^(?:в|во|под|близ|возле)$/u,
  uk: /^(?:в|у|під|біля|поблизу)$/u,
}
/** "The", "this", "their" before what was told already. */
const definites =
  /^(?:the|this|that|its|their|le|la|les|l|cette|ce|cet|ces|son|sa|leur|el|los|las|este|esta|su|il|lo|gli|i|questo|questa|o|a|os|as|esse|essa|seu|sua|de|het|dit|deze|zijn|te|tej|tym|этот|этои|этого|эту|этом|эта|цеи|ця|цю|цього|ціи)$/u
/** Letters of a name that its endings leave as they are. */
const stemLetters = 5
const clauseEnd = /[,;:.!?()—–]/u
/** Words between "the" and "base", "the" and "attack". */
const definiteReach = 2

const acts: readonly MarkLabel[] = ['attack-verb', 'attack-noun']
const tolls: readonly MarkLabel[] = ['killed', 'injured']
/** A claim tells of its motive, too: "after two of its officers were killed in Damascus". */
const claims: readonly MarkLabel[] = ['claimed', 'blamed', 'denied', 'retaliation']
const things: readonly MarkLabel[] = ['target', 'attack-noun', 'force']
const noPlaces: readonly MarkLabel[] = [
  'month',
  'weekday',
  'person',
  'speaker',
  'known-speaker',
  'force',
  'target',
]

export interface KnownPlaces {
  /** Folded words of the head of the article, and of the names of its bases. */
  readonly known: ReadonlySet<string>
  /** Of the base that the news is about. */
  readonly country: string | undefined
  readonly stateNames: ReadonlySet<string>
}

export function findElsewhere(
  passage: Passage,
  { known, country, stateNames }: KnownPlaces,
): Run | undefined {
  if (prepositions[passage.lang] === undefined || passage.bases.length > 0) return undefined
  if (isOfThis(passage)) return undefined
  const isEnglish = passage.lang === 'en'
  // "That same morning in Damascus a strike that was blamed on Israel killed five".
  const other = isEnglish ? findPlaceOfOtherTime(passage, known) : undefined
  if (other !== undefined) return { first: other, last: other }
  if (hasMark(passage, ...claims)) return undefined
  // Elsewhere names are read less surely: one sentence more is the news'.
  if (!isEnglish && passage.sentence <= headSentences) return undefined
  const at =
    (isEnglish
      ? (findFrontedPlace(passage, known) ??
        findWholeCountry(passage) ??
        findAbroad(passage, country, stateNames))
      : undefined) ??
    (isEnglish ? findPlace(passage, acts, { known, reach: actReach }) : undefined) ??
    findPlace(passage, tolls, { known, reach: isEnglish ? englishTollReach : tollReach })
  return at === undefined ? undefined : { first: at, last: at }
}

/** Words of a place at the head of a sentence, and from its comma to "said". */
const frontedWords = 6
const saidReach = 6

/** "In neighbouring Kandahar, three civilians were killed"; but "In London, the ministry said" tells where it was said. */
function findFrontedPlace(passage: Passage, known: ReadonlySet<string>): number | undefined {
  const { tokens } = passage
  if (!isBefore(passage, 0) || !hasMark(passage, ...tolls)) return undefined
  const at = tokens.findIndex(({ capital }, place) => place > 0 && capital)
  const end = tokens.findIndex(({ gap }, place) => place > 1 && gap.startsWith(','))
  // "In the city of Basra a car bomb killed ten".
  const comma = end < 0 || end > frontedWords ? endOfTown(passage, at) : end
  if (comma < 0 || comma > frontedWords || at < 0 || at >= comma) return undefined
  const isSaid = marksOf(passage, 'said').some(({ first }) => first >= comma && first - comma < saidReach)
  return isSaid || isKnown(passage, at, known) || isNoTown(passage, at) ? undefined : at
}

const otherTimes =
  /^(?:hours later|minutes later|earlier (?:on|in|that|the)|later (?:on|that|in)|(?:on )?the same (?:day|night|morning|evening)|(?:on )?that same|separately|meanwhile|in the (?:morning|evening|afternoon)) /
/** Words from the head of the sentence to the place. */
const otherTimeReach = 26

/** "Earlier on Saturday a bomber killed eight people, three of them soldiers, at a post in Khanaqin". */
function findPlaceOfOtherTime(passage: Passage, known: ReadonlySet<string>): number | undefined {
  const { tokens } = passage
  const head = tokens.slice(0, 4).map(({ word }) => word)
  if (!otherTimes.test(`${head.join(' ')} `) || !hasMark(passage, ...tolls)) return undefined
  const at = tokens.findIndex(
    ({ capital }, place) =>
      place > 1 &&
      place < otherTimeReach &&
      capital &&
      isBefore(passage, place - 1) &&
      !marksOf(passage, 'speaker', 'known-speaker').some(({ last }) => last === place - 2),
  )
  return at < 0 || isKnown(passage, at, known) || isNoTown(passage, at) ? undefined : at
}

/** "In Kirkuk", "in the town of Hit": where the name ends that the sentence begins with. */
function endOfTown({ tokens }: Passage, at: number): number {
  const isTown =
    at === 1 || (at >= 3 && tokens[at - 1]?.word === 'of' && settlements.test(tokens[at - 2]?.word ?? ''))
  if (!isTown) return -1
  const behind = tokens.findIndex(({ capital }, place) => place > at && !capital)
  return behind < 0 ? -1 : behind
}

const settlements = /^(?:city|town|village|province|district|region|state|suburb|port|county)$/

/** Words from "killed" to "across the country". */
const countryReach = 5

/** "54 people are dead across Israel", "killed nationwide": the toll of a country, and not of a base in it. */
function findWholeCountry(passage: Passage): number | undefined {
  for (const { last } of marksOf(passage, ...tolls)) {
    const behind = passage.tokens.slice(last + 1, last + 1 + countryReach)
    const end = behind.findIndex(({ gap }) => clauseEnd.test(gap))
    const at = (end < 0 ? behind : behind.slice(0, end)).findIndex(({ word }) => wide.test(word))
    if (at >= 0) return last + 1 + at
  }
  return undefined
}

/** "Three people were killed in Lebanon", of a base in Israel. */
function findAbroad(
  passage: Passage,
  country: string | undefined,
  stateNames: ReadonlySet<string>,
): number | undefined {
  if (country === undefined) return undefined
  for (const { last } of marksOf(passage, ...tolls)) {
    const state = passage.actors.find(
      (actor) =>
        actor.first > last &&
        actor.first - last <= tollReach &&
        /^(?:in|inside)$/.test(passage.tokens[actor.first - 1]?.word ?? '') &&
        stateNames.has(wordsOf(passage, actor)) &&
        // "in Ukraine Air Force fire".
        passage.tokens[actor.last + 1]?.capital !== true,
    )
    if (state !== undefined && wordsOf(passage, state) !== country) return state.first
  }
  return undefined
}

const wide = /^(?:across|throughout|nationwide|countrywide)$/

/** "the base", "this attack": of what was told before. */
function isOfThis(passage: Passage): boolean {
  return (
    isOnlyOne(passage) ||
    marksOf(passage, ...things).some(({ first }) =>
      isDefinite(passage.tokens.slice(Math.max(0, first - definiteReach), first)),
    )
  )
}

/** "the base", "the air base"; but "the Iraqi forces" are anywhere. */
function isDefinite(before: readonly Passage['tokens'][number][]): boolean {
  const at = before.findLastIndex(({ word }) => definites.test(word))
  return at >= 0 && before.slice(at + 1).every(({ capital }) => !capital)
}

/** "The only person known to have died was a farmer in X": of all whom this attack hit. */
function isOnlyOne({ lang, tokens }: Passage): boolean {
  const at = tokens.findIndex(({ word }) => word === 'only' || word === 'sole')
  return (
    lang === 'en' &&
    /^(?:the|its|their)$/.test(tokens[at - 1]?.word ?? '') &&
    /^(?:persons?|man|woman|casualt(?:y|ies)|victims?|death|fatality|one)$/.test(tokens[at + 1]?.word ?? '')
  )
}

interface Search {
  readonly known: ReadonlySet<string>
  /** Words behind the act. */
  readonly reach: number
}

function findPlace(
  passage: Passage,
  labels: readonly MarkLabel[],
  { known, reach }: Search,
): number | undefined {
  for (const { last } of marksOf(passage, ...labels)) {
    const at = placeBehind(passage, last, reach)
    if (at !== undefined && !isKnown(passage, at, known) && !isNoTown(passage, at)) return at
  }
  return undefined
}

/** "in Nahariya": the preposition and a capital, in the clause of the act. */
function placeBehind(passage: Passage, act: number, reach: number): number | undefined {
  const { tokens } = passage
  for (let at = act + 1; at < Math.min(tokens.length - 1, act + reach); at++) {
    if (clauseEnd.test(tokens[at]?.gap ?? '')) return undefined
    if (isBefore(passage, at) && tokens[at + 1]?.capital === true) return behindOwner(passage, at + 1)
    if (isBefore(passage, at) && isRegion(passage, at + 2)) return at + 2
  }
  return undefined
}

/** "in Russia's Belgorod": the country says where the town is. */
function behindOwner(passage: Passage, at: number): number {
  const owner = passage.actors.find(({ first, last }) => first <= at && at <= last)
  const isOwner = owner !== undefined && /['’]s$/u.test(wordsOf(passage, owner))
  const next = owner === undefined ? undefined : passage.tokens[owner.last + 1]
  return isOwner && next?.capital === true && next.gap === '' ? owner.last + 1 : at
}

const regions = /^(?:regions?|provinces?|districts?|oblasts?|governorates?|area|valley|suburbs?)$/
/** Words of a region's name. */
const regionWords = 3

/** "in the Belgorod region". */
function isRegion({ lang, tokens }: Passage, at: number): boolean {
  const words = tokens.slice(at, at + regionWords)
  const end = words.findIndex(({ word }) => regions.test(word))
  return (
    lang === 'en' &&
    tokens[at - 1]?.word === 'the' &&
    end > 0 &&
    words.slice(0, end).every(({ capital }) => capital)
  )
}

function isBefore({ lang, tokens }: Passage, at: number): boolean {
  return prepositions[lang]?.test(tokens[at]?.word ?? '') === true
}

function isKnown(passage: Passage, at: number, known: ReadonlySet<string>): boolean {
  return (
    isAmong(passage, passage.tokens[at]?.word ?? '', known) ||
    [...passage.actors, ...marksOf(passage, ...noPlaces)].some(({ first, last }) => first <= at && at <= last)
  )
}

/** Slavic names have endings: "в Кабуле", "под Кабулом". */
function isAmong({ lang }: Passage, word: string, known: ReadonlySet<string>): boolean {
  if (known.has(word)) return true
  const isInflected = lang === 'ru' || lang === 'uk' || lang === 'pl'
  const stem = word.slice(0, Math.max(3, Math.min(stemLetters, word.length - 1)))
  return isInflected && [...known].some((one) => one.startsWith(stem))
}

/** Sentences, the title included, whose places are those of the news. */
export const headSentences = 3

/** Words of the places that the article is about. */
export function listKnownPlaces(
  passages: readonly Passage[],
  bases: ReadonlyMap<string, Base>,
): ReadonlySet<string> {
  const head = passages
    .filter(({ sentence }) => sentence < headSentences)
    .flatMap(({ tokens }) => tokens.flatMap(({ word, capital }) => (capital ? [word] : [])))
  const named = [...bases.values()].flatMap(({ name, region, country }) =>
    `${name} ${region ?? ''} ${country}`.split(/[^\p{L}]+/u).map(foldWord),
  )
  return new Set([...head, ...named])
}
