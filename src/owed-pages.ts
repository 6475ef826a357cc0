// Pages that could not be read for a passing reason: their items are read again with the next polls that show them.
// Kept in memory alone, as the story may well come by another feed: a restart owes nothing.

export interface OwedPages {
  has(url: string): boolean
  /** @param isAsked the page itself was asked for, and did not come. */
  add(url: string, isAsked: boolean): void
  remove(url: string): void
}

const maxRetries = 3
const maxOwed = 1000

export function createOwedPages(): OwedPages {
  const askedCounts = new Map<string, number>()
  return {
    has: (url) => askedCounts.has(url),
    add: (url, isAsked) => {
      const count = (askedCounts.get(url) ?? 0) + (isAsked ? 1 : 0)
      // Set anew to stand last: the first of the map has waited longest.
      askedCounts.delete(url)
      if (count <= maxRetries) askedCounts.set(url, count)
      if (askedCounts.size > maxOwed) askedCounts.delete(askedCounts.keys().next().value ?? url)
    },
    remove: (url) => void askedCounts.delete(url),
  }
}
