/** A row with its nullable columns as optional fields. */
export type WithoutNulls<T> = {
  readonly [K in keyof T as null extends T[K] ? never : K]: T[K]
} & {
  readonly [K in keyof T as null extends T[K] ? K : never]?: Exclude<T[K], null>
}

/** The same row, its null columns left out. */
export function dropNulls<T extends object>(row: T): WithoutNulls<T> {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as WithoutNulls<T>
}
