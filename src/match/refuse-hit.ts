import { scriptOf } from '../text/fold-script.ts'
import { wordFlag } from '../text/tokenise.ts'
import { nameLimit } from './fuzzy-limit.ts'
import { isOfClass, type ReadText } from './read-words.ts'
import type { Hit } from './walk-names.ts'
import { anyFacility, wordClass } from './word-class.ts'
import { formFlag } from './word-forms.ts'

/** Why the words themselves are not the name, whatever stands around them; undefined where they may be. */
export type Refusal =
  | 'too-far'
  | 'no-capital'
  | 'not-all-capitals'
  | 'common-words'
  | 'other-word-with-article'
  | 'other-word-without-article'

export function refuseHit(hit: Hit, read: ReadText): Refusal | undefined {
  const { name } = hit
  if (name.owner.isSpelledRight && (hit.flags & formFlag.fuzzy) !== 0) return 'too-far'
  if (hit.cost > (name.isGlued ? inflectedAtMost : nameLimit(name.letters))) return 'too-far'
  if (name.isBare && (hit.flags & formFlag.hadArticle) !== 0) return 'other-word-with-article'
  if (name.needsArticle && (hit.flags & formFlag.hadArticle) === 0 && !hasAl(hit, read))
    return 'other-word-without-article'
  return casedScripts.has(scriptOf(read.tokens.words[hit.from] ?? '')) ? refuseCase(hit, read) : undefined
}

function hasAl(hit: Hit, read: ReadText): boolean {
  return (read.tokens.words[hit.from] ?? '').startsWith('ال')
}

// Article, clitic, ending: what a word costs that is inflected and not misspelt.
const inflectedAtMost = 0.16

function refuseCase(hit: Hit, read: ReadText): Refusal | undefined {
  const { name } = hit
  if (name.isAcronym) return isWrittenSo(hit, read) ? undefined : 'not-all-capitals'
  const isPhrase = name.isCommon && name.isCapital && name.need === 'nothing'
  if (isPhrase && !(read.hasCapitals && (everyWordIsCapital(hit, read) || isQuotedName(hit, read))))
    return 'common-words'
  const asksCapital = name.isCapital || (hit.flags & formFlag.fuzzy) !== 0
  return asksCapital && read.hasCapitals && !hasCapital(hit, read) ? 'no-capital' : undefined
}

const casedScripts: ReadonlySet<string> = new Set(['latin', 'cyrillic', 'greek'])

// Three capitals are no word in a text without any ("sdf says"); two may be ("us", "is"). Capitals with small letters
// between (MaT) must stand as listed, or all in capitals.
function isWrittenSo(hit: Hit, read: ReadText): boolean {
  if (((read.tokens.flags[hit.from] ?? 0) & wordFlag.allCapitals) !== 0) return true
  const written = read.text.slice(read.tokens.starts[hit.from], read.tokens.ends[hit.from])
  return written === hit.name.alias ? /\p{Ll}/u.test(written) : !read.hasCapitals && hit.name.letters >= 3
}

function hasCapital(hit: Hit, read: ReadText): boolean {
  return wordsOf(hit).some(
    (at) => isCapital(read, at) && !isOfClass(read, at, wordClass.article | wordClass.stopWord),
  )
}

/** Facility words may be small: "Victory base". */
function everyWordIsCapital(hit: Hit, read: ReadText): boolean {
  return wordsOf(hit).every(
    (at) =>
      isCapital(read, at) ||
      isOfClass(read, at, anyFacility | wordClass.article | wordClass.stopWord) ||
      /^\d/.test(read.tokens.words[at] ?? ''),
  )
}

/** «Зелёная деревня»: most languages give a name of several words one capital; its quotes tell that it is one. */
function isQuotedName(hit: Hit, read: ReadText): boolean {
  const before = read.text[(read.tokens.starts[hit.from] ?? 0) - 1] ?? ''
  const after = read.text[read.tokens.ends[hit.to - 1] ?? 0] ?? ''
  return isCapital(read, hit.from) && /["«“„»]/u.test(before) && /["»”“«]/u.test(after)
}

function isCapital(read: ReadText, at: number): boolean {
  return ((read.tokens.flags[at] ?? 0) & wordFlag.capital) !== 0
}

function wordsOf(hit: Hit): number[] {
  return Array.from({ length: hit.to - hit.from }, (_, index) => hit.from + index)
}
