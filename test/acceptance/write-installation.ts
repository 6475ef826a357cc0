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

/** Whom the texts of such tests name. */
const namedActors = ['us', 'coalition']

/**
 * The shipped configuration with other feeds, of its bases those that are named, of its languages English, few names
 * of actors and no lists of words that are no names: a bot that compiles all of it starts in thrice the time. With an
 * empty data folder.
 */
export async function writeInstallation(
  outlets: readonly DemoOutlet[],
  urlOf: (outlet: DemoOutlet) => string,
  baseIds: readonly string[],
): Promise<Installation & { remove(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'basewatch-acceptance-'))
  const config = join(folder, 'config')
  await cp(shipped, config, { recursive: true })
  const isOneOf = (ids: readonly string[], entry: string): boolean =>
    ids.some((id) => entry.startsWith(`  - id: ${id}\n`))
  await changeEntries(join(config, 'bases.yaml'), startOfId, (base) => (isOneOf(baseIds, base) ? base : ''))
  // All of them stay: bases and speakers refer to them.
  await changeEntries(join(config, 'actors.yaml'), startOfId, (actor) =>
    isOneOf(namedActors, actor) ? actor : leaveOneName(actor),
  )
  await changeEntries(join(config, 'keywords.yaml'), /^(?= {2}[a-z]{2}:$)/m, (language) =>
    language.startsWith('  en:\n') ? language : leaveName(language, outlets),
  )
  await changeEntries(join(config, 'matching.yaml'), /^(?=[a-zA-Z]+:$)/m, (list) =>
    list.replace(/^(commonWords|decoys):.*/s, '$1: {}\n'),
  )
  const feeds = outlets.map((outlet) => ({
    id: outlet.id,
    url: urlOf(outlet),
    outlet: { name: outlet.name, domain: outlet.domain, letter: outlet.letter },
    lang: outlet.lang,
    // Twenty-five polls a minute: what waits for them waits little, and they cost little.
    cadenceMinutes: 0.04,
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

const startOfId = /^(?= {2}- id: )/m

/** A language without words is warned of where a feed has it. */
function leaveName(language: string, outlets: readonly DemoOutlet[]): string {
  const lang = language.slice(2, language.indexOf(':'))
  return outlets.some((outlet) => outlet.lang === lang) ? `  ${lang}: { weapons: {}, words: {} }\n` : ''
}

function leaveOneName(actor: string): string {
  const [id = '', name = ''] = /^ {2}- id: (.*)\n {4}name: (.*)$/m.exec(actor)?.slice(1) ?? []
  const lines = actor.split('\n').filter((line) => /^ {4}(?:kind|parent):/.test(line))
  return [`  - id: ${id}`, `    name: ${name}`, ...lines, `    aliases: [${name}]\n`].join('\n')
}

/** What stands before the first entry stays. */
async function changeEntries(file: string, start: RegExp, change: (entry: string) => string): Promise<void> {
  const text = await readFile(file, 'utf8')
  const [head = '', ...entries] = text.split(start)
  const changed = head + entries.map(change).join('')
  if (changed === text || changed === head) throw new Error(`${file} is not written as it was`)
  await writeFile(file, changed)
}
