// All claims of the news passages, each with who says it and the sentence that it rests on.
import type { Claim, Slot } from '../model/claim.ts'
import type { Outlet } from '../model/outlet.ts'
import type { Steps } from '../model/steps.ts'
import { findResponse } from './circumstances/find-response.ts'
import { claimAnnounced, type ToldClaim } from './culprits/claim-announced.ts'
import { dropWithdrawn } from './culprits/drop-withdrawn.ts'
import type { ActorContext } from './culprits/found-actor.ts'
import { listAnnouncers } from './culprits/list-announcers.ts'
import { bandRule, listBands } from './culprits/names/list-bands.ts'
import type { Attribution } from './culprits/speakers/find-speaker.ts'
import { narrowToSpeaker } from './culprits/speakers/narrow-to-speaker.ts'
import { findSpeakerAfter, hearPassage, nothingHeard } from './heard-before.ts'
import { keepMostSpecific } from './keep-most-specific.ts'
import { type BareClaim, listBareClaims, listTolls } from './list-bare-claims.ts'
import type { Focused } from './targets/assign-focus.ts'
import { narrowToBase } from './targets/narrow-to-base.ts'
import type { PlacedClaim } from './targets/placed-claim.ts'
import { dropLocalNones } from './tolls/nones/drop-local-nones.ts'
import { tellAttackersApart } from './tolls/sides/tell-attackers-apart.ts'
import { tellClaimantsApart } from './tolls/sides/tell-claimants-apart.ts'
import { findRestatedTolls, isRounded } from './tolls/told/find-restated-tolls.ts'
import { settleOrdinals } from './tolls/told/settle-ordinals.ts'
import { tellParts } from './tolls/told/tell-parts.ts'
import { hasMark, isClauseBetween, marksOf, type Passage, type Run, spanOf } from './words/passage.ts'

/** Who publishes, and who may be meant by a name. */
export interface ClaimsContext extends Pick<ActorContext, 'actors' | 'holders'> {
  readonly outlet: Outlet
  /** Of the attacked bases that a passage is about. */
  readonly sidesOf: (baseIds: readonly string[]) => Sides
}

export type Sides = Pick<ActorContext, 'holders' | 'hosts'>

/** A feed's text must not fill the ledger: more than this no report says. */
const mostClaims = 120

/** In the order of the text. Each passage is read with what those before it leave to be understood. */
export function* claimSteps(news: readonly Focused[], whole: ClaimsContext): Steps<readonly PlacedClaim[]> {
  const claims: Placed[] = []
  const announcers = new Set<string>()
  const restated = findRestatedTolls(news)
  let before = nothingHeard
  for (const focused of news) {
    yield
    const { passage } = focused.one
    const context = { ...whole, ...whole.sidesOf(focused.baseIds) }
    const bands = listBands(context)
    const attribution = findSpeakerAfter(before, passage, context)
    const { lastActorId, spoken, previous } = before
    const about: ActorContext = { ...context, bands, lastActorId, ...whoseWord(attribution) }
    const isNone = !claims.some(({ claim: { body } }) => 'side' in body)
    const own = listTolls(focused.one, { tolls: before.tolls, isNone })
    const tolls = tellParts(
      passage,
      { passage: previous, tolls: before.tolls },
      tellAttackersApart(passage, previous, own),
    )
    if (!focused.isResponse)
      for (const id of listAnnouncers(passage, { ...about, isFirstWord: spoken === undefined }))
        announcers.add(id)
    const { isOfWeapons } = before
    const bare = focused.isResponse
      ? findResponse(passage)
      : listBareClaims(focused.one, about, { tolls, isOfWeapons })
    for (const found of bare)
      if (!passage.isTitle || !isRounded(found.body, restated))
        claims.push(placeClaim(focused, found, attribution))
    before = hearPassage(before, focused, { attribution, tolls }, context)
    if (claims.length > mostClaims) break
  }
  const spoken = tellClaimantsApart(narrowToSpeaker(claims.slice(0, mostClaims)), whole.holders)
  const told = dropLocalNones(dropParts(settleOrdinals(spoken)))
  return keepMostSpecific(claimAnnounced(dropWithdrawn(dropBands(told)), announcers), whole.actors)
}

/** Who is named did it, and not whom a plain word means. */
function dropBands(claims: readonly Placed[]): readonly Placed[] {
  const isNamed = claims.some(
    ({ claim: { body, rule } }) =>
      rule !== bandRule && (body.slot === 'claimed-by' || body.slot === 'blamed-on'),
  )
  return isNamed ? claims.filter(({ claim: { rule } }) => rule !== bandRule) : claims
}

function whoseWord({
  speaker,
  speaksFor,
  isRelay,
}: Attribution): Pick<ActorContext, 'speakerId' | 'speaksFor' | 'isRelayed'> {
  return { speakerId: speaker.id, speaksFor, isRelayed: isRelay === true }
}

interface Placed extends ToldClaim {
  readonly isPart: boolean
  readonly ordinal: number | undefined
  readonly passage: Passage
  /** Words of the passage that it rests on. */
  readonly run: Run
}

function placeClaim(
  { one: { passage }, baseIds }: Focused,
  found: BareClaim,
  attribution: Attribution,
): Placed {
  const { body } = found
  return {
    claim: toClaim(passage, found, attribution),
    baseIds: actorSlots.includes(body.slot)
      ? baseIds
      : narrowToBase(passage, found, { baseIds, isOfPeople: 'side' in body }),
    isPart: found.isPart === true,
    ordinal: found.ordinal,
    isTitle: passage.isTitle,
    lang: passage.lang,
    isOwnWord:
      'actorId' in body &&
      ([attribution.speaksFor, attribution.speaker.id].includes(body.actorId) ||
        isInOwnStatement(passage, found)),
    passage,
    run: { first: found.first, last: found.last },
  }
}

/** Who did it is said once for all that one passage tells of. */
const actorSlots: readonly Slot[] = ['claimed-by', 'blamed-on', 'denied-by', 'praised-by', 'threatened-by']

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

function toClaim(passage: Passage, found: BareClaim, { speaker, via }: Attribution): Claim {
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
function stanceOf(passage: Passage, { isEarlier }: BareClaim): Claim['stance'] {
  if (isEarlier === true) return 'withdrawn'
  return hasMark(passage, 'preliminary') ? 'preliminary' : 'asserted'
}
