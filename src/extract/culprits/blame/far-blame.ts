// Words of blame that stand far from the name: "blamed the attack on the base on X", "X, an ally of Y, was behind it",
// "X and its proxies are responsible". English.

import { weaponMarks } from '../../words/is-event.ts'
import { beforeThe, isClauseBetween, marksOf, type Passage, type Run, wordAt } from '../../words/passage.ts'
import { withAside } from '../names/apposition.ts'

/** Does the word of blame reach a name that stands far from it? */
export function isFarBlame(passage: Passage, actor: Run, mark: Run): boolean {
  return passage.lang === 'en' && (isBlamedOn(passage, actor, mark) || isSubjectOfBlame(passage, actor, mark))
}

/** Words between "blamed" and "on X". */
const onReach = 16

/** "blamed Sunday's attack on the base in the desert on X", "attributed it to X"; not "blamed X for the attack on Y". */
function isBlamedOn(passage: Passage, { first }: Run, mark: Run): boolean {
  const { tokens } = passage
  const on = beforeThe(tokens, first)
  const between = tokens.slice(mark.first + 1, on).map(({ word }) => word)
  return (
    mark.first < on &&
    on - mark.first <= onReach &&
    (wordAt(tokens, on) === 'on'
      ? /^(?:blam|pin|laid|lay|put)/
      : wordAt(tokens, on) === 'to'
        ? /^(?:attribut|ascrib|trac|link)/
        : /^(?!)/
    ).test(wordAt(tokens, mark.first)) &&
    // "laid the blame for the attack on": "on" is a part of it.
    (mark.last === on || !between.some((word) => /^(?:for|by|that)$/.test(word))) &&
    !isClauseBetween(passage, { first: mark.first, last: mark.first }, { first, last: first })
  )
}

const predicate = /^(?:was|were|is|are|be|been|being|stood|had|did|has|have)$/
/** What may stand between a subject and "was behind". */
const companions =
  /^(?:and|or|its|their|his|the|proxies|proxy|allies|allied|militias?|partners|agents|almost|certainly|probably|likely|clearly|undoubtedly|definitely|fighters|militants|forces|men|group|groups|network|movement)$/
const companyReach = 5

/** "X, which denies it, was behind the attack", "X and its proxies are behind it". */
function isSubjectOfBlame(passage: Passage, actor: Run, mark: Run): boolean {
  const { tokens } = passage
  if (!predicate.test(wordAt(tokens, mark.first)) || actor.last > mark.first) return false
  const aside = withAside(passage, actor)
  if (aside.last > actor.last) return mark.first === aside.last + 1
  const between = tokens.slice(actor.last + 1, mark.first)
  return (
    between.length <= companyReach &&
    between.every(({ word }) => companions.test(word)) &&
    !isClauseBetween(passage, actor, mark)
  )
}

/** "accused X of the attack on Y", "attributed the raid on Y to X": whom the attack was on. */
export function isTargetOfBlamed(passage: Passage, actor: Run, mark: Run): boolean {
  const { lang, tokens } = passage
  const on = beforeThe(tokens, actor.first)
  return (
    lang === 'en' &&
    mark.first < on &&
    /^(?:on|against)$/.test(wordAt(tokens, on)) &&
    marksOf(passage, 'attack-noun', ...weaponMarks).some(
      ({ first, last }) => first > mark.first && (last === on - 1 || last === on),
    ) &&
    !isBlamedOn(passage, actor, mark)
  )
}
