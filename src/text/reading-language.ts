// Languages that are read as one: their standards differ less than a newsroom's authors do.

const readAs: Readonly<Record<string, string>> = {
  hr: 'sr',
  bs: 'sr',
  sh: 'sr',
  cnr: 'sr',
  no: 'nb',
  nn: 'nb',
  // Malay with Indonesian's words.
  ms: 'id',
}

/** @param lang BCP 47 primary tag; its answer is that of the word lists. */
export function readingLanguage(lang: string): string {
  return readAs[lang] ?? lang
}
