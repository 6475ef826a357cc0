// Does a passage tell that a base was hit, or does it only name it? "Rockets hit X": hit. "Jets from X bombed Y", "a cave 40 km
// west of X", "the wounded were flown to X": named only. The questions stand here in a row; each has a file of its own.
import type { Passage, PlacedMention } from '../words/passage.ts'
import { isBesideCivil } from './is-beside-civil.ts'
import { isDeedOfCaught } from './is-deed-of-caught.ts'
import { isGunSite } from './is-gun-site.ts'
import { isInPassing } from './is-in-passing.ts'
import { isLandmark } from './is-landmark.ts'
import { isOfMotive } from './is-of-motive.ts'
import { isOnTheWay } from './is-on-the-way.ts'
import { isOrigin } from './is-origin.ts'
import { isSickbed } from './is-sickbed.ts'
import { isSpared } from './is-spared.ts'
import { isSpeaking } from './is-speaking.ts'
import { isStage } from './is-stage.ts'

/** Why a base may be named that was not hit. */
const namedOnlyAs: readonly ((passage: Passage, mention: PlacedMention) => boolean)[] = [
  isOrigin,
  isLandmark,
  isSpared,
  isBesideCivil,
  isOnTheWay,
  isSickbed,
  isStage,
  isGunSite,
  isDeedOfCaught,
  isOfMotive,
  isSpeaking,
  isInPassing,
]

/**
 * Is nothing said of the base that speaks against its having been hit? That something was hit at all is for the caller to know.
 * @param mention one of the passage's bases.
 */
export function isHit(passage: Passage, mention: PlacedMention): boolean {
  return !namedOnlyAs.some((is) => is(passage, mention))
}
