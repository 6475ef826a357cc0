// "X, which is linked to al-Qaeda", "X, said to be a front for the Y": whom another named body is linked to. Where no other
// is named, he stands for that other. Of English, more ways to put it.

import type { Actor } from '../../../model/actor.ts'
import {
  beforeThe,
  marksOf,
  type Passage,
  type PlacedMention,
  type Run,
  wordAt,
} from '../../words/passage.ts'
import { isBehindUnknownName } from './is-behind-unknown-name.ts'

/** Words between the name of a body and what it is linked to. */
const nameReach = 14

/** Is the name there only to say whom another is linked to? */
export function isLinkedTo(
  passage: Passage,
  actor: PlacedMention,
  actors: ReadonlyMap<string, Actor>,
): boolean {
  const link = passage.lang === 'en' ? findLink(passage, actor) : findLinkBefore(passage, actor)
  if (link === undefined) return false
  return (
    passage.actors.some(
      ({ mention, last }) =>
        last < link && link - last <= nameReach && actors.get(mention.id)?.kind !== 'state',
    ) || isBehindName(passage, link)
  )
}

/** "Le Jnim, lié à Al-Qaïda", "группировка, связанная с X": where the link begins, with a preposition or none behind it. */
function findLinkBefore(passage: Passage, { first }: Run): number | undefined {
  return marksOf(passage, 'linked').find(({ last }) => last < first && first - last <= 2)?.first
}

const fronts = /^(?:front|fronts|facade|facades|cover|offshoot|splinter|spinoff|subgroup|shadow)$/

/** Where "linked" or "a front" begins, right before "to the X". */
function findLink(passage: Passage, { first }: Run): number | undefined {
  const to = beforeThe(passage.tokens, first)
  if (/^(?:to|with|by)$/.test(wordAt(passage.tokens, to)))
    return marksOf(passage, 'linked').find(({ last }) => last === to - 1)?.first
  if (!/^(?:for|of|from)$/.test(wordAt(passage.tokens, to))) return undefined
  const front = /^(?:groups?|names?|organi[sz]ation)$/.test(wordAt(passage.tokens, to - 1)) ? to - 2 : to - 1
  return fronts.test(wordAt(passage.tokens, front)) ? front : undefined
}

/** Words from the comma behind a name to the link. */
const commaReach = 8

/** "Jaish al-Fursan, a new group linked to X": a name that the configuration does not know. */
function isBehindName(passage: Passage, link: number): boolean {
  const comma = passage.tokens.findLastIndex(
    ({ gap }, at) => at <= link && link - at <= commaReach && /[,(–—]/u.test(gap),
  )
  return comma >= 1 && isBehindUnknownName(passage, comma)
}
