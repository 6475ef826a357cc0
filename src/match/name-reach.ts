// How far the words of a name, and the facility word that serves it, may stand from each other: in words between.

// "Ain of Al Asad", not "Ain of the Al Asad".
export const mostSkips = 2
// "QG de la flotte de la mer Noire"
export const mostSkipsInAll = 4
// Turkish "X kentindeki hava kuvvetleri eğitim üssü".
export const mostFillersRight = 4
// "Base aérienne de l'armée indienne à X": whose it is stands before where it is, each with its small word.
export const mostSmallLeft = 4

/** How many words at most from the first word of a name of so many words to its last: 1 where they are neighbours. */
export function nameReach(wordCount: number): number {
  return wordCount > 1 ? wordCount - 1 + Math.min(mostSkipsInAll, (wordCount - 1) * mostSkips) : 0
}

/** How many words at most from any word of such a name to its facility word. */
export function facilityReach(wordCount: number): number {
  return nameReach(wordCount) + 1 + Math.max(mostFillersRight, mostSmallLeft)
}
