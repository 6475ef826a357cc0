/**
 * Why something was decided. Every drop, match, merge and edit carries at least one; the same `rule`
 * goes to the log, the metric, `explain`, the page and the tests.
 */
export interface Reason {
  /** A stable kebab-case word, such as `background-only`. */
  readonly rule: string
  /** One sentence for a person, with the numbers or words that decided. */
  readonly detail: string
  /** The place in the article's text that it rests on, where there is one. */
  readonly span?: Span
}

/** A half-open range of UTF-16 code units in `textOf(article)`. */
export interface Span {
  readonly start: number
  readonly end: number
}
