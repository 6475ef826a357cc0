// What leads to a name: "lorries on the road to the" before "X base"; patterns of English are laid on it.
import type { Passage, Run } from '../words/passage.ts'

/** Words in which what leads to the name stands. */
const reach = 9

/** The words before the name, up to the last stop, each with a blank behind it. */
export function wordsBefore({ tokens }: Passage, { first }: Pick<Run, 'first'>): string {
  const words: string[] = []
  for (let at = first - 1; at >= Math.max(0, first - reach); at--) {
    words.unshift(tokens[at]?.word ?? '')
    if (/[.;:!?]/u.test(tokens[at]?.gap ?? '')) break
  }
  return `${words.join(' ')} `
}
