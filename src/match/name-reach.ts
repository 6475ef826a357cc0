// How far the words of a name, and the facility word that serves it, may stand from each other: in words between.

// "Ain of Al Asad", not "Ain of the Al Asad".
export const mostSkips = 2
export const mostFillersRight = 3
export const mostSmallLeft = 3

/** How many words at most from any word of a name of so many words to its facility word. */
export function facilityReach(wordCount: number): number {
  return wordCount + mostSkips + Math.max(mostFillersRight, mostSmallLeft)
}
