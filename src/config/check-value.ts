import type { z } from 'zod'
import { type Checked, explainIssue } from './explain-issue.ts'
import type { Complaint } from './fault.ts'

export type CheckedValue<T> =
  | { readonly kind: 'good'; readonly value: T }
  | { readonly kind: 'bad'; readonly complaints: readonly Complaint[] }

/** A person mends the first and checks again; more would only scroll them away. */
const mostIssues = 100

/** A value by its schema: the value as the model has it, or what is to mend. */
export function checkValue<T>(checked: Checked & { readonly schema: z.ZodType<T> }): CheckedValue<T> {
  try {
    const result = checked.schema.safeParse(checked.value)
    if (result.success) return { kind: 'good', value: result.data }
    const issues = result.error.issues.slice(0, mostIssues)
    return { kind: 'bad', complaints: issues.flatMap((issue) => explainIssue(issue, checked)) }
  } catch (error) {
    // zod passes its issues on as arguments: above some 100,000 of them the stack is full.
    if (!(error instanceof RangeError)) throw error
    const message = 'more is wrong here than can be told'
    return {
      kind: 'bad',
      complaints: [{ path: checked.at, message, wayOut: 'Begin anew from the shipped file.' }],
    }
  }
}
