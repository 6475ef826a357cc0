// How many weapons were there at least, by the last that is told of? "One drone was shot down, a second exploded": two.
import type { Quantity } from '../../model/claim.ts'
import { findQuantities } from '../words/find-quantities.ts'
import { weaponMarks } from '../words/is-event.ts'
import { distanceBetween, hasMark, marksOf, type Passage, type Run, wordsOf } from '../words/passage.ts'
import type { Munition } from './munition.ts'

/** Words between "a second" and what became of it. */
const ordinalReach = 4

/** Attacks and days, in a row. */
const attacks =
  /^(?:attacks?|strikes?|barrages?|salvo(?:e?s)?|volleys?|waves?|rounds?|assaults?|raids?|bombardments?|bombings?|shellings?|incidents?|time|days?|nights?|weeks?|months?|such|straight|consecutive|successive)$/
/** Words between "the second" and "attack": "the second rocket and drone attack". */
const attackReach = 3

/** "The second attack in a week", "a third straight day", "للمرة الثالثة", "الساعة الثانية": no count of arms. */
function isOfAttacks(passage: Passage, mark: Run): boolean {
  const { lang, tokens } = passage
  const { last } = mark
  if (lang !== 'en') {
    const verbs = marksOf(passage, 'attack-verb')
    return marksOf(passage, 'attack-noun', 'uncounted').some(
      (one) => distanceBetween(one, mark) <= 1 && !verbs.some(({ first }) => first === one.first),
    )
  }
  const behind = tokens.slice(last + 1, last + 2 + attackReach)
  const end = behind.findIndex(({ gap }) => gap !== '')
  const near = end < 0 ? behind : behind.slice(0, end)
  return near.some(({ word }) => attacks.test(word))
}

/** "Third" and "a third", folded. */
const thirds = /third|fourth|трет|ثالث|שלישי|troisi|terc[ei]|terz|dritt|trzec|ucuncu|سوم|تیسر/u

/** Words from a verb to "a third" where it comes first: "وسقطت ثالثة". */
const verbFirstReach = 2

/** What became of it comes soon behind it; in Arabic also right before. */
function isOfFate({ lang }: Passage, ordinal: Run, { first, last }: Run): boolean {
  if (first > ordinal.last) return first - ordinal.last <= ordinalReach
  return lang === 'ar' && last < ordinal.first && ordinal.first - last <= verbFirstReach
}

/** None, or one of what was fired: by the first ordinal that something became of. */
export function findOrdinals(passage: Passage): readonly Munition[] {
  if (!hasMark(passage, ...weaponMarks, 'intercepted') || hasMark(passage, 'found-number')) return []
  const fates = marksOf(passage, 'attack-verb', 'intercepted')
  const hurt = marksOf(passage, 'killed', 'injured')
  const [mark] = marksOf(passage, 'ordinal').filter(
    (one) =>
      !isOfAttacks(passage, one) &&
      fates.some(
        (fate) =>
          isOfFate(passage, one, fate) &&
          !hurt.some((word) => word.first > one.last && word.last < fate.first),
      ),
  )
  if (mark === undefined) return []
  const min = thirds.test(wordsFolded(passage, mark)) ? 3 : 2
  // "At another base a third came down": in languages where the sentence counts no two before it.
  if (min === 3 && passage.lang !== 'en' && !isCounted(passage, mark)) return []
  const quantity: Quantity = { kind: 'min', min, text: wordsOf(passage, mark) }
  return [{ first: mark.first, last: mark.last, quantity, role: 'fired', rule: 'ordinal', confidence: 0.5 }]
}

function wordsFolded({ tokens }: Passage, { first, last }: Run): string {
  return tokens
    .slice(first, last + 1)
    .map(({ word }) => word)
    .join(' ')
}

function isCounted(passage: Passage, { first }: Run): boolean {
  return findQuantities(passage).some(({ last, quantity }) => last < first && quantity.min === 2)
}
