// A force that the article tells of as the doer, and that speaks in it of the attack, claims it: "Hezbollah shelled
// the base … the group said". Whom only others name stays blamed.
import type { PlacedClaim } from '../targets/placed-claim.ts'
import { toldRule } from './blame/find-told-attacker.ts'

/** A claim that is put together: one passage tells of the deed, and in another its doer speaks of it. */
export const announcedRule = 'announced'

/** A claim with what decides whether its doer has announced it. */
export interface ToldClaim extends PlacedClaim {
  /** The doer or his mouthpiece says it. */
  readonly isOwnWord: boolean
  readonly isTitle: boolean
  readonly lang: string
}

/**
 * What others say that he did stays his blame, beside his own word. English headlines say whose word they give ("X say
 * they hit"); those of other languages put a force's own word as a fact.
 */
export function claimAnnounced(
  claims: readonly ToldClaim[],
  announcers: ReadonlySet<string>,
): readonly PlacedClaim[] {
  return claims.flatMap(({ lang, isOwnWord, isTitle, claim, baseIds }): PlacedClaim[] => {
    const { body, rule } = claim
    const placed: PlacedClaim = { claim, baseIds }
    // "The SBU had smuggled drones there": the outlet's account of what he claims.
    if (body.slot === 'blamed-on' && rule === toldRule && hasClaimed(claims, body.actorId)) return []
    if (body.slot !== 'blamed-on' || rule !== 'agent' || !announcers.has(body.actorId)) return [placed]
    const own: PlacedClaim = {
      baseIds,
      claim: { ...claim, body: { ...body, slot: 'claimed-by' }, rule: announcedRule },
    }
    const isRepeated =
      isTitle &&
      claims.some((other) => isOwnDeed(other, body.actorId)) &&
      !claims.some((other) => isResponsibility(other, body.actorId))
    return isOwnWord || (lang !== 'en' && isRepeated) ? [own] : [own, placed]
  })
}

function hasClaimed(claims: readonly ToldClaim[], actorId: string): boolean {
  return claims.some(({ claim: { body } }) => body.slot === 'claimed-by' && body.actorId === actorId)
}

const ownDeeds: readonly string[] = ['own-act', 'own-act-by-pronoun', 'own-mouthpiece']

function isOwnDeed({ claim: { body, rule }, isOwnWord }: ToldClaim, actorId: string): boolean {
  if (body.slot === 'blamed-on') return isOwnWord && body.actorId === actorId
  return body.slot === 'claimed-by' && body.actorId === actorId && ownDeeds.includes(rule)
}

/** He takes the responsibility for what others have told, and tells of no deed. */
function isResponsibility({ claim: { body, rule } }: ToldClaim, actorId: string): boolean {
  return body.slot === 'claimed-by' && body.actorId === actorId && rule === 'claimed'
}
