// Which words around a speaker belong to his name? "coalition spokesman Col. Wayne Marotto", "sources in Deir ez-Zor".
import type { MarkLabel } from '../../words/mark.ts'
import { marksOf, type Passage, type Run, wordAt } from '../../words/passage.ts'

/** The capitalised words of a name that ends there; none where another name or a small word does. */
export function nameEndingAt(passage: Passage, at: number): Run | undefined {
  if (at < 0 || !isNamePart(passage, at)) return undefined
  let first = at
  while (at - first < nameWords && isNamePart(passage, first - 1) && isTight(passage, first)) first--
  return { first, last: at }
}

/** Words of a name that may stand on either side of what is known of it. */
const nameWords = 4

function isNamePart(passage: Passage, at: number): boolean {
  const token = passage.tokens[at]
  return (
    token?.capital === true &&
    !smallWords.has(token.word) &&
    !calendarWords.has(token.word) &&
    ![...passage.bases, ...passage.actors].some(({ first, last }) => at >= first && at <= last)
  )
}

/** Takes in the capitalised words that belong to the name, on both sides, as far as a clause goes. */
export function widenName(passage: Passage, run: Run): Run {
  let { first, last } = run
  while (run.first - first < nameWords && isNamePart(passage, first - 1) && isTight(passage, first)) first--
  while (last - run.last < nameWords && isNamePart(passage, last + 1) && isTight(passage, last + 1)) last++
  // "Col. Wayne Marotto of Operation Inherent Resolve".
  const holder = wordAt(passage.tokens, first - 1) === 'of' ? nameEndingAt(passage, first - 2) : undefined
  return { first: holder?.first ?? first, last }
}

const placeWords = 5
const beforePlaces = new Set('in at near on from inside'.split(' '))

/** "sources in Deir ez-Zor said": the place says which sources, and is no speaker. */
export function widenPlace(passage: Passage, run: Run): Run {
  const { tokens } = passage
  if (!beforePlaces.has(wordAt(tokens, run.last + 1))) return run
  let last = run.last + 1
  for (let at = last + 1; at <= run.last + 1 + placeWords && isTight(passage, at); at++) {
    if (tokens[at]?.capital === true && !calendarWords.has(wordAt(tokens, at))) last = at
    // "Deir ez-Zor", "Ain al-Asad": a particle before a hyphen.
    else if (tokens[at + 1]?.gap !== '-') break
  }
  return last === run.last + 1 ? run : { first: run.first, last }
}

const adjectiveWords = 3
/** Arabic and Persian put theirs behind. */
const adjectivesBehind = 2

/** "an Iraqi security source": the noun with its adjectives, behind it in Arabic and Persian. */
export function widenAdjectives(passage: Passage, run: Run): Run {
  let { first } = run
  const isPart = (at: number): boolean => {
    const word = passage.tokens[at]?.word
    return word !== undefined && !smallWords.has(word) && !isMarked(passage, at)
  }
  while (run.first - first < adjectiveWords && isPart(first - 1) && isTight(passage, first)) first--
  let { last } = run
  const goesBehind = passage.lang === 'ar' || passage.lang === 'fa'
  while (goesBehind && last - run.last < adjectivesBehind && isPart(last + 1) && isTight(passage, last + 1))
    last++
  return { first: goesBehind ? run.first : first, last }
}

/** Words of a date that end the adjectives; some others are taken for a part of the name, and whose it is with them. */
const dateLabels: readonly MarkLabel[] = [
  'weekday',
  'month',
  'relative-day',
  'part:morning',
  'part:evening',
  'part:night',
]

/** No clause ends before this token; the full stop of "Col." does not count. */
export function isTight(passage: Passage, at: number): boolean {
  return /^[.'’-]?$/.test(passage.tokens[at]?.gap ?? ',')
}

/** A verb, an act or a casualty is no adjective of a speaker. */
function isMarked(passage: Passage, at: number): boolean {
  return marksOf(
    passage,
    'said',
    'attack-verb',
    'attack-noun',
    'killed',
    'injured',
    'blamed',
    'claimed',
    'and',
    'that',
    'number',
    'not',
    'known-speaker',
    'relay',
    'earlier',
    'day-before',
    ...dateLabels,
  ).some(({ first, last }) => at >= first && at <= last)
}

// Capitals that belong to no name.
const calendarWords = new Set(
  'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december several two three four five some both'.split(
    ' ',
  ),
)

const smallWords = new Set(
  'le la les l un une des du de el los las una der die das dem den ein eine einem il lo gli uno o os as um uma het een о об что в на со из к за но и как از به در را که با تا بر و برای ان عن فی من علی الی ما لم قد بعد قبل کما بعض کل هذا هذه التی الذی الذین the a an that this these by to from of in on at for with and but as who which its their his her it he she they there also while after before when where has have had was were is are be been however meanwhile he that'.split(
    ' ',
  ),
)
