// "Twenty members of al-Shabaab died", "the group said that it lost two of its fighters": men of the group that has done it, by
// the article's own account, are no toll of the base. English.

import type { Claim } from '../../../model/claim.ts'
import { type Passage, type Run, wordsOf } from '../../words/passage.ts'

/** A claim with the passage that it was read in. */
interface Told {
  readonly claim: Claim
  readonly passage: Passage
  /** Words that it rests on. */
  readonly run: Run
}

/**
 * @param holders ids of those whose base it is.
 * @returns the same claims; tolls of whoever claims the attack or is blamed for it are of the attackers' side.
 */
export function tellClaimantsApart<T extends Told>(
  claims: readonly T[],
  holders: ReadonlySet<string>,
): readonly T[] {
  const doers = new Set(
    claims.flatMap(({ claim: { body } }) =>
      (body.slot === 'claimed-by' || body.slot === 'blamed-on') && !holders.has(body.actorId)
        ? [body.actorId]
        : [],
    ),
  )
  return claims.map((one) => {
    const { body } = one.claim
    if (body.slot !== 'killed' && body.slot !== 'injured') return one
    return body.side === 'any' && isOfDoers(one, doers)
      ? { ...one, claim: { ...one.claim, body: { ...body, side: 'attacker' } } }
      : one
  })
}

function isOfDoers({ claim, passage, run }: Told, doers: ReadonlySet<string>): boolean {
  if (passage.lang !== 'en') return false
  const isTheirs = passage.actors.some(
    (actor) =>
      doers.has(actor.mention.id) && (isOwner(passage, actor, run) || isBeforeMen(passage, actor, run)),
  )
  return (
    isTheirs || (claim.speaker.id !== undefined && doers.has(claim.speaker.id) && tellsOfOwn(passage, run))
  )
}

/** Words from the people to whose they are: "members of the". */
const ownerReach = 3

/** "Twenty members of al-Shabaab". */
function isOwner({ tokens }: Passage, { first }: Run, run: Run): boolean {
  const isNear = first > run.first && first - run.last <= ownerReach
  const at = /^(?:the|al)$/.test(tokens[first - 1]?.word ?? '') ? first - 2 : first - 1
  return isNear && /^(?:of|from)$/.test(tokens[at]?.word ?? '') && men.test(tokens[at - 1]?.word ?? '')
}

const men = /^(?:members?|fighters?|men|militants?|militiamen|gunmen|commanders?|leaders?|combatants?)$/

/** "Nine al-Shabaab fighters". */
function isBeforeMen({ tokens }: Passage, { first, last }: Run, run: Run): boolean {
  return first > run.first - 1 && last <= run.last && men.test(tokens[last + 1]?.word ?? '')
}

/** "It lost two of its fighters", said by themselves. */
function tellsOfOwn(passage: Passage, run: Run): boolean {
  return ownMen.test(wordsOf(passage, { first: Math.max(0, run.first - 1), last: run.last + 2 }))
}

const ownMen =
  /\b(?:its|their|our)(?: own)? (?:fighters?|members?|men|militants|martyrs|brothers|brethren|commanders?|mujahid\w+)\b/i
