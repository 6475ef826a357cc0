// Which language a text in Arabic letters is written in, by the letters that its neighbours have not.

/** Letters of each alone, asked in this order: what Pashto has its neighbours have not. */
const ownLetters: readonly (readonly [string, RegExp])[] = [
  ['ps', /[ټډړښځڅږڼېۍ]/gu],
  ['ckb', /[ێۆڵڕەڤ]/gu],
  ['ur', /[ٹڈڑےںہ]/gu],
]
const persian = /[پچژگ\u06cc\u06a9]/gu
const known = new Set(['ar', 'fa', 'ps', 'ckb', 'ur'])
/** One letter in so many: a name or a quotation has fewer. */
const leastShare = 20

/** @returns what the letters speak for, else what is declared. */
export function findArabicLanguage(text: string, declared: string): string {
  const letters = text.match(/\p{Script=Arabic}/gu)?.length ?? 0
  const isOften = (own: RegExp): boolean => (text.match(own)?.length ?? 0) * leastShare > letters
  const own = ownLetters.find(([, ofOwn]) => isOften(ofOwn))
  if (own !== undefined) return own[0]
  if (known.has(declared)) return declared
  return isOften(persian) ? 'fa' : 'ar'
}
