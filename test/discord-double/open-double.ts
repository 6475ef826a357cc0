import { once } from 'node:events'
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

/** Where a double is to be found. */
export interface DoubleAddresses {
  readonly apiUrl: string
  readonly controlUrl: string
  readonly token: string
}

export interface OpenDouble {
  readonly addresses: DoubleAddresses
  /** Breaks every connection and forgets everything. */
  close(): Promise<void>
}

/** Opens a loopback Discord in this process. */
export async function openDouble(port = 0): Promise<OpenDouble> {
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
      // Who hung up in the middle of its request wants no answer.
      if (request.destroyed && !request.complete) return
      console.error('discord-double:', cause)
      response.writeHead(500).end(String(cause))
    })
  })
  const portOf = (): number => (server.address() as AddressInfo).port
  const gateway = serveGateway({ server, port: portOf, world, log })
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  const base = `http://127.0.0.1:${portOf()}`
  return {
    addresses: { apiUrl: `${base}/api`, controlUrl: `${base}/control`, token: botToken },
    close: async () => {
      const closed = once(server, 'close')
      server.close()
      gateway.breakAll()
      server.closeAllConnections()
      await closed
    },
  }
}
