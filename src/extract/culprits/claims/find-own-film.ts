// Whose film shows the attack? "Footage released by X shows a launch", "X video shows drones". English.

import { weaponMarks } from '../../words/is-event.ts'
import { marksOf, type Passage, wordAt } from '../../words/passage.ts'
import type { Claimant, ClaimantsDeed } from './list-claimants.ts'

/** Words between "released by" and the name. */
const byReach = 3

/** "Footage released by X shows a launch". */
export function findReleased(passage: Passage, claimants: readonly Claimant[]): ClaimantsDeed | undefined {
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
export function findOwnFilm(passage: Passage, claimants: readonly Claimant[]): ClaimantsDeed | undefined {
  for (const claimant of claimants) {
    const shows = claimant.last + 2
    if (
      !films.test(wordAt(passage.tokens, claimant.last + 1)) ||
      !/^show(?:s|ed|ing)?$/.test(wordAt(passage.tokens, shows))
    )
      continue
    const deed = findFilmed(passage, shows)
    if (deed >= 0) return { claimant, deed: { first: claimant.last + 1, last: deed } }
  }
  return undefined
}

/** "put out by", "released by". */
function isRelease({ tokens }: Passage, at: number): boolean {
  const word = wordAt(tokens, at)
  return releasing.test(word) || (word === 'out' && /^(?:put|sent|given)$/.test(wordAt(tokens, at - 1)))
}

const releasing =
  /^(?:posted|published|released|issued|shared|circulated|distributed|uploaded|aired|broadcast)$/

/** Words for a film or a picture. */
export const films =
  /^(?:videos?|film|films|footage|clips?|pictures?|images?|photos?|photographs?|stills?|recordings?)$/
const filmed =
  /^(?:launch(?:es|ed|ing)?|firing|fired|strikes?|attacks?|raids?|assaults?|operations?|hits?|impacts?|takeoff)$/

/** What only those who were inside the base bring back. */
const taken =
  /^(?:captured|seized|looted|commandeered|abandoned|booty|spoils|trophies|loot|bodies|corpses|fighters|mujahideen|militants|gunmen)$/
/** What is left of a base behind them. */
const left = /^(?:burn(?:t|ed|ing)|torched|destroyed|charred|wrecked|gutted|smouldering|dead|slain|killed)$/
const military =
  /^(?:vehicles?|tanks?|jets?|planes?|aircraft|helicopters?|hangars?|armou?r|humvees?|mraps?|barracks|camps?|bases?|posts?|garrisons?|trucks?|armoured|armored|soldiers?|troops|watchtowers?|tents?)$/

/** Words between a film and what it shows. */
const filmReach = 7

/** "footage of a drone on its rail", "a video that it said was of the launch". */
export function findFilmed(passage: Passage, film: number): number {
  const weapons = marksOf(passage, ...weaponMarks)
  const isOfDrone = /^(?:drone|rocket|missile|launch|attack|strike)s?$/.test(wordAt(passage.tokens, film - 1))
  const behind = passage.tokens.slice(film + 1, film + 1 + filmReach)
  const end = behind.findIndex(({ gap }) => /[;:.!?]/u.test(gap))
  const words = end < 0 ? behind : behind.slice(0, end)
  const at = words.findIndex(
    ({ word }, place) =>
      filmed.test(word) ||
      taken.test(word) ||
      (left.test(word) && military.test(words[place + 1]?.word ?? '')) ||
      weapons.some(({ first }) => first === film + 1 + place),
  )
  if (at >= 0) return film + 1 + at
  return isOfDrone ? film : -1
}
