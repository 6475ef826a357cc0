// Did what a passage tells happen at another place than the news? "The same day two people were killed in Nahariya": where the head of
// the article does not name it, its figures are not those of this attack.
import type { MarkLabel } from '../words/mark.ts'
import { hasMark, type Passage, type Run } from '../words/passage.ts'
import { findAbroad, findWholeCountry } from './find-far-toll.ts'
import { findFrontedPlace, findPlaceOfOtherTime } from './find-opening-place.ts'
import { findOtherAttack } from './find-other-attack.ts'
import { findPlaceBehind } from './find-place-behind.ts'
import { ledeSentences } from './head-of-article.ts'
import { isOfThisAttack } from './is-of-this-attack.ts'
import { writesTownsWithCapital } from './is-place-preposition.ts'
import type { NewsPlaces } from './news-places.ts'

/** Words from an attack to where it happened, and from "killed" to there. */
const actReach = 8
const tollReach = 4

const englishTollReach = 7

const tolls: readonly MarkLabel[] = ['killed', 'injured']

/** A claim tells of its motive, too: "after two of its officers were killed in Damascus". */
const claims: readonly MarkLabel[] = ['claimed', 'blamed', 'denied', 'retaliation']

/** @returns the words of the other place; undefined where the passage may be of this attack. */
export function findElsewhere(passage: Passage, places: NewsPlaces): Run | undefined {
  if (!writesTownsWithCapital(passage.lang) || passage.bases.length > 0) return undefined
  if (isOfThisAttack(passage)) return undefined
  const at = passage.lang === 'en' ? findInEnglish(passage, places) : findInOthers(passage, places)
  return at === undefined ? undefined : { first: at, last: at }
}

function findInEnglish(passage: Passage, { known, country, stateNames }: NewsPlaces): number | undefined {
  // "That same morning in Damascus a strike that was blamed on Israel killed five".
  const other = findPlaceOfOtherTime(passage, known)
  if (other !== undefined) return other
  if (hasMark(passage, ...claims)) return undefined
  return (
    findFrontedPlace(passage, known) ??
    findOtherAttack(passage) ??
    findWholeCountry(passage) ??
    findAbroad(passage, country, stateNames) ??
    findPlaceBehind(passage, ['attack-verb', 'attack-noun'], { known, reach: actReach }) ??
    findPlaceBehind(passage, tolls, { known, reach: englishTollReach })
  )
}

/** Names are read less surely: one sentence more is the news', and only tolls are looked at. */
function findInOthers(passage: Passage, { known }: NewsPlaces): number | undefined {
  if (hasMark(passage, ...claims) || passage.sentence <= ledeSentences) return undefined
  return findPlaceBehind(passage, tolls, { known, reach: tollReach })
}
