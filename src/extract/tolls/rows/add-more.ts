// Which two counts of one kind make one toll? "Seven were badly hurt and over 50 others lightly": over 57.
import type { Side } from '../../../model/claim.ts'
import { hasMark, marksOf, type Passage } from '../../words/passage.ts'
import type { Casualty } from '../casualty.ts'
import { addQuantities } from './add-quantities.ts'

/** "Other", "more", "as well", of those who are counted second. Folded, by language. */
const others: Readonly<Record<string, RegExp>> = {
  en: /^(?:more|others?|further|another)$/,
  ar: /^(?:اخر|اخرون|اخرین|اخران|ایضا)$/u,
  fa: /^(?:دیگر|نیز)$/u,
  ru: /^еще$/u,
  uk: /^ще$/u,
  tr: /^(?:daha|diger)$/u,
  he: /^(?:נוסף|נוספים|נוספות|אחרים)$/u,
  fr: /^autres?$/u,
  es: /^(?:otr[oa]s?|ademas)$/u,
  pt: /^outr[oa]s?$/u,
  it: /^altr[oaie]$/u,
  de: /^(?:weiter(?:e|er|en)|andere)$/u,
  sv: /^(?:ytterligare|andra|till)$/u,
  da: /^(?:yderligere|andre|flere)$/u,
  nb: /^(?:ytterligere|andre|til)$/u,
  fi: /^(?:muuta|lisaksi)$/u,
  hu: /^(?:tovabbi|masik|masikat)$/u,
  pl: /^(?:kolejn(?:y|e|ych)|inn(?:e|ych|i)|jeszcze)$/u,
  ur: /^مزید$/u,
}

/** A second speaker's count is never added, nor one of the attackers. */
export function addMore(passage: Passage, counted: readonly Casualty[]): readonly Casualty[] {
  if (others[passage.lang] === undefined || counted.length < 2) return counted
  const sums: Casualty[] = []
  for (const one of counted) {
    const before = sums.findLast(({ slot }) => slot === one.slot)
    if (before === undefined || !isMore(passage, before, one)) sums.push(one)
    else sums[sums.indexOf(before)] = addTo(before, one)
  }
  return sums
}

function isMore(passage: Passage, before: Casualty, one: Casualty): boolean {
  const from = passage.lang === 'en' ? one.first : one.first - 1
  const words = passage.tokens.slice(from, one.last + 1).map(({ word }) => word)
  return (
    one.first > before.last &&
    one.side !== 'attacker' &&
    before.side !== 'attacker' &&
    [one, before].every(
      ({ isEarlier, isTotal, quantity }) => !isEarlier && !isTotal && quantity.kind !== 'vague',
    ) &&
    (words.some((word) => others[passage.lang]?.test(word) === true) ||
      isBehindAnother(passage, before, one) ||
      isOfOtherSide(passage, before, one)) &&
    !hasMark(passage, 'separate')
  )
}

/** "One man died, another was hurt, and five guards were wounded": those five are others than he. */
function isBehindAnother({ lang, tokens }: Passage, before: Casualty, one: Casualty): boolean {
  return (
    lang === 'en' &&
    tokens.slice(before.first, before.last + 1).some(({ word }) => word === 'another') &&
    tokens.slice(before.last + 1, one.first + 1).some(({ word }) => word === 'and')
  )
}

const guests: readonly Side[] = ['us', 'coalition']

/** "Two Americans were checked for concussion and an Iraqi soldier was wounded": nobody is counted twice. */
function isOfOtherSide(passage: Passage, before: Casualty, one: Casualty): boolean {
  const sides = [before.side, one.side]
  return (
    passage.lang === 'en' &&
    sides.includes('host') &&
    sides.some((side) => guests.includes(side)) &&
    passage.tokens.slice(before.last + 1, one.first + 1).some(({ word }) => word === 'and') &&
    !marksOf(passage, 'said').some(({ first }) => first > before.last && first < one.first)
  )
}

function addTo(before: Casualty, { last, quantity: more }: Casualty): Casualty {
  const { quantity } = before
  return {
    ...before,
    last,
    quantity: addQuantities([quantity, more], `${quantity.text} + ${more.text}`),
  }
}
