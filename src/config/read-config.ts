// Reads the operator's YAML: a checked Config, or every fault of every file at once, each with its line and
// its way out. It never throws for what a file holds, and never gives half a Config.
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../model/config.ts'
import { checkFeeds, checkHolders, checkParents, checkUnique } from './check-names.ts'
import { type Complaint, type Fault, faultOfFile } from './fault.ts'
import { feedSchema } from './feed-schema.ts'
import { lintAliases } from './lint-aliases.ts'
import { actorSchema, baseSchema } from './name-schemas.ts'
import type { YamlReading } from './parse-yaml.ts'
import { readEntries, readWhole } from './read-entries.ts'
import { readYamlFile } from './read-yaml-file.ts'
import { settingsSchema } from './settings-schema.ts'

export type ConfigReading =
  | { readonly kind: 'config'; readonly config: Config; readonly warnings: readonly Fault[] }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }

/** In the order in which faults are told. */
export const configFiles = ['feeds', 'bases', 'actors', 'settings'] as const

type Files = Readonly<Record<(typeof configFiles)[number], YamlReading>>

/** Reads the files of the folder `dir`. Warnings are given with the faults, and do not fail a good config. */
export async function readConfig(dir: string): Promise<ConfigReading> {
  if (!(await isFolder(dir))) return { kind: 'faults', faults: [missingFolder(dir)] }
  const [feeds, bases, actors, settings] = await Promise.all([
    readYamlFile(join(dir, 'feeds.yaml')),
    readYamlFile(join(dir, 'bases.yaml')),
    readYamlFile(join(dir, 'actors.yaml')),
    readYamlFile(join(dir, 'settings.yaml')),
  ])
  return judgeFiles({ feeds, bases, actors, settings })
}

async function isFolder(dir: string): Promise<boolean> {
  return stat(dir).then(
    (stats) => stats.isDirectory(),
    () => false,
  )
}

function missingFolder(dir: string): Fault {
  const wayOut =
    'Name the folder that holds feeds.yaml and the others: as an argument, or by BASEWATCH_CONFIG.'
  return faultOfFile(dir, 'there is no such folder', wayOut)
}

function judgeFiles(files: Files): ConfigReading {
  const feeds = readEntries(files.feeds, 'feeds', feedSchema)
  const bases = readEntries(files.bases, 'bases', baseSchema)
  const actors = readEntries(files.actors, 'actors', actorSchema)
  const settings = readWhole(files.settings, settingsSchema)
  const complaints: Readonly<Record<keyof Files, readonly Complaint[]>> = {
    feeds: [...checkUnique(feeds.good, 'id'), ...checkUnique(feeds.good, 'url'), ...checkFeeds(feeds.good)],
    bases: [
      ...checkUnique(bases.good, 'id'),
      ...lintAliases(bases.good),
      // Without a readable actors.yaml every holder would be a stranger.
      ...(actors.ids.size > 0 ? checkHolders(bases.good, actors.ids) : []),
    ],
    actors: [...checkUnique(actors.good, 'id'), ...lintAliases(actors.good), ...checkParents(actors)],
    settings: [],
  }
  const found = { feeds: feeds.faults, bases: bases.faults, actors: actors.faults, settings: settings.faults }
  const faults = configFiles.flatMap((name) =>
    keepFirst(sortByPlace([...found[name], ...locateAll(files[name], complaints[name])])),
  )
  if (settings.value === undefined || faults.some(({ severity }) => severity === 'error'))
    return { kind: 'faults', faults }
  const config: Config = {
    feeds: feeds.good.map(({ value }) => value),
    bases: bases.good.map(({ value }) => value),
    actors: actors.good.map(({ value }) => value),
    settings: settings.value,
  }
  return { kind: 'config', config, warnings: faults }
}

function locateAll(file: YamlReading, complaints: readonly Complaint[]): Fault[] {
  return file.kind === 'yaml' ? complaints.map(file.yaml.locate) : []
}

/** Nobody reads more of one file at once. */
const maxFaultsOfFile = 300

function keepFirst(faults: readonly Fault[]): readonly Fault[] {
  const last = faults[maxFaultsOfFile]
  if (last === undefined) return faults
  const message = `from here on ${faults.length - maxFaultsOfFile} more findings are not shown`
  const more: Fault = {
    ...last,
    path: '',
    message,
    wayOut: 'Mend the others first, and check again.',
    severity: 'error',
  }
  return [...faults.slice(0, maxFaultsOfFile), more]
}

function sortByPlace(faults: readonly Fault[]): Fault[] {
  return faults.toSorted((a, b) => a.line - b.line || a.column - b.column)
}
