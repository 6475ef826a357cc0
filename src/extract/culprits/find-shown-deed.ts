// "Its bulletin listed a strike on the base", "X posted a video of the launch", "X boasted of the raid": a force that
// lists, shows or names a strike as its own claims it. English.
import type { Actor } from '../../model/actor.ts'
import { isPassive } from '../words/grammar.ts'
import { weaponMarks } from '../words/is-event.ts'
import type { Passage, Run } from '../words/passage.ts'
import { distanceBetween, hasMark, isClauseBetween, marksOf, overlaps } from '../words/passage.ts'
import { withApposition } from './apposition.ts'
import type { ActorContext } from './found-actor.ts'
import type { Claimant, ClaimantsDeed } from './list-claimants.ts'

/** Words between a force and its verb; more where the verb is the second one of its subject. */
const verbReach = 4
const secondVerbReach = 12

/** Words between "tied to" and the name. */
const nameReach = 7

export function findShownDeed(
  passage: Passage,
  claimants: readonly Claimant[],
  { actors, holders }: Pick<ActorContext, 'actors' | 'holders'>,
): ClaimantsDeed | undefined {
  if (passage.lang !== 'en' || hasMark(passage, 'denied', 'unclaimed', 'intercepted')) return undefined
  const released = findReleased(passage, claimants) ?? findOwnFilm(passage, claimants)
  if (released !== undefined) return released
  const verbs = passage.tokens.flatMap((_, at) => listDeeds(passage, at))
  for (const claimant of claimants) {
    const kind = actors.get(claimant.actorId)?.kind
    if (kind === undefined || kind === 'generic') continue
    const deed = verbs.find(
      ({ verb, own, run }) =>
        (own || maySpeakForArms(passage, claimant, kind)) &&
        isSubject(passage, claimant, verb) &&
        !isOfAnother(passage, run, { actorId: claimant.actorId, holders }),
    )
    if (deed !== undefined) return { claimant, deed: deed.run }
  }
  return undefined
}

/** Words between "released by" and the name. */
const byReach = 3

/** "Footage released by X shows a launch". */
function findReleased(passage: Passage, claimants: readonly Claimant[]): ClaimantsDeed | undefined {
  const film = passage.tokens.findIndex(({ word }) => films.test(word))
  const by = passage.tokens.findIndex(
    ({ word }, at) =>
      film >= 0 && at > film + 1 && at <= film + byReach && word === 'by' && isRelease(passage, at - 1),
  )
  if (by < 0) return undefined
  const claimant = claimants.find(({ first }) => first > by && first - by <= byReach)
  if (claimant === undefined) return undefined
  const shows = passage.tokens.findIndex(
    ({ word }, at) => at > claimant.last && at <= claimant.last + byReach && /^show(?:s|ed|ing)?$/.test(word),
  )
  const deed = shows < 0 ? -1 : findFilmed(passage, shows)
  return deed < 0 ? undefined : { claimant, deed: { first: film, last: deed } }
}

/** "X video shows drones": right behind whose film it is. */
function findOwnFilm(passage: Passage, claimants: readonly Claimant[]): ClaimantsDeed | undefined {
  const wordAt = (at: number): string => passage.tokens[at]?.word ?? ''
  for (const claimant of claimants) {
    const shows = claimant.last + 2
    if (!films.test(wordAt(claimant.last + 1)) || !/^show(?:s|ed|ing)?$/.test(wordAt(shows))) continue
    const deed = findFilmed(passage, shows)
    if (deed >= 0) return { claimant, deed: { first: claimant.last + 1, last: deed } }
  }
  return undefined
}

/** "put out by", "released by". */
function isRelease({ tokens }: Passage, at: number): boolean {
  const word = tokens[at]?.word ?? ''
  return releasing.test(word) || (word === 'out' && /^(?:put|sent|given)$/.test(tokens[at - 1]?.word ?? ''))
}

const releasing =
  /^(?:posted|published|released|issued|shared|circulated|distributed|uploaded|aired|broadcast)$/

/** A state confirms much that others did; its forces, and groups, list what they did themselves. */
function maySpeakForArms(passage: Passage, { first, last }: Claimant, kind: Actor['kind']): boolean {
  if (kind !== 'state') return true
  // "US officials confirmed the strike".
  if (passage.tokens.slice(first, last + 2).some(({ word }) => /^officials?$/.test(word))) return false
  return (
    marksOf(passage, 'known-speaker').some((mark) => mark.last >= last && mark.first <= last) ||
    passage.tokens.slice(Math.max(0, first - armsReach), last + 2).some(({ word }) => arms.test(word))
  )
}

