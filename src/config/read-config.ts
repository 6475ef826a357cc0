// Reads the operator's YAML: a checked Config, or every fault of every file at once, each with its line and
// its way out. It never throws for what a file holds, and never gives half a Config.
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../model/config.ts'
import { type Fault, faultOfFile } from './fault.ts'
import { type ConfigFiles, judgeFiles, partNames } from './judge-files.ts'
import { readYamlFile } from './read-yaml-file.ts'

export type ConfigReading =
  | { readonly kind: 'config'; readonly config: Config; readonly warnings: readonly Fault[] }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }

export const configFileNames: readonly string[] = partNames.map(fileNameOf)

function fileNameOf(part: keyof ConfigFiles): string {
  return `${part}.yaml`
}

/** Reads the files of the folder `dir`. Warnings are given with the faults, and do not fail a good config. */
export async function readConfig(dir: string): Promise<ConfigReading> {
  if (!(await isFolder(dir))) return { kind: 'faults', faults: [missingFolder(dir)] }
  const read = (name: keyof ConfigFiles) => readYamlFile(join(dir, fileNameOf(name)))
  const { config, faults } = judgeFiles({
    feeds: await read('feeds'),
    bases: await read('bases'),
    actors: await read('actors'),
    keywords: await read('keywords'),
    matching: await read('matching'),
    settings: await read('settings'),
  })
  return config === undefined ? { kind: 'faults', faults } : { kind: 'config', config, warnings: faults }
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
