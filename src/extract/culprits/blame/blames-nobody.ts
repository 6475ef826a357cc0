// Which words of blame blame nobody here? "unclear whether it was linked to X", "X said it was responsible".
import { hasFreeOrder } from '../../words/grammar.ts'
import { isClauseBetween, marksOf, overlaps, type Passage, type Run, wordAt } from '../../words/passage.ts'

/** Does the word of blame accuse nobody here, or not of the attack? */
export function blamesNobody(passage: Passage, actor: Run, mark: Run): boolean {
  return (
    isNegated(passage, mark) ||
    isOwnAdmission(passage, mark) ||
    isInDoubt(passage, mark) ||
    isOfMessage(passage, mark) ||
    isClaimed(passage, mark) ||
    isAscribedText(passage, actor, mark)
  )
}

/** "причастность не подтвердил": not, of the word of blame. */
function isNegated(passage: Passage, mark: Run): boolean {
  return hasFreeOrder(passage.lang) && marksOf(passage, 'not').some(({ first }) => first === mark.last + 1)
}

/** "نُسب إلى الكتائب منشور": a text is ascribed to them, and no attack. */
function isAscribedText(passage: Passage, { last }: Run, mark: Run): boolean {
  return (
    ascribed.test(wordAt(passage.tokens, mark.first)) &&
    passage.tokens.slice(last + 1, last + 1 + ascribedReach).some(({ word }) => texts.test(word))
  )
}

const ascribed = /^[وف]?(?:نسب|ینسب|تنسب|منسوب)/u
const texts = /^(?:منشور|بیان|تصریح|تسجیل|مقطع|تغریده|رساله|حساب|کلام)/u
/** Words between whom it is ascribed to, and the text. */
const ascribedReach = 3

/** "زعمت أنها تقف وراء القصف": the word of blame is a part of his own claim. */
function isClaimed(passage: Passage, mark: Run): boolean {
  return (
    passage.lang === 'ar' &&
    marksOf(passage, 'claimed').some(
      (claim) => overlaps(claim, mark) && !/^بان/u.test(wordAt(passage.tokens, claim.first)),
    )
  )
}

/** Words between "unclear whether" and the word of blame. */
const doubtReach = 6

/** "It was unclear whether the attack was linked to X": nobody says so. */
function isInDoubt({ lang, tokens }: Passage, { first }: Run): boolean {
  const before = tokens.slice(Math.max(0, first - doubtReach), first)
  return lang === 'en' && before.some(({ word }) => /^(?:whether|unclear|unknown)$/.test(word))
}

/** "A message attributed to X": his word, and not the attack. */
function isOfMessage({ lang, tokens }: Passage, { first }: Run): boolean {
  return (
    lang === 'en' &&
    /^(?:attributed|ascribed|traced|linked|tied)$/.test(wordAt(tokens, first)) &&
    /^(?:messages?|statements?|claims?|communiques?|posts?|videos?|channels?|accounts?|leaflets?|words?|remarks?)$/.test(
      wordAt(tokens, first - 1),
    )
  )
}

/** Words between "it" and "was behind": "it had", "one of its fighters had". */
const itselfReach = 2
/** Verbs of doing it, and not of saying who did: "the attack it attributes to X" blames. */
const doing = /^(?:was|were|is|are|being|had|did|done|carried|planned|ordered|organi[sz]ed|probably|stood)$/

/** "X said it was responsible", "that one of its men did it": his own word, and nobody's blame. */
function isOwnAdmission(passage: Passage, mark: Run): boolean {
  return (
    passage.lang === 'en' &&
    doing.test(wordAt(passage.tokens, mark.first)) &&
    // "It was carried out by X": the attack.
    wordAt(passage.tokens, mark.last) !== 'by' &&
    marksOf(passage, 'self').some(
      ({ first, last }) =>
        last < mark.first &&
        mark.first - last <= itselfReach + 1 &&
        // "X and its proxies were behind it".
        wordAt(passage.tokens, first - 1) !== 'and' &&
        !isClauseBetween(passage, { first: last, last }, mark),
    )
  )
}
