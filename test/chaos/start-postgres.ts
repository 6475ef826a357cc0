import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A PostgreSQL server of this test's own, which may be stopped and broken. */
export interface OwnPostgres {
  readonly port: number
  readonly url: string
  /** As an operator does it, or as a crash does. */
  restart(mode: 'fast' | 'immediate', downMs: number): Promise<void>
  remove(): Promise<void>
}

/** @throws Error where no server is installed. */
export async function startPostgres(): Promise<OwnPostgres> {
  const bin = findBinaries()
  const folder = mkdtempSync(join(tmpdir(), 'basewatch-postgres-'))
  const data = join(folder, 'data')
  const port = await findFreePort()
  // The server refuses to run as root.
  const isRoot = process.getuid?.() === 0
  const ask = (program: string, args: readonly string[]) =>
    isRoot
      ? run('setpriv', [
          '--reuid=postgres',
          '--regid=postgres',
          '--clear-groups',
          join(bin, program),
          ...args,
        ])
      : run(join(bin, program), [...args])
  if (isRoot) await run('chown', ['postgres', folder])
  await ask('initdb', ['-D', data, '-U', 'basewatch', '-A', 'trust', '-E', 'UTF8', '--no-sync'])
  const options = `-p ${port} -k ${folder} -c listen_addresses=127.0.0.1 -c max_connections=100 -c shared_buffers=64MB`
  const start = () => ask('pg_ctl', ['-D', data, '-w', '-l', join(folder, 'log'), '-o', options, 'start'])
  await start()
  return {
    port,
    url: `postgres://basewatch@127.0.0.1:${port}/postgres`,
    restart: async (mode, downMs) => {
      await ask('pg_ctl', ['-D', data, '-w', '-m', mode, 'stop'])
      await new Promise((resolve) => setTimeout(resolve, downMs))
      await start()
    },
    remove: async () => {
      await ask('pg_ctl', ['-D', data, '-w', '-m', 'immediate', 'stop']).catch(() => undefined)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function findBinaries(): string {
  const root = '/usr/lib/postgresql'
  const versions = existsSync(root) ? readdirSync(root).sort((a, b) => Number(b) - Number(a)) : []
  const places = [...versions.map((version) => join(root, version, 'bin')), '/usr/local/bin', '/usr/bin']
  const found = places.find((place) => existsSync(join(place, 'initdb')))
  if (found === undefined) throw new Error('no PostgreSQL server is installed: initdb was not found')
  return found
}

async function findFreePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}
