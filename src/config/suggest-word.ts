// Did you mean …? The nearest of the allowed words, if one is near enough. Pure.

/** Longer words are not compared: the table below grows with the square. */
const longestWord = 64
/** No list of words that people wrote is longer; one that is would take seconds. */
const mostWords = 5_000

/**
 * The allowed word that `written` is a likely slip of: another case or spelling of the same letters, or
 * at most a third of them wrong. Undefined where none is near.
 */
export function suggestWord(written: string, allowed: Iterable<string>): string | undefined {
  if (written.length > longestWord) return undefined
  const plain = simplify(written)
  let best: string | undefined
  let bestDistance = Math.max(1, Math.floor(plain.length / 3)) + 1
  let compared = 0
  for (const word of allowed) {
    if (++compared > mostWords) break
    if (Math.abs(word.length - written.length) > longestWord / 2) continue
    const distance = distanceBetween(plain, simplify(word.slice(0, longestWord)))
    if (distance < bestDistance) {
      best = word
      bestDistance = distance
    }
  }
  return best
}

/** `Did you mean "x"? ` or nothing, to stand before the rest of a way out. */
export function didYouMean(written: string, allowed: Iterable<string>): string {
  const word = suggestWord(written, allowed)
  return word === undefined ? '' : `Did you mean "${word}"? `
}

/** `cadence_minutes`, `Cadence-Minutes` and `cadenceMinutes` are one word to a person. */
function simplify(word: string): string {
  return word.toLowerCase().replace(/[-_ ./]/g, '')
}

/** Letters to insert, delete, change or swap with their neighbour (optimal string alignment). */
function distanceBetween(a: string, b: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let least = Math.min(change, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (swapped) least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1)
      row.push(least)
    }
    beforeLast = last
    last = row
  }
  return last[b.length] ?? 0
}
