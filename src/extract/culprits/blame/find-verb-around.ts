// Which verb of attack has a name for its subject, where the verb comes first or last? "قصف حزب الله", "سپاه پایگاه را هدف گرفت".
import { inTokens, isVerbLast } from '../../words/grammar.ts'
import { isDoneTo } from '../../words/is-done-to.ts'
import { isOblique, isTurkishGenitive } from '../../words/is-oblique.ts'
import { isClauseBetween, marksOf, type Passage, type PlacedMention, type Run } from '../../words/passage.ts'
import { isPlaceName } from '../names/is-place-name.ts'

const verbFirst = new Set(['ar', 'he'])
/** From the verb to its subject: "شن مقاتلو حركة الشباب". */
const verbFirstReach = 3
/** Words between a subject and its verb where the verb comes last. */
const verbLastReach = 16

/** "قصف حزب الله", "سپاه پایگاه … را هدف گرفت": the verb right before its subject, or at the end of the clause. */
export function findVerbAround(passage: Passage, actor: PlacedMention): Run | undefined {
  if (verbFirst.has(passage.lang)) {
    return (
      [...marksOf(passage, 'attack-verb'), ...listCarriedOut(passage, actor)].find(
        (act) =>
          act.last < actor.first &&
          actor.first - act.last <= verbFirstReach &&
          // "שיגרו את הטילים מכיוון לבנון": where from.
          !marksOf(passage, 'origin').some(({ last }) => last === actor.first - 1) &&
          !isClauseBetween(passage, act, actor),
      ) ?? findCarriedOutBehind(passage, actor)
    )
  }
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
  return marksOf(passage, 'own-act').find(
    (act) =>
      act.first > actor.last &&
      act.first - actor.last <= inTokens(passage.lang, verbLastReach) &&
      !isDoneTo(passage, act) &&
      !isTaken(act) &&
      !isClauseBetween(passage, { first: actor.first, last: subjectEnd(passage, actor, act) }, act),
  )
}

/**
 * "Rusya, … üssünü vurdu": Turkish may set a comma behind its subject; "… vurduğunu" is for him to have said. Japanese
 * sets commas where it breathes.
 */
function subjectEnd(passage: Passage, { last }: PlacedMention, act: Run): number {
  if (passage.lang === 'ja') return act.first - 1
  const isComma =
    passage.lang === 'tr' && passage.tokens[last + 1]?.gap === ',' && !isTurkishReported(passage, act)
  return isComma ? last + 1 : last
}

/** "vurduğunu", "vurdukları": for somebody to have said. */
function isTurkishReported({ tokens }: Passage, { last }: Run): boolean {
  return /[dt][iu][gk]/.test(tokens[last]?.word ?? '')
}

const carriedOut = /^[وف]?(?:نفذت?|شنت?)$/

/** "It is he who". Folded. */
const cleft = /^(?:هی التی|هو الذی|هم الذین|هی من|هو من|هم من)$/u

/** "العدو الإسرائيلي نفذ عند الساعة الثانية عدوانا", "إسرائيل هي التي نفذت القصف": behind "that" the subject stands first. */
function findCarriedOutBehind(passage: Passage, { last }: PlacedMention): Run | undefined {
  const words = passage.tokens.slice(last + 1, last + 3).map(({ word }) => word)
  const isCleft = cleft.test(words.join(' '))
  const at = last + (isCleft ? 3 : 1)
  const act = isCleft ? marksOf(passage, 'attack-verb').find(({ first }) => first === at) : undefined
  if (act !== undefined) return act
  const isDone = marksOf(passage, 'attack-noun').some(({ first }) => first > at)
  return isDone && carriedOut.test(passage.tokens[at]?.word ?? '') ? { first: at, last: at } : undefined
}

/** "نفذ مسلحو طالبان الهجوم": the verb says "carried out", and the attack stands behind its subject. */
function listCarriedOut(passage: Passage, actor: PlacedMention): readonly Run[] {
  const [deed] = marksOf(passage, 'attack-noun').filter(({ first }) => first === actor.last + 1)
  return passage.tokens.flatMap(({ word }, at) =>
    deed !== undefined && at < actor.first && carriedOut.test(word) ? [{ first: at, last: at }] : [],
  )
}
