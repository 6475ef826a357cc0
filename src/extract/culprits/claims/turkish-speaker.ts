// Turkish names who speaks first, and closes with "said": whose deed stands between the two.
import { hasMark, marksOf, overlaps, type Passage, type Run, wordAt } from '../../words/passage.ts'

/** Words at the head of a sentence within which who speaks is named. */
const openingWords = 5

/** "SANA, bombardımanı İsrail uçaklarının yaptığını yazdı", "Şam, …": a comma behind who speaks, and another's name after it. */
export function isOpenedByAnother(passage: Passage, claimant: Run): boolean {
  const isKnown = marksOf(passage, 'known-speaker').some(
    ({ first, last }) => first <= openingWords && last < claimant.first - 1,
  )
  if (isKnown) return true
  const comma = passage.tokens.findIndex(({ gap }, at) => at > 0 && gap === ',')
  if (comma < 1 || comma > openingWords || claimant.first < comma) return false
  const before = { first: comma - 1, last: comma - 1 }
  const isName = comma === 1 && passage.tokens[0]?.capital === true && !hasMark(passage, 'band')
  return (
    isName ||
    [...passage.actors, ...marksOf(passage, 'speaker', 'known-speaker', 'relay')].some((one) =>
      overlaps(one, before),
    )
  )
}

/** "saldırganların ateş açtığını": what the attackers did is told of them. */
export function isDoneByOthers(passage: Passage, before: Run, deed: Run): boolean {
  return (
    passage.lang === 'tr' &&
    marksOf(passage, 'attacker-person').some(
      ({ first, last }) =>
        first > before.first && last < deed.first && /(?:lar|ler)in$/.test(wordAt(passage.tokens, last)),
    )
  )
}
