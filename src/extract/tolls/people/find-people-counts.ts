// Which numbers of a passage may count people? In "two soldiers and a cook were hurt by three rockets": "two soldiers" and
// "a cook".
import type { DatePhrase } from '../../days/date-phrase.ts'
import { findQuantities } from '../../words/find-quantities.ts'
import { isBeforePlace } from '../../words/grammar.ts'
import { weaponMarks } from '../../words/is-event.ts'
import { isClauseBetween, marksOf, type Passage, type Run } from '../../words/passage.ts'
import {
  countNameWords,
  endOfPeople,
  isOneMore,
  listCountrymen,
  nounReach,
  ofReach,
} from './find-counted-noun.ts'
import { findLonePersons } from './find-lone-persons.ts'
import { isListedPart, isPartBehind } from './is-among-those.ts'
import { isAnothersNoun } from './is-anothers-noun.ts'
import {
  isAge,
  isAgeNoun,
  isArmedPerson,
  isBothOf,
  isCasualty,
  isDated,
  isKnownOne,
  isNumeral,
  isOneCasualty,
  isOrdinal,
  isStrayOther,
  isThird,
  isWeapon,
} from './is-no-count.ts'
import { isOneSpeaker } from './is-one-speaker.ts'
import { isJoinedToPart, isOf, isPartOfToll } from './is-part-of-toll.ts'
import { isRisenFrom } from './is-risen-from.ts'
import { isNobodyOf, isWholeOf } from './is-whole-of.ts'
import type { PeopleCount } from './people-count.ts'
import { dropOuter, splitRows } from './share-nouns.ts'

export function findPeopleCounts(passage: Passage, dates: readonly DatePhrase[]): readonly PeopleCount[] {
  const parts = findQuantities(passage).filter((found) => isPartOfToll(passage, found))
  if (tellsWhoTheyWere(passage, parts)) return []
  return dropOuter(
    passage,
    splitRows(passage, [...findCounts(passage, dates), ...findLonePersons(passage)]),
  ).filter((count) => !isJoinedToPart(passage, count, parts))
}

/** Words from "one of the dead" to "was". */
const wereReach = 5

/** "One of the dead is a clerk, the other a sailor": who they were, and no more of them. */
function tellsWhoTheyWere({ lang, tokens }: Passage, parts: readonly Run[]): boolean {
  const [part] = parts
  return (
    lang === 'en' &&
    part?.first === 0 &&
    tokens.slice(part.last, part.last + wereReach).some(({ word }) => /^(?:is|was|are|were)$/.test(word))
  )
}

function findCounts(passage: Passage, dates: readonly DatePhrase[]): PeopleCount[] {
  const all = findQuantities(passage)
  return all.flatMap((found) => {
    const isBefore = isRisenFrom(passage, found)
    if (!isBefore && isDated(found, dates)) return []
    if (isOneSpeaker(passage, found) || isAge(passage, found) || isBothOf(passage, found)) return []
    const from = { first: found.last, last: found.last }
    const reach = nounReach + (isOf(passage, found) ? ofReach : 0) + countNameWords(passage, found)
    const near = (run: Run): boolean =>
      run.first >= (found.isNoun ? found.first : found.last) &&
      run.first - found.last <= reach &&
      !isClauseBetween(passage, from, run)
    const persons = [
      ...listCountrymen(passage, found),
      ...marksOf(passage, 'person', 'attacker-person', 'another-person'),
    ]
    const person = persons.find(
      (mark) =>
        !isBefore &&
        near(mark) &&
        !isAnothersNoun(passage, found, mark) &&
        (mark.first > found.last || found.isNoun || isOneMore(passage, mark, found)),
    )
    const rival = marksOf(passage, 'uncounted', ...weaponMarks).find(
      (mark) =>
        near(mark) &&
        !isOrdinal(passage, mark) &&
        !isAgeNoun(passage, mark) &&
        mark.first > found.last &&
        !isBeforePlace(passage, found) &&
        !isArmedPerson(passage, found, mark, person),
    )
    if (isPartOfToll(passage, found) || isStrayOther(passage, found)) return []
    if (!isBefore && rival !== undefined && rival.first <= (person?.first ?? found.last + 2)) return []
    // "two people, not three".
    if (
      marksOf(passage, 'not').some(
        (mark) => mark.last === found.first - 1 && !isClauseBetween(passage, mark, found),
      )
    )
      return []
    if (isNobodyOf(passage, found) || isWholeOf(passage, found, all) || isWeapon(passage, found)) return []
    if (found.isNoun && ((person === undefined && !isCasualty(passage, found)) || isKnownOne(passage, found)))
      return []
    if (
      found.isArticle &&
      person === undefined &&
      !isNumeral(passage, found) &&
      !isOneCasualty(passage, found) &&
      !isThird(passage, found)
    )
      return []
    const last = person === undefined ? found.last : Math.max(found.last, endOfPeople(passage, person))
    const isPart =
      (marksOf(passage, 'landed-number').some(({ first }) => first === found.last + 1) &&
        !isThird(passage, found)) ||
      isListedPart(passage, last) ||
      isPartBehind(passage, found)
    return [{ first: found.first, last, found, hasPerson: person !== undefined, isPart, isBefore }]
  })
}
