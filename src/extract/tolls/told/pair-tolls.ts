// What does each source say of the dead and the hurt? "Two died", "five are hurt", both by the governor: one toll of his.
import { type Claim, countOf, type Speaker } from '../../../model/claim.ts'
import { isEqual, isWithin } from './is-within.ts'
import { keyOf, type OpenToll, openToll } from './open-toll.ts'

/** What one source says of the dead and the hurt; undefined where it does not say. */
export interface Toll {
  readonly source: string
  readonly killed: number | undefined
  readonly injured: number | undefined
}

/** What one speaker says of killed and injured is one entry; his second figure for a slot begins another. */
export function pairTolls(claims: readonly Claim[]): readonly Toll[] {
  const tolls: OpenToll[] = []
  const deadly = claims.filter(
    ({ body }) => body.slot === 'killed' && body.side !== 'attacker' && (countOf(body.quantity) ?? 0) > 0,
  )
  for (const claim of claims) {
    const { body, speaker, rule } = claim
    // "No soldiers were hurt" denies no dead that are counted.
    if (
      rule === 'no-injured' &&
      body.slot === 'killed' &&
      !isOfForeignSide(claim, claims) &&
      deadly.some((one) => !isRivalTo(claim, one))
    )
      continue
    if ((body.slot !== 'killed' && body.slot !== 'injured') || body.side === 'attacker') continue
    // A word like "several" is no figure.
    const count = body.quantity.kind === 'vague' ? undefined : countOf(body.quantity)
    if (count === undefined) continue
    const open =
      findOpen(tolls, speaker, {
        slot: body.slot,
        count,
        isNone: isNobody(claim, claims) || isOfForeignSide(claim, claims),
        isOwnWord: claim.evidence.sentence.includes(speaker.name),
        isEarlier: rule === 'earlier-figure',
      }) ?? openToll(tolls, claim)
    open[body.slot] = count
    open.sides.set(body.slot, body.side)
    // "At least ten, officials said; a third put it at twelve": his figure is no rounding of theirs.
    if (rule === 'bare-toll') for (const toll of tolls) toll.floors.delete(body.slot)
    if (body.quantity.kind === 'min') open.floors.add(body.slot)
  }
  const distinct = tolls.filter(
    (toll, at) => !tolls.slice(0, at).some((other) => toll.isUnnamed && isEqual(toll, other)),
  )
  const kept = distinct.filter(
    (toll) =>
      toll.isReplaced ||
      !tolls.some((other) => other !== toll && isWeak(toll, claims) && isWithin(toll, other)),
  )
  const isUnknown = claims.some(({ rule }) => rule === 'casualties-unknown')
  if (kept.length === 0 && isUnknown) return [{ source: '', killed: undefined, injured: undefined }]
  const isOfAttacker = kept.some((toll) => isClaimant(toll, claims))
  const isRival = kept.length >= 2 && kept.slice(0, 2).every((toll) => isNamed(toll, claims))
  return (isOfAttacker || isRival ? kept : joinHalves(kept)).map(({ source, killed, injured }) => ({
    source,
    killed,
    injured,
  }))
}

/** "Nobody was hurt, the governor said. Six died, according to Kyiv": two who are named, and each his own word. */
function isRivalTo(claim: Claim, other: Claim): boolean {
  const isKnown = ({ speaker, evidence }: Claim): boolean =>
    speaker.id !== undefined || evidence.sentence.includes(speaker.name)
  return keyOf(claim.speaker) !== keyOf(other.speaker) && isKnown(claim) && isKnown(other)
}

/** Nobody known says it, or those who claim the attack. */
function isWeak(toll: OpenToll, claims: readonly Claim[]): boolean {
  return toll.isUnnamed || isClaimant(toll, claims)
}

function isClaimant({ key }: OpenToll, claims: readonly Claim[]): boolean {
  return claims.some(({ body }) => body.slot === 'claimed-by' && body.actorId === key)
}

