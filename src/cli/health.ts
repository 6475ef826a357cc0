import { loadConfig, loadEnvironment } from './load-config.ts'
import type { Terminal } from './terminal.ts'

const timeoutMs = 4000

/** For a container's health check: 0 when the running Basewatch says that it is well. */
export async function runHealth(terminal: Terminal): Promise<number> {
  const environment = loadEnvironment(terminal)
  const { settings } = await loadConfig(environment.configDir, terminal)
  const port = environment.webPort ?? settings.web.port
  const host = environment.webHost ?? settings.web.host
  const url = `http://${host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host}:${port}/healthz`
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(timeoutMs) })
    terminal.write(`${await response.text()}\n`)
    return response.ok ? 0 : 1
  } catch (error) {
    terminal.warn(`Nothing answers at ${url}: ${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
}
