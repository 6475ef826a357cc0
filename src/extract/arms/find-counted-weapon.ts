// Which weapon does a number count? "15 truck-launched 122-millimetre rockets".
import { type FoundQuantity, findQuantities, isCalibreWord } from '../words/find-quantities.ts'
import { isCountedBehind, isNumberLast } from '../words/grammar.ts'
import { weaponMarks } from '../words/is-event.ts'
import type { Mark } from '../words/mark.ts'
import { isClauseBetween, marksOf, overlaps, type Passage, type Run } from '../words/passage.ts'

/** Words between a number and its weapon: "15 truck-launched 122-millimetre rockets". */
const nounReach = 4

/** @returns the mark of the weapon; undefined where the number counts something else. */
export function findCountedWeapon(passage: Passage, found: FoundQuantity): Mark | undefined {
  const own = marksOf(passage, ...weaponMarks).find((mark) => overlaps(mark, found))
  // "dropped four bombs".
  const isDropped = own !== undefined && /^bombs$/.test(passage.tokens[own.last]?.word ?? '')
  if (isDropped && isWithin(found, own)) return { ...own, label: 'weapon:ied' }
  if (found.isNoun || (own !== undefined && isWithin(found, own))) return own
  const aside = findBehindAside(passage, found)
  if (aside !== undefined) return aside
  const counted = findCountedBefore(passage, found)
  if (counted !== undefined) return counted
  const from = { first: found.last, last: found.last }
  const noun = marksOf(passage, ...weaponMarks).find(
    (mark) =>
      mark.first > found.last &&
      mark.first - found.last <= nounReach &&
      !isClauseBetween(passage, from, mark),
  )
  if (noun === undefined) return undefined
  const between = (run: Run): boolean => run.first > found.last && run.last < noun.first
  // Another thing counted, or an act, stands between: "five days of rockets", "two soldiers by a rocket".
  const isBroken = marksOf(
    passage,
    'uncounted',
    'person',
    'number',
    'target',
    'attack-noun',
    'and',
    'killed',
    'injured',
  ).some((mark) => between(mark) && !isCalibreWord(passage.tokens[mark.first]?.word ?? ''))
  // "Eight treated after a drone hit": no words that lead to another thing.
  const isLedAway = passage.tokens
    .slice(found.last + 1, noun.first)
    .some(({ word, gap }) => passage.lang === 'en' && gap !== '-' && leading.test(word))
  // "three of about 14 rockets": the second number counts them.
  const isPart = findQuantities(passage).some(between)
  return isBroken || isLedAway || isPart ? undefined : noun
}

const leading =
  /^(?:after|when|as|by|from|before|at|over|with|since|amid|during|for|on|near|to|against|that|who|which|in|was|were|is|are)$/

/** Words between the commas of "three, by the police's count six, rockets". */
const asideWords = 7

function findBehindAside(passage: Passage, { last }: Run): Mark | undefined {
  const { lang, tokens } = passage
  if (lang !== 'en' || tokens[last + 1]?.gap !== ',') return undefined
  const closing = tokens.findIndex(({ gap }, at) => at > last + 1 && gap !== '' && !/^['’-]$/u.test(gap))
  if (closing < 0 || tokens[closing]?.gap !== ',' || closing - last > asideWords + 1) return undefined
  const isAct = marksOf(passage, ...weaponMarks, 'attack-verb').some(
    ({ first }) => first > last && first < closing,
  )
  return isAct ? undefined : marksOf(passage, ...weaponMarks).find(({ first }) => first === closing)
}

/** Words from a weapon to its number: "makombora ya Katyusha manne". */
const behindReach = 3

/** "ロケット弾3発", "로켓 2발", "โดรน 3 ลำ": Japanese, Korean and Thai count behind the noun, and so does Swahili. */
function findCountedBefore(passage: Passage, { first }: Run): Mark | undefined {
  if (isNumberLast(passage.lang))
    return marksOf(passage, ...weaponMarks).findLast(
      (mark) =>
        mark.last < first &&
        first - mark.last <= behindReach &&
        !isClauseBetween(passage, mark, { first, last: first }) &&
        !marksOf(passage, 'person', 'and').some((one) => one.first > mark.last && one.last < first),
    )
  if (!isCountedBehind(passage.lang) || passage.tokens[first]?.gap !== '') return undefined
  return marksOf(passage, ...weaponMarks).find(({ last }) => last === first - 1)
}

/** "bomba yüklü iki araç": the number stands inside the name of what it counts. */
function isWithin(found: Run, noun: Run): boolean {
  return found.first > noun.first && found.last < noun.last
}
