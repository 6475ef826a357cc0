/** A model type as zod infers it: the same, without `readonly`. */
export type Mutable<T> = T extends string | number | boolean | undefined
  ? T
  : { -readonly [K in keyof T]: Mutable<T[K]> }

/**
 * True only where the two types are one. Stronger than "each fits the other", which an optional field that
 * a schema forgot would pass, and then be dropped from every row that is read.
 */
export type IsSame<A, B> =
  (<T>() => T extends Mutable<A> ? 1 : 2) extends <T>() => T extends Mutable<B> ? 1 : 2 ? true : false
