// With what was it done, where no word for arms says it? "Israel bombed the airport", "militants attacked the post". English.
import type { Actor } from '../../model/actor.ts'
import type { WeaponClass } from '../../model/weapon.ts'
import type { WeighedPassage } from '../relevance/weighed-passage.ts'
import { marksOf, type Passage } from '../words/passage.ts'

interface Attackers {
  readonly actors: ReadonlyMap<string, Actor>
  /** Ids of those who claim the attack or are blamed for it. */
  readonly attackerIds: readonly string[]
}

/** @param passages those that tell of the attack. */
export function guessWeapon(
  passages: readonly WeighedPassage[],
  attackers: Attackers,
): WeaponClass | undefined {
  const english = passages.map(({ passage }) => passage).filter(({ lang }) => lang === 'en')
  if (english.some(isAirRaid) || isBombing(english, attackers)) return 'airstrike'
  return english.some(isRaid) ? 'gunfire' : undefined
}

/** "Israel bombed the airport": what no report needs to say. */
function isBombing(passages: readonly Passage[], { actors, attackerIds }: Attackers): boolean {
  const isState = attackerIds.some((id) => actors.get(id)?.kind === 'state')
  return isState && passages.some(({ tokens }) => tokens.some(({ word }) => /^bomb(?:ed|s|ing)$/.test(word)))
}

/** Words between "aircraft" and "hit". */
const flightReach = 2

/** "Israeli aircraft hit military targets", "the air force struck"; but "aircraft were hit". */
function isAirRaid(passage: Passage): boolean {
  const { tokens } = passage
  return marksOf(passage, 'attack-verb').some(({ first }) => {
    const before = tokens.slice(Math.max(0, first - flightReach - 1), first)
    const at = before.findLastIndex(({ word }) => /^(?:aircraft|planes|force)$/.test(word))
    const isFlown =
      before[at]?.word === 'force'
        ? (before[at - 1]?.word ?? tokens[first - flightReach - 2]?.word) === 'air'
        : at >= 0
    const isActive = /^(?:hits?|str(?:ike|ikes|uck)|target(?:s|ed)|attack(?:s|ed)|bomb(?:s|ed)|raid(?:s|ed))$/
    return (
      isFlown &&
      isActive.test(tokens[first]?.word ?? '') &&
      before
        .slice(at + 1)
        .every(({ word, gap }) => gap === '' && !/^(?:was|were|been|being|are|is)$/.test(word))
    )
  })
}

/** Words between "militants" and "attacked". */
const raiderReach = 2

/** "Militants attacked the post": men who come themselves come with guns, where nothing else is told. */
function isRaid(passage: Passage): boolean {
  const { isTitle, tokens } = passage
  if (isTitle) return false
  const raiders = marksOf(passage, 'attacker-person')
  return marksOf(passage, 'attack-verb').some(
    ({ first }) =>
      /^(?:attack(?:ed|ing)|raid(?:ed|ing)|assault(?:ed|ing))$/.test(tokens[first]?.word ?? '') &&
      !/^(?:was|were|been|being)$/.test(tokens[first - 1]?.word ?? '') &&
      raiders.some(({ last }) => last < first && first - last <= raiderReach),
  )
}
