// Is it a pronoun that is cited? "Według niego": who says it was named before.
import { marksOf, overlaps, type Passage, type Run, wordAt } from '../../words/passage.ts'

// Folded; Spanish "él" is an article as well.
const pronouns =
  /^(?:niego|niej|nich|lui|elle|eux|elles|ella|ellos|ele|ela|eles|ihm|ihr|ihnen|hem|haar|hen|него|нее|них|нього|неї|وی|او)$/u

/** "Według niego Iran wystrzelił": who says it was named before, and not behind. */
export function isCitedPronoun(passage: Passage, said: Run): boolean {
  return (
    pronouns.test(wordAt(passage.tokens, said.last + 1)) &&
    marksOf(passage, 'according-to', 'citing').some((mark) => overlaps(mark, said))
  )
}
