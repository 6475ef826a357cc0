import type { Alert } from './alert.ts'

/** In words, such as `withdrawn by Demo Wire`; undefined where nothing says why. */
export function whyRetracted({ grade }: Pick<Alert, 'grade'>): string | undefined {
  return grade.because.find(({ rule }) => rule === 'status-retracted')?.detail
}
