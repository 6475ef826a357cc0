// Are those who are counted said to be some of others? "Ten were hurt, four of them badly", "the dead include two officers".
import { isClauseBetween, marksOf, type Passage, type Run } from '../../words/passage.ts'

/** "Among the", right before the wounded; Turkish says it right behind them. Arabic and Hebrew need the article on the next word. */
const among: Readonly<Record<string, RegExp>> = {
  fr: /^parmi les? $/,
  de: /^unter den $/,
  es: /^entre l[oa]s $/,
  pt: /^entre [oa]s $/,
  it: /^(?:tra|fra) (?:i|gli|le) $/,
  nl: /^onder de $/,
  pl: /(?:^| )wsrod $/,
  sv: /(?:^| )bland (?:de )?$/,
  da: /(?:^| )blandt (?:de )?$/,
  nb: /(?:^| )blant (?:de )?$/,
  ru: /(?:^| )среди $/u,
  uk: /(?:^| )серед $/u,
  el: /^(?:μεταξυ|αναμεσα) (?:των|στους) $/u,
  id: /(?:^| )(?:antara|antaranya) (?:korban )?$/,
  fa: /(?:^| )(?:میان|بین) $/u,
  ar: /(?:^| )[وف]?بین $/u,
  he: /(?:^| )[ומ]?בין $/u,
  tr: /^arasinda /,
}

/** "Parmi les blessés figurent trois", "yaralılar arasında": some of those who are counted elsewhere. */
function isAmongThose({ lang, tokens }: Passage, { first, last }: Run): boolean {
  const words = among[lang]
  if (words === undefined) return false
  if ((lang === 'ar' || lang === 'he') && !/^(?:ال|ה)/u.test(tokens[first]?.word ?? '')) return false
  const at = lang === 'tr' ? last + 1 : Math.max(0, first - 2)
  const beside = tokens.slice(at, lang === 'tr' ? last + 2 : first).map(({ word }) => `${word} `)
  return words.test(beside.join(''))
}

/** Words between those counted and "are among them". */
const amongReach = 3

/** "دوازده کودک نیز شامل آنان است": Persian says behind the number that they are some of those before. */
export function isListedPart(passage: Passage, last: number): boolean {
  const among = marksOf(passage, 'including').filter(({ phrase }) => phrase !== 'که')
  return (
    passage.lang === 'fa' &&
    among.some(
      (mark) =>
        mark.first > last &&
        mark.first - last <= amongReach &&
        !isClauseBetween(passage, { first: last, last }, mark) &&
        !passage.tokens
          .slice(mark.last + 1, mark.last + 3)
          .some(({ word }) => /^(?:یک|دو|سه|چهار|\d+)$/.test(word)),
    )
  )
}

/** "Of them", right behind a number. Folded. */
const ofThem: Readonly<Record<string, RegExp>> = {
  en: /^of (?:them|whom|which|these|those)(?: |$)/,
  ar: /^منهم(?: |$)/u,
  fa: /^(?:(?:تن|نفر) )?از (?:انان|انها|آنان|ایشان)(?: |$)/u,
  ru: /^из них(?: |$)/u,
  uk: /^(?:з|із) них(?: |$)/u,
  fr: /^(?:d entre eux|d entre elles)(?: |$)/,
  es: /^de (?:ellos|ellas)(?: |$)/,
  it: /^(?:di (?:loro|essi)|dei quali)(?: |$)/,
  pt: /^(?:deles|delas|dos quais)(?: |$)/,
  de: /^(?:von ihnen|davon)(?: |$)/,
  sv: /^av (?:dem|dessa|vilka)(?: |$)/,
  da: /^af (?:dem|disse)(?: |$)/,
  nb: /^av (?:dem|disse|dei)(?: |$)/,
  hu: /^(?:kozuluk|kozulok|ebbol)(?: |$)/,
  fi: /^(?:heista|joista|naista)(?: |$)/,
  he: /^מהם(?: |$)/u,
}

/** "One of whom was flown out", "ten hurt, with four in hospital": some of those who are counted elsewhere. */
export function isPartBehind({ lang, tokens }: Passage, { first, last }: Run): boolean {
  const behind = tokens.slice(last + 1, last + 4).map(({ word }) => word)
  if (ofThem[lang]?.test(behind.join(' '))) return true
  if (lang !== 'en') return false
  const isWith =
    tokens[first - 1]?.word === 'with' &&
    /^(?:in|still|critically|seriously|badly)$/.test(tokens[last + 1]?.word ?? '')
  return isWith
}

/** "The dead include two officers", "a clerk is among the wounded": some of those who may be counted elsewhere. */
export function isAmong(passage: Passage, { first, last }: Run): boolean {
  const { lang, tokens } = passage
  if (isAmongThose(passage, { first, last })) return true
  if (lang !== 'en' || !/^(?:the|those)$/.test(tokens[first - 1]?.word ?? '')) return false
  return (
    /^(?:include|includes|included)$/.test(tokens[last + 1]?.word ?? '') ||
    tokens[first - 2]?.word === 'among'
  )
}