/** Words between "General Staff" and "Kyiv". */
const armsReach = 2
const arms =
  /^(?:army|navy|military|forces?|air|general|staff|intelligence|command|guards?|commandos|special|drone|sbu)$/

interface Deed {
  readonly verb: number
  readonly run: Run
  /** The words themselves say that it is his. */
  readonly own: boolean
}

const boasting = /^(?:boast(?:s|ed|ing)?|brag(?:s|ged|ging)?|gloat(?:s|ed|ing)?)$/
const claiming = /^(?:claim(?:s|ed|ing)?|own(?:s|ed)?)$/
const listing =
  /^(?:list(?:s|ed|ing)?|record(?:s|ed)|advertis(?:es|ed)|announc(?:es|ed|ing)|declar(?:es|ed)|acknowledg(?:es|ed)|admit(?:s|ted)|confirm(?:s|ed)|report(?:s|ed)|celebrat(?:es|ed)|trumpet(?:s|ed))$/
const showing =
  /^(?:post(?:s|ed|ing)?|publish(?:es|ed|ing)?|releas(?:es|ed|ing)|issu(?:es|ed|ing)|shar(?:es|ed|ing)|circulat(?:es|ed|ing)|distribut(?:es|ed)|upload(?:s|ed|ing)?|air(?:s|ed|ing)|broadcasts?|show(?:s|ed|ing)?|put(?:s|ting)?|ran|carried)$/
const naming =
  /^(?:call(?:s|ed|ing)?|nam(?:es|ed|ing)|dub(?:s|bed|bing)|codenam(?:es|ed)|christen(?:s|ed)|titled)$/
const films =
  /^(?:videos?|film|films|footage|clips?|pictures?|images?|photos?|photographs?|stills?|recordings?)$/
const filmed =
  /^(?:launch(?:es|ed|ing)?|firing|fired|strikes?|attacks?|raids?|assaults?|operations?|hits?|impacts?|takeoff)$/

/** Words between a verb and what it tells of, and between a film and what it shows. */
const objectReach = 6
const filmReach = 7

function listDeeds(passage: Passage, verb: number): readonly Deed[] {
  const word = passage.tokens[verb]?.word ?? ''
  const before = passage.tokens[verb - 1]?.word ?? ''
  if (isPassive(passage, { first: verb }) || passage.tokens[verb + 1]?.word === 'by') return []
  if (
    /^(?:not|never|no|without|to|would|will|could|may|often|usually|rarely|seldom|normally|typically|regularly|repeatedly|the|an?|its|their)$/.test(
      before,
    )
  )
    return []
  const object = listClause(passage, verb + 1, objectReach)
  const found = (at: number, own: boolean): readonly Deed[] =>
    at < 0 ? [] : [{ verb, own, run: { first: verb, last: verb + 1 + at } }]
  // "Spoke of direct hits".
  if (/^(?:spoke|speaks)$/.test(word) && object[0] === 'of')
    return found(
      findAttack(passage, verb, object),
      /^(?:direct|successful|precise|accurate)$/.test(object[1] ?? ''),
    )
  if (boasting.test(word) && /^(?:of|about)$/.test(object[0] ?? ''))
    return found(findAttack(passage, verb, object), true)
  if (claiming.test(word))
    return found(claimsBase(passage, verb) ? 0 : findAttack(passage, verb, object), true)
  if (listing.test(word))
    return found(
      findAttack(passage, verb, object),
      !/^(?:officials?|sources?)$/.test(before) && isConfirmedStrike(word, object),
    )
  if (/^(?:named|names|identified)$/.test(word) && isBomber(object)) return found(1, false)
  if (naming.test(word)) return found(findNamed(passage, verb, object), true)
  if (!showing.test(word)) return []
  const film = object.findIndex((one) => films.test(one))
  return film < 0 ? [] : found(findFilmed(passage, verb + 1 + film) - verb - 1, false)
}

/** "Claims al-Asad on Telegram", "claimed the base as its target"; "claimed the base was empty" asserts. */
function claimsBase({ bases, tokens }: Passage, verb: number): boolean {
  const at = tokens[verb + 1]?.word === 'the' ? verb + 2 : verb + 1
  const base = bases.find(({ first }) => first === at)
  const last = base?.last ?? (tokens[at]?.word === 'base' ? at : undefined)
  const next = last === undefined ? undefined : tokens[last + 1]
  return last !== undefined && (next === undefined || next.gap !== '' || /^(?:on|in|as)$/.test(next.word))
}

/** The words up to the next comma, or to what is said of something else. */
function listClause({ tokens }: Passage, from: number, most: number): readonly string[] {
  const clause = tokens.slice(from, from + most)
  const end = clause.findIndex(
    ({ word, gap }, at) =>
      (at > 0 && /[,;:.!?()—–]/u.test(gap)) || /^(?:that|who|which|after|before|when)$/.test(word),
  )
  return (end < 0 ? clause : clause.slice(0, end)).map(({ word }) => word)
}

