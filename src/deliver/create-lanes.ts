/** Work in lanes: one at a time within a lane, in the order of arrival; lanes do not wait for each other. */
export interface Lanes {
  run<T>(lane: string, work: () => Promise<T>): Promise<T>
  /** Resolves when every lane is empty. */
  drain(): Promise<void>
}

export function createLanes(): Lanes {
  const ends = new Map<string, Promise<unknown>>()
  return {
    run: (lane, work) => {
      const turn = (ends.get(lane) ?? Promise.resolve()).then(work)
      const end = turn
        .catch(() => {})
        .then(() => {
          if (ends.get(lane) === end) ends.delete(lane)
        })
      ends.set(lane, end)
      return turn
    },
    drain: async () => {
      while (ends.size > 0) await Promise.all(ends.values())
    },
  }
}
