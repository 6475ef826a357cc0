// A loopback Discord in a process of its own: `node test/discord-double/main.ts [port]`. Prints one line of
// JSON with its addresses, and ends when its standard input does, so that it never outlives a test.

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createFaultScript } from './faults.ts'
import { createInteractions } from './interactions.ts'
import { createRateLimits } from './rate-limits.ts'
import { createEventLog } from './record.ts'
import { serveControl } from './serve-control.ts'
import { serveGateway } from './serve-gateway.ts'
import { serveRest } from './serve-rest.ts'
import { botToken, createWorld } from './world.ts'

const world = createWorld()
const log = createEventLog()
const faults = createFaultScript()
const limits = createRateLimits(world.settings, log)
const interactions = createInteractions(
  world,
  (where, violations) => void log.faultsOfOurs.push({ where, violations }),
)
const server = createServer((request, response) => {
  const isControl = request.url?.startsWith('/control') ?? false
  const served = isControl
    ? serveControl({ world, log, faults, gateway, interactions }, request, response)
    : serveRest(
        { world, log, faults, limits, interactions, gatewayUrl: () => gateway.url },
        request,
        response,
      )
  served.catch((cause: unknown) => {
    console.error('discord-double:', cause)
    response.writeHead(500).end(String(cause))
  })
})
const portOf = (): number => (server.address() as AddressInfo).port
const gateway = serveGateway({ server, port: portOf, world, log })

server.listen(Number(process.argv[2] ?? 0), '127.0.0.1', () => {
  const base = `http://127.0.0.1:${portOf()}`
  console.log(JSON.stringify({ apiUrl: `${base}/api`, controlUrl: `${base}/control`, token: botToken }))
})
process.stdin.resume()
process.stdin.on('end', () => process.exit(0))
