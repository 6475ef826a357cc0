// Do words of nobody leave it open whether anybody was hurt? "Nobody was seriously hurt", "the runway was left unscathed".
import { hasMark, marksOf, overlaps, type Passage, type Run } from '../../words/passage.ts'

/** "Nobody was seriously hurt": some may have been, lightly. */
export function isOfDegree({ lang, tokens }: Passage, { first, last }: Run): boolean {
  const words = (from: number, to: number) => tokens.slice(from, to).map(({ word }) => word)
  // "None of the injuries is life-threatening": there are some.
  const isOfInjuries = /^(?:injury|injuries|wounds?)$/.test(tokens[last]?.word ?? '')
  return (
    words(first, last + 1).some((word) => /^(?:seriously|badly|gravely|critically|severely)$/.test(word)) ||
    (lang === 'en' &&
      isOfInjuries &&
      words(last + 1, last + 1 + degreeReach).some((word) => grave.test(word)))
  )
}

/** Words between the injuries and how grave they are: "was thought to be". */
const degreeReach = 7
const grave = /^(?:life|limb|serious|grave|critical|severe|dangerous)$/

export const exceptWords = /^(?:beyond|besides|except|barring|bar|apart|than)$/

/** "No one hurt beyond light injuries": the words run from the negation to what it leaves out. */
export function isException({ lang, tokens }: Passage, { first, last }: Run): boolean {
  return (
    lang === 'en' &&
    tokens.slice(first + 1, last).some(({ word }) => word === 'but' || exceptWords.test(word))
  )
}

/** Words between "he" and "unhurt": "he got away unhurt". */
const manReach = 3

/** "The general was there. He got away unhurt": he alone. */
export function isOfOneMan({ lang, tokens }: Passage, { first }: Run): boolean {
  const isHis = /^(?:unhurt|unharmed|uninjured|unscathed|escaped|walked|without)$/.test(
    tokens[first]?.word ?? '',
  )
  const before = tokens.slice(Math.max(0, first - manReach), first)
  return lang === 'en' && isHis && before.some(({ word }) => /^s?he$/.test(word))
}

/** The title, and the sentences that tell the toll of all. */
const headSentences = 3

/** "Home also to Swedish troops, all of them unharmed": further down, those alone who stand before the comma. */
export function isOfGroup({ lang, sentence, tokens }: Passage, { first, last }: Run): boolean {
  const words = tokens.slice(Math.max(0, first - 3), last + 1).map(({ word }) => word)
  return (
    lang === 'en' && sentence > headSentences && /\ball of (?:them|whom|these) un\w+$/.test(words.join(' '))
  )
}

/** "Six contractors were brought out unhurt": those six, and nothing of the others. */
export function isOfCountedMen(passage: Passage, { first }: Run): boolean {
  const { lang, tokens } = passage
  if (lang !== 'en' || !/^(?:unhurt|unharmed|unscathed)$/.test(tokens[first]?.word ?? '')) return false
  const words = tokens.slice(0, first).map(({ word }) => word)
  if (words.some((word) => /^(?:all|everyone|everybody|none|nobody|no)$/.test(word))) return false
  const numbers = marksOf(passage, 'number')
  const isCount = (at: number): boolean =>
    numbers.some((one) => one.first === at) || /^\d{1,3}$/.test(words[at] ?? '')
  return marksOf(passage, 'person').some(
    (person) =>
      person.first < first &&
      words.some((_, at) => at < person.first && person.first - at <= 3 && isCount(at)),
  )
}

/** "The runway was left unscathed": no word of people. */
export function isOfThings(passage: Passage, { first }: Run): boolean {
  const { lang, tokens } = passage
  if (lang !== 'en' || tokens[first]?.word !== 'unscathed') return false
  const isOfAll = tokens.some(({ word }) => /^(?:all|everyone|everybody|they|we)$/.test(word))
  return !isOfAll && !hasMark(passage, 'person', 'force')
}

/** "None of those hurt is in danger", "not one of the four wounded died", "all five wounded survived": they were. */
export function isOfTheHurt(passage: Passage, { first, last }: Run): boolean {
  const words = passage.tokens.slice(first, last + 1).map(({ word }) => word)
  const hurt = words.findIndex((word) => /^(?:wounded|injured|hurt)$/.test(word))
  return passage.lang === 'en' && hurt > 0 && knownHurt.test(words.slice(0, hurt).join(' '))
}

/** What stands before the hurt who are known already. */
const knownHurt =
  /\b(?:those|(?:of|all)(?: the| its| their)?(?: (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen))?)$/

/** "No immediate word on casualties": not known, and not none. */
export function isUnknown(passage: Passage, run: Run): boolean {
  return marksOf(passage, 'casualties-unknown').some((mark) => overlaps(mark, run))
}

const mentions = /^(?:mention(?:ed|s|ing)?|confirmed)$/
const tells = /^(?:gave|given|give|giving)$/
const speaks = /^(?:sp(?:oke|eak|eaks|eaking)|told)$/

/** "Made no mention of casualties", "neither statement spoke of casualties", "gave no casualties": not told, and not none. */
export function isUnsaid({ lang, tokens }: Passage, { first, last }: Run): boolean {
  if (lang !== 'en') return false
  const words = tokens.slice(first, last + 1).map(({ word }) => word)
  const before = tokens[first - 1]?.word ?? ''
  // "Did not say whether Kenyans were among the casualties".
  if (words.some((word) => /^(?:whether|if)$/.test(word))) return true
  return (
    mentions.test(before) ||
    tells.test(before) ||
    words.some((word, at) => mentions.test(word) || (at > 0 && speaks.test(word)))
  )
}
