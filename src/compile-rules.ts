import { createReader, type Reader } from './extract/create-reader.ts'
import { compileGazetteer, type Matcher } from './match/compile-gazetteer.ts'
import type { Config } from './model/config.ts'

/** A configuration with what is built from it; swapped whole at a reload. */
export interface Rules {
  readonly config: Config
  readonly matcher: Matcher
  readonly reader: Reader
}

export function compileRules(config: Config): Rules {
  const { bases, actors, keywords, matching } = config
  return {
    config,
    matcher: compileGazetteer({ bases, actors, rules: matching }),
    reader: createReader({ bases, actors, keywords }),
  }
}
