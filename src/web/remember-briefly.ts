/** Pages refresh themselves, and what they show may take long to read: half a percent of the time is enough. */
const goodForTimes = 200
/** A database that was slow once must not keep an old answer for an hour. */
const maxGoodForMs = 60_000

/** What `ask` answers; its answer of a moment ago where it takes long: 20 s ago where it takes 100 ms. A failure is asked again. */
export function rememberBriefly<T>(ask: () => Promise<T>): () => Promise<T> {
  let remembered: Promise<T> | undefined
  const forget = (): void => {
    remembered = undefined
  }

  async function askAnew(): Promise<T> {
    const startedAt = performance.now()
    try {
      const answer = await ask()
      const goodForMs = Math.min((performance.now() - startedAt) * goodForTimes, maxGoodForMs)
      setTimeout(forget, goodForMs).unref()
      return answer
    } catch (error) {
      forget()
      throw error
    }
  }

  return () => {
    remembered ??= askAnew()
    return remembered
  }
}
