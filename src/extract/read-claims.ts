// All claims of the news passages, each with who says it and the sentence that it rests on.
import type { Actor } from '../model/actor.ts'
import type { Claim, ClaimBody, Slot, Speaker } from '../model/claim.ts'
import type { Outlet } from '../model/outlet.ts'
import type { Steps } from '../model/steps.ts'
import { findMunitions } from './arms/find-munitions.ts'
import { listWeapons } from './arms/list-weapons.ts'
import { findCircumstances } from './circumstances/find-circumstances.ts'
import { findResponse } from './circumstances/find-response.ts'
import { toldRule } from './culprits/blame/find-told-attacker.ts'
import { claimAnnounced, type ToldClaim } from './culprits/claim-announced.ts'
import { findActors } from './culprits/find-actors.ts'
import type { ActorContext } from './culprits/found-actor.ts'
import { listAnnouncers } from './culprits/list-announcers.ts'
import { listHostile } from './culprits/names/list-hostile.ts'
import { type Attribution, findSpeaker } from './culprits/speakers/find-speaker.ts'
import { narrowToSpeaker } from './culprits/speakers/narrow-to-speaker.ts'
import { keepMostSpecific } from './keep-most-specific.ts'
import type { Focused } from './targets/assign-focus.ts'
import { narrowToBase } from './targets/narrow-to-base.ts'
import type { PlacedClaim } from './targets/placed-claim.ts'
import type { Casualty } from './tolls/casualty.ts'
import { findCasualties } from './tolls/find-casualties.ts'
import { dropLocalNones } from './tolls/nones/drop-local-nones.ts'
import { tellAttackersApart } from './tolls/sides/tell-attackers-apart.ts'
import { findBareTolls, type ToldBefore } from './tolls/told/find-bare-tolls.ts'
import { findRestatedTolls, isRounded } from './tolls/told/find-restated-tolls.ts'
import { settleOrdinals } from './tolls/told/settle-ordinals.ts'
import { weaponMarks } from './words/is-event.ts'
import type { Passage, Run } from './words/passage.ts'
import { hasMark, isClauseBetween, marksOf, spanOf } from './words/passage.ts'

export interface ClaimsContext {
  readonly outlet: Outlet
  readonly actors: ReadonlyMap<string, Actor>
  /** Ids of those whose forces are at the attacked bases. */
  readonly holders: ReadonlySet<string>
  /** Ids of the states that the attacked bases lie in. */
  readonly hosts: ReadonlySet<string | undefined>
}

/** A claim before its speaker is known. */
interface Bare extends Run {
  readonly body: ClaimBody
  readonly rule: string
  readonly confidence: number
  readonly isEarlier?: boolean
  readonly isPart?: boolean
  readonly ordinal?: number
}

/** A feed's text must not fill the ledger: more than this no report says. */
const mostClaims = 120

export function* claimSteps(news: readonly Focused[], context: ClaimsContext): Steps<readonly PlacedClaim[]> {
  const claims: Placed[] = []
  const restated = findRestatedTolls(news)
  let last: Attribution | undefined
  let lastPassage: Passage | undefined
  let previous: Passage | undefined
  let lastActorId: string | undefined
  let lastTolls: readonly Casualty[] = []
  let isOfWeapons = false
  const announcers = new Set<string>()
  for (const { one, baseIds, isResponse } of news) {
    yield
    const attribution = findSpeaker(one.passage, context.outlet, {
      last,
      isSameSentence: one.passage.sentence === lastPassage?.sentence,
      isSameParagraph: one.passage.paragraph === lastPassage?.paragraph,
      group: toSpeaker(findGroupBefore(one.passage, context) ?? lastActorId, context),
    })
    const { speaksFor, speaker } = attribution
    const isRelayed = attribution.isRelay === true
    const about: ActorContext = { ...context, lastActorId, speaksFor, isRelayed, speakerId: speaker.id }
    const isNone = !claims.some(({ claim: { body } }) => 'side' in body)
    const tolls = tellAttackersApart(one.passage, previous, listTolls(one, { tolls: lastTolls, isNone }))
    const bare: readonly Bare[] = isResponse
      ? findResponse(one.passage)
      : readBare(one, about, { tolls, isOfWeapons })
    if (!isResponse)
      for (const id of listAnnouncers(one.passage, { ...about, isFirstWord: last === undefined }))
        announcers.add(id)
    for (const found of bare) {
      if (one.passage.isTitle && isRounded(found.body, restated)) continue
      const isOfAll = actorSlots.includes(found.body.slot)
      claims.push({
        claim: toClaim(one.passage, found, attribution),
        baseIds: isOfAll
          ? baseIds
          : narrowToBase(one.passage, found, { baseIds, isOfPeople: 'side' in found.body }),
        isPart: found.isPart === true,
        ordinal: found.ordinal,
        isTitle: one.passage.isTitle,
        lang: one.passage.lang,
        isOwnWord:
          'actorId' in found.body &&
          ([speaksFor, speaker.id].includes(found.body.actorId) || isInOwnStatement(one.passage, found)),
        passage: one.passage,
      })
    }
    if (!attribution.isOutlet) {
      last = attribution
      lastPassage = one.passage
    }
    lastTolls = isResponse ? [] : tolls
    previous = one.passage
    isOfWeapons = !isResponse && tolls.length === 0 && hasMark(one.passage, ...weaponMarks)
    lastActorId = findLastGroup(one.passage, context) ?? lastActorId
    if (claims.length > mostClaims) break
  }
  const told = dropLocalNones(dropParts(settleOrdinals(narrowToSpeaker(claims.slice(0, mostClaims)))))
  return keepMostSpecific(claimAnnounced(told, announcers), context.actors)
}

