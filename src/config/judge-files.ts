// From six parsed files to one Config: each file by its schema, then what only all of them together tell.
// Pure.
import type { Config } from '../model/config.ts'
import { checkFeeds, checkHolders, checkMouthpieces, checkParents, checkUnique } from './check-names.ts'
import type { Complaint, Fault } from './fault.ts'
import { feedSchema } from './feed-schema.ts'
import { keywordsSchema } from './keywords-schema.ts'
import { lintShared, lintShort, listAliases } from './lint-aliases.ts'
import { lintCommonWords } from './lint-common-words.ts'
import { matchingSchema } from './matching-schema.ts'
import { actorSchema, baseSchema } from './name-schemas.ts'
import type { YamlReading } from './parse-yaml.ts'
import { type Entry, readEntries, readWhole } from './read-entries.ts'
import { settingsSchema } from './settings-schema.ts'

export type ConfigFiles = Readonly<Record<keyof Config, YamlReading>>

/** In the order in which faults are told. */
export const partNames = [
  'feeds',
  'bases',
  'actors',
  'keywords',
  'matching',
  'settings',
] as const satisfies (keyof Config)[]

export interface Judgement {
  /** Undefined where a fault is an error. */
  readonly config?: Config
  /** By file, then by line. */
  readonly faults: readonly Fault[]
}

export function judgeFiles(files: ConfigFiles): Judgement {
  const read = readAll(files)
  const complaints = listComplaints(read)
  const faults = partNames.flatMap((name) => {
    const file = files[name]
    const located = file.kind === 'yaml' ? complaints[name].map(file.yaml.locate) : []
    return keepFirst(sortByPlace([...read[name].faults, ...located]))
  })
  const config = buildConfig(read)
  const isGood = config !== undefined && faults.every(({ severity }) => severity === 'warning')
  return isGood ? { config, faults } : { faults }
}

type Read = ReturnType<typeof readAll>

function readAll(files: ConfigFiles) {
  return {
    feeds: readEntries(files.feeds, 'feeds', feedSchema),
    bases: readEntries(files.bases, 'bases', baseSchema),
    actors: readEntries(files.actors, 'actors', actorSchema),
    keywords: readWhole(files.keywords, keywordsSchema),
    matching: readWhole(files.matching, matchingSchema),
    settings: readWhole(files.settings, settingsSchema),
  }
}

function listComplaints({
  feeds,
  bases,
  actors,
  keywords,
  matching,
}: Read): Record<keyof Config, readonly Complaint[]> {
  const speakers = (keywords.value?.speakers ?? []).map((value, index) => ({
    value,
    at: ['speakers', index],
  }))
  // Without a readable actors.yaml every reference would be to a stranger.
  const hasActors = actors.ids.size > 0
  const baseNames = listAliases(bases.good)
  const languages = keywords.value && new Set(Object.keys(keywords.value.languages))
  return {
    feeds: [
      ...checkUnique(feeds.good, 'id'),
      ...checkUnique(feeds.good, 'url'),
      ...checkFeeds(feeds.good, languages),
    ],
    bases: [
      ...checkUnique(bases.good, 'id'),
      ...lintShared(baseNames, matching.value),
      ...lintShort(baseNames),
      ...(matching.value === undefined ? [] : lintCommonWords(baseNames, matching.value)),
      ...(hasActors ? checkHolders(bases.good, actors.ids) : []),
    ],
    actors: [
      ...checkUnique(actors.good, 'id'),
      ...lintShared(listAliases(actors.good), undefined),
      ...checkParents(actors),
    ],
    keywords: [...checkUnique(speakers, 'id'), ...(hasActors ? checkMouthpieces(speakers, actors.ids) : [])],
    matching: [],
    settings: [],
  }
}

function buildConfig(read: Read): Config | undefined {
  const [keywords, matching, settings] = [read.keywords.value, read.matching.value, read.settings.value]
  if (keywords === undefined || matching === undefined || settings === undefined) return undefined
  return {
    feeds: valuesOf(read.feeds.good),
    bases: valuesOf(read.bases.good),
    actors: valuesOf(read.actors.good),
    keywords,
    matching,
    settings,
  }
}

function valuesOf<T>(entries: readonly Entry<T>[]): T[] {
  return entries.map(({ value }) => value)
}

/** Nobody reads more of one file at once. */
const maxFaultsOfFile = 300

function keepFirst(faults: readonly Fault[]): readonly Fault[] {
  const last = faults[maxFaultsOfFile]
  if (last === undefined) return faults
  const message = `from here on ${faults.length - maxFaultsOfFile} more findings are not shown`
  const wayOut = 'Mend the others first, and check again.'
  return [...faults.slice(0, maxFaultsOfFile), { ...last, path: '', message, wayOut, severity: 'error' }]
}

function sortByPlace(faults: readonly Fault[]): Fault[] {
  return faults.toSorted((a, b) => a.line - b.line || a.column - b.column)
}
