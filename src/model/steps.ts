/** A long piece of work that can rest at each yield: whoever drives it may do something else before the next step. */
export type Steps<T> = Generator<undefined, T, undefined>

/** Without a rest. */
export function atOnce<T>(steps: Steps<T>): T {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/** Whether a rest is due after the thing at `index`, of things that are so quickly done that `count` make a step. */
export const isRestDue = (index: number, count: number): boolean => index % count === count - 1
