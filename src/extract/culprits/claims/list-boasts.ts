// Which words list, show, name or claim a strike? "boasted of the raid", "posted a video of the launch". English.

import { isPassive } from '../../words/grammar.ts'
import { weaponMarks } from '../../words/is-event.ts'
import { marksOf, overlaps, type Passage, type Run, startsClause, wordAt } from '../../words/passage.ts'
import { films, findFilmed } from './find-own-film.ts'

/** A verb and what it tells of. */
export interface Boast {
  /** Where the verb stands. */
  readonly verb: number
  readonly run: Run
  /** The words themselves say that it is his. */
  readonly own: boolean
}

const boasting = /^(?:boast(?:s|ed|ing)?|brag(?:s|ged|ging)?|gloat(?:s|ed|ing)?)$/
const claiming = /^(?:claim(?:s|ed|ing)?|own(?:s|ed)?)$/
/** Verbs of listing and confirming. */
export const listing =
  /^(?:list(?:s|ed|ing)?|record(?:s|ed)|advertis(?:es|ed)|announc(?:es|ed|ing)|declar(?:es|ed)|acknowledg(?:es|ed)|admit(?:s|ted)|confirm(?:s|ed)|report(?:s|ed)|celebrat(?:es|ed)|trumpet(?:s|ed))$/
/** Verbs of showing. */
export const showing =
  /^(?:post(?:s|ed|ing)?|publish(?:es|ed|ing)?|releas(?:es|ed|ing)|issu(?:es|ed|ing)|shar(?:es|ed|ing)|circulat(?:es|ed|ing)|distribut(?:es|ed)|upload(?:s|ed|ing)?|air(?:s|ed|ing)|broadcasts?|show(?:s|ed|ing)?|put(?:s|ting)?|ran|carried)$/
const naming =
  /^(?:call(?:s|ed|ing)?|nam(?:es|ed|ing)|dub(?:s|bed|bing)|codenam(?:es|ed)|christen(?:s|ed)|titled)$/

/** Before a verb of what is not done or done by habit, and before a noun that looks like it. */
const beforeNoDeed =
  /^(?:not|never|no|without|to|would|will|could|may|often|usually|rarely|seldom|normally|typically|regularly|repeatedly|the|an?|its|their)$/

/** All of a passage, whoever boasts. */
export function listBoasts(passage: Passage): readonly Boast[] {
  const { tokens } = passage
  return tokens.flatMap((_, verb) => {
    const isActive = !isPassive(passage, { first: verb }) && wordAt(tokens, verb + 1) !== 'by'
    if (!isActive || beforeNoDeed.test(wordAt(tokens, verb - 1))) return []
    const { at, own } = findObject(passage, verb)
    return at < 0 ? [] : [{ verb, own, run: { first: verb, last: verb + 1 + at } }]
  })
}

/** What a verb tells of, in words behind it; -1 where that is no attack of the speaker's. */
interface BoastedObject {
  readonly at: number
  readonly own: boolean
}

/** Words between a verb and what it tells of. */
const objectReach = 6

function findObject(passage: Passage, verb: number): BoastedObject {
  const word = wordAt(passage.tokens, verb)
  const object = listClause(passage, verb + 1, objectReach)
  const [first = '', second = ''] = object
  // "Spoke of direct hits".
  if (/^(?:spoke|speaks)$/.test(word) && first === 'of')
    return {
      at: findAttack(passage, verb, object),
      own: /^(?:direct|successful|precise|accurate)$/.test(second),
    }
  if (boasting.test(word) && /^(?:of|about)$/.test(first))
    return { at: findAttack(passage, verb, object), own: true }
  if (claiming.test(word))
    return { at: claimsBase(passage, verb) ? 0 : findAttack(passage, verb, object), own: true }
  if (listing.test(word)) {
    const isOfficials = /^(?:officials?|sources?)$/.test(wordAt(passage.tokens, verb - 1))
    return { at: findAttack(passage, verb, object), own: !isOfficials && isConfirmedStrike(word, object) }
  }
  if (/^(?:named|names|identified)$/.test(word) && isBomber(object)) return { at: 1, own: false }
  if (naming.test(word)) return { at: findNamed(passage, verb, object), own: true }
  const film = showing.test(word) ? object.findIndex((one) => films.test(one)) : -1
  return { at: film < 0 ? -1 : findFilmed(passage, verb + 1 + film) - verb - 1, own: false }
}

