import { isIPv6 } from 'node:net'
import { readWebAddress } from '../config/read-web-address.ts'
import { loadEnvironment } from './load-config.ts'
import type { Terminal } from './terminal.ts'

const timeoutMs = 4000

/** For a container's health check: 0 when the running Basewatch says that it is well. */
export async function runHealth(terminal: Terminal): Promise<number> {
  const environment = loadEnvironment(terminal)
  const settings = await readWebAddress(environment.configDir)
  const port = environment.webPort ?? settings.port
  const host = environment.webHost ?? settings.host
  const url = `http://${reachable(host)}:${port}/healthz`
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) })
    terminal.write(`${await response.text()}\n`)
    return response.ok ? 0 : 1
  } catch (error) {
    terminal.warn(
      `Nothing answers at ${url}: ${describeFailure(error)}\n  → start Basewatch, or give this command the same environment as it has\n`,
    )
    return 1
  }
}

/** What listens on all addresses is asked by one of them. */
function reachable(host: string): string {
  if (host === '0.0.0.0' || host === '::') return '127.0.0.1'
  return isIPv6(host) ? `[${host}]` : host
}

/** `fetch` says no more than that it failed: its cause says why. */
function describeFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message
}
