// The local page: what happened, how the feeds are, what was dropped and why, as HTML and as JSON; health
// and metrics for machines. It reads and never changes anything.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { OperatorError } from '../ops/operator-error.ts'
import { type Answer, answerFault, answerRequest, type PageParts } from './answer-request.ts'
import { rememberBriefly } from './remember-briefly.ts'

export interface WebParts extends PageParts {
  readonly host: string
  /** 0 takes any free port. */
  readonly port: number
}

export interface Web {
  /** Such as `http://127.0.0.1:8080`. */
  readonly url: string
  close(): Promise<void>
}

/** @throws OperatorError when the address cannot be listened on. */
export async function createWeb(given: WebParts): Promise<Web> {
  const { overview } = given
  const countAll = rememberBriefly(() => overview.countAll())
  const listFeedStates = rememberBriefly(() => overview.listFeedStates())
  const parts = { ...given, overview: { ...overview, countAll, listFeedStates } }
  const server = createServer((request, response) => {
    answerRequest(request, parts)
      .catch((error: unknown) => answerFault(error, request, parts))
      .then((answer) => send(request, response, answer))
      .catch((error: unknown) => parts.log.error({ error }, 'answer could not be sent'))
  })
  server.headersTimeout = 10_000
  server.requestTimeout = 10_000
  await listen(server, parts)
  const address = server.address() as AddressInfo
  const host = address.family === 'IPv6' ? `[${address.address}]` : address.address
  return {
    url: `http://${host}:${address.port}`,
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

async function listen(server: ReturnType<typeof createServer>, { host, port }: WebParts): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new OperatorError('web-address', `The page cannot be served on ${host}:${port}: ${cause.message}`, {
          wayOut: [wayOutOf(cause)],
          cause,
        }),
      ),
    )
    server.listen(port, host, resolve)
  })
}

function wayOutOf({ code }: NodeJS.ErrnoException): string {
  switch (String(code)) {
    case 'EADDRINUSE':
      return 'Set another port by BASEWATCH_WEB_PORT or web.port in settings.yaml, or stop what listens there.'
    case 'EACCES':
      return 'Set a port of 1024 or more by BASEWATCH_WEB_PORT or web.port in settings.yaml.'
    default:
      return 'Set an address of this machine by BASEWATCH_WEB_HOST or web.host in settings.yaml: 127.0.0.1 for it alone, 0.0.0.0 for all.'
  }
}

function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, {
    'content-type': answer.type.includes(';') ? answer.type : `${answer.type}; charset=utf-8`,
    'content-length': Buffer.byteLength(answer.body),
    'cache-control': 'no-store',
    'content-security-policy':
      "default-src 'none'; style-src 'self'; form-action 'none'; frame-ancestors 'none'; base-uri 'none'",
    'cross-origin-resource-policy': 'same-origin',
    'referrer-policy': 'no-referrer',
    'x-content-type-options': 'nosniff',
  })
  response.end(request.method === 'HEAD' ? undefined : answer.body)
}