/** "Claims al-Asad on Telegram", "claimed the base as its target"; "claimed the base was empty" asserts. */
function claimsBase({ bases, tokens }: Passage, verb: number): boolean {
  const at = wordAt(tokens, verb + 1) === 'the' ? verb + 2 : verb + 1
  const base = bases.find(({ first }) => first === at)
  const last = base?.last ?? (wordAt(tokens, at) === 'base' ? at : undefined)
  const next = last === undefined ? undefined : tokens[last + 1]
  return last !== undefined && (next === undefined || next.gap !== '' || /^(?:on|in|as)$/.test(next.word))
}

/** The words up to the next comma, or to what is said of something else. */
function listClause({ tokens }: Passage, from: number, most: number): readonly string[] {
  const clause = tokens.slice(from, from + most)
  const end = clause.findIndex(
    (token, at) =>
      (at > 0 && startsClause(token)) || /^(?:that|who|which|after|before|when)$/.test(token.word),
  )
  return (end < 0 ? clause : clause.slice(0, end)).map(({ word }) => word)
}

/** "a strike on the base", "drones at two bases"; not "an attack on its men", nor one that another has made. */
function findAttack(passage: Passage, verb: number, object: readonly string[]): number {
  // "An explosion" may be anybody's.
  const nouns = marksOf(passage, 'attack-noun', ...weaponMarks).filter(
    ({ last }) =>
      !/^(?:explosions?|blasts?|impacts?|detonations?|gunfire|shooting)$/.test(wordAt(passage.tokens, last)),
  )
  const isNoun = (place: number): boolean => nouns.some(({ last }) => last === verb + 1 + place)
  let at = object.findIndex((_, place) => isNoun(place))
  // "a missile attack".
  while (at >= 0 && at + 1 < object.length && isNoun(at + 1)) at++
  if (
    at < 0 ||
    object
      .slice(0, at)
      .some(
        (word, place) =>
          /^(?:no|such|similar|previous|earlier|past|most|many|record|history|of)$/.test(word) &&
          !isCounted(object, place),
      )
  )
    return -1
  const behind = passage.tokens.slice(verb + 2 + at, verb + 5 + at).map(({ word }) => word)
  const isOnOwn =
    /^(?:on|against|at|by) (?:its|their|our|his) (?!\w*(?:channel|website|page|account|telegram|site|radio|media))/.test(
      `${behind.join(' ')} `,
    )
  return isOnOwn || behind[0] === 'by' || isOnOther(passage, verb + 2 + at) ? -1 : at
}

/** Words behind "on" within which the place is named. */
const placeReach = 4

/** "an attack on Haifa", "strikes inside Russia": another place than a base. */
function isOnOther(passage: Passage, at: number): boolean {
  if (!/^(?:on|against|at|in|inside|near)$/.test(wordAt(passage.tokens, at))) return false
  const run = { first: at + 1, last: at + placeReach }
  const isBase = [...passage.bases, ...marksOf(passage, 'target', 'force')].some((one) => overlaps(one, run))
  const place = passage.tokens.slice(run.first, run.last + 1)
  const end = place.findIndex(({ gap }, index) => index > 0 && gap !== '')
  return !isBase && place.slice(0, end < 0 ? placeReach : end).some(({ capital }) => capital)
}

/** "of" in "boasted of the raid", "a series of attacks". */
function isCounted(object: readonly string[], at: number): boolean {
  const before = object[at - 1]
  return object[at] === 'of' && (before === undefined || counts.test(before))
}

const counts = /^(?:series|number|dozens|wave|string|salvo|barrage|pair|couple|part|responsibility|scores)$/

/** "Israel confirms strikes on": of an "attack" others may be the makers, too. */
function isConfirmedStrike(word: string, object: readonly string[]): boolean {
  return (
    /^(?:confirm|admit|acknowledg)/.test(word) &&
    object.slice(0, 3).some((one) => /^(?:strikes?|airstrikes?|raids?)$/.test(one))
  )
}

/** "named the bomber", "identified its attackers": only who sent them knows. */
function isBomber([article, noun]: readonly string[]): boolean {
  return /^(?:the|its)$/.test(article ?? '') && /^(?:bombers?|attackers?|suicide)$/.test(noun ?? '')
}

/** "its operation", "the operation “Promise”": a name that only its maker gives. */
function findNamed({ tokens }: Passage, verb: number, object: readonly string[]): number {
  const noun = object.findIndex((word) =>
    /^(?:operation|attack|strike|mission|raid|assault|barrage|campaign)$/.test(word),
  )
  if (noun < 1 || noun > 2) return -1
  const next = tokens[verb + 2 + noun]
  const isOwn = /^(?:its|their)$/.test(object[0] ?? '')
  const isName = next !== undefined && object[0] === 'the' && (next.capital || /["“'‘«]/u.test(next.gap))
  return isOwn || (isName && object[noun] === 'operation') ? noun : -1
}
