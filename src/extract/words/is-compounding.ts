// Languages that put the act behind the weapon in one compound. In the others "an explosive drone" has the word
// for the blast behind it, too.
const compounding = new Set(['en', 'tr', 'nl', 'fi', 'sv', 'da', 'nb', 'hu'])

/** @param lang BCP 47 primary tag. */
export function isCompounding(lang: string): boolean {
  return compounding.has(lang)
}
