// Who claims an attack: by the words of a claim, by telling of the own deed, or through a mouthpiece.
import type { Actor } from '../../model/actor.ts'
import { isPassive } from '../words/grammar.ts'
import { weaponMarks } from '../words/is-event.ts'
import { isNewcomer } from '../words/is-newcomer.ts'
import type { Mark } from '../words/mark.ts'
import type { Passage, PlacedMention, Run } from '../words/passage.ts'
import { distanceBetween, hasMark, isClauseBetween, marksOf, overlaps } from '../words/passage.ts'
import { announcedRule } from './announced-deeds.ts'
import { findConfirmedAttack } from './find-confirmed-attack.ts'
import { findHeadedDeed } from './find-headed-deed.ts'
import { findOwnDeed } from './find-own-deed.ts'
import { findOwnOperation } from './find-own-operation.ts'
import { findShownDeed } from './find-shown-deed.ts'
import { findTellingGroup } from './find-telling-group.ts'
import { toldRule } from './find-told-attacker.ts'
import type { ActorContext, FoundActor } from './found-actor.ts'
import { isAimedElsewhere } from './is-aimed-elsewhere.ts'
import { isByUnknown } from './is-by-unknown.ts'
import { isNegatedClaim } from './is-negated-claim.ts'
import { type Claimant, listClaimants } from './list-claimants.ts'

/** Words between a claimant and "claimed responsibility". */
const claimReach = 16

export function findClaimants(
  passage: Passage,
  hostile: readonly PlacedMention[],
  context: ActorContext,
): FoundActor[] {
  if (isOfMany(passage) || isAimedElsewhere(passage, context)) return []
  const claimants = preferNamed(listClaimants(passage, hostile, context), context)
  for (const mark of marksOf(passage, 'claimed')) {
    if (isNegatedClaim(passage, mark) || isAssertion(passage, mark) || isAccusation(passage, mark)) continue
    if (isOfOtherDeed(passage, mark)) continue
    // "Jordan announced an attack on the base": whose land it lies in tells what befell it.
    const able = isAnnounced(mark) ? claimants.filter((one) => !context.hosts.has(one.actorId)) : claimants
    const nearest = pickNearest(passage, able, mark)
    if (nearest !== undefined) return [toClaim(nearest, mark, { rule: 'claimed', confidence: 0.85 })]
    // "Amaq said that the group claims it": the mouthpiece's own group, before whom was named last.
    const actorId = isFilm(mark) ? undefined : (context.speaksFor ?? context.lastActorId)
    if (actorId !== undefined && !context.holders.has(actorId) && claimants.length === 0) {
      const { first, last } = mark
      return [{ first, last, slot: 'claimed-by', actorId, rule: 'claimed-by-pronoun', confidence: 0.7 }]
    }
  }
  const own = findOwnDeed(passage, claimants, context)
  if (own !== undefined) {
    const rule = own.isTold ? announcedRule : 'own-act'
    return [toClaim(own.claimant, own.deed, { rule, confidence: 0.75 })]
  }
  const told = findHeadedDeed(passage, claimants, context) ?? findConfirmedAttack(passage, claimants, context)
  if (told !== undefined) return [toClaim(told.claimant, told.deed, { rule: 'own-act', confidence: 0.7 })]
  const one = findClaimedOne(passage, claimants)
  if (one !== undefined) return [one]
  const shown = findShownDeed(passage, claimants, context)
  if (shown !== undefined) return [toClaim(shown.claimant, shown.deed, { rule: 'own-act', confidence: 0.7 })]
  const boast = [
    ...findFirstPerson(passage, claimants),
    ...findBoast(passage, context),
    ...findResult(passage, hostile, context),
  ].slice(0, 1)
  if (boast.length > 0) return boast
  const operation = findOwnOperation(passage, hostile, context)
  return operation.length > 0 ? operation : findTellingGroup(passage, claimants, context)
}