/** "a strike on the base", "drones at two bases"; not "an attack on its men", nor one that another has made. */
function findAttack(passage: Passage, verb: number, object: readonly string[]): number {
  // "An explosion" may be anybody's.
  const nouns = marksOf(passage, 'attack-noun', ...weaponMarks).filter(
    ({ last }) =>
      !/^(?:explosions?|blasts?|impacts?|detonations?|gunfire|shooting)$/.test(
        passage.tokens[last]?.word ?? '',
      ),
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
  if (!/^(?:on|against|at|in|inside|near)$/.test(passage.tokens[at]?.word ?? '')) return false
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

/** "footage of a drone on its rail", "a video that it said was of the launch". */
function findFilmed(passage: Passage, film: number): number {
  const weapons = marksOf(passage, ...weaponMarks)
  const isOfDrone = /^(?:drone|rocket|missile|launch|attack|strike)s?$/.test(
    passage.tokens[film - 1]?.word ?? '',
  )
  const behind = passage.tokens.slice(film + 1, film + 1 + filmReach)
  const end = behind.findIndex(({ gap }) => /[;:.!?]/u.test(gap))
  const words = end < 0 ? behind : behind.slice(0, end)
  const at = words.findIndex(
    ({ word }, place) => filmed.test(word) || weapons.some(({ first }) => first === film + 1 + place),
  )
  if (at >= 0) return film + 1 + at
  return isOfDrone ? film : -1
}

function isSubject(passage: Passage, claimant: Claimant, verb: number): boolean {
  const { last } = withApposition(passage, claimant)
  // "Attributed to X", "channels tied to units of X": another's word.
  const before = passage.tokens.slice(Math.max(0, claimant.first - nameReach), claimant.first)
  if (before.some(({ word }) => word === 'to')) return false
  if (last >= verb) return last === verb - 1
  if (isNamedInPassing(passage, claimant, verb)) return true
  const run = { first: verb, last: verb }
  const isSecond = passage.tokens[verb - 1]?.word === 'and'
  const between = passage.tokens.slice(last + 1, verb).map(({ word }) => word)
  if (between.some((word) => /^(?:after|before|when|as|because|since|against|on)$/.test(word))) return false
  return (
    distanceBetween({ first: last, last }, run) <= (isSecond ? secondVerbReach : verbReach) &&
    (!isSecond || hasFirstVerb(passage, last, verb)) &&
    // "X, claiming a raid on the base, said".
    (last > claimant.last ||
      isSecond ||
      (verb === last + 1 &&
        (/ing$/.test(passage.tokens[verb]?.word ?? '') || passage.tokens[claimant.first]?.gap === ',')) ||
      !isClauseBetween(passage, { first: last, last }, run)) &&
    !passage.actors.some((one) => one.first > last && one.last < verb && !isPlace(passage, one))
  )
}

/** "the branch in X claimed": where it is. */
function isPlace({ tokens }: Passage, { first }: Run): boolean {
  return /^(?:in|across|inside)$/.test(tokens[first - 1]?.word ?? '')
}

/** Words of what a name is said to be: "A previously unknown group, X, has claimed". */
const titleWords = 6

function isNamedInPassing({ tokens }: Passage, { first, last }: Claimant, verb: number): boolean {
  const isOpened = tokens.slice(Math.max(1, first - titleWords), first + 1).some(({ gap }) => gap === ',')
  const isAuxiliary = tokens
    .slice(last + 1, verb)
    .every(({ word }) => /^(?:has|have|had|later|also|then|since)$/.test(word))
  return isOpened && isAuxiliary && tokens[last + 1]?.gap === ','
}

/** "X put out a statement and claimed": of the second verb he must be the subject of the first. */
function hasFirstVerb(passage: Passage, after: number, before: number): boolean {
  return (
    marksOf(passage, 'said', 'claimed', 'attack-verb', 'praised', 'threatened').some(
      ({ first }) => first > after && first < before,
    ) || passage.tokens.slice(after + 1, before).some(({ word }) => showing.test(word) || listing.test(word))
  )
}

/** "Confirmed an Israeli strike on the base": another's. */
function isOfAnother(
  passage: Passage,
  { first, last }: Run,
  { actorId, holders }: { readonly actorId: string; readonly holders: ReadonlySet<string> },
): boolean {
  return passage.actors.some(
    ({ mention: { id }, first: from }) =>
      id !== actorId &&
      !holders.has(id) &&
      ((from > first && from <= last) ||
        (from > last && from - last <= 3 && passage.tokens[from - 1]?.word === 'by')),
  )
}