/** The text names who speaks: "a ministry", "peshmerga sources". Two such count each his own. */
function isNamed({ source, isUnnamed }: OpenToll, claims: readonly Claim[]): boolean {
  return (
    !isUnnamed ||
    claims.some(({ speaker, evidence }) => speaker.name === source && evidence.sentence.includes(source))
  )
}

/** The headline has the dead, a spokesman counts the hurt: one toll, and his. */
function joinHalves(tolls: readonly OpenToll[]): readonly OpenToll[] {
  const [first, second, ...others] = tolls
  if (first === undefined || second === undefined) return tolls
  const isHalf = (slot: 'killed' | 'injured'): boolean => {
    const counts = [first[slot], second[slot]].filter((count) => count !== undefined)
    return counts.length === 1 && counts[0] !== 0
  }
  if (!isHalf('killed') || !isHalf('injured') || (!first.isUnnamed && !second.isUnnamed)) return tolls
  if (areOfTwoSides(first, second)) return tolls
  const { key, source } = first.isUnnamed ? second : first
  return [
    {
      ...first,
      key,
      source,
      killed: first.killed ?? second.killed,
      injured: first.injured ?? second.injured,
    },
    ...others,
  ]
}

/** "An American was killed. The police said that two Iraqi officers were hurt": neither counts the other's. */
function areOfTwoSides(a: OpenToll, b: OpenToll): boolean {
  const sides = [...a.sides.values(), ...b.sides.values()]
  return sides.includes('host') && sides.some((side) => side === 'us' || side === 'coalition')
}

/** "No Americans were hurt" beside the dead of others: told apart. */
function isOfForeignSide({ body }: Claim, claims: readonly Claim[]): boolean {
  if (!('side' in body) || !('quantity' in body) || countOf(body.quantity) !== 0) return false
  const isForeign = body.side === 'us' || body.side === 'coalition'
  return (
    isForeign &&
    !claims.some(
      ({ body: other }) => 'side' in other && other.side === body.side && (countOf(other.quantity) ?? 0) > 0,
    )
  )
}

/** "No casualties" in one breath: neither dead nor hurt. */
function isNobody({ rule, evidence, body }: Claim, claims: readonly Claim[]): boolean {
  return (
    rule === 'no-casualties' &&
    claims.some(
      (other) =>
        other.rule === rule && other.body.slot !== body.slot && other.evidence.sentence === evidence.sentence,
    )
  )
}

interface Figure {
  readonly slot: 'killed' | 'injured'
  readonly count: number
  /** "No casualties": stands beside no figure of the hurt. */
  readonly isNone: boolean
  /** The sentence names its speaker. */
  readonly isOwnWord: boolean
  readonly isEarlier: boolean
}

/** The speaker's own entry; a sentence that names no speaker goes on with the one before it. */
function findOpen(
  tolls: readonly OpenToll[],
  speaker: Speaker,
  { slot, count, isNone, isOwnWord, isEarlier }: Figure,
): OpenToll | undefined {
  const fits = (toll: OpenToll): boolean =>
    toll.isEarlier === isEarlier &&
    (!isNone || [toll.killed, toll.injured].every((one) => one === undefined || one === 0))
  const key = keyOf(speaker)
  const own = tolls.findLast(
    (toll) =>
      toll.key === key &&
      fits(toll) &&
      (toll[slot] === undefined || toll[slot] === count) &&
      !isRestated(toll, tolls),
  )
  const last = tolls.findLast((toll) => toll.isEarlier === isEarlier)
  const goesOn =
    speaker.id === undefined &&
    !isOwnWord &&
    last !== undefined &&
    (!last.isUnnamed || (last.isOwnWord && slot === 'injured' && count > 0)) &&
    fits(last) &&
    last[slot] === undefined
  return own ?? (goesOn ? last : undefined)
}

/** The headline's figure that somebody has said since, and nobody's own word: what comes then does not go on with it. */
function isRestated(toll: OpenToll, tolls: readonly OpenToll[]): boolean {
  return (
    toll.isUnnamed &&
    !toll.isOwnWord &&
    tolls.some((other) => !other.isUnnamed && (isEqual(toll, other) || isWithin(toll, other)))
  )
}
