// Sentences of a plain text, as spans. Intl.Segmenter does the work; what it gets wrong is mended here: it
// breaks after abbreviations, and it never ends a sentence that has no end. Pure, and linear in the text.
import type { Span } from '../model/reason.ts'
import { findThaiEnds } from './thai-sentences.ts'

export interface Sentence {
  readonly span: Span
  /** Counts the blocks of the text that blank lines or line ends separate, from 0. */
  readonly paragraph: number
}

/** Longer ones are cut at a space: no sentence of a newspaper is, and readers of sentences need a bound. */
const maxSentenceLength = 1_200

// After these a full stop rarely ends a sentence. Dotted capitals (U.S., N.A.T.O.) are found by shape.
const abbreviations: Readonly<Record<string, readonly string[]>> = {
  en: 'col gen lt sgt maj capt adm brig cpl lcpl pvt pfc spc sfc ssgt tsgt msgt cmdr cdr lieut sqn wg rep sen gov dr mr mrs ms st jr sr vs approx jan feb mar apr jun jul aug sep sept oct nov dec no mt ft prof hon pres inc ltd dept est cf'.split(
    ' ',
  ),
  ru: 'г гг им т д е п др пр ул обл р н н.э тыс млн млрд км см руб чел ст ген полк адм акад св мин проф'.split(
    ' ',
  ),
  tr: 'alb org dr tuğg tümg korg yrd doç prof av yzb tğm bnb yb kd sn vb vs'.split(' '),
  de: 'dr prof nr bzw ca z b u a d h usw gen st jan feb okt dez'.split(' '),
  fr: 'm mme dr gén col lt cap av'.split(' '),
  es: 'sr sra dr gral cnel ee uu'.split(' '),
  it: 'sig dott gen col on'.split(' '),
  ro: 'dl dna gen col lt mr cpt nr str dr prof'.split(' '),
  cs: 'gen plk mjr kpt por čet npor pplk str č např tzv tj ing mgr dr prof mld'.split(' '),
  sk: 'gen plk mjr kpt por čat pplk str č napr tzv tj ing mgr dr prof'.split(' '),
  sr: 'gen puk god npr tzv br dr prof sv str tj'.split(' '),
  sl: 'gen polk npr t.i dr prof št str oz'.split(' '),
  bg: 'г гр т д-р проф ген полк майор кап бр стр ул н.е'.split(' '),
  mk: 'г год ген полк д-р проф бр стр ул'.split(' '),
  sq: 'gjen kol nr dr prof z'.split(' '),
  hu: 'dr ún ill stb kb pl tábornok'.split(' '),
  fi: 'esim mm yht ns ts klo'.split(' '),
  sv: 'bl a d v s k t ex ca kl dvs st'.split(' '),
  da: 'bl a f eks ca kl nr mio dvs'.split(' '),
  nb: 'bl a f eks ca kl nr mill dvs'.split(' '),
}

/** Languages that write an ordinal as a figure with a full stop. */
const ordinalLanguages = new Set([
  'tr',
  'de',
  'hu',
  'fi',
  'cs',
  'sk',
  'sl',
  'sr',
  'hr',
  'bs',
  'da',
  'nb',
  'nn',
  'no',
])

/** Words that start a new sentence even after `U.S.` or `a.m.`. */
const openers = new Set(
  'the a an it in he she they no there but this that these those at on after when while however also its his'.split(
    ' ',
  ),
)

const segmenters = new Map<string, Intl.Segmenter>()

/** @param lang BCP 47 primary tag; an unknown one is read like English. */
export function findSentences(text: string, lang: string): readonly Sentence[] {
  const found: Sentence[] = []
  let paragraph = 0
  for (const block of text.matchAll(/[^\n]+/g)) {
    for (const span of rejoin(text, segment(block[0], block.index, lang), lang)) {
      for (const piece of cutLong(text, span)) found.push({ span: piece, paragraph })
    }
    paragraph++
  }
  return found
}

function segment(block: string, offset: number, lang: string): Span[] {
  let segmenter = segmenters.get(lang)
  if (segmenter === undefined) {
    segmenter = new Intl.Segmenter(isKnownTag(lang) ? lang : 'en', { granularity: 'sentence' })
    segmenters.set(lang, segmenter)
  }
  const spans: Span[] = []
  for (const { index, segment } of segmenter.segment(block)) {
    for (const part of cutAtFigures(segment, lang)) {
      const trimmed = trim(block, { start: part.start + index, end: part.end + index })
      if (trimmed !== undefined) spans.push({ start: trimmed.start + offset, end: trimmed.end + offset })
    }
  }
  return spans
}

