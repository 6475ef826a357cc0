// "None": said to have been killed or hurt, or said not to be known.
import type { Quantity, Side } from '../../model/claim.ts'
import type { WordList } from '../../model/keywords.ts'
import type { Passage, Run } from '../words/passage.ts'
import { hasMark, marksOf, overlaps, wordsOf } from '../words/passage.ts'
import { type Casualty, type CasualtySlot, sideOf } from './casualty.ts'
import { isOfTimeBefore } from './is-of-time-before.ts'
import { listNoPersons } from './list-no-persons.ts'

interface NoneList {
  readonly list: WordList
  /** What is denied where a negation stands by: "no casualties", "تلفات جانی نداشت". */
  readonly noun: WordList
  readonly slots: readonly CasualtySlot[]
  readonly confidence: number
}

const noneLists: readonly NoneList[] = [
  { list: 'no-casualties', noun: 'casualty-noun', slots: ['killed', 'injured'], confidence: 0.9 },
  // "Nobody was hurt": nobody died, either.
  { list: 'no-injured', noun: 'hurt-noun', slots: ['injured', 'killed'], confidence: 0.8 },
  { list: 'no-killed', noun: 'dead-noun', slots: ['killed'], confidence: 0.9 },
]

/** @param counted what the passage counts: never none beside it. */
export function findNoCasualties(passage: Passage, counted: readonly Casualty[]): Casualty[] {
  const found = new Map<CasualtySlot, Casualty>()
  for (const { list, noun, slots, confidence } of noneLists) {
    const worded = [...marksOf(passage, list), ...findNegated(passage, noun)].filter(
      (run) =>
        !isOfDegree(passage, run) &&
        !isUnknown(passage, run) &&
        !isUnsaid(passage, run) &&
        !isOfTheHurt(passage, run) &&
        !isOfOneMan(passage, run) &&
        !isOfCountedMen(passage, run) &&
        !isOfGroup(passage, run) &&
        !isOfThings(passage, run) &&
        !isException(passage, run),
    )
    const others = findOtherWordings(passage, list).filter((run) => !isOfDegree(passage, run))
    for (const mark of [...worded, ...others]) {
      if (isOfTimeBefore(passage, mark)) continue
      const isUnhurt = list === 'no-injured' && worded.includes(mark)
      for (const slot of isUnhurt ? slotsOfUnhurt(passage) : slots) {
        if (found.has(slot) || (slot === 'injured' && isButForTheHurt(passage, mark))) continue
        const quantity: Quantity = { kind: 'exact', min: 0, max: 0, text: wordsOf(passage, mark) }
        const side = sideOf(passage, mark)
        // "No soldiers hurt, three killed"; but of "no Americans hurt, three Iraqis killed" each is told.
        if (isCounted(counted, slot) && !isOfForeignSide(side, counted)) continue
        found.set(slot, { first: mark.first, last: mark.last, slot, quantity, side, rule: list, confidence })
      }
    }
  }
  return [...found.values()]
}

