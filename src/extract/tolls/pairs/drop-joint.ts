// Which number counts the dead and the hurt together, and so neither? "About 20 were killed or wounded".

import { marksOf, type Passage } from '../../words/passage.ts'
import type { CasualtyWord } from '../casualty.ts'
import { findCasualtyWords } from '../fates/find-casualty-words.ts'
import type { Pair } from './match-pairs.ts'

/** "About 20 were killed and wounded": where only one of the two words has a number, it counts both together. */
export function dropJoint(passage: Passage, pairs: readonly Pair[]): readonly Pair[] {
  const joint = findJointTolls(passage, findCasualtyWords(passage))
  return pairs.filter(({ word }) => {
    const own = joint.find(({ words }) => words.some((one) => isSameWord(one, word)))
    return own === undefined || own.words.every((one) => pairs.some((pair) => isSameWord(pair.word, one)))
  })
}

function isSameWord(a: CasualtyWord, b: CasualtyWord): boolean {
  return a.slot === b.slot && a.first === b.first
}

interface JointToll {
  readonly words: readonly [CasualtyWord, CasualtyWord]
}

const joints =
  /^(?:or|and|او|و|یا|или|либо|и|або|чи|та|і|veya|ya|da|ve|ou|et|o|y|e|oder|und|of|en|lub|i|או|یان)$/u
/** Words between the two: "ya da". */
const jointReach = 2

/** @param words in any order. */
function findJointTolls(passage: Passage, words: readonly CasualtyWord[]): readonly JointToll[] {
  const sorted = [...words].sort((a, b) => a.first - b.first)
  return sorted.flatMap((word, at) => {
    const next = sorted[at + 1]
    return next !== undefined && next.slot !== word.slot && isJoint(passage, word, next)
      ? [{ words: [word, next] as const }]
      : []
  })
}

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
