import { type Compilable, CompiledQuery, type DialectAdapter, type Kysely } from 'kysely'
import { RecentlyUsed } from './recently-used.ts'
import type { Tables } from './tables.ts'

/** Where a value will stand. */
class Place {
  /** From the values down to it: names of members, indexes in a list. */
  readonly path: readonly string[]

  constructor(path: readonly string[]) {
    this.path = path
  }

  valueIn(values: object): unknown {
    let value: unknown = values
    for (const step of this.path) value = isObject(value) ? Reflect.get(value, step) : undefined
    return value
  }
}

/** Lists of other lengths make other statements. */
const maxShapes = 32

type Statements<R> = RecentlyUsed<string, CompiledQuery<R>>

/**
 * A statement that differs by its values alone, answering its rows: built and compiled once for each database and each
 * length of its lists, which costs more than to run it. `build` is given places in the stead of values, in lists and
 * in rows as they stand: it can hand them on, not look at them. What is undefined is null. Rows of a list have all of
 * their members, in each call; a list within a row is not told from another.
 */
export function rememberStatement<V extends object, R>(
  build: (db: Kysely<Tables>, places: V) => Compilable<R>,
): (db: Kysely<Tables>, values: V) => Promise<readonly R[]> {
  // A database has one adapter, and each of its transactions the same.
  const statementsOf = new WeakMap<DialectAdapter, Statements<R>>()
  return async (db, values) => {
    const { adapter } = db.getExecutor()
    const statements: Statements<R> = statementsOf.get(adapter) ?? new RecentlyUsed(maxShapes)
    statementsOf.set(adapter, statements)
    const shape = shapeOf(values)
    let statement = statements.get(shape)
    if (statement === undefined) {
      statement = build(db, placesIn(values)).compile()
      statements.set(shape, statement)
    }
    const parameters = statement.parameters.map((parameter) =>
      parameter instanceof Place ? (parameter.valueIn(values) ?? null) : parameter,
    )
    return (await db.executeQuery<R>(CompiledQuery.raw(statement.sql, parameters))).rows
  }
}

function shapeOf(values: object): string {
  let shape = ''
  for (const [name, value] of Object.entries(values))
    shape += Array.isArray(value) ? `${name} ${value.length} ` : `${name} `
  return shape
}

/** In the shape of the values, as far as a statement is built of it: places are values to all that builds one. */
function placesIn<V>(values: V, path: readonly string[] = []): V {
  if (!isObject(values)) return new Place(path) as V
  if (Array.isArray(values)) return values.map((value, index) => placesIn(value, [...path, `${index}`])) as V
  const places = Object.entries(values).map(([name, value]) => [name, placesIn(value, [...path, name])])
  return Object.fromEntries(places) as V
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
