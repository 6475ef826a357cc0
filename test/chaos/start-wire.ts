import { connect, createServer, type Socket } from 'node:net'

/** The wire between one worker and its database, which can be cut and which can fall silent. */
export interface Wire {
  readonly port: number
  /** Every connection is reset; new ones are taken. */
  cut(): void
  /** Bytes no longer pass, and nobody is told, for that long. */
  silence(ms: number): void
  close(): void
}

export async function startWire(targetPort: number): Promise<Wire> {
  const pairs = new Set<readonly [Socket, Socket]>()
  let isSilent = false
  const server = createServer((near) => {
    const far = connect(targetPort, '127.0.0.1')
    const pair = [near, far] as const
    pairs.add(pair)
    near.on('data', (bytes) => void far.write(bytes))
    far.on('data', (bytes) => void near.write(bytes))
    if (isSilent) for (const socket of pair) socket.pause()
    for (const [one, other] of [pair, [far, near]] as const) {
      one.on('error', () => other.destroy())
      one.on('close', () => {
        other.destroy()
        pairs.delete(pair)
      })
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const each = (act: (socket: Socket) => void): void => {
    for (const pair of [...pairs]) for (const socket of pair) act(socket)
  }
  return {
    port: address.port,
    cut: () => each((socket) => socket.resetAndDestroy()),
    silence: (ms) => {
      isSilent = true
      each((socket) => void socket.pause())
      setTimeout(() => {
        isSilent = false
        each((socket) => void socket.resume())
      }, ms).unref()
    },
    close: () => {
      server.close()
      each((socket) => void socket.destroy())
    },
  }
}
