import { type Compilable, CompiledQuery, type Kysely, type QueryResult } from 'kysely'
import type { Tables } from './tables.ts'

/** Where a value will stand. */
class Place {
  readonly name: string | symbol

  constructor(name: string | symbol) {
    this.name = name
  }
}

/**
 * A statement that differs by its values alone: built and compiled once, which costs more than to run it. To be made
 * once for each database, whose engine it is compiled for. `build` is given places, not values: it can hand them on,
 * not look at them.
 */
export function rememberStatement<V extends object, R>(
  build: (db: Kysely<Tables>, places: V) => Compilable<R>,
): (db: Kysely<Tables>, values: V) => Promise<QueryResult<R>> {
  let known: CompiledQuery<R> | undefined
  const places = new Proxy({}, { get: (_, name) => new Place(name) }) as V
  return (db, values) => {
    known ??= build(db, places).compile()
    const parameters = known.parameters.map((parameter): unknown =>
      parameter instanceof Place ? Reflect.get(values, parameter.name) : parameter,
    )
    return db.executeQuery<R>(CompiledQuery.raw(known.sql, parameters))
  }
}
