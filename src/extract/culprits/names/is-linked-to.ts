// "X, which is linked to al-Qaeda", "X, said to be a front for the Y": whom another named body is linked to. Where no other
// is named, he stands for that other. Of English, more ways to put it.
import type { Actor } from '../../../model/actor.ts'
import { marksOf, type Passage, type PlacedMention, type Run } from '../../words/passage.ts'

/** Words between the name of a body and what it is linked to. */
const nameReach = 14

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
  const wordAt = (at: number): string => passage.tokens[at]?.word ?? ''
  const to = wordAt(first - 1) === 'the' ? first - 2 : first - 1
  if (/^(?:to|with|by)$/.test(wordAt(to)))
    return marksOf(passage, 'linked').find(({ last }) => last === to - 1)?.first
  if (!/^(?:for|of|from)$/.test(wordAt(to))) return undefined
  const front = /^(?:groups?|names?|organi[sz]ation)$/.test(wordAt(to - 1)) ? to - 2 : to - 1
  return fronts.test(wordAt(front)) ? front : undefined
}

/** Words from the comma behind a name to the link, and of the name. */
const commaReach = 8
const nameWords = 4

/** "Jaish al-Fursan, a new group linked to X": a name that the configuration does not know. */
function isBehindName({ tokens }: Passage, link: number): boolean {
  const comma = tokens.findLastIndex(
    ({ gap }, at) => at <= link && link - at <= commaReach && /[,(–—]/u.test(gap),
  )
  if (comma < 1) return false
  const from = Math.max(0, comma - nameWords)
  return tokens
    .slice(from, comma)
    .some(
      ({ capital, word }, at) => capital && word.length > 1 && (from + at > 0 || tokens[1]?.capital === true),
    )
}
