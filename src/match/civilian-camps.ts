import { wordFlag } from '../text/tokenise.ts'
import { facilityBit, smallWord, wordClass } from './word-class.ts'

// "A refugee camp in X", "un camp de déplacés à X": what shelters people in need is no base, whatever it is called. Pure.

interface Words {
  readonly words: readonly string[]
  readonly flags: readonly number[]
  readonly classes: readonly number[]
}

/** "Displaced people's camp": one word may stand between. */
const mostBefore = 2
/** "Camp for the displaced of the war": over small words only. */
const mostAfter = 4

/** "Camp for the displaced", folded as words of texts are. */
const forWhom: ReadonlySet<string> = new Set(
  'for housing hosting sheltering pour fur para per dla voor для برای'.split(' '),
)

/** The classes again, camps of civilians no longer facilities. The same column where there is none. */
export function withoutCivilianCamps(text: Words): readonly number[] {
  const { classes } = text
  if (!classes.some((bits) => (bits & wordClass.civilian) !== 0)) return classes
  return classes.map((bits, at) => {
    if ((bits & facilityBit.base) === 0) return bits
    return isCivilianBefore(text, at) || isCivilianAfter(text, at) ? bits & ~facilityBit.base : bits
  })
}

function isCivilianBefore({ flags, classes }: Words, at: number): boolean {
  for (let before = at - 1; before >= at - mostBefore; before -= 1) {
    if (((flags[before + 1] ?? wordFlag.followsPunctuation) & wordFlag.followsPunctuation) !== 0) return false
    if (((classes[before] ?? 0) & wordClass.civilian) !== 0) return true
    if (((classes[before] ?? 0) & smallWord) !== 0) return false
  }
  return false
}

function isCivilianAfter({ words, flags, classes }: Words, at: number): boolean {
  for (let after = at + 1; after <= at + mostAfter; after += 1) {
    if (((flags[after] ?? wordFlag.followsPunctuation) & wordFlag.followsPunctuation) !== 0) return false
    if (((classes[after] ?? 0) & wordClass.civilian) !== 0) return true
    if (((classes[after] ?? 0) & smallWord) === 0 && !forWhom.has(words[after] ?? '')) return false
  }
  return false
}
