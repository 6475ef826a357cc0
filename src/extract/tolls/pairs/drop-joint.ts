// Which number counts the dead and the hurt together, and so neither? "About 20 were killed or wounded".
import { marksOf, type Passage } from '../../words/passage.ts'
import type { CasualtyWord } from '../casualty.ts'
import type { Pair } from './match-pairs.ts'

/** @returns the pairs but for a number that two joined words share: where each has its own, "and" only lists them. */
export function dropJoint(
  passage: Passage,
  words: readonly CasualtyWord[],
  pairs: readonly Pair[],
): readonly Pair[] {
  const joint = listJoint(passage, words)
  const isPaired = (word: CasualtyWord): boolean => pairs.some((pair) => pair.word === word)
  return pairs.filter(({ word }) => joint.find((both) => both.includes(word))?.every(isPaired) ?? true)
}

/** Words of two kinds that "or" joins. @param words in any order. */
function listJoint(passage: Passage, words: readonly CasualtyWord[]): readonly (readonly CasualtyWord[])[] {
  const sorted = [...words].sort((a, b) => a.first - b.first)
  return sorted.flatMap((word, at) => {
    const next = sorted[at + 1]
    return next !== undefined && next.slot !== word.slot && isJoint(passage, word, next) ? [[word, next]] : []
  })
}

const joints =
  /^(?:or|and|او|و|یا|или|либо|и|або|чи|та|і|veya|ya|da|ve|ou|et|o|y|e|oder|und|of|en|lub|i|או|یان)$/u
/** Words between the two: "ya da". */
const jointReach = 2

function isJoint(passage: Passage, before: CasualtyWord, after: CasualtyWord): boolean {
  const between = passage.tokens.slice(before.last + 1, after.first)
  if (between.length > jointReach || between.some(({ word }) => !joints.test(word))) return false
  const head = passage.tokens[after.first]
  if (passage.tokens.slice(before.last + 1, after.first + 1).some(({ gap }) => gap !== '')) return false
  // Arabic and Hebrew join "and" to the word.
  const isGlued = (passage.lang === 'ar' || passage.lang === 'he') && /^[وו]/u.test(head?.word ?? '')
  const isNumber = marksOf(passage, 'number').some(({ first }) => first === after.first)
  return (between.length > 0 || isGlued) && !isNumber
}