/** "one of three attacks that X claimed that day": the attack stands before "that". */
function findClaimedOne(passage: Passage, claimants: readonly Claimant[]): FoundActor | undefined {
  if (passage.lang !== 'en') return undefined
  const wordAt = (at: number): string => passage.tokens[at]?.word ?? ''
  const claimant = claimants.find(({ first, last }) => {
    const that = wordAt(first - 1) === 'the' ? first - 2 : first - 1
    return /^(?:claimed|claims)$/.test(wordAt(last + 1)) && /^(?:that|which)$/.test(wordAt(that))
  })
  if (claimant === undefined) return undefined
  const deed = marksOf(passage, 'attack-noun', ...weaponMarks).find(({ last }) => last < claimant.first)
  return deed === undefined ? undefined : toClaim(claimant, deed, { rule: 'claimed', confidence: 0.7 })
}

/** "X has claimed most such attacks"; not "claimed a series of attacks", nor "took responsibility, as it has for most". */
function isOfMany(passage: Passage): boolean {
  if (!hasMark(passage, 'generic', 'habitual') || hasMark(passage, 'now')) return false
  if (passage.lang !== 'en') return true
  const claims = marksOf(passage, 'claimed', 'said').filter(
    ({ first }) => !/^(?:has|have|often|usually)$/.test(passage.tokens[first - 1]?.word ?? ''),
  )
  return marksOf(passage, 'generic', 'habitual').some(
    (many) =>
      !isNewcomer(passage, many) &&
      !claims.some(
        (claim) =>
          claim.first < many.first &&
          (isClauseBetween(passage, claim, many) ||
            (/^(?:series|string|spate|wave|run)\b/.test(many.phrase) && many.first - claim.first <= 3)),
      ),
  )
}

/** "اتهمتها بأنها تقف وراء": of what another accuses him. */
function isAccusation({ lang, tokens }: Passage, { first }: Mark): boolean {
  return lang === 'ar' && /^بان(?:ه|ها|هم)$/u.test(tokens[first]?.word ?? '')
}

const toldDeeds = /^(?:announc\w+|named|puts?|set) /
/** Words behind "put its name to" and "announced a strike on" that say to what. */
const objectReach = 4
/** Words behind an announced attack that make it another's. */
const clauseReach = 8

/** "Announced an attack on a city", "on the base had wounded three", "put its name to a treaty": no attack of its own on a base. */
function isOfOtherDeed(passage: Passage, mark: Mark): boolean {
  if (passage.lang !== 'en' || !toldDeeds.test(mark.phrase)) return false
  const behind = listClause(passage, mark.last + 1, clauseReach)
  const isNews = isAnnounced(mark)
  if (isNews && behind.some((word) => /^(?:had|has|was|were|by)$/.test(word))) return true
  const isOnto = /\bon$/.test(mark.phrase) || behind[0] === 'on'
  if (isNews && !isOnto) return false
  const reach = {
    first: /^named/.test(mark.phrase) ? mark.first : mark.last + 1,
    last: mark.last + Math.min(objectReach, behind.length),
  }
  const objects = [...passage.bases, ...marksOf(passage, 'target', 'force')]
  const deeds = isNews ? [] : marksOf(passage, 'attack-noun', ...weaponMarks)
  const isIt = !isNews && /^(?:it|them|this)$/.test(behind[0] ?? '')
  return !isIt && ![...objects, ...deeds].some((one) => overlaps(one, reach))
}

function isAnnounced({ phrase }: Mark): boolean {
  return /^announc/.test(phrase)
}

/** Words from there to the next comma. */
function listClause({ tokens }: Passage, from: number, most: number): readonly string[] {
  const behind = tokens.slice(from, from + most)
  const end = behind.findIndex(({ gap }) => /[,;:.!?()—–]/u.test(gap))
  return (end < 0 ? behind : behind.slice(0, end)).map(({ word }) => word)
}

