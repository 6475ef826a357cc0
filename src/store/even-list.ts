/**
 * The list with its last element said again until its length is a power of two, for lists of a statement where twice is
 * as good as once. Statements are prepared and kept by their text: so a list of any length up to 500 needs ten of them,
 * not 500, each with room for all its parameters.
 */
export function evenList<T>(list: readonly T[]): readonly T[] {
  const last = list.at(-1)
  if (last === undefined) return list
  const length = 2 ** Math.ceil(Math.log2(list.length))
  return [...list, ...Array.from({ length: length - list.length }, () => last)]
}

/**
 * The list cut into lengths that are powers of two, `most` (one itself) at the most, for rows that must be written once
 * each: seven statements for any list where `most` is 64.
 */
export function evenChunks<T>(list: readonly T[], most: number): readonly (readonly T[])[] {
  const chunks: (readonly T[])[] = []
  for (let from = 0; from < list.length; ) {
    const length = Math.min(most, 2 ** Math.floor(Math.log2(list.length - from)))
    chunks.push(list.slice(from, from + length))
    from += length
  }
  return chunks
}