/** "Nobody was seriously hurt": some may have been, lightly. */
function isOfDegree({ lang, tokens }: Passage, { first, last }: Run): boolean {
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

const exceptWords = /^(?:beyond|besides|except|barring|bar|apart|than)$/

/** "No one hurt beyond light injuries": the words run from the negation to what it leaves out. */
function isException({ lang, tokens }: Passage, { first, last }: Run): boolean {
  return (
    lang === 'en' &&
    tokens.slice(first + 1, last).some(({ word }) => word === 'but' || exceptWords.test(word))
  )
}

/** Words from "no casualties" to "beyond", and from there to the hurt. */
const exceptReach = 6

/** "No casualties beyond minor injuries": nobody died, and some were hurt. */
function isButForTheHurt(passage: Passage, { last }: Run): boolean {
  if (passage.lang !== 'en') return false
  const but = passage.tokens.findIndex(
    ({ word }, at) => at > last && at - last <= exceptReach && exceptWords.test(word),
  )
  return (
    but > 0 &&
    marksOf(passage, 'injured', 'hurt-noun').some(({ first }) => first > but && first - but <= exceptReach)
  )
}

/** Words between "he" and "unhurt": "he got away unhurt". */
const manReach = 3

/** "The general was there. He got away unhurt": he alone. */
function isOfOneMan({ lang, tokens }: Passage, { first }: Run): boolean {
  const isHis = /^(?:unhurt|unharmed|uninjured|unscathed|escaped|walked|without)$/.test(
    tokens[first]?.word ?? '',
  )
  const before = tokens.slice(Math.max(0, first - manReach), first)
  return lang === 'en' && isHis && before.some(({ word }) => /^s?he$/.test(word))
}

/** The title, and the sentences that tell the toll of all. */
const headSentences = 3

/** "Home also to Swedish troops, all of them unharmed": further down, those alone who stand before the comma. */
function isOfGroup({ lang, sentence, tokens }: Passage, { first, last }: Run): boolean {
  const words = tokens.slice(Math.max(0, first - 3), last + 1).map(({ word }) => word)
  return (
    lang === 'en' && sentence > headSentences && /\ball of (?:them|whom|these) un\w+$/.test(words.join(' '))
  )
}

/** "Six contractors were brought out unhurt": those six, and nothing of the others. */
function isOfCountedMen(passage: Passage, { first }: Run): boolean {
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
function isOfThings(passage: Passage, { first }: Run): boolean {
  const { lang, tokens } = passage
  if (lang !== 'en' || tokens[first]?.word !== 'unscathed') return false
  const isOfAll = tokens.some(({ word }) => /^(?:all|everyone|everybody|they|we)$/.test(word))
  return !isOfAll && !hasMark(passage, 'person', 'force')
}

/** "None of those hurt is in danger", "not one of the four wounded died", "all five wounded survived": they were. */
function isOfTheHurt(passage: Passage, { first, last }: Run): boolean {
  const words = passage.tokens.slice(first, last + 1).map(({ word }) => word)
  const hurt = words.findIndex((word) => /^(?:wounded|injured|hurt)$/.test(word))
  return passage.lang === 'en' && hurt > 0 && knownHurt.test(words.slice(0, hurt).join(' '))
}

/** What stands before the hurt who are known already. */
const knownHurt =
  /\b(?:those|(?:of|all)(?: the| its| their)?(?: (?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen))?)$/

/** "No immediate word on casualties": not known, and not none. */
function isUnknown(passage: Passage, run: Run): boolean {
  return marksOf(passage, 'casualties-unknown').some((mark) => overlaps(mark, run))
}

const mentions = /^(?:mention(?:ed|s|ing)?|confirmed)$/
const tells = /^(?:gave|given|give|giving)$/
const speaks = /^(?:sp(?:oke|eak|eaks|eaking)|told)$/

/** "Made no mention of casualties", "neither statement spoke of casualties", "gave no casualties": not told, and not none. */
function isUnsaid({ lang, tokens }: Passage, { first, last }: Run): boolean {
  if (lang !== 'en') return false
  const words = tokens.slice(first, last + 1).map(({ word }) => word)
  const before = tokens[first - 1]?.word ?? ''
  return (
    mentions.test(before) ||
    tells.test(before) ||
    words.some((word, at) => mentions.test(word) || (at > 0 && speaks.test(word)))
  )
}

/** English "no injuries" leaves out no dead; "heridos", "yaralı", "раненых" are the wounded alone. */
function slotsOfUnhurt({ lang }: Passage): readonly CasualtySlot[] {
  return lang === 'en' ? ['injured', 'killed'] : ['injured']
}

function findOtherWordings(passage: Passage, list: WordList): Run[] {
  return list === 'no-casualties' ? [] : findNobody(passage, list === 'no-killed' ? 'killed' : 'injured')
}

/** "שישים איש": behind a number the Hebrew word for "nobody" is that for men. */
function isCountedMen(passage: Passage, { first }: Run): boolean {
  const isNumber = marksOf(passage, 'number', 'vague').some(({ last }) => last === first - 1)
  return isNumber || /^\d+$/.test(passage.tokens[first - 1]?.word ?? '')
}

/** The attackers' own dead say nothing of the others. */
function isCounted(counted: readonly Casualty[], slot: CasualtySlot): boolean {
  return counted.some((one) => one.slot === slot && one.side !== 'attacker')
}

/** None of the forces that came from abroad, and others that were hit. */
function isOfForeignSide(side: Side, counted: readonly Casualty[]): boolean {
  const isForeign = side === 'us' || side === 'coalition'
  return isForeign && counted.every((one) => one.side !== side)
}

/** Words between a negation and the casualties that it denies; in Persian and Turkish it comes behind. */
const negationReach = 8
const negationBehindReach = 5

/** Languages whose negation never comes behind what it denies: "وإصابات من دون تحديدها" tells of the hurt. */
const negatedInFront = new Set(['en', 'ar', 'he', 'es', 'fr'])

/** "did not cause any reported casualties", "تلفاتی در پی نداشت": however the sentence puts it. */
function findNegated(passage: Passage, label: WordList): Run[] {
  if (hasMark(passage, 'casualties-unknown')) return []
  const behindReach = negatedInFront.has(passage.lang) ? 0 : negationBehindReach
  return marksOf(passage, label).flatMap((noun) => {
    const negation = marksOf(passage, 'not').find(
      (mark) =>
        !isSentenceBetween(passage, mark, noun) &&
        (mark.last < noun.first
          ? noun.first - mark.last <= negationReach
          : mark.first - noun.last <= behindReach),
    )
    // "No statement gives the number of the wounded": not told, and not none.
    const isNumber = marksOf(passage, 'number-of').some(({ last }) => last === noun.first - 1)
    if (negation === undefined || isNumber) return []
    return [{ first: Math.min(noun.first, negation.first), last: Math.max(noun.last, negation.last) }]
  })
}

/** Words between "no one" and "injured". */
const nobodyReach = 9

/** "no one on the base was injured", "none of the troops there were hurt": nobody, then the verb. */
function findNobody(passage: Passage, list: 'killed' | 'injured'): Run[] {
  if (hasMark(passage, 'casualties-unknown')) return []
  return marksOf(passage, list).flatMap((word) => {
    if (isOfTheHurt(passage, word)) return []
    const nobody = [...marksOf(passage, 'nobody'), ...listNoPersons(passage)].find(
      (mark) =>
        mark.last < word.first &&
        word.first - mark.last <= nobodyReach &&
        !isCountedMen(passage, mark) &&
        !isSentenceBetween(passage, mark, word),
    )
    const run = nobody === undefined ? undefined : { first: nobody.first, last: word.last }
    return run === undefined || isException(passage, run) || isOfTheHurt(passage, run) ? [] : [run]
  })
}

/** A comma may stand in what is denied: "no damage, injuries or casualties". */
function isSentenceBetween(passage: Passage, a: Run, b: Run): boolean {
  const from = Math.min(a.last, b.last) + 1
  const to = Math.max(a.first, b.first)
  return passage.tokens.slice(from, to + 1).some(({ gap }) => /[;:.!?؛؟]/u.test(gap))
}

/** "No word yet on casualties" is news to a reader: a claim without a number. */
export function findUnknownCasualties(passage: Passage): Casualty[] {
  return marksOf(passage, 'casualties-unknown')
    .slice(0, 1)
    .map((mark) => ({
      first: mark.first,
      last: mark.last,
      slot: 'injured',
      quantity: { kind: 'vague', text: wordsOf(passage, mark) },
      side: 'any',
      rule: 'casualties-unknown',
      confidence: 0.6,
    }))
}
