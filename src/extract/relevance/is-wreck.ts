// "Three Russian jets destroyed at X", "two Russian aircraft hit at X": what the holder of a base has lost there is no strike of
// his. English headlines leave out "were".
import type { Passage, Run } from '../words/passage.ts'

const wrecked =
  /^(?:(?:was|were|are|is|been|apparently|likely) )?(?:destroyed|damaged|burn(?:t|ed|ing)|hit|wrecked|lost|gutted)\b/

/** The jets are the noun, and behind them stands what became of them. */
export function isWrecked({ lang, tokens }: Passage, { last }: Run): boolean {
  const next = tokens.slice(last + 1, last + 3).map(({ word }) => word)
  return lang === 'en' && wrecked.test(next.join(' '))
}

const things =
  /^(?:aircraft|planes?|jets?|bombers?|fighters?|helicopters?|warplanes?|ships?|warships?|vessels?|submarines?|frigates?|corvettes?|tanks?|radars?|depots?|hangars?|systems?|launchers?|soldiers?|troops|bases?|airfields?|airbases?|barracks|posts?|camps?)$/
const behind = /^(?:at|in|by|near|on|outside|inside|overnight|during|again|with|as)$/
/** Words between the thing and "hit". */
const thingReach = 2

/** "Two Russian aircraft hit at X": nothing that they hit stands behind the verb. */
export function isStruckThere({ lang, tokens }: Passage, { first, last }: Run): boolean {
  const before = tokens.slice(Math.max(0, first - thingReach), first)
  return (
    lang === 'en' &&
    /^(?:hit|struck|bombed|shelled|targeted|attacked|pounded)$/.test(tokens[first]?.word ?? '') &&
    before.some(({ word }) => things.test(word)) &&
    behind.test(tokens[last + 1]?.word ?? '')
  )
}