/** "وفق بيان له" is of the whole sentence, "…, and claimed that" of its own clause. */
function isInOwnStatement(passage: Passage, found: Run): boolean {
  return marksOf(passage, 'own-statement').some(
    (mark) =>
      !isClauseBetween(passage, found, mark) ||
      marksOf(passage, 'according-to').some(
        ({ first, last }) => first < mark.first && last >= mark.first - 1,
      ),
  )
}

function toSpeaker(actorId: string | undefined, { actors }: ClaimsContext): Speaker | undefined {
  const actor = actorId === undefined ? undefined : actors.get(actorId)
  return actor === undefined ? undefined : { id: actor.id, name: actor.name, letter: 'F', official: false }
}

interface Placed extends ToldClaim {
  readonly isPart: boolean
  readonly ordinal: number | undefined
  readonly passage: Passage
}

/** "One of the wounded is in a serious state" says nothing new of how many, where the whole is told as well. */
function dropParts(claims: readonly Placed[]): readonly Placed[] {
  return claims.filter(({ claim: { body }, isPart }) => {
    if (!isPart || !('side' in body)) return true
    const least = body.quantity.min ?? 0
    return !claims.some(
      ({ claim: { body: other } }) => other.slot === body.slot && (other.quantity.min ?? 0) > least,
    )
  })
}

/** Who did it is said once for all that one passage tells of. */
const actorSlots: readonly Slot[] = ['claimed-by', 'blamed-on', 'denied-by', 'praised-by', 'threatened-by']

/** Who "the group" is afterwards: a state is named too often as a place. */
function findLastGroup(passage: Passage, context: ClaimsContext): string | undefined {
  const groups = listHostile(passage, context).filter(({ mention }) => {
    const kind = context.actors.get(mention.id)?.kind
    return kind !== 'state' && kind !== 'generic'
  })
  return groups.at(-1)?.mention.id
}

/** "X overran the base, and the group said": named in the same sentence. English. */
function findGroupBefore(passage: Passage, context: ClaimsContext): string | undefined {
  const band = marksOf(passage, 'band').find(({ first }) => passage.tokens[first - 1]?.word === 'the')
  if (passage.lang !== 'en' || band === undefined) return undefined
  const groups = listHostile(passage, context).filter(
    ({ mention, last }) => last < band.first - 1 && context.actors.get(mention.id)?.kind === 'group',
  )
  return groups.at(-1)?.mention.id
}

/** What a passage without an attack or its sequel may still tell of one. */
const asideSlots: readonly Slot[] = ['claimed-by', 'origin', 'operation-name']

function listTolls({ passage, dates, event, hits }: Focused['one'], told: ToldBefore): readonly Casualty[] {
  // Those who died in another town are no toll of this attack, however much of the day's news it is.
  if (passage.lang === 'en' && hits.some(({ cue }) => cue === 'elsewhere')) return []
  const own = event === 'none' ? [] : findCasualties(passage, dates)
  const isWhole = own.some(({ isPart }) => isPart !== true)
  return isWhole ? own : [...own, ...findBareTolls(passage, told, dates)]
}

function readBare(
  { passage, dates, event }: Focused['one'],
  context: ActorContext,
  { tolls, isOfWeapons }: { readonly tolls: readonly Casualty[]; readonly isOfWeapons: boolean },
): readonly Bare[] {
  const actors = findActors(passage, context).map(({ slot, actorId, ...rest }) => ({
    ...rest,
    body: { slot, actorId } as ClaimBody,
  }))
  const circumstances = findCircumstances(passage, { hostile: listHostile(passage, context), dates })
  const casualties = tolls.map(({ slot, quantity, side, ...rest }) => ({
    ...rest,
    body: { slot, quantity, side } satisfies ClaimBody,
  }))
  const munitions = findMunitions(passage, dates, isOfWeapons).map(({ quantity, weapon, role, ...rest }) => ({
    ...rest,
    body: {
      slot: 'munitions',
      quantity,
      ...(weapon === undefined ? {} : { weapon }),
      role,
    } satisfies ClaimBody,
  }))
  if (event === 'none')
    return [
      ...casualties,
      // "He said that two had landed in a field".
      ...munitions.filter(({ rule }) => passage.lang === 'en' && rule === 'counted-alone'),
      ...[...actors, ...circumstances].filter(
        ({ body, rule }) => asideSlots.includes(body.slot) || rule === toldRule,
      ),
    ]
  return [...listWeapons(passage), ...munitions, ...casualties, ...actors, ...circumstances]
}

function toClaim(passage: Passage, found: Bare, { speaker, via }: Attribution): Claim {
  return {
    body: found.body,
    speaker,
    ...(via === undefined ? {} : { via }),
    stance: stanceOf(passage, found),
    evidence: { sentence: passage.text, span: spanOf(passage, found) },
    rule: found.rule,
    confidence: found.confidence,
  }
}

/** A figure that its own speaker has replaced is withdrawn, not preliminary. */
function stanceOf(passage: Passage, { isEarlier }: Bare): Claim['stance'] {
  if (isEarlier === true) return 'withdrawn'
  return hasMark(passage, 'preliminary') ? 'preliminary' : 'asserted'
}
