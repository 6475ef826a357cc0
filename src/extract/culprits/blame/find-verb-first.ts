// Which verb of attack stands before its subject, where the verb comes first? "قصف حزب الله". Arabic and Hebrew.
import {
  isClauseBetween,
  marksOf,
  type Passage,
  type PlacedMention,
  type Run,
  wordAt,
} from '../../words/passage.ts'

const verbFirst = new Set(['ar', 'he'])
/** From the verb to its subject: "شن مقاتلو حركة الشباب". */
const verbFirstReach = 3

/** The verb right before its subject; behind "that", and in "it is he who", right behind it. */
export function findVerbFirst(passage: Passage, actor: PlacedMention): Run | undefined {
  if (!verbFirst.has(passage.lang)) return undefined
  const before = [...marksOf(passage, 'attack-verb'), ...listCarriedOut(passage, actor)].find(
    (act) =>
      act.last < actor.first &&
      actor.first - act.last <= verbFirstReach &&
      // "שיגרו את הטילים מכיוון לבנון": where from.
      !marksOf(passage, 'origin').some(({ last }) => last === actor.first - 1) &&
      !isClauseBetween(passage, act, actor),
  )
  return before ?? findCarriedOutBehind(passage, actor)
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
  return isDone && carriedOut.test(wordAt(passage.tokens, at)) ? { first: at, last: at } : undefined
}

/** "نفذ مسلحو طالبان الهجوم": the verb says "carried out", and the attack stands behind its subject. */
function listCarriedOut(passage: Passage, actor: PlacedMention): readonly Run[] {
  const [deed] = marksOf(passage, 'attack-noun').filter(({ first }) => first === actor.last + 1)
  return passage.tokens.flatMap(({ word }, at) =>
    deed !== undefined && at < actor.first && carriedOut.test(word) ? [{ first: at, last: at }] : [],
  )
}
