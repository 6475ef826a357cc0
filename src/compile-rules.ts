import { type Reader, readerSteps } from './extract/create-reader.ts'
import { gazetteerSteps, type Matcher } from './match/compile-gazetteer.ts'
import type { Config } from './model/config.ts'
import { atOnce, type Steps } from './model/steps.ts'

/** A configuration with what is built from it; swapped whole at a reload. */
export interface Rules {
  readonly config: Config
  readonly matcher: Matcher
  readonly reader: Reader
}

export function compileRules(config: Config): Rules {
  return atOnce(rulesSteps(config))
}

/** For whoever has other things to do meanwhile. */
export function* rulesSteps(config: Config): Steps<Rules> {
  const { bases, actors, keywords, matching } = config
  const matcher = yield* gazetteerSteps({ bases, actors, rules: matching })
  const reader = yield* readerSteps({ bases, actors, keywords })
  return { config, matcher, reader }
}
