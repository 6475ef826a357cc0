import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DemoOutlet } from '../../src/cli/demo/stories.ts'

export interface Installation {
  readonly BASEWATCH_CONFIG: string
  readonly BASEWATCH_DATA: string
}

const shipped = fileURLToPath(new URL('../../config', import.meta.url))

/**
 * The shipped configuration with other feeds, of its bases those that are named, of its languages English: a bot
 * that compiles all of it starts in thrice the time. With an empty data folder.
 */
export async function writeInstallation(
  outlets: readonly DemoOutlet[],
  urlOf: (outlet: DemoOutlet) => string,
  baseIds: readonly string[],
): Promise<Installation & { remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'basewatch-acceptance-'))
  const config = join(folder, 'config')
  await cp(shipped, config, { recursive: true })
  await keepEntries(join(config, 'bases.yaml'), /^(?= {2}- id: )/m, (base) =>
    baseIds.some((id) => base.startsWith(`  - id: ${id}\n`)),
  )
  await keepEntries(join(config, 'keywords.yaml'), /^(?= {2}[a-z]{2}:$)/m, (language) =>
    language.startsWith('  en:\n'),
  )
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
  return {
    BASEWATCH_CONFIG: config,
    BASEWATCH_DATA: join(folder, 'data'),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}

/** What stands before the first entry stays. */
async function keepEntries(file: string, start: RegExp, isKept: (entry: string) => boolean): Promise<void> {
  const [head = '', ...entries] = (await readFile(file, 'utf8')).split(start)
  const kept = entries.filter(isKept)
  if (kept.length === 0) throw new Error(`nothing of ${file} is kept`)
  await writeFile(file, head + kept.join(''))
}