// Behind a word of four letters, for shorter ones are abbreviations: "No. 5", "стр. 5".
const beforeFigure = /\p{Ll}{4}["»”’)]?[.!?…]["»”’)]?\s+(?=\p{Nd})/gu

/** "…ранены. 5 декабря был взрыв": the segmenter takes a figure and a small letter behind it for the same sentence. */
function cutAtFigures(segment: string, lang: string): readonly Span[] {
  const cuts =
    lang === 'th'
      ? findThaiEnds(segment)
      : [...segment.matchAll(beforeFigure)]
          .map(({ 0: found, index }) => index + found.length)
          .filter((at) => !isAbbreviated(segment.slice(Math.max(0, at - 24), at).trimEnd(), lang))
  return [0, ...cuts].map((start, at) => ({ start, end: cuts[at] ?? segment.length }))
}

// Of months, in the languages that shorten them to four letters or more.
const shortMonths = new Set(
  'sept janv févr juil sett genn febb magg szept febr márc stycz kwiet czerw sierp wrześ paźdz listop grud февр сент нояб берез квіт трав черв серп верес жовт листоп груд φεβρ μαρτ ιουν ιουλ σεπτ νοεμ'.split(
    ' ',
  ),
)

function isAbbreviated(tail: string, lang: string): boolean {
  const word = /(\p{L}+)\.$/u.exec(tail)?.[1]?.toLowerCase()
  return word !== undefined && (shortMonths.has(word) || listAbbreviations(lang).includes(word))
}

function listAbbreviations(lang: string): readonly string[] {
  return abbreviations[lang] ?? abbreviations['en'] ?? []
}

function isKnownTag(lang: string): boolean {
  return /^[a-z]{2,3}$/.test(lang)
}

function trim(text: string, { start, end }: Span): Span | undefined {
  let first = start
  let last = end
  while (first < last && isSpace(text, first)) first++
  while (last > first && isSpace(text, last - 1)) last--
  return last > first ? { start: first, end: last } : undefined
}

function isSpace(text: string, at: number): boolean {
  return /\s/.test(text[at] ?? '')
}

function rejoin(text: string, spans: readonly Span[], lang: string): Span[] {
  const joined: Span[] = []
  for (const span of spans) {
    const before = joined.at(-1)
    if (before !== undefined && isBrokenBetween(text, before, span, lang)) {
      joined[joined.length - 1] = { start: before.start, end: span.end }
    } else {
      joined.push(span)
    }
  }
  return joined
}

/** True where the segmenter ended a sentence that goes on. */
function isBrokenBetween(text: string, before: Span, after: Span, lang: string): boolean {
  const next = text.slice(after.start, after.start + 40)
  if (/^[\p{Ll}]/u.test(next)) return true
  const tail = text.slice(Math.max(before.start, before.end - 24), before.end)
  // "8. Ana Jet Üssü", "am 3. Oktober".
  if (ordinalLanguages.has(lang) && /(?:^|\s)\d{1,2}\.$/.test(tail)) return true
  const dotted = /(?:\p{L}\.){2,}$/u.test(tail)
  const word = /([\p{L}.]+)\.$/u.exec(tail)?.[1]?.toLowerCase()
  if (word === undefined) return false
  if (dotted || /^(?:u\.s|u\.n|a\.m|p\.m)$/.test(word)) return !startsAnew(next)
  // A lone capital is an initial: "John F. Kennedy".
  if (/(?:^|[\s(])\p{Lu}\.$/u.test(tail)) return true
  return listAbbreviations(lang).includes(word)
}

function startsAnew(next: string): boolean {
  return openers.has((/^[\p{L}']+/u.exec(next)?.[0] ?? '').toLowerCase())
}

function cutLong(text: string, span: Span): Span[] {
  const pieces: Span[] = []
  let start = span.start
  while (span.end - start > maxSentenceLength) {
    const space = text.lastIndexOf(' ', start + maxSentenceLength)
    const end = space > start ? space : start + maxSentenceLength
    pieces.push({ start, end })
    start = space > start ? end + 1 : end
  }
  if (start < span.end) pieces.push({ start, end: span.end })
  return pieces
}
