// Which language a text in Latin letters is written in, by its commonest small words: an outlet's English feed carries
// items in its own language, and a text given to `explain` bears none.

/** Words that nearly every paragraph of the language has. */
const smallWords: Readonly<Record<string, string>> = {
  en: 'the of and in to on that was were said by at for with from has an is',
  tr: 've bir bu ile için olan olarak da ise olduğunu göre ancak sonra en az daha iki üç edildi bildirdi',
  fr: 'le la les des du une est dans que pour sur par et au aux ont été a',
  de: 'der die das und den dem ein eine im von mit auf nach ist wurden am seien',
  es: 'el los las del una que en por con para se su al y fue tras',
  it: 'il gli della di che per una con nel sono dal alla lo è hanno',
  pt: 'o os das dos uma que não em com para por ao foi e um após',
  nl: 'het een van op dat bij met werd zijn naar de en door',
  pl: 'w na z się do że i nie jest przez oraz po od',
  sv: 'och att på en som är av för den har ett till med från enligt efter',
  da: 'og at på af er til den ikke blev efter fra mod har som med siden de ifølge',
  nb: 'og at på av er til den ikke ble etter fra mot har som med siden de ifølge',
  nn: 'og at på av er til ein ikkje vart etter frå mot har som med eit dei',
  hu: 'az és hogy egy nem volt meg is szerint a',
  fi: 'ja on oli että ovat mukaan sekä',
  id: 'yang dan di dengan untuk pada dari itu ini',
  ro: 'și în cu care din pe că la au fost a o de unui unei după',
  cs: 've na se že při byl byla bylo podle který které jsou nebo jeho za s o uvedl',
  sk: 'vo na sa že pri bol bola bolo podľa ktorý ktoré sú alebo jeho za s o uviedol',
  sr: 'u na je su se da i od za koji koja koje što prema iz nakon bio bila sa',
  sl: 'v na je so se da in od za ki po pri iz bil bila bilo tudi',
  sq: 'në të e dhe për me nga një është u ka janë së ndaj sipas',
  ku: 'û li ji di bi ku de jî ser ve hat hatin kir kirin',
  az: 'və bir bu ilə üçün olan olaraq də isə görə sonra ən az iki üç edib bildirib həm ki edilib',
  so: 'iyo oo ka ku ee waa ayaa in uu la waxaa kuwa lagu laga weerar ah aan soo',
  sw: 'ya na wa katika kwa ni la za kuwa baada watu hiyo huo cha vya',
  uz: 'va bir bu bilan uchun bo‘lgan ham esa edi keyin deb qilindi qilgan haqida',
  ca: 'els amb per una que dels al i va',
}

/** A word may be common in several languages. */
const languagesOf = new Map<string, string[]>()
for (const [lang, words] of Object.entries(smallWords)) {
  for (const word of words.split(' ')) languagesOf.set(word, [...(languagesOf.get(word) ?? []), lang])
}

/** Small words that a text must have before it outweighs what is declared. */
const leastHits = 3

/** Letters of Turkish alone; its endings leave it few small words. */
const turkish = /[ığİ]/gu
/** Azerbaijani writes these beside them. */
const azerbaijani = /[əƏ]/gu
const leastLetters = 3

/** @returns the language that the words speak for, where they speak more clearly than for `declared`. */
export function findLatinLanguage(text: string, declared: string): string {
  if ((text.match(azerbaijani)?.length ?? 0) >= leastLetters) return 'az'
  if ((text.match(turkish)?.length ?? 0) >= leastLetters) return 'tr'
  const hits = new Map<string, number>()
  for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
    for (const lang of languagesOf.get(word) ?? []) hits.set(lang, (hits.get(lang) ?? 0) + 1)
  }
  const [best] = [...hits].sort(([, a], [, b]) => b - a)
  if (best === undefined) return declared
  const [lang, count] = best
  return count >= leastHits && count >= 2 * (hits.get(declared) ?? 0) ? lang : declared
}
