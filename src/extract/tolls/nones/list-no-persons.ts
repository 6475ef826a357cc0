// Of which people does a sentence say "no"? "No member of the security forces was hurt": of none of theirs. English.
import { marksOf, type Passage, type Run } from '../../words/passage.ts'

/** Words between "no" and its people: "no US or coalition". */
const personReach = 4
/** Words of whose they are: "of the security forces", "serving with the Danish contingent". */
const ownerReach = 7
const ownerWords = /^(?:of|from|with|in|at|on|inside|serving|working|based|stationed|employed|posted)$/

/** From "no" to its people, where what befell them comes next. */
export function listNoPersons(passage: Passage): readonly Run[] {
  const { lang, tokens } = passage
  if (lang !== 'en') return []
  return tokens.flatMap(({ word }, at) => {
    if (word !== 'no') return []
    const person = marksOf(passage, 'person').find(({ first }) => first > at && first - at <= personReach)
    return person !== undefined && isBeforeFate(passage, person.last)
      ? [{ first: at, last: person.last }]
      : []
  })
}

/** What befell them comes next, but for whose they are. */
function isBeforeFate({ tokens }: Passage, last: number): boolean {
  const isFate = (at: number): boolean =>
    /^(?:was|were|has|have|had|lost|died|perished|suffered|sustained)$/.test(tokens[at]?.word ?? '')
  if (isFate(last + 1)) return true
  if (!ownerWords.test(tokens[last + 1]?.word ?? '')) return false
  const verb = tokens.findIndex((_, at) => at > last && isFate(at))
  return (
    verb > 0 &&
    verb - last <= ownerReach + 1 &&
    tokens.slice(last + 1, verb + 1).every(({ gap }) => /^['’.-]?$/u.test(gap))
  )
}
