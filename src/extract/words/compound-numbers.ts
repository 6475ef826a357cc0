// Numbers that a language writes as one word, made of those that the keywords have: "einundzwanzig", "سی‌وسه", "onyedi".

/** How the word of the units and that of the tens become one. */
const compounds: Readonly<Record<string, (tens: string, unit: string) => string>> = {
  de: (tens, unit) => `${unit}und${tens}`,
  da: (tens, unit) => `${unit}og${tens}`,
  sv: (tens, unit) => `${tens}${unit}`,
  nb: (tens, unit) => `${tens}${unit}`,
  fi: (tens, unit) => `${tens}${unit}`,
  hu: (tens, unit) => `${tens === 'húsz' ? 'huszon' : tens}${unit}`,
  nl: (tens, unit) => `${unit}en${tens}`,
  fa: (tens, unit) => `${tens}و${unit}`,
  tr: (tens, unit) => `${tens}${unit}`,
  zh: (tens, unit) => `${tens}${unit}`,
  cs: (tens, unit) => `${unit}a${tens}`,
  sk: (tens, unit) => `${tens}${unit}`,
  sl: (tens, unit) => `${unit}in${tens}`,
  ja: (tens, unit) => `${tens}${unit}`,
  // "ventuno", "trentotto": before a vowel the tens lose theirs.
  it: (tens, unit) => `${/^[uo]/.test(unit) ? tens.slice(0, -1) : tens}${unit}`,
}

/** @param numbers of the language, by their words; those that it has already are not made again. */
export function listCompoundNumbers(
  lang: string,
  numbers: Readonly<Record<string, number>>,
): readonly (readonly [string, number])[] {
  const compound = compounds[lang]
  if (compound === undefined) return []
  const words = Object.entries(numbers).filter(([text]) => !text.includes(' '))
  const units = words.filter(([, value]) => value > 0 && value < 10)
  // These have ten among the tens; in the others 11 to 19 are words of their own.
  const least = ['tr', 'zh', 'ja'].includes(lang) ? 10 : 20
  const tens = words.filter(([, value]) => value >= least && value < 100 && value % 10 === 0)
  return tens.flatMap(([ten, ofTen]) =>
    units.map(([unit, ofUnit]) => [compound(ten, unit), ofTen + ofUnit] as const),
  )
}
