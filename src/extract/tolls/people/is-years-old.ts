// Do the words give an age? "A seven-year-old girl", "two girls, seven years old".
import type { Token } from '../../words/token.ts'

/** True where "year" or "years" stands at this place and "old" behind it. English. */
export function isYearsOld(tokens: readonly Token[], at: number): boolean {
  return /^years?$/.test(tokens[at]?.word ?? '') && tokens[at + 1]?.word === 'old'
}
