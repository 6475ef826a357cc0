// "За нападением, предположительно, стоят боевики": a lone word between commas that says how sure one is. The clause goes
// on through it, so its commas are taken out.
import type { Token } from './token.ts'

/** Folded. */
const asides =
  /^(?:предположительно|вероятно|видимо|очевидно|похоже|возможно|кажется|якобы|імовірно|ймовірно|вірогідно|можливо|мабуть|prawdopodobnie|przypuszczalnie|apparemment|vraisemblablement|probablement|presuntamente|supuestamente|probablemente|presumibilmente|probabilmente|supostamente|provavelmente|mutmasslich|vermutlich|offenbar|muhtemelen|galiba)$/u

export function dropAsides(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(isAside)) return tokens
  return tokens.map((token, at) => {
    const before = tokens[at - 1]
    const isOpening = isAside(token) && tokens[at + 1]?.gap === ','
    const isClosing = before !== undefined && isAside(before) && before.gap === ','
    return token.gap === ',' && (isOpening || isClosing) ? { ...token, gap: '' } : token
  })
}

function isAside({ word }: Token): boolean {
  return asides.test(word)
}
