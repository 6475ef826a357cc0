import { type Script, scriptOf } from '../text/fold-script.ts'
import { latinStems } from './latin-endings.ts'
import { type EndedScript, georgianStem, scriptStems, turkicStems } from './script-endings.ts'

// A word as it stands in a text may carry an article, a clitic or a case ending: its forms are what may be left when
// these are off. Each form has the cost that the notes of the matcher measured.

/** How a form or a candidate differs from the word in the text: bits. */
export const formFlag = {
  fuzzy: 1,
  /** al- written together with the name. */
  joinedArticle: 2,
  clitic: 4,
  /** و or ו "and" was taken off: the word goes on a list. */
  and: 8,
  /** The word had the article ال or ה. */
  hadArticle: 16,
  /** Another listed or regular spelling or inflection. */
  variant: 32,
} as const

export interface WordForm {
  readonly word: string
  readonly cost: number
  /** Bits of `formFlag`. */
  readonly flags: number
}

/** The word itself is not among them. `word` is folded. */
export function formsOf(word: string, lang: string): readonly WordForm[] {
  switch (scriptOf(word)) {
    case 'arabic':
      return arabicForms(word)
    case 'hebrew':
      return hebrewForms(word)
    case 'cyrillic':
      return cyrillicForms(word, lang)
    case 'latin':
      return latinForms(word, lang)
    case 'bengali':
    case 'armenian':
    case 'georgian':
    case 'ethiopic':
      return endedForms(word, scriptOf(word) as EndedScript)
    case 'greek':
    case 'devanagari':
    case 'digits':
    case 'other':
      return []
  }
}

/** The form that the gazetteer keeps: without Arabic article, without Slavic ending. */
export function canonicalForm(word: string): string {
  const script: Script = scriptOf(word)
  if (script === 'arabic') return withoutAl(word) ?? word
  if (script === 'georgian') return georgianStem(word)
  return script === 'cyrillic' ? slavicStem(word) : word
}

const clitics: readonly (readonly [string, number, number])[] = [
  ['', 0, 0],
  ['و', 0.05, formFlag.clitic | formFlag.and],
  ['ف', 0.05, formFlag.clitic],
  ['ب', 0.05, formFlag.clitic],
  ['ل', 0.05, formFlag.clitic],
  ['ك', 0.05, formFlag.clitic],
  ['وب', 0.08, formFlag.clitic | formFlag.and],
  ['ول', 0.08, formFlag.clitic | formFlag.and],
  ['وك', 0.08, formFlag.clitic | formFlag.and],
  ['فب', 0.08, formFlag.clitic],
  ['فل', 0.08, formFlag.clitic],
]

function arabicForms(word: string): readonly WordForm[] {
  const forms: WordForm[] = []
  for (const [clitic, cost, flags] of clitics) {
    if (!word.startsWith(clitic)) continue
    const rest = word.slice(clitic.length)
    if (clitic !== '' && rest.length >= 2) forms.push({ word: rest, cost, flags })
    const bare = withoutAl(rest) ?? (clitic.endsWith('ل') ? withoutLam(rest) : undefined)
    if (bare !== undefined) forms.push({ word: bare, cost: cost + 0.01, flags: flags | formFlag.hadArticle })
  }
  return forms
}

// Three letters must stay, else ال is the root's (الم, الف).
function withoutAl(word: string): string | undefined {
  return word.length >= 5 && word.startsWith('ال') ? word.slice(2) : undefined
}

// ل + ال is written لل: after the clitic, one more ل is the article.
function withoutLam(rest: string): string | undefined {
  return rest.length >= 4 && rest.startsWith('ل') ? rest.slice(1) : undefined
}

function hebrewForms(word: string): readonly WordForm[] {
  const forms: WordForm[] = []
  for (let taken = 1; taken <= 2; taken += 1) {
    const prefix = word.slice(0, taken)
    if (word.length - taken < 3 || ![...prefix].every((letter) => 'והבלמכש'.includes(letter))) break
    const article = prefix.includes('ה') ? formFlag.hadArticle : 0
    const and = prefix.startsWith('ו') ? formFlag.and : 0
    forms.push({ word: word.slice(taken), cost: 0.04 * taken, flags: formFlag.clitic | article | and })
  }
  return forms
}

// Longest first. Russian, Ukrainian and Bulgarian case endings; й is folded to и. After -ия only the last letter
// goes, or Niger would be Nigeria; an adjective in -ский loses all.
const adjective =
  /^(.+(?:ск|цк|н))(?:ого|ому|ыми|ими|ыи|ии|ои|еи|ая|яя|ое|ее|ую|юю|ые|ие|ых|их|ым|им|ом|ем|а|и)$/
