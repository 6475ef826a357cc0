// Numbers in words: "twenty five", "سی و دو", "soixante et onze", "خمسة وعشرين". The keywords have the words of a
// language, its grammar is here: how one word goes on with the next.
import type { Mark } from './mark.ts'
import type { Passage, Run } from './passage.ts'

export interface Core extends Run {
  readonly value: number
  readonly isVague: boolean
  readonly isNoun: boolean
  /** The lower end of a range. */
  readonly isLeast?: boolean
}

/** Marks of numbers, vague words and counting nouns by the word with which they begin. */
export type NumberMarks = ReadonlyMap<number, readonly Mark[]>

export function readNumberWords(passage: Passage, at: number, marks: NumberMarks): Core | undefined {
  // "how many" asks.
  const longest = longestOf(marks.get(at) ?? [])
  if (longest === undefined || passage.tokens[at - 1]?.word === 'how') return undefined
  const { first, last, value = 1, label } = longest
  const core = { first, last, value, isVague: label === 'vague', isNoun: label === 'counting' }
  return core.isVague || core.isNoun ? core : extend(passage, core, marks)
}

function longestOf(marks: readonly Mark[]): Mark | undefined {
  return marks.reduce<Mark | undefined>(
    (best, mark) => (best === undefined || mark.last > best.last ? mark : best),
    undefined,
  )
}

/** As long as the next word multiplies or adds. */
function extend(passage: Passage, core: Core, marks: NumberMarks): Core {
  const isJoined = isConjunction(passage, core.last + 1)
  const at = core.last + (isJoined ? 2 : 1)
  const next = longestOf(marks.get(at)?.filter(({ label }) => label === 'number') ?? [])
  if (next?.value === undefined || isApart(passage, core.last + 1, at)) return core
  if (isArticle(passage, next)) return core
  if (core.value > 0 && core.value % 1_000 === 0) {
    // "one thousand two hundred": behind the thousands stands a number of its own.
    const rest = extend(passage, { ...core, last: next.last, value: next.value }, marks)
    return rest.value < 1_000 ? { ...rest, value: core.value + rest.value } : core
  }
  const value = compose(core.value, next.value, { lang: passage.lang, isJoined })
  return value === undefined ? core : extend(passage, { ...core, last: next.last, value }, marks)
}

/** "And" within a number. Arabic and Hebrew join theirs to the word. */
const conjunctions: Readonly<Record<string, string>> = {
  en: 'and',
  fa: 'و',
  ckb: 'و',
  ku: 'u',
  fr: 'et',
  es: 'y',
  pt: 'e',
  ro: 'si',
  sr: 'i',
  bg: 'и',
  mk: 'и',
  sq: 'e',
}

function isConjunction({ lang, tokens }: Passage, at: number): boolean {
  return tokens[at]?.word === conjunctions[lang]
}

function isApart({ tokens }: Passage, from: number, to: number): boolean {
  return tokens.slice(from, to + 1).some(({ gap }) => gap !== '' && gap !== '-')
}

/** "two hundred a day": what counts as one is said of what follows. */
function isArticle({ lang, tokens }: Passage, { first, value }: Mark): boolean {
  return lang === 'en' && value === 1 && tokens[first]?.word !== 'one'
}

interface Joint {
  readonly lang: string
  readonly isJoined: boolean
}

/** @returns undefined where the two are numbers of their own. */
function compose(value: number, next: number, { lang, isJoined }: Joint): number | undefined {
  if (!isJoined && isMultiplied(value, next)) return value * next
  const rest = value % 100
  if (rest === 0) return next < 100 ? value + next : undefined
  // "killed twenty and five wounded": English has its "and" behind the hundreds alone.
  if (isJoined && lang === 'en') return undefined
  return takes(rest, next, lang) ? value + next : undefined
}

/** "two dozen", "three hundred". */
function isMultiplied(value: number, next: number): boolean {
  return next === 12 ? value > 1 && value < 12 : (next === 100 || next === 1_000) && value < next
}

/** Whether what a number has below the hundred takes the next word. */
function takes(rest: number, next: number, lang: string): boolean {
  if (rest >= 20 && rest % 10 === 0 && next < 10) return true
  switch (lang) {
    case 'ar':
      // Units first: five and twenty.
      return rest < 10 && next >= 20 && next < 100
    case 'he':
      return rest < 10 && next === 10
    case 'tr':
      // "on beşi": the ending is the unit's.
      return rest === 10 && next < 10
    case 'fr':
      // "soixante-quinze", "quatre-vingt-dix".
      return (rest === 60 || rest === 80) && next >= 10 && next < 20
    default:
      return false
  }
}
