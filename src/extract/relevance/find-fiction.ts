// "Nine lay dead after the drone strike: it was all invented": casualties of a scenario that a drill plays through, told as if
// they were real. English.
import type { Passage } from '../words/passage.ts'

const played =
  /\b(?:make[- ]believe|role[- ]play(?:ers?|ing|ed)?|moulage|fake (?:blood|wounds|injuries|casualties|explosions?)|(?:played|playing|plays?) (?:the )?(?:dead|wounded|victims|casualties|the part of)|none of (?:it|this|that|them|these|what \w+) (?:was|were|is|are|happened|ever)(?: (?:real|true|in earnest))?|not a word of (?:it|this) (?:was|is) (?:true|real)|(?:in|under|according to|by) (?:the|this|that) (?:\w+ )?(?:scenario|script|screenplay)|(?:that|this|such) was the (?:scenario|script|plot|premise|fiction)|the (?:scenario|script) (?:drew|was|had|called|began|foresaw|envisaged|said|imagined|supposed)|(?:wednesday|monday|tuesday|thursday|friday|saturday|sunday)'s (?:scenario|script)|volunteers (?:with|wearing|made up)|extras (?:lay|screamed|with)|actors (?:lay|screamed|with|played|posed))\b/i
/** "The strike was invented": the attack itself, and no claim of one. */
const invented =
  /\b(?:attack|strike|raid|barrage|salvo|assault|explosion|blast|casualties|dead|wounded|victims|carnage|it|all|everything)\b[^.;!?]{0,60}\b(?:was|were|is|are) (?:all |only |entirely |purely |merely |completely )?(?:invented|fictional|fictitious|imaginary|notional|make[- ]believe|pretended|pretend|scripted|simulated)\b/i
/** "Then a real one came": the attack beside the drill. */
const earnest =
  /\b(?:then (?:came )?(?:a|the) real|(?:was|is|were) (?:no|not a) (?:drill|exercise)|this time (?:it was|they were|for) real|real (?:rockets?|missiles?|drones?) (?:hit|fell|struck|came|landed))\b/i

/** @returns the words that say so. */
export function findFiction(head: readonly Passage[]): string | undefined {
  const english = head.filter(({ lang }) => lang === 'en').map(({ text }) => text.replaceAll('’', "'"))
  if (english.some((text) => earnest.test(text))) return undefined
  for (const text of english) {
    const found = played.exec(text) ?? invented.exec(text)
    if (found !== null) return found[0]
  }
  return undefined
}
