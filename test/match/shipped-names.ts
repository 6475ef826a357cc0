import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import type { Gazetteer } from '../../src/match/compile-gazetteer.ts'
import type { Actor } from '../../src/model/actor.ts'
import type { Alias, Base } from '../../src/model/base.ts'
import type { MatchRules } from '../../src/model/match-rules.ts'

// Reads the shipped YAML as the config room does, without its checks.

export interface NamesInYaml {
  readonly aliases?: readonly string[]
  readonly weakAliases?: readonly string[]
  readonly denyWords?: readonly string[]
}

export type BaseInYaml = Omit<Base, 'aliases' | 'denyWords'> & NamesInYaml
export type ActorInYaml = Omit<Actor, 'aliases' | 'denyWords'> & NamesInYaml

export function readYamlAt(file: URL): unknown {
  return parse(readFileSync(file, 'utf8'))
}

function readYaml(name: string): unknown {
  return readYamlAt(new URL(`../../config/${name}.yaml`, import.meta.url))
}

export const basesInYaml = (readYaml('bases') as { bases: readonly BaseInYaml[] }).bases
export const actorsInYaml = (readYaml('actors') as { actors: readonly ActorInYaml[] }).actors

/** The main name is an alias, too. */
export function aliasesOf(one: NamesInYaml & { readonly name: string }): readonly Alias[] {
  const strong = (one.aliases ?? []).map((text): Alias => ({ text, strength: 'strong' }))
  const weak = (one.weakAliases ?? []).map((text): Alias => ({ text, strength: 'weak' }))
  return [...strong, ...weak]
}

export function readShippedNames(): Gazetteer {
  return {
    bases: basesInYaml.map((one) => ({ ...one, aliases: aliasesOf(one), denyWords: one.denyWords ?? [] })),
    actors: actorsInYaml.map((one) => ({ ...one, aliases: aliasesOf(one), denyWords: one.denyWords ?? [] })),
    rules: readYaml('matching') as MatchRules,
  }
}
