// "Until Friday nobody had been killed there", "no American had died in such a raid before": what was true up to an attack
// says nothing of this one. English.
import type { Passage, Run } from '../../words/passage.ts'

/** Words from "nobody" to "had": "nobody in the coalition had". */
const hadReach = 7
/** Words from "killed" to "before": "killed in such a raid before". */
const beforeReach = 6

const told = /^(?:reported|recorded|confirmed|registered)$/

/** @param none the words that tell of nobody, up to what did not befall him. */
export function isOfTimeBefore({ lang, tokens }: Passage, { first, last }: Run): boolean {
  if (lang !== 'en') return false
  const words = tokens.slice(first, Math.max(last, first + hadReach) + 1).map(({ word }) => word)
  // "Until now no casualties have been reported", "none had been confirmed until midnight": of this one.
  if (!words.some((word) => /^hadn?$/.test(word)) || words.some((word) => told.test(word))) return false
  const isEnd = (at: number): boolean => /[,;:.!?]/u.test(tokens[at + 1]?.gap ?? '.')
  return (
    /^(?:until|till|before|previously)$/.test(tokens[0]?.word ?? '') ||
    tokens.some(
      ({ word }, at) =>
        at > last &&
        at - last <= beforeReach &&
        (/^(?:until|till|hitherto)$/.test(word) || (/^(?:before|previously)$/.test(word) && isEnd(at))),
    )
  )
}
