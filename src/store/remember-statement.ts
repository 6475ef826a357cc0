import { type Compilable, CompiledQuery, type Kysely, type QueryResult } from 'kysely'
import { RecentlyUsed } from './recently-used.ts'
import type { Tables } from './tables.ts'

/** Where a value will stand. */
class Place {
  readonly name: string
  /** In a list. */
  readonly index: number | undefined

  constructor(name: string, index?: number) {
    this.name = name
    this.index = index
  }

  valueIn(values: object): unknown {
    const value: unknown = Reflect.get(values, this.name)
    return this.index === undefined || !Array.isArray(value) ? value : value[this.index]
  }
}

/** Lists of other lengths make other statements. */
const maxShapes = 32

/**
 * A statement that differs by its values alone: built and compiled once for each length of its lists, which costs more
 * than to run it. To be made once for each database, whose engine it is compiled for. `build` is given places in the
 * stead of values, and lists of places in that of lists: it can hand them on, not look at them.
 */
export function rememberStatement<V extends object, R>(
  build: (db: Kysely<Tables>, places: V) => Compilable<R>,
): (db: Kysely<Tables>, values: V) => Promise<QueryResult<R>> {
  const statements = new RecentlyUsed<string, CompiledQuery<R>>(maxShapes)
  return (db, values) => {
    const shape = shapeOf(values)
    let statement = statements.get(shape)
    if (statement === undefined) {
      statement = build(db, placesOf(values)).compile()
      statements.set(shape, statement)
    }
    const parameters = statement.parameters.map((parameter): unknown =>
      parameter instanceof Place ? parameter.valueIn(values) : parameter,
    )
    return db.executeQuery<R>(CompiledQuery.raw(statement.sql, parameters))
  }
}

function shapeOf(values: object): string {
  let shape = ''
  for (const value of Object.values(values)) if (Array.isArray(value)) shape += `${value.length} `
  return shape
}

/** In the shape of the values, as far as a statement is built of it: places are values to all that builds one. */
function placesOf<V extends object>(values: V): V {
  const places = Object.entries(values).map(([name, value]) => [
    name,
    Array.isArray(value) ? value.map((_, index) => new Place(name, index)) : new Place(name),
  ])
  return Object.fromEntries(places) as V
}
