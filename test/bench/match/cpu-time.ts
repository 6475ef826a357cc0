/** Seconds of processor time that `run` takes in this process. */
export function cpuSeconds(run: () => void): number {
  const before = process.cpuUsage()
  run()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

/** Items a second: `read` is asked for one item after the other until they or the seconds are at an end. */
export function itemsPerSecond(
  itemCount: number,
  mostSeconds: number,
  read: (index: number) => void,
): number {
  let done = 0
  let spent = 0
  // In growing steps, so that asking the clock costs nothing.
  for (let step = 1; done < itemCount && spent < mostSeconds; step = Math.min(2 * step, itemCount)) {
    const to = Math.min(itemCount, done + step)
    spent += cpuSeconds(() => {
      for (let index = done; index < to; index += 1) read(index)
    })
    done = to
  }
  return done / spent
}

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
