/**
 * Two signals within it are one wish: where the shell of npm becomes the command, as bash does, Ctrl-C comes from the
 * terminal and from npm, at once.
 */
const oneWishMs = 500

/** Resolves with the signal that asks this process to stop. A later one, of either kind, ends it at once. */
export function waitForStop(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    let askedAt: number | undefined
    const stop = (signal: NodeJS.Signals): void => {
      askedAt ??= performance.now()
      if (performance.now() - askedAt > oneWishMs) process.exit(130)
      resolve(signal)
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
  })
}
