import { APOSTROPHE, caseTable, foldTable, SEPARATOR } from './fold-table.ts'

// What an apostrophe inside a word means: a possessive, an elided article, a Turkish case ending, or a letter of the
// name itself (Kata'ib, Ta'yinat), which is the default.

export interface ApostropheCut {
  readonly isPossessive: boolean
  /** Where reading goes on. */
  readonly next: number
}

export interface ApostrophePlace {
  readonly at: number
  /** Folded letters before it. */
  readonly letterCount: number
  readonly lang: string
}

// Case, possessive and copula endings as Turkish and Azerbaijani write them after a proper name.
const turkishEndings = new Set(
  (
    'e a i u ye ya yi yu ne na ni nu de da te ta den dan ten tan nde nda nden ndan in un nin nun le la yle yla ' +
    'ki deki daki teki taki ndeki ndaki ler lar lere lara leri lari li lu si su dir dur tir tur nda nde'
  ).split(' '),
)

/** Undefined where the apostrophe is dropped and the word goes on. */
export function cutAtApostrophe(text: string, place: ApostrophePlace): ApostropheCut | undefined {
  const rest = lettersAfter(text, place.at + 1)
  if (rest === '') return { isPossessive: false, next: place.at + 1 }
  if (rest === 's') return { isPossessive: true, next: place.at + 2 }
  if (place.letterCount === 1 || isElision(text, place.at) || isElided(text, place))
    return { isPossessive: false, next: place.at + 1 }
  const isTurkish = place.lang === 'tr' || place.lang === 'az'
  if (isTurkish && turkishEndings.has(rest)) return { isPossessive: false, next: place.at + 1 + rest.length }
  return undefined
}

// Before words in lower case: sull'aeroporto, jusqu'au.
const elided: Readonly<Record<string, ReadonlySet<string>>> = {
  it: new Set('dell all sull nell dall coll un quest quell'.split(' ')),
  fr: new Set('qu jusqu lorsqu puisqu'.split(' ')),
}

function isElided(text: string, { at, letterCount, lang }: ApostrophePlace): boolean {
  return elided[lang]?.has(text.slice(at - letterCount, at).toLowerCase()) === true
}

// l'Irak, dell'Iraq, qu'Erbil: a lower-case word before, a capital after.
function isElision(text: string, at: number): boolean {
  return caseTable[text.charCodeAt(at - 1)] === 2 && caseTable[text.charCodeAt(at + 1)] === 1
}

/** The folded letters up to the next separator; at most eight, for no ending is longer. */
function lettersAfter(text: string, from: number): string {
  let letters = ''
  for (let at = from; at < text.length && letters.length < 8; at += 1) {
    const folded = foldTable[text.charCodeAt(at)] ?? SEPARATOR
    if (folded === SEPARATOR || folded === APOSTROPHE) break
    letters += String.fromCharCode(folded)
  }
  return letters
}
