// "Israel has bombed the area for weeks": what a name has done for long is not the attack that is told of. English.
import { type Passage, type Run, wordAt } from '../../words/passage.ts'

/** Words between "has" and how long. */
const lastingReach = 14
const span = /^(?:days|weeks|months|years|decades)$/
/** "for several", "for the past two". */
const spanReach = 4

/** Is it told of him over a time: "has shelled the valley for months", "has struck targets since October"? */
export function isLasting({ lang, tokens }: Passage, { last }: Run): boolean {
  if (lang !== 'en' || !/^(?:has|have|had)$/.test(wordAt(tokens, last + 1))) return false
  const rest = tokens.slice(last + 2, last + 2 + lastingReach)
  return rest.some(
    ({ word, gap }, at) =>
      gap === '' &&
      (word === 'for'
        ? rest.slice(at + 1, at + 1 + spanReach).some((one) => span.test(one.word))
        : word === 'since' && isOldSince(rest[at + 1]?.word ?? '', rest[at + 2]?.word ?? '')),
  )
}

function isOldSince(next: string, second: string): boolean {
  return (
    /^(?:(?:19|20)\d\d|last|january|february|march|april|may|june|july|august|september|october|november|december)$/.test(
      next,
    ) ||
    (next === 'the' && /^(?:start|beginning|war|outbreak|fall|coup)$/.test(second))
  )
}