// Ukrainian tells its town from its adjective (Кримськ, кримський): the adjective keeps a vowel.
const ukrainian = /^(.+[сц]ьк)(?:ого|ому|ими|ии|ои|их|им|ою|и)$/
const nounEndings = 'ами ями ови еви ах ях ои еи ов ев ом ем ам ям ою ею ы и а я у ю е о ь'.split(' ')
// Торопец, Торопца: the vowel goes with the ending.
const fleeting = /^(.{3,})ець?$/
// A stem of three letters is too near to everything; after one letter it is borne (Кача, Каче).
const shortestStem = { afterMany: 4, afterOne: 3 } as const

/** The word without its case ending. */
export function slavicStem(word: string): string {
  const bare = word.length >= 6 ? adjective.exec(word)?.[1] : undefined
  if (bare !== undefined && bare.length >= shortestStem.afterMany) return bare
  const described = ukrainian.exec(word)?.[1]
  if (described !== undefined) return `${described}и`
  const short = fleeting.exec(word)?.[1]
  if (short !== undefined) return `${short}ц`
  const ending = nounEndings.find(
    (one) =>
      word.endsWith(one) &&
      word.length - one.length >= (one.length > 1 ? shortestStem.afterMany : shortestStem.afterOne),
  )
  return ending === undefined ? word : word.slice(0, -ending.length)
}

function cyrillicForms(word: string, lang: string): readonly WordForm[] {
  const stems = new Set([
    slavicStem(word),
    ...turkicStems(word, lang).flatMap((one) => [one, slavicStem(one)]),
  ])
  stems.delete(word)
  return [...stems].map((stem) => ({ word: stem, cost: 0.02, flags: formFlag.variant }))
}

function endedForms(word: string, script: EndedScript): readonly WordForm[] {
  const stems = new Set(scriptStems(word, script))
  return [...stems].map((stem) => ({ word: stem, cost: 0.03, flags: formFlag.variant }))
}

// Languages that write the sound y with a j: Ajn al-Asad, Šajrát.
const writesYAsJ: ReadonlySet<string> = new Set(
  'pl cs sk hr sr sl bs de fi et hu nl sv no nb nn da lt lv'.split(' '),
)

function latinForms(word: string, lang: string): readonly WordForm[] {
  const stems = latinStems(word, lang).map((stem) => ({ word: stem, cost: 0.05, flags: formFlag.variant }))
  const asEnglish = respell(word, lang)
  const respelled = asEnglish === word ? [] : [asEnglish, ...stems.map((stem) => respell(stem.word, lang))]
  const spelled = [...new Set([singled(word), ...respelled])]
    .filter((other) => other !== word)
    .map((other) => ({ word: other, cost: 0.05, flags: formFlag.variant }))
  const joined = /^(?:al|el)(.{3,})$/.exec(word)?.[1]
  const bare = joined === undefined ? [] : [{ word: joined, cost: 0.15, flags: formFlag.joinedArticle }]
  return [...spelled, ...stems, ...bare]
}

const scandinavian: ReadonlySet<string> = new Set(['sv', 'da', 'nb', 'nn', 'no'])

/**
 * As English writes the sounds of a foreign name: Hungarian "Sajkovka", "Gyagilevo", "Dzsankoj", Swedish "Sjajkovka",
 * "Dzjankoj". Folded.
 */
function respell(word: string, lang: string): string {
  if (lang === 'hu')
    return word.replaceAll(/dzs|sz|zs|cs|gy|[sj]/g, (sound) => hungarianSounds[sound] ?? sound)
  const written = scandinavian.has(lang)
    ? word.replaceAll(/[szt]j/g, (sound) => jSounds[sound] ?? sound)
    : word
  return writesYAsJ.has(lang) ? written.replaceAll('j', 'y') : written
}

const hungarianSounds: Readonly<Record<string, string>> = {
  dzs: 'dzh',
  sz: 's',
  zs: 'zh',
  cs: 'ch',
  gy: 'dy',
  s: 'sh',
  j: 'y',
}
const jSounds: Readonly<Record<string, string>> = { sj: 'sh', zj: 'zh', tj: 'ch' }

/** Doubled letters once: Assad, Haqq. */
function singled(word: string): string {
  return word.length < 4 ? word : word.replaceAll(/(.)\1/g, '$1')
}
