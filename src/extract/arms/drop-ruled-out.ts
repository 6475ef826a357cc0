// Which arms does a text name only to say that they were none of it? "Drones, not rockets", "earlier reports of a rocket were
// wrong". Looks at a bounded number of words beside each.
import { weaponClasses } from '../../model/weapon.ts'
import type { Mark, MarkLabel } from '../words/mark.ts'
import { foldWord, type Token } from '../words/token.ts'

/** Words before and behind the arm that may rule it out. */
const reach = 7

/** Patterns of whole words in which `#` is the arm. */
interface Denial {
  readonly isOut: RegExp
  /** What else it may mean: "not only rockets". */
  readonly unless?: RegExp
}

const article = '(?: (?:a|an|the|any|another))?'
const reports = '(?:reports|report|accounts|account|suggestions|talk|claims|statements|word)'
const earlier = '(?:earlier|initial|first|previous|preliminary|early)'
const wrong = '(?:wrong|false|incorrect|mistaken|untrue|inaccurate|erroneous|unfounded)'
const were = '(?:was|were|had been)'

const denials: Readonly<Record<string, Denial>> = {
  en: build([
    `(?:not|rather than|instead of|as opposed to)(?: (?:used|fired|launched|involved|caused|hit|struck))?(?: (?:by|with|from|of|in))?${article} #`,
    `(?:ruled out|rules out|ruling out|excluded|excluding)(?: the use of)?${article} #`,
    `(?:contrary to|despite|corrected|correcting|retracted|withdrew)(?: (?:its|their|an|the))?(?: ${earlier})? ${reports} (?:of|about)${article} #`,
    `(?:mistaken|mistook|taken) (?:for|as)${article} #`,
    `(?:first|initially|earlier|wrongly|mistakenly|previously|originally) (?:reported|described|thought|believed|taken|identified|spoken of|called)(?: (?:as|for|to be|to have been))?${article} #`,
    `${earlier} ${reports} (?:of|about)${article} #(?: (?:attack|strike|fire|hit))? (?:${were}|is|are|proved|turned out)(?: to be)? ${wrong}`,
    `no # ${were} (?:used|involved|fired|launched)`,
    `# ${were} (?:not (?:used|involved|fired|launched)|ruled out)`,
  ]),
  ar: build([
    '(?:ولا|وليس|ليس|ليست|وليست|لا|بدلا من|بدل|عوضا عن|لم تكن|لم يكن) #',
    'لم (?:تستخدم|يستخدم|تطلق|تستعمل) #',
  ]),
  // Alone "نه" is nine as well.
  fa: build([
    '(?:و|بود|بوده|است|شد|بودند) نه(?: با| از| به)? #',
    '(?:به جای|بجای) #',
    '# (?:نبود|نبوده|نبودند|نیست|نیستند)',
  ]),
  ru: build(['(?:не|вместо)(?: (?:с помощью|из|от|о))? #', 'принял\\p{L}* за #', 'исключил\\p{L}* #']),
  uk: build(['(?:не|замість)(?: (?:за допомогою|з|від|про))? #', 'прийня\\p{L}+ за #']),
  tr: build(
    [
      '#(?: (?:saldırısı|saldırısıyla|ateşi|atışı|mermisi|ile))? değil\\p{L}*',
      '#(?: (?:saldırısı|ateşi))? yerine',
    ],
    '(?:sadece|yalnızca|yalnız|salt|tek)(?: bir)? #',
  ),
  de: build([
    '(?:nicht|statt|anstatt|anstelle)(?: (?:um|von|durch|mit))?(?: (?:eine[rmn]?|ein|die|der|den))? #',
    'keine?[nrs]? #',
  ]),
  fr: build([
    '(?:non|et pas|plutôt que|au lieu)(?: (?:pas|par|de|d|des|avec)){0,2}(?: (?:un|une|des|les))? #',
  ]),
  es: build(['(?:no|en lugar de|en vez de|más que)(?: (?:con|por|de))?(?: (?:un|una|unos|los))? #']),
  it: build(['(?:non|invece di|anziché|al posto di)(?: (?:con|da|di))?(?: (?:un|una|dei|i))? #']),
  pt: build(['(?:não|em vez de|ao invés de)(?: (?:com|por|de))?(?: (?:um|uma|os))? #']),
  nl: build(['(?:niet|geen|in plaats van)(?: (?:door|met|om))?(?: (?:een|de))? #']),
  sv: build(['(?:inte|istället för)(?: (?:av|med|en|ett))? #']),
  da: build(['(?:ikke|i stedet for)(?: (?:af|med|en|et))? #']),
  nb: build(['(?:ikke|ikkje|i stedet for)(?: (?:av|med|en|et))? #']),
  hu: build(['nem #']),
  pl: build(['(?:nie|zamiast)(?: (?:z|o|od))? #']),
}

function build(patterns: readonly string[], unless?: string): Denial {
  const compile = (list: readonly string[]): RegExp =>
    new RegExp(`(?:^| )(?:${list.map(foldPattern).join('|')})(?: |$)`, 'u')
  return { isOut: compile(patterns), ...(unless === undefined ? {} : { unless: compile([unless]) }) }
}

/** The words as tokens have them; a class of letters stays as it is. */
function foldPattern(pattern: string): string {
  return pattern.replace(/[\p{L}\p{M}]+/gu, (word, at: number) =>
    /[\\{]/.test(pattern[at - 1] ?? '') ? word : foldWord(word),
  )
}

const weaponLabels: ReadonlySet<MarkLabel> = new Set(
  weaponClasses.map((weapon) => `weapon:${weapon}` as const),
)

/** @returns the marks without those of arms that the sentence rules out. */
export function dropRuledOut(
  tokens: readonly Token[],
  marks: readonly Mark[],
  lang: string,
): readonly Mark[] {
  const denial = denials[lang]
  if (denial === undefined) return marks
  const out = new Set<number>()
  for (const { label, first, last } of marks) {
    if (!weaponLabels.has(label)) continue
    // "Not rockets or mortars".
    const isListed = /^n?or$/.test(tokens[first - 1]?.word ?? '') && out.has(first - 2)
    if (!isListed && !isRuledOut(tokens, { first, last, denial })) continue
    for (let at = first; at <= last; at++) out.add(at)
  }
  return out.size === 0
    ? marks
    : marks.filter(({ label, first, last }) => !weaponLabels.has(label) || !(out.has(first) || out.has(last)))
}

interface Arm {
  readonly first: number
  readonly last: number
  readonly denial: Denial
}

function isRuledOut(tokens: readonly Token[], { first, last, denial: { isOut, unless } }: Arm): boolean {
  const words = `${wordsBefore(tokens, first)} # ${wordsBehind(tokens, last)}`
  return isOut.test(words) && unless?.test(words) !== true
}

/** Words of the same clause: "Drones, not rockets" begins one at "not". */
function wordsBefore(tokens: readonly Token[], first: number): string {
  let from = first
  while (from > 0 && first - from < reach && tokens[from]?.gap === '') from--
  return tokens
    .slice(from, first)
    .map(({ word }) => word)
    .join(' ')
}

function wordsBehind(tokens: readonly Token[], last: number): string {
  const behind = tokens.slice(last + 1, last + 1 + reach)
  const end = behind.findIndex(({ gap }) => gap !== '')
  return (end < 0 ? behind : behind.slice(0, end)).map(({ word }) => word).join(' ')
}
