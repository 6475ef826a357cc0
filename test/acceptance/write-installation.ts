import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import type { DemoOutlet } from '../../src/cli/demo/stories.ts'

export interface Installation {
  readonly BASEWATCH_CONFIG: string
  readonly BASEWATCH_DATA: string
}

const shipped = fileURLToPath(new URL('../../config', import.meta.url))

/** The shipped configuration with other feeds, and an empty data folder; gone when the test is over. */
export async function writeInstallation(
  outlets: readonly DemoOutlet[],
  urlOf: (outlet: DemoOutlet) => string,
): Promise<Installation> {
  const folder = await mkdtemp(join(tmpdir(), 'basewatch-acceptance-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const config = join(folder, 'config')
  await cp(shipped, config, { recursive: true })
  const feeds = outlets.map((outlet) => ({
    id: outlet.id,
    url: urlOf(outlet),
    outlet: { name: outlet.name, domain: outlet.domain, letter: outlet.letter },
    lang: outlet.lang,
    cadenceMinutes: 0.01,
    allowPrivate: true,
    confirmedBy: 'the test serves it',
  }))
  // JSON is YAML.
  await writeFile(join(config, 'feeds.yaml'), JSON.stringify({ feeds }))
  return { BASEWATCH_CONFIG: config, BASEWATCH_DATA: join(folder, 'data') }
}
