// Stands a name in a case, or behind a preposition, in which no doer stands? By the marks of languages that have them.
import type { Passage, Run } from './passage.ts'
import { marksOf, wordsOf } from './passage.ts'

// Turkish: at, from, to, and the object; the genitive is the subject of a participle. Suffixes follow an apostrophe.
const turkishCase = /['’ʼ](?:[dt][ea](?:n|ki\p{L}*)?|y?[eaıiuü]|n[ea])$/u
const turkishOwner = /['’ʼ]n?[ıiuü]n$/u
/** "Lübnan hava sahasından": what follows the name is a place of his. */
const turkishGround = /^(?:hava sahas|toprak|karasular|sinir)\p{L}*[dt][ae]/u
/** Words between an owner and the place in it: "Kenya'nın Lamu bölgesindeki". */
const placeReach = 3
// Persian: by the word of, in, to, from, against, with, on, for.
const persianBefore = new Set(
  'ادعای گفته گزارش نقل قول در به از علیه با بر برای ضد بین میان حریم خاک فراز داخل سمت حومه اسمان سواحل مرز مرزهای شمال جنوب شرق غرب استان شهر کشور'.split(
    ' ',
  ),
)
/** Persian marks the object by a word behind it. */
export const persianObject = 'را'

// Turkish: at and from.
const turkishPlace = /['’ʼ][dt][ae](?:n|ki\p{L}*)?$/u

// Of, in, to, at, from; only "ने" and "が", "は" stand behind a doer.
const behindName: Readonly<Record<string, RegExp>> = {
  hi: /^(?:में|के|की|का|को|पर|से|स्थित)$/u,
  ja: /^[のにをでへ]$/u,
  ur: /^میں$/u,
}

// Korean sets its particles on: of, at, to, from, by, the object, with; "이란이" and "이란은" do it.
const koreanCase = /(?:의|에|에서|에서는|에게|을|를|로|으로|로부터|와|과|와의|과의|에는|에도)$/u

/** Of, in, from, at, with, against: behind these Thai and Vietnamese name no doer. */
const beforeAsianName: Readonly<Record<string, RegExp>> = {
  th: /(?:ของ|ใน|จาก|ต่อ|กับ|แก่|ประจำ)$/u,
  vi: /(?:^| )(?:của|ở|tại|từ|với|vào|chống|nhằm|giữa|trong|trên)$/u,
}
/** Words, or signs, of the longest of them. */
const beforeWords = 4

// Against, in, at, to, with, of, according to: behind these no doer stands; "by" is none of them. Folded.
const beforeName: Readonly<Record<string, RegExp>> = {
  cs: /^(?:podle|proti|vuci|na|ve?|ze?|do|ke?|se?|pro|o|mezi|u)$/,
  sk: /^(?:podla|proti|voci|na|vo?|zo?|do|ku?|so?|pre|o|medzi|pri)$/,
  sr: /^(?:prema|protiv|na|u|iz|sa?|ka?|za|o|izmedju|kod)$/,
  sl: /^(?:proti|na|v|iz|z|s|k|o|med|pri|za)$/,
  bg: /^(?:според|срещу|против|във?|на|към|със?|за|между|до|из)$/u,
  mk: /^(?:според|против|во|на|кон|со|за|меѓу|до|врз)$/u,
  ro: /^(?:potrivit|asupra|impotriva|contra|cu|despre|din|in|la|pe|spre|intre|lui)$/,
  sq: /^(?:ndaj|kunder|me|ne|per|drejt|sipas|mbi|mes|te)$/,
}

/** Endings and prefixes of a name that tell where something is, in the text's own letters. */
const placeForms: Readonly<Record<string, RegExp>> = {
  am: /^በ/u,
  az: /[dt][əa](?:k[iı])?$/u,
  bn: /(?:তে|[^র]ে|য়)$/u,
  hy: /ում$/u,
  ka: /(?:ში|ზე)$/u,
  kk: /[дт][ае](?:[ғг]ы)?$/u,
  tr: turkishPlace,
  uz: /(?:da|да)(?:gi|ги)?$/u,
}
/** The same as words behind the name. */
const placeWords: Readonly<Record<string, RegExp>> = {
  hi: /^में$/u,
  ps: /^کې$/u,
  ur: /^میں$/u,
}

/** "Irak'ta", "ইরাকে", "اردن میں": where something is. */
export function isLocative(passage: Passage, { last }: Pick<Run, 'last'>): boolean {
  return (
    placeForms[passage.lang]?.test(wordsOf(passage, { first: last, last })) === true ||
    placeWords[passage.lang]?.test(passage.tokens[last + 1]?.word ?? '') === true
  )
}

/** "Suriye sınırında", "Lübnan hava sahasından". */
export function isOnTurkishGround({ tokens }: Passage, { last }: Pick<Run, 'last'>): boolean {
  const next = tokens.slice(last + 1, last + 3).map(({ word }) => word)
  return turkishGround.test(next.join(' '))
}

/** "İsrail'in vurduğunu": the subject of what another tells. */
export function isTurkishGenitive(passage: Passage, { last }: Run): boolean {
  return passage.lang === 'tr' && turkishOwner.test(wordsOf(passage, { first: last, last }))
}

/** "तालिबान के लड़ाकों ने": his fighters did it. */
function isOwnerOfPeople(passage: Passage, last: number): boolean {
  return (
    /^(?:के|की|का|の)$/u.test(passage.tokens[last + 1]?.word ?? '') &&
    marksOf(passage, 'person', 'attacker-person').some(({ first }) => first === last + 2)
  )
}

/** "이란을", "시리아에서", but "이란의 드론부대가". */
function isKoreanCase({ tokens }: Passage, last: number): boolean {
  const word = tokens[last]?.word.normalize('NFC') ?? ''
  return word.length > 2 && koreanCase.test(word)
}

function isBeforeBase(passage: Passage, last: number): boolean {
  return [...passage.bases, ...marksOf(passage, 'target')].some(({ first }) => first === last + 1)
}

export function isOblique(passage: Passage, { first, last }: Run): boolean {
  if (passage.lang === 'tr') {
    const name = wordsOf(passage, { first: last, last })
    const isOfPlace = marksOf(passage, 'located').some(
      (mark) => mark.first > last && mark.first - last <= placeReach,
    )
    const isAtPlace = (turkishOwner.test(name) && isOfPlace) || isOnTurkishGround(passage, { last })
    return turkishCase.test(name) || isAtPlace
  }
  const ledBy = beforeAsianName[passage.lang]
  if (ledBy !== undefined) {
    const before = passage.tokens.slice(Math.max(0, first - beforeWords), first).map(({ word }) => word)
    return ledBy.test(before.join(passage.lang === 'th' ? '' : ' '))
  }
  if (passage.lang === 'ko') return isKoreanCase(passage, last)
  // "امریکی اڈے پر": whose base it is.
  if (/^(?:ur|hi)$/.test(passage.lang) && isBeforeBase(passage, last)) return true
  if (behindName[passage.lang]?.test(passage.tokens[last + 1]?.word ?? '') === true)
    return !isOwnerOfPeople(passage, last)
  // "对以色列发动袭击", "与伊朗有关联": the object, or whom something is linked to.
  if (passage.lang === 'zh') return /^[对向朝与同]$/u.test(passage.tokens[first - 1]?.word ?? '')
  if (beforeName[passage.lang]?.test(passage.tokens[first - 1]?.word ?? '') === true) return true
  if (passage.lang !== 'fa') return false
  const before = passage.tokens[first - 1]?.word ?? ''
  const isOwner = marksOf(passage, 'target').some((mark) => mark.last === first - 1)
  return isOwner || persianBefore.has(before) || passage.tokens[last + 1]?.word === persianObject
}
