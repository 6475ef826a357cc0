import { type Completer, createCompleter } from './match/create-completer.ts'
import type { Config } from './model/config.ts'

/** Completes the names of the configuration as it is now; built at the first keystroke, and anew after a reload. */
export function createNameCompleter(configNow: () => Config): Completer {
  let config: Config | undefined
  let completer: Completer | undefined
  const current = (): Completer => {
    if (completer !== undefined && config === configNow()) return completer
    config = configNow()
    completer = createCompleter(config)
    return completer
  }
  return {
    completeBases: (typed) => current().completeBases(typed),
    completeActors: (typed) => current().completeActors(typed),
  }
}
