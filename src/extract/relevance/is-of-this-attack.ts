// Does a passage point back at what was told before? "The base", "this attack", "the only person known to have died".
import type { MarkLabel } from '../words/mark.ts'
import { marksOf, type Passage } from '../words/passage.ts'

/** "The", "this", "their" before what was told already. */
const definites =
  /^(?:the|this|that|its|their|le|la|les|l|cette|ce|cet|ces|son|sa|leur|el|los|las|este|esta|su|il|lo|gli|i|questo|questa|o|a|os|as|esse|essa|seu|sua|de|het|dit|deze|zijn|te|tej|tym|этот|этои|этого|эту|этом|эта|цеи|ця|цю|цього|ціи)$/u

/** Words between "the" and "base", "the" and "attack". */
const definiteReach = 2

const things: readonly MarkLabel[] = ['target', 'attack-noun', 'force']

/** True where its figures are of the attack that the article is about. */
export function isOfThisAttack(passage: Passage): boolean {
  return (
    isOnlyOne(passage) ||
    marksOf(passage, ...things).some(({ first }) =>
      isDefinite(passage.tokens.slice(Math.max(0, first - definiteReach), first)),
    )
  )
}

/** "the base", "the air base"; but "the Iraqi forces" are anywhere. */
function isDefinite(before: readonly Passage['tokens'][number][]): boolean {
  const at = before.findLastIndex(({ word }) => definites.test(word))
  return at >= 0 && before.slice(at + 1).every(({ capital }) => !capital)
}

/** "The only person known to have died was a farmer in X": of all whom this attack hit. */
function isOnlyOne({ lang, tokens }: Passage): boolean {
  const at = tokens.findIndex(({ word }) => word === 'only' || word === 'sole')
  return (
    lang === 'en' &&
    /^(?:the|its|their)$/.test(tokens[at - 1]?.word ?? '') &&
    /^(?:persons?|man|woman|casualt(?:y|ies)|victims?|death|fatality|one)$/.test(tokens[at + 1]?.word ?? '')
  )
}
