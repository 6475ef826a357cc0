// Stands a state's name for where something is, or for whose air was crossed, and not for who did it?

import { weaponMarks } from '../../words/is-event.ts'
import { isLocative } from '../../words/is-oblique.ts'
import {
  isClauseBetween,
  marksOf,
  overlaps,
  type Passage,
  type PlacedMention,
  wordAt,
} from '../../words/passage.ts'

/** "in Syria", "across Iraq and Syria", "پایگاه التنف سوریه": the state behind the base's name is where it lies. */
export function isPlaceName(passage: Passage, actor: PlacedMention): boolean {
  return (
    isHebrewPlace(passage, actor) ||
    isLocative(passage, actor) ||
    isInLocativeRow(passage, actor) ||
    isAirspace(passage, actor) ||
    (passage.lang !== 'en' &&
      !isTurkishDoer(passage, actor) &&
      // "Аль-Удейд: Иран ударил": behind a colon begins another.
      passage.bases.some(
        (base) => base.last === actor.first - 1 && !isClauseBetween(passage, base, actor),
      )) ||
    isLocated(passage, actor) ||
    (!isTurkishSubject(passage, actor) &&
      !ownerBehind.has(passage.lang) &&
      marksOf(passage, 'target').some(({ first }) => first === actor.last + 1))
  )
}

/** "استهدفت إسرائيل قاعدة", "ترکیه پایگاه را زد": whose base it is stands behind the base, and who struck it before. */
const ownerBehind = new Set(['ar', 'fa', 'he', 'ckb', 'ku'])

/** "Rusya üsse saldırdı", "rejim güçleri üssü vurdu": the base is what he hits, and not his. */
function isTurkishSubject({ lang, tokens }: Passage, { first, last }: PlacedMention): boolean {
  return lang === 'tr' && (last > first || wordAt(tokens, last + 1) === 'usse')
}

/** "rejim güçlerince": done by them. */
function isTurkishDoer({ lang, tokens }: Passage, { last }: PlacedMention): boolean {
  return lang === 'tr' && /nc[ea]$/.test(wordAt(tokens, last))
}

/** "ששוגרו מלבנון", "בסוריה": Hebrew joins "from" and "in" to the name. */
function isHebrewPlace({ lang, tokens }: Passage, { first }: PlacedMention): boolean {
  return lang === 'he' && hebrewPlace.test(wordAt(tokens, first))
}

const hebrewPlace =
  /^ו?ש?[מב](?:לבנון|איראן|סוריה|עיראק|תימן|ישראל|ירדן|אוקראינה|רוסיה|טורקיה|פקיסטן|הודו|סודן|מצרים|קטאר|כוויית)$/u

const airspace =
  /^(?:airspace|luftraum|espace|espacio|spazio|sahasi|sahasindan|пространств[аоуе]|простор[уі]|(?:ال)?اجواء|حریم|اسمان)$/u
/** Words between the air and whose it is: "воздушного пространства Ливана", "حریم هوایی لبنان". */
const airReach = 2

/** Languages that put the air behind whose it is; the others say "the air of X". */
const airLast = new Set(['en', 'de', 'tr', 'nl', 'sv', 'da', 'nb', 'hu', 'fi'])

/** "from Lebanese airspace", "من الأجواء اللبنانية": where the aircraft flew, and not whose they are. */
function isAirspace({ lang, tokens }: Passage, { first, last }: PlacedMention): boolean {
  const beside = airLast.has(lang)
    ? tokens.slice(last + 1, last + 1 + airReach)
    : tokens.slice(Math.max(0, first - airReach), first)
  return beside.some(({ word }) => airspace.test(word))
}

/** "died in Israeli strikes", "in Iranian missile fire": whose they are. */
function ownsStrike(passage: Passage, { last }: PlacedMention): boolean {
  const isAdjective = /(?:i|an|ian|ish|ese)$/.test(wordAt(passage.tokens, last))
  const acts = marksOf(passage, 'attack-noun', ...weaponMarks)
  return passage.lang === 'en' && isAdjective && acts.some(({ first }) => first === last + 1)
}

function isLocated(passage: Passage, actor: PlacedMention): boolean {
  const { first } = actor
  if (ownsStrike(passage, actor)) return false
  const preposition = marksOf(passage, 'located').find(({ last }) => last === first - 1)
  // "возложил вину за атаку на Иран": the preposition is the verb's.
  return preposition !== undefined && !marksOf(passage, 'blamed').some((mark) => overlaps(mark, preposition))
}

/** "Suriye ve Irak'ta": the ending stands at the last of a row. */
function isInLocativeRow(passage: Passage, actor: PlacedMention): boolean {
  return passage.actors.some(
    (other) =>
      other.first === actor.last + 2 &&
      isLocative(passage, other) &&
      marksOf(passage, 'and').some(({ first }) => first === actor.last + 1),
  )
}
