/**
 * Keeps what was computed, in two generations: when the young one is full it becomes the old one, and the old one is
 * dropped; what is asked for again moves to the young one. So memory is bounded, and words in use stay.
 */
export interface WordMemo<Value> {
  get(key: string): Value | undefined
  set(key: string, value: Value): void
}

export function createWordMemo<Value>(youngCapacity: number): WordMemo<Value> {
  let young = new Map<string, Value>()
  let old = new Map<string, Value>()
  function set(key: string, value: Value): void {
    if (young.size >= youngCapacity) {
      old = young
      young = new Map()
    }
    young.set(key, value)
  }
  return {
    set,
    get(key) {
      const fresh = young.get(key)
      if (fresh !== undefined) return fresh
      const kept = old.get(key)
      if (kept !== undefined) set(key, kept)
      return kept
    },
  }
}