/** "A channel published a film of the launch": it need not be the group's own. */
function isFilm({ phrase }: Mark): boolean {
  return /\b(?:film|video|footage|clip|pictures|images|photographs)\b/.test(phrase)
}

/** Words from "claimed" to "that". */
const thatReach = 6

/** "Claimed on its website that …": what it says of itself behind "that" is read as its own deed, the rest is no claim. */
function isAssertion({ lang, tokens }: Passage, { phrase, last }: Mark): boolean {
  return (
    lang === 'en' &&
    /^claimed (?:on|via|through|in)\b/.test(phrase) &&
    tokens.slice(last + 1, last + 1 + thatReach).some(({ word }) => word === 'that')
  )
}

/** "General Staff: an airfield was hit": what a force counts at the other side's base, with nobody else to have done it. */
function findResult(
  passage: Passage,
  hostile: readonly PlacedMention[],
  { speaksFor, isRelayed, speakerId, holders, hosts }: ActorContext,
): FoundActor[] {
  if (speaksFor === undefined || speakerId === undefined || holders.has(speaksFor) || hosts.has(speaksFor))
    return []
  // "Rockets hit the base, Fars reported": whose, it does not say.
  if (isRelayed && passage.lang === 'en' && !hostile.some((one) => isNamedByRelay(passage, one, speaksFor)))
    return []
  const counted = [
    ...marksOf(passage, 'own-act', 'damage'),
    ...marksOf(passage, 'attack-verb').filter(
      (act) =>
        passage.isTitle ||
        isPassive(passage, act) ||
        /^be(?:en|ing) /.test(act.phrase) ||
        isOfWeapon(passage, act),
    ),
  ]
  const told = passage.lang === 'en' ? [] : marksOf(passage, 'attack-verb')
  const [result] = [...counted, ...told]
  const isThere = passage.bases.length > 0 || (passage.lang !== 'en' && hasMark(passage, 'target'))
  const isDone =
    result !== undefined &&
    isThere &&
    hostile.every(({ mention }) => mention.id === speaksFor) &&
    !isByUnknown(passage) &&
    !hasMark(passage, 'intercepted', 'blamed', 'denied', 'unclaimed')
  if (!isDone) return []
  const { first, last } = result
  const rule = counted.length > 0 && passage.bases.length > 0 ? 'own-mouthpiece' : 'own-result'
  return [{ first, last, slot: 'claimed-by', actorId: speaksFor, rule, confidence: 0.55 }]
}

/** The agency's own side, named beside its own name. */
function isNamedByRelay(passage: Passage, actor: PlacedMention, speaksFor: string): boolean {
  const isItself = marksOf(passage, 'relay', 'known-speaker').some((mark) => overlaps(mark, actor))
  return actor.mention.id === speaksFor && !isItself
}

/** "drones struck": what did it, and not whose. */
function isOfWeapon(passage: Passage, { first }: Run): boolean {
  return passage.lang === 'en' && marksOf(passage, ...weaponMarks).some(({ last }) => last === first - 1)
}

/** "X, an umbrella of Iran-backed factions, claimed it": the name, not what describes it. */
function preferNamed(
  claimants: readonly Claimant[],
  { actors }: Pick<ActorContext, 'actors'>,
): readonly Claimant[] {
  const isAbove = (actorId: string): boolean =>
    claimants.some((other) => actors.get(other.actorId)?.parent === actorId)
  // "X, an al-Qaeda front".
  const named = claimants.filter(
    ({ actorId }) =>
      actors.get(actorId)?.kind !== 'generic' && !(actors.get(actorId)?.kind === 'group' && isAbove(actorId)),
  )
  return named.length > 0 ? named : claimants
}

function toClaim(
  { first, last, actorId }: Claimant,
  mark: Run,
  how: Pick<FoundActor, 'rule' | 'confidence'>,
): FoundActor {
  const run = { first: Math.min(first, mark.first), last: Math.max(last, mark.last) }
  return { ...run, slot: 'claimed-by', actorId, ...how }
}

