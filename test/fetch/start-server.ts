import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net'

/** An HTTP server on a loopback address that behaves as badly as its routes do. */
export interface TestServer {
  readonly url: string
  /** In the order of their coming. */
  readonly requests: readonly IncomingMessage[]
  /** Connections that were ever opened. */
  readonly connectionCount: number
  close(): Promise<void>
}

export type Routes = Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>>

export async function startServer(routes: Routes, host = '127.0.0.1'): Promise<TestServer> {
  const requests: IncomingMessage[] = []
  const listener: RequestListener = (request, response) => {
    requests.push(request)
    const route = routes[(request.url ?? '').split('?')[0] ?? '']
    if (route === undefined) response.writeHead(404).end()
    else route(request, response)
  }
  const sockets = new Set<Socket>()
  const server = createServer(listener)
  return await listen({ server, host, requests, sockets })
}

/** A server that does with its sockets what it likes. */
export async function startTcpServer(
  serve: (socket: Socket) => void,
  host = '127.0.0.1',
): Promise<TestServer> {
  const sockets = new Set<Socket>()
  return await listen({ server: createTcpServer(serve), host, requests: [], sockets })
}

async function listen(parts: {
  server: Server
  host: string
  requests: IncomingMessage[]
  sockets: Set<Socket>
}): Promise<TestServer> {
  const { server, host, requests, sockets } = parts
  let connectionCount = 0
  server.on('connection', (socket: Socket) => {
    connectionCount++
    sockets.add(socket)
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, host, resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${host}:${port}`,
    requests,
    get connectionCount() {
      return connectionCount
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
