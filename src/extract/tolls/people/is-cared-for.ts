// "Two were treated on the spot and the others flown out", "two remain in hospital": a number without people that says what
// became of the hurt says how many of them, where the whole is told as well. English.
import { hasMark, type Passage, type Run, wordsOf } from '../../words/passage.ts'

const cares =
  /\b(?:treat(?:ed|ment)|hospitali[sz]ed|hospital|surgery|operat(?:ed|ion)|admitted|airlifted|medevaced|evacuated|flown|evaluat(?:ed|ion)|screened|concussion|intensive)\b/i

/** @param word what is said to have befallen them. A number that somebody is named for is his own. */
export function isCaredFor(
  passage: Passage,
  word: Run & { readonly slot: string },
  count: { readonly hasPerson: boolean; readonly found: { readonly quantity: { readonly kind: string } } },
): boolean {
  return (
    passage.lang === 'en' &&
    word.slot === 'injured' &&
    !count.hasPerson &&
    count.found.quantity.kind === 'exact' &&
    !hasMark(passage, 'said', 'according-to') &&
    cares.test(wordsOf(passage, word))
  )
}
