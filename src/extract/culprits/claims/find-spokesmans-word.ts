// Where does a group's spokesman speak? "Taliban spokesman X said", "X, a spokesman for the Taliban, said".
import {
  distanceBetween,
  isClauseBetween,
  marksOf,
  overlaps,
  type Passage,
  type Run,
  wordAt,
} from '../../words/passage.ts'

/** Words between a group and its spokesman, and between him and "said". */
const spokesmanReach = 3
const saidReach = 5

/** In all languages that have a word of its own for him. Folded. */
const spokesman =
  /^(?:spokes.*|و?(?:ال)?متحدث.*|و?(?:ال)?ناطق.*|سخنگو.*|sozcu.*|porte|portavoc.*|porta|sprecher.*|rzeczni.*|woordvoerder.*|ו?ה?דובר.*|ترجمان|وتهبیژ.*)$/u

/** "Taliban spokesman X said", "X, a spokesman for the Taliban, said": the word of speaking. */
export function findSpokesmansWord(passage: Passage, claimant: Run): Run | undefined {
  const spokesmen = marksOf(passage, 'speaker').filter(
    (mark) =>
      spokesman.test(wordAt(passage.tokens, mark.last)) &&
      distanceBetween(mark, claimant) <= spokesmanReach &&
      !isClauseBetween(passage, mark, claimant),
  )
  const runs = spokesmen.map((mark) => ({
    first: Math.min(mark.first, claimant.first),
    last: Math.max(mark.last, claimant.last),
  }))
  // "Accused" and "denied" tell of another's deed.
  const others = marksOf(passage, 'blamed', 'denied')
  return marksOf(passage, 'said').find(
    (said) =>
      runs.some((run) => distanceBetween(said, run) <= saidReach) &&
      (passage.lang === 'en' || !others.some((other) => overlaps(other, said))),
  )
}
