// What Bengali, Armenian, Georgian, Amharic and the Turkic languages in Cyrillic letters add to a name: endings of case
// and, in Amharic, prepositions. Folded.

const endings = {
  bengali: 'গুলেোর গুলেোতে গুলেো টিতে টিকে টির েতেই েরই তেও তেই েও েই ের তে কে রা টি যের যে র ে য ই ও',
  georgian: 'ისთვის სთვის ისკენ სკენ იდან დან თან ისა ის ით ში ზე ად მა მდე ს მ ი ც ა',
  armenian: 'ներին ներում ներից ներով ներ ուն ում ից ին ով ի ը ն ու',
  ethiopic: 'ንና ንም ዎቹ ን ም ና',
} as const

/** Before a name in Amharic: of, in, to, from, about, toward. */
const ethiopicPrefixes = 'ስለ ወደ እነ ከነ የ በ ለ ከ'.split(' ')

const turkicEndings =
  'ындағы індегі ндағы ндегі дағы дегі тағы тегі идаги ндаги даги нында нінде нда нде ында інде дан ден тан тен нан нен ' +
  'ның нің дың дің тың тің нинг да де та те га ға ге қа ке на не ни ны ні ды ді ты ті ын ін ы і'
const turkic: ReadonlySet<string> = new Set(['kk', 'ky', 'uz', 'az', 'tt'])

export type EndedScript = keyof typeof endings

const listed = Object.fromEntries(
  [...Object.entries(endings), ['turkic', turkicEndings] as const].map(([script, words]) => [
    script,
    words.split(' ').toSorted((a, b) => b.length - a.length),
  ]),
)

// A syllable is one letter in Amharic; the others need more for a name.
const shortestStem: Readonly<Record<string, number>> = { ethiopic: 2, georgian: 3, armenian: 3 }
const shortestElse = 4

/** What may be left of a folded word, the longest rest last. */
export function scriptStems(word: string, script: EndedScript): readonly string[] {
  const bare = script === 'ethiopic' ? ethiopicPrefixes.filter((one) => word.startsWith(one)) : []
  const rests = bare.map((one) => word.slice(one.length)).filter(({ length }) => length >= 2)
  return [...rests, ...[word, ...rests].flatMap((one) => withoutEndings(one, script))]
}

/** Kazakh and Uzbek in Cyrillic letters; nothing for other languages. */
export function turkicStems(word: string, lang: string): readonly string[] {
  return turkic.has(lang) ? withoutEndings(word, 'turkic') : []
}

function withoutEndings(word: string, list: string): readonly string[] {
  const least = shortestStem[list] ?? shortestElse
  return (listed[list] ?? [])
    .filter((ending) => word.endsWith(ending) && word.length - ending.length >= least)
    .map((ending) => word.slice(0, -ending.length))
}

/** Georgian names end in a vowel of the nominative, which goes with the case. */
export function georgianStem(word: string): string {
  return word.length >= 4 && word.endsWith('ი') ? word.slice(0, -1) : word
}
