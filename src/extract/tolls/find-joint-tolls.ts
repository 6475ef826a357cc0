// "20 soldiers were killed or wounded", "بين قتيل وجريح": one number for the dead and the hurt together. It is neither's.

import type { Passage } from '../words/passage.ts'
import { marksOf } from '../words/passage.ts'
import type { CasualtyWord } from './casualty-cost.ts'

const joints =
  /^(?:or|and|او|و|یا|или|либо|и|або|чи|та|і|veya|ya|da|ve|ou|et|o|y|e|oder|und|of|en|lub|i|או|یان)$/u
/** Words between the two: "ya da". */
const jointReach = 2

export interface JointToll {
  readonly words: readonly [CasualtyWord, CasualtyWord]
}

/** @param words in any order. */
export function findJointTolls(passage: Passage, words: readonly CasualtyWord[]): readonly JointToll[] {
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
