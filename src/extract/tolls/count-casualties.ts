// How many people were killed, hurt or are missing, by the words of one passage? "Two were killed and five hurt": two
// figures.
import type { DatePhrase } from '../days/date-phrase.ts'
import type { Passage } from '../words/passage.ts'
import type { Casualty, CasualtyWord } from './casualty.ts'
import { findCasualtyWords } from './fates/find-casualty-words.ts'
import { dropJoint } from './pairs/drop-joint.ts'
import { matchPairs } from './pairs/match-pairs.ts'
import { findPeopleCounts } from './people/find-people-counts.ts'
import { isAmong } from './people/is-among-those.ts'
import { isCaredFor } from './people/is-cared-for.ts'
import type { PeopleCount } from './people/people-count.ts'
import { addMore } from './rows/add-more.ts'
import { dropAdded } from './rows/drop-added-tolls.ts'
import { dropBreakdown } from './rows/drop-breakdown.ts'
import { dropListedParts } from './rows/drop-listed-parts.ts'
import { isTotal } from './rows/is-total.ts'
import { listElliptic } from './rows/list-elliptic.ts'
import { listJoined, listJoinedRivals } from './rows/list-joined.ts'
import { quantityOfRow } from './rows/quantity-of-row.ts'
import { isOfAttackers } from './sides/is-of-attackers.ts'
import { shareAttackers } from './sides/share-attackers.ts'
import { sideOf } from './sides/side-of.ts'
import { countAttackersWithin, subtract } from './sides/subtract-attackers.ts'
import { findEarlier, isReplaced, isToldEarlier } from './told/find-earlier-figures.ts'
import { ordinalOf } from './told/settle-ordinals.ts'

/** Each number goes to the casualty word that it stands nearest to, and each word has one number. */
export function countCasualties(passage: Passage, dates: readonly DatePhrase[]): Casualty[] {
  const all = findPeopleCounts(passage, dates)
  const counts = dropListedParts(
    passage,
    all.filter(({ isBefore }) => isBefore !== true),
  )
  const words = findCasualtyWords(passage)
  const pairs = dropJoint(passage, words, matchPairs(passage, words, counts))
  const free = new Set(counts.filter((count) => !pairs.some((pair) => pair.count === count)))
  const counted = pairs.flatMap(({ word, count }) => {
    const row = listJoined(passage, count, free)
    for (const one of row) free.delete(one)
    const [whole, ...others] = dropBreakdown(passage, [count, ...row])
    // "Two soldiers and five of the attackers were killed": one verb, two tolls.
    const [rival, ...rivals] = listJoinedRivals(passage, [count, ...row], free)
    if (rival !== undefined) for (const one of [rival, ...rivals]) free.delete(one)
    const toll = withoutAttackers(passage, toCasualty(passage, word, [whole, ...others]), whole, all)
    if (rival === undefined) return [toll]
    const other = toCasualty(passage, word, [rival, ...rivals])
    // Each by its own words: the verb stands behind both.
    return [
      { ...toll, side: sideOf(passage, whole) },
      { ...other, side: sideOf(passage, rival) },
    ]
  })
  return [
    ...shareAttackers(passage, dropAdded(passage, addMore(passage, counted))),
    ...listElliptic(passage, counted, [...free]),
    ...findEarlier(passage, counted, [...free, ...all.filter(({ isBefore }) => isBefore === true)]),
  ]
}

/** A total less the attackers that it takes in, and of nobody's side by their words. */
function withoutAttackers(
  passage: Passage,
  toll: Casualty,
  whole: PeopleCount,
  counts: readonly PeopleCount[],
): Casualty {
  const attackers = countAttackersWithin(passage, whole, counts)
  if (attackers === 0) return toll
  return { ...toll, quantity: subtract(toll.quantity, attackers), side: sideOf(passage, whole) }
}

function toCasualty(
  passage: Passage,
  word: CasualtyWord,
  counts: readonly [PeopleCount, ...PeopleCount[]],
): Casualty {
  const [first] = counts
  const run = {
    first: Math.min(word.first, ...counts.map((count) => count.first)),
    last: Math.max(word.last, ...counts.map((count) => count.last)),
  }
  const isBefore = isToldEarlier(passage, run)
  const rule = isBefore ? 'earlier-figure' : ruleOf(counts)
  const confidence = first.hasPerson ? 0.85 : 0.75
  const ordinal = counts.length === 1 && first.found.isArticle ? ordinalOf(passage, first.found) : undefined
  return {
    ...run,
    slot: word.slot,
    quantity: quantityOfRow(passage, counts),
    side: isOfAttackers(passage, word, first) ? 'attacker' : sideOf(passage, run),
    rule,
    confidence,
    ...(isBefore || isReplaced(passage, run) ? { isEarlier: true } : {}),
    ...(isTotal(passage, word, first) ? { isTotal: true } : {}),
    ...(ordinal === undefined ? {} : { ordinal }),
    ...((counts.length === 1 && (first.isPart || isCaredFor(passage, word, first))) || isAmong(passage, word)
      ? { isPart: true }
      : {}),
  }
}

function ruleOf([first, ...others]: readonly [PeopleCount, ...PeopleCount[]]): string {
  if (others.length > 0) return 'joined-people'
  return first.hasPerson ? 'counted-people' : 'counted'
}
