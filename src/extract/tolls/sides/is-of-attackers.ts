// Are the dead those who came to attack? "Guards beat the raiders back, killing nine", "three bodies, all of them gunmen".

import { marksOf, type Passage, type Run } from '../../words/passage.ts'
import type { CasualtyWord } from '../casualty.ts'
import type { PeopleCount } from '../people/people-count.ts'
import { isLeftBehind } from './is-left-behind.ts'
import { sideOf } from './side-of.ts'

/** True where the passage says so around the number, beyond the words for those whom it counts. */
export function isOfAttackers(passage: Passage, word: CasualtyWord, count: PeopleCount): boolean {
  const end = { first: word.first, last: Math.max(word.last, count.last) }
  return (
    isOfTheAttackers(passage, count) ||
    isNumberOfAttackers(passage, word, count) ||
    isLeftBehind(passage, word, count) ||
    isAllAttackers(passage, end) ||
    (word.slot === 'killed' && isKilledByDefenders(passage, word, count))
  )
}

/** "The number of attackers killed was 41", "put the number of militants killed at nine". */
function isNumberOfAttackers(passage: Passage, word: Run, count: Run): boolean {
  return (
    passage.lang === 'en' &&
    count.first > word.last &&
    marksOf(passage, 'attacker-person').some(({ last }) => last === word.first - 1) &&
    marksOf(passage, 'number-of').some(({ last }) => last < word.first && word.first - last <= numberOfReach)
  )
}

/** Words from "the number of" to "killed". */
const numberOfReach = 5

/** "chased the attackers and killed 14 of them": of those named before. */
function isOfTheAttackers({ lang, tokens, ...passage }: Passage, { first, last }: Run): boolean {
  const isOfThem = tokens.slice(first, last + 3).some(({ word }) => word === 'them')
  return (
    lang === 'en' &&
    isOfThem &&
    (passage.marks.get('attacker-person') ?? []).some((mark) => mark.last < first) &&
    !(passage.marks.get('force') ?? []).some((mark) => mark.last < first)
  )
}

/** "two servicemen and three of the attackers": no one toll. */
export function isOfAttacker(passage: Passage, run: Run): boolean {
  return sideOf(passage, { first: run.first, last: run.last - 1 }) === 'attacker'
}

/** "Three dead, all of them gunmen": words from the number to who they were. */
const allReach = 6

/** "Three bodies, all (of them) gunmen", "six dead, all attackers". */
function isAllAttackers(passage: Passage, { last }: Run): boolean {
  const { lang, tokens } = passage
  if (lang !== 'en') return false
  const all = tokens.findIndex(
    ({ word }, at) => at > last && at - last <= 2 && /^(?:all|most|mostly|mainly)$/.test(word),
  )
  if (all < 0 || !/^[,(—–]/u.test(tokens[all]?.gap.trim() ?? '')) return false
  return marksOf(passage, 'attacker-person').some(({ first }) => first > all && first - last <= allReach)
}

const repels = /^(?:repell(?:ed|ing)|repuls(?:ed|ing)|foil(?:ed|ing)|thwart(?:ed|ing))$/
const backs =
  /^(?:beat|beaten|beating|drove|driven|driving|threw|thrown|throwing|push(?:ed|ing)|forc(?:ed|ing)|fought|fighting|fend(?:ed|ing))$/
/** Words from "drove" to "back". */
const backReach = 4

/** "Guards beat the raiders back, killing nine": no men of a side of their own are named behind "killing". */
function isKilledByDefenders(passage: Passage, word: Run, count: Run & { hasPerson: boolean }): boolean {
  const { lang, tokens } = passage
  const isKilling = tokens[word.first]?.word === 'killing' || isAndKilled(passage, word)
  if (lang !== 'en' || count.hasPerson || !isKilling || count.first < word.last) return false
  return tokens
    .slice(0, word.first)
    .some(
      (token, at) =>
        repels.test(token.word) ||
        (/^(?:back|off|out)$/.test(token.word) &&
          tokens.slice(Math.max(0, at - backReach), at).some((one) => backs.test(one.word))),
    )
}

function isAndKilled({ tokens }: Passage, { first }: Run): boolean {
  return tokens[first]?.word === 'killed' && tokens[first - 1]?.word === 'and'
}
