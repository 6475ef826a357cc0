/**
 * Makes one call of many: what is given within `waitMs` of the first is handed on together. Each giver gets
 * its own answer, or the error of the call.
 */
export function gather<T, A>(
  waitMs: number,
  handOn: (items: readonly T[]) => Promise<(item: T) => A>,
): (item: T) => Promise<A> {
  let waiting: { readonly item: T; readonly answer: PromiseWithResolvers<A> }[] = []

  async function flush(): Promise<void> {
    const batch = waiting
    waiting = []
    try {
      const answerOf = await handOn(batch.map(({ item }) => item))
      for (const { item, answer } of batch) answer.resolve(answerOf(item))
    } catch (cause) {
      for (const { answer } of batch) answer.reject(cause)
    }
  }

  return (item) => {
    const answer = Promise.withResolvers<A>()
    waiting.push({ item, answer })
    if (waiting.length === 1) setTimeout(() => void flush(), waitMs)
    return answer.promise
  }
}