/** The nearest: before the mark, or behind a "claimed by". */
function pickNearest(passage: Passage, claimants: readonly Claimant[], mark: Run): Claimant | undefined {
  const isPassive = passage.tokens[mark.last]?.word === 'by'
  const costOf = (one: Claimant): number => {
    const isBehind = one.first > mark.last
    const clause = isClauseBetween(passage, one, mark) ? 2 : 0
    return distanceBetween(one, mark) + (isBehind === isPassive ? 0 : 2) + clause
  }
  return claimants
    .filter((one) => distanceBetween(one, mark) <= claimReach)
    .sort((a, b) => costOf(a) - costOf(b))[0]
}

/** Words between "we" and its deed. */
const firstPersonReach = 3

/** "X published a video with the words “we struck the base”": the only one that the sentence names. */
function findFirstPerson(passage: Passage, claimants: readonly Claimant[]): FoundActor[] {
  const [only] = claimants
  if (
    passage.lang !== 'en' ||
    only === undefined ||
    claimants.some(({ actorId }) => actorId !== only.actorId)
  )
    return []
  const we = passage.tokens.findIndex(
    ({ word, gap }, at) => at > only.last && word === 'we' && /["'“‘«]/u.test(gap),
  )
  const deed = marksOf(passage, 'attack-verb').find(
    ({ first }) => first > we && first - we <= firstPersonReach,
  )
  return we < 0 || deed === undefined ? [] : [toClaim(only, deed, { rule: 'own-act', confidence: 0.7 })]
}

/** Words at the head of a sentence within which its subject stands. */
const subjectWords = 3

/** "It published pictures and claimed that aircraft were destroyed", "state television spoke of revenge": whose deed it is. */
function findBoast(
  passage: Passage,
  { speaksFor, lastActorId, actors, holders }: ActorContext,
): FoundActor[] {
  const said = marksOf(passage, 'said')[0]
  if (said === undefined) return []
  const run = { first: said.first, last: said.last }
  const revenge = marksOf(passage, 'retaliation')[0]
  const isMouthpiece = speaksFor !== undefined && !holders.has(speaksFor)
  if (isMouthpiece && revenge !== undefined && hasMark(passage, ...weaponMarks)) {
    return [{ ...run, slot: 'claimed-by', actorId: speaksFor, rule: 'own-mouthpiece', confidence: 0.6 }]
  }
  const isAnaphor = marksOf(passage, 'pronoun').some(
    ({ first }) => first < subjectWords && first < said.first,
  )
  const tellsOfDeed =
    hasMark(passage, 'own-act') && hasMark(passage, 'damage', 'killed', 'injured', 'attack-verb')
  const kind = lastActorId === undefined ? undefined : actors.get(lastActorId)?.kind
  if (!isAnaphor || !tellsOfDeed || lastActorId === undefined || kind === 'generic' || kind === 'state')
    return []
  return [{ ...run, slot: 'claimed-by', actorId: lastActorId, rule: 'own-act-by-pronoun', confidence: 0.65 }]
}

/** What a force or its mouthpiece says that the force did, it claims. */
export function announce(
  found: FoundActor,
  { speaksFor, speakerId, actors, isRelayed }: ActorContext,
): FoundActor {
  const isItself = speakerId === found.actorId && found.rule === 'agent'
  if (isItself) return { ...found, slot: 'claimed-by', rule: 'own-act' }
  const isOwn = speaksFor !== undefined && areKin(found.actorId, speaksFor, actors)
  const isTold = found.rule === 'agent' || (found.rule === toldRule && !isRelayed)
  return isOwn && isTold
    ? { ...found, slot: 'claimed-by', rule: 'own-mouthpiece', actorId: speaksFor }
    : found
}

function areKin(a: string, b: string, actors: ReadonlyMap<string, Actor>): boolean {
  return a === b || actors.get(a)?.parent === b || actors.get(b)?.parent === a
}
