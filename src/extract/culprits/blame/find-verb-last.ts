// Which verb of attack closes the clause of its subject? "سپاه پایگاه … را هدف گرفت". Languages whose verb comes last.
import { inTokens, isVerbLast } from '../../words/grammar.ts'
import { isDoneTo } from '../../words/is-done-to.ts'
import { isOblique, isTurkishGenitive } from '../../words/is-oblique.ts'
import {
  isClauseBetween,
  marksOf,
  type Passage,
  type PlacedMention,
  type Run,
  wordAt,
} from '../../words/passage.ts'
import { isPlaceName } from '../names/is-place-name.ts'

/** Words between a subject and its verb. */
const verbLastReach = 16

/** The verb at the end of the clause, where no other subject stands before it. */
export function findVerbLast(passage: Passage, actor: PlacedMention): Run | undefined {
  if (!isVerbLast(passage.lang) || isOblique(passage, actor)) return undefined
  const isTaken = (act: Run): boolean =>
    [...passage.actors, ...marksOf(passage, 'said', 'known-speaker')].some(
      (one) =>
        one.first > actor.last &&
        one.last < act.first &&
        !isOblique(passage, one) &&
        !('mention' in one && isPlaceName(passage, one)) &&
        // "Rusya'nın üssüne saldırdı": the genitive does nothing that is told as a fact.
        (isTurkishReported(passage, act) || !isTurkishGenitive(passage, one)),
    )
  return (
    marksOf(passage, 'own-act').find(
      (act) =>
        act.first > actor.last &&
        act.first - actor.last <= inTokens(passage.lang, verbLastReach) &&
        !isDoneTo(passage, act) &&
        !isTaken(act) &&
        !isClauseBetween(passage, { first: actor.first, last: subjectEnd(passage, actor, act) }, act),
    ) ?? findInverted(passage, actor)
  )
}

/** "ক্ষেপণাস্ত্র ছুড়েছে ইরান": Bengali headlines put the doer behind his verb, at the end. */
function findInverted(passage: Passage, { first, last }: PlacedMention): Run | undefined {
  const next = passage.tokens[last + 1]
  if (passage.lang !== 'bn' || (next !== undefined && next.gap === '')) return undefined
  return marksOf(passage, 'own-act').find((act) => act.last === first - 1)
}

/**
 * "Rusya, … üssünü vurdu": Turkish may set a comma behind its subject; "… vurduğunu" is for him to have said. Japanese
 * and Korean set commas where they breathe.
 */
function subjectEnd(passage: Passage, { last }: PlacedMention, act: Run): number {
  if (passage.lang === 'ja' || passage.lang === 'ko') return act.first - 1
  const isComma =
    passage.lang === 'tr' && passage.tokens[last + 1]?.gap === ',' && !isTurkishReported(passage, act)
  return isComma ? last + 1 : last
}

/** "vurduğunu", "vurdukları": for somebody to have said. */
function isTurkishReported({ tokens }: Passage, { last }: Run): boolean {
  return /[dt][iu][gk]/.test(wordAt(tokens, last))
}
