// A report's lead attack in a few fields: what a replay prints, and what a one-line summary shows.
import type { Claim } from '../model/claim.ts'
import type { Attack, Report } from '../model/report.ts'
import type { WeaponClass } from '../model/weapon.ts'
import { type MunitionsCount, pickMunitions } from './arms/pick-munitions.ts'
import { announcedRule } from './culprits/claim-announced.ts'
import { pairTolls, type Toll } from './tolls/told/pair-tolls.ts'

export interface ReportSummary {
  readonly weapon: WeaponClass | undefined
  readonly munitions: MunitionsCount | undefined
  readonly casualties: readonly Toll[]
  readonly actorsClaimed: readonly string[]
  readonly actorsBlamed: readonly string[]
  readonly actorsDenied: readonly string[]
}

export function summariseReport({ attacks }: Report): ReportSummary {
  const [lead] = attacks
  return {
    weapon: lead.weapons[0],
    munitions: pickMunitions(lead.claims, lead.weapons[0]),
    casualties: pairTolls(lead.claims),
    actorsClaimed: listActors(attacks, 'claimed-by'),
    actorsBlamed: listBlamed(attacks),
    actorsDenied: listActors(attacks, 'denied-by'),
  }
}

/** Whom others name as the attacker: a sentence in which he claims the attack is his own word. */
function listBlamed(attacks: readonly Attack[]): readonly string[] {
  const claims = attacks.flatMap((attack) => attack.claims)
  const isOwnWord = (actorId: string, { evidence }: Claim): boolean =>
    claims.some(
      ({ body, evidence: other, rule }) =>
        body.slot === 'claimed-by' &&
        rule !== announcedRule &&
        body.actorId === actorId &&
        other.sentence === evidence.sentence,
    )
  const ids = claims.flatMap((claim) =>
    claim.body.slot === 'blamed-on' && !isOwnWord(claim.body.actorId, claim) ? [claim.body.actorId] : [],
  )
  return [...new Set(ids)]
}

function listActors(attacks: readonly Attack[], slot: 'claimed-by' | 'denied-by'): readonly string[] {
  const ids = attacks.flatMap(({ claims }) =>
    claims.flatMap(({ body }) => (body.slot === slot ? [body.actorId] : [])),
  )
  return [...new Set(ids)]
}
