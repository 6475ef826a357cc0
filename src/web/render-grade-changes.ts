import type { GradeChange } from '../model/incident.ts'
import { describeInstant } from './describe-time.ts'
import { html, type SafeHtml } from './html.ts'

/** One line a change, such as `2021-07-07 14:05 UTC: D3 → B2, B: coalition spokesman; …`; nothing without one. */
export function renderGradeChanges(changes: readonly GradeChange[]): SafeHtml | undefined {
  if (changes.length < 2) return undefined
  return html`<p class="small quiet">How the grade came about</p><ul class="small">${changes.map(
    ({ at, grade, because }, index) => {
      const steps = [changes[index - 1]?.grade, grade].filter((one) => one !== undefined)
      const path = steps.map(({ letter, digit }) => `${letter}${digit}`).join(' → ')
      return html`<li>${describeInstant(at)}: <strong>${path}</strong>, ${because.map(({ detail }) => detail).join('; ')}</li>`
    },
  )}</ul>`
}
