// May a number without a word for people count them all the same? "12 dead", "un herido", "a third was wounded".
import type { FoundQuantity } from '../../words/find-quantities.ts'
import { marksOf, overlaps, type Passage, type Run } from '../../words/passage.ts'

/** False for an article, and for a noun that counts itself, unless it is plainly somebody who was hit. */
export function mayCountAlone(passage: Passage, found: FoundQuantity): boolean {
  if (found.isNoun) return isCasualty(passage, found)
  return (
    !found.isArticle || isNumeral(passage, found) || isOneCasualty(passage, found) || isThird(passage, found)
  )
}

/** "قتيلا", "جريحين": a word for the dead or the hurt that counts itself. */
function isCasualty(passage: Passage, found: Run): boolean {
  return marksOf(passage, 'killed', 'injured').some((mark) => overlaps(mark, found))
}

/** "un herido", "un blessé": the word for what befell him is his noun. English says "a wounded soldier". */
function isOneCasualty(passage: Passage, { last }: Run): boolean {
  return (
    passage.lang !== 'en' && marksOf(passage, 'killed', 'injured').some(({ first }) => first === last + 1)
  )
}

/** "Bir ölü", "one of them": a number, and no article. */
function isNumeral(passage: Passage, { last }: Run): boolean {
  // But "bir kaynak", "یک منبع".
  if (/^(?:bir|یک|ایک)$/.test(passage.tokens[last]?.word ?? ''))
    return !marksOf(passage, 'speaker', 'relay').some(({ first }) => first === last + 1)
  return !/^(?:an?|another|un|una|une|ein|eine|o|en|ett?|ei|egy)$/.test(passage.tokens[last]?.word ?? '')
}

/** "Two were killed, a third was injured". */
export function isThird({ lang, tokens }: Passage, { last }: Run): boolean {
  return (
    lang === 'en' &&
    /^(?:second|third|fourth|fifth|sixth)$/.test(tokens[last + 1]?.word ?? '') &&
    /^(?:was|is|died|had|has|suffered|sustained|later|wounded|injured|killed)$/.test(
      tokens[last + 2]?.word ?? '',
    )
  )
}
