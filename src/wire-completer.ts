import type { Completer } from './discord/ports.ts'
import { completerSteps, type Completer as Names } from './match/create-completer.ts'
import type { Config } from './model/config.ts'
import { runInTurns } from './ops/run-in-turns.ts'

/** Completes the names of the configuration as it is now; built at the first keystroke, and anew after a reload. */
export function createNameCompleter(configNow: () => Config): Completer {
  let known: { readonly config: Config; readonly names: Promise<Names> } | undefined
  const current = async (): Promise<Names> => {
    const config = configNow()
    if (known?.config !== config) known = { config, names: runInTurns(completerSteps(config)) }
    return await known.names
  }
  return {
    completeBases: async (typed) => (await current()).completeBases(typed),
    completeActors: async (typed) => (await current()).completeActors(typed),
  }
}
