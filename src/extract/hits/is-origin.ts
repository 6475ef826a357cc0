// Is a base named only as the place that something came from? "The jets came in from X", "X'ten havalanan uçaklar".
import { inTokens, isVerbLast } from '../words/grammar.ts'
import { isClauseBetween, marksOf, type Passage, type PlacedMention, type Run } from '../words/passage.ts'
import { isDeparture } from './is-departure.ts'

/** Words between "launched from" and the place. */
const originReach = 3
/** Words of the places named before it in the same row. */
const rowWords = 4

/** "the jets came in from X", "flew from X and Y", "and others from Z". */
export function isOrigin(passage: Passage, mention: PlacedMention): boolean {
  const origins = marksOf(passage, 'origin').filter(({ last }) => last < mention.first)
  const isOf = (one: Run): boolean =>
    mention.first - one.last <= originReach &&
    !isAimedAt(passage, one, mention) &&
    !isReached(passage, one, mention)
  if (origins.some(isOf)) return true
  if (isTakenOffFrom(passage, mention) || isFromThere(passage, mention)) return true
  if (isDeparture(passage, mention) || isEnglishLauncher(passage, mention)) return true
  const from = passage.tokens.findLastIndex(({ word }, at) => at < mention.first && word === 'from')
  const between = passage.tokens.slice(from + 1, mention.first)
  const isRow = between.length <= rowWords && between.every(({ word, capital }) => capital || word === 'and')
  return isRow && origins.some((origin) => !isClauseBetween(passage, origin, mention))
}

/** "أطلقت من شاحنة باتجاه X": fired from something, towards the base. */
function isAimedAt(passage: Passage, { last }: Run, { first }: Run): boolean {
  const within = (one: Run): boolean => one.first > last + 1 && one.last < first
  return (
    passage.lang !== 'en' &&
    marksOf(passage, 'toward').some(within) &&
    !marksOf(passage, 'target').some(within)
  )
}

const crewed =
  /^(?:aircraft|jets?|planes?|warplanes?|bombers?|helicopters?|gunships?|fighter-?jets?|(?:su|mig|tu|mi|ka|b|f|a)-\d+\w*)$/
const sortie = /^(?:launched|fired|flew|struck|strike|bombed|attacked|dropped|hit)$/
/** Words between "from" and the name, and between the aircraft and what they do. */
const launcherReach = 4
const sortieReach = 3

/** "Helicopters launched missiles at targets from X", "from X and Y more than 100 aircraft flew to strike": where they set out. */
function isEnglishLauncher({ lang, tokens }: Passage, { first }: Run): boolean {
  if (lang !== 'en') return false
  const from = tokens.findLastIndex(
    ({ word }, at) => at < first && first - at <= launcherReach && word === 'from',
  )
  const isCut = tokens.slice(from + 1, first + 1).some(({ gap }) => /[.,;:]/u.test(gap))
  if (from < 0 || isCut) return false
  return tokens.some(({ word }, at) => {
    const isOurs = crewed.test(word) && (from === 0 || at < from)
    const behind = tokens.slice(at + 1, at + 1 + sortieReach)
    const deed = behind.findIndex((one) => sortie.test(one.word))
    const isPassive = /^(?:was|were|been|being)$/.test(behind[deed - 1]?.word ?? '')
    return isOurs && deed >= 0 && !isPassive && (from === 0 || at + 1 + deed < from)
  })
}

/** "Fighters from JNIM entered X": they come from there, and X is what they came to. */
function isReached(passage: Passage, { last }: Run, { first }: Run): boolean {
  return (
    passage.lang === 'en' &&
    marksOf(passage, 'attack-verb', 'arrival-verb').some((act) => act.first > last && act.last < first)
  )
}

/** "Tenf yönünden", "Tenf semalarından": Turkish says behind the place where they came from. */
function isFromThere({ lang, tokens }: Passage, { last }: PlacedMention): boolean {
  return lang === 'tr' && fromThere.test(tokens[last + 1]?.word ?? '')
}

const fromThere = /^(?:yo¨nu|istikamet|taraf|sema|uzeri|hava)\p{L}*[dt][ae]n$/u

/** "Uçakların X Üssü'nden kalktığı": where the verb comes last, "took off" stands behind the place. */
function isTakenOffFrom(passage: Passage, { first, last }: PlacedMention): boolean {
  const from = fromBefore[passage.lang]
  const before = passage.tokens.slice(Math.max(0, first - fromReach), first)
  if (from !== undefined && !before.some(({ word }) => from.test(word))) return false
  return (
    (isVerbLast(passage.lang) || passage.lang === 'zh') &&
    marksOf(passage, 'origin').some(
      (mark) =>
        mark.first > last &&
        mark.first - last <= inTokens(passage.lang, takeOffReach) &&
        takeOff.test(passage.tokens[mark.first]?.word ?? ''),
    )
  )
}

/** Words between the place and "took off". */
const takeOffReach = 8
const takeOff = /^(?:kalk|havalan|برخاست|بلند|برای|اڑان|پرواز|उडान|भरी|उड|起|升)/u
/** "From", where it stands before the place. */
const fromBefore: Readonly<Record<string, RegExp>> = { fa: /^از$/, zh: /^[从由自]$/u }
/** Words, or signs, between "from" and the place. */
const fromReach = 6
