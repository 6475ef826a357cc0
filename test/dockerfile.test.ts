import { cp, mkdir, mkdtemp, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { validate } from 'dockerfile-utils'
import { expect, onTestFinished, test } from 'vitest'
import { runBasewatch } from './cli/run-basewatch.ts'

// No Docker engine is asked for: the file is read by a parser, and what it copies is copied and started.

const root = fileURLToPath(new URL('..', import.meta.url))
const dockerfile = await readFile(join(root, 'Dockerfile'), 'utf8')
const finalStage = dockerfile.slice(dockerfile.lastIndexOf('\nFROM '))

test('the Dockerfile has no fault that a parser finds', () => {
  expect(validate(dockerfile)).toEqual([])
})

test('the image runs as nobody special, keeps its data in a volume and says how it is', () => {
  expect(finalStage).toMatch(/^USER node$/m)
  expect(finalStage).toMatch(/^VOLUME \/data$/m)
  expect(finalStage).toContain('HEALTHCHECK')
  expect(dockerfile).toContain('npm ci --omit=dev --ignore-scripts')
})

test('what the image copies, with the packages of production alone, is enough to run', async () => {
  const app = await mkdtemp(join(tmpdir(), 'basewatch-image-'))
  onTestFinished(() => rm(app, { recursive: true, force: true }))
  for (const [from, to] of listCopies()) await cp(join(root, from), join(app, to), { recursive: true })
  await linkProductionPackages(app)
  const door = join(app, 'bin/basewatch.js')
  const { exitCode, out, err } = await runBasewatch(
    ['explain', '--text', 'Rockets hit Ain al-Asad air base in Iraq today.'],
    { door },
  )
  expect(err).toBe('')
  expect(exitCode).toBe(0)
  expect(out).toContain('ain-al-asad')
})

/** The COPY lines of the final stage that take from the checkout. */
function listCopies(): readonly (readonly [from: string, to: string])[] {
  const lines = finalStage.split('\n').filter((line) => line.startsWith('COPY ') && !line.includes('--from='))
  return lines.flatMap((line) => {
    const words = line.split(/\s+/).slice(1)
    const target = words.at(-1) ?? '.'
    const sources = words.slice(0, -1)
    return sources.map((source) => [source, sources.length > 1 ? join(target, source) : target] as const)
  })
}

/** Of what `npm ci --omit=dev` installs, by the lock file, the packages that lie open to the app. */
async function linkProductionPackages(app: string): Promise<void> {
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean; optional?: boolean }>
  }
  for (const [path, entry] of Object.entries(lock.packages)) {
    const isLeftOut = entry.dev === true || entry.devOptional === true || entry.optional === true
    // What lies within a package comes with it.
    if (isLeftOut || path.split('node_modules/').length !== 2) continue
    await mkdir(dirname(join(app, path)), { recursive: true })
    await symlink(join(root, path), join(app, path))
  }
}
