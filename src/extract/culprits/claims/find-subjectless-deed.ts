// "Anunció que atacó", "заявило, что нанесло удар", "称用导弹袭击": a verb without a subject of its own is the speaker's.

import { isPassive } from '../../words/grammar.ts'
import { weaponMarks } from '../../words/is-event.ts'
import type { Mark } from '../../words/mark.ts'
import { isClauseBetween, marksOf, type Passage, type Run, wordAt } from '../../words/passage.ts'
import { isUnrealDeed } from './is-unreal-deed.ts'

/** Languages whose verb needs no pronoun. */
const proDrop = new Set('es it pt pl ru uk ro cs sk bg sr sl mk sq'.split(' '))
/** Words between "that" and the verb: "que había atacado", "że wczoraj zaatakowali". */
const verbReach = 3

/** @param head from who speaks to "said". */
export function findSubjectlessDeed(passage: Passage, head: Run): Run | undefined {
  if (passage.lang === 'zh') return findChineseDeed(passage, head)
  if (!proDrop.has(passage.lang)) return undefined
  const that = marksOf(passage, 'that').find(({ first }) => first === head.last + 1)
  if (that === undefined) return undefined
  return marksOf(passage, 'attack-verb').find(
    (act) =>
      act.first > that.last &&
      act.first - that.last <= verbReach &&
      !isUnrealDeed(passage, act) &&
      !passive.test(wordAt(passage.tokens, act.first - 1)) &&
      !listSubjects(passage).some(({ first, last }) => first > that.last && last < act.first),
  )
}

const passive =
  /^(?:fue|fueron|sido|foi|foram|stata?|stati|zostal.*|był.*|byl.*|bol.*|bi[lo].*|sta|sto|fost|u|jane|eshte|bese|беше|бяха|беа|е|са|се|бе|был.*|був|бул.*)$/u

function listSubjects(passage: Passage): readonly Run[] {
  return [
    ...passage.bases,
    ...passage.actors,
    ...marksOf(passage, 'target', 'person', 'attacker-person', 'force', 'attack-noun', ...weaponMarks),
  ]
}

/** With, by, at, against, from: what stands behind these is no subject. */
const ledBy = /^[向对朝用以从於于]$/u

/** Behind "said", with no subject before the verb: "宣布向基地发射导弹", but not "称火箭弹击中". */
function findChineseDeed(passage: Passage, head: Run): Run | undefined {
  const isLed = ({ first }: Run): boolean =>
    passage.tokens.slice(head.last + 1, first).some(({ word }) => ledBy.test(word))
  const subjects = [...passage.actors, ...passage.bases, ...marksOf(passage, 'target', ...weaponMarks)]
  // "宣布，以导弹攻击": before "with" a comma parts nothing.
  const next = head.last + 1
  const from = ledBy.test(wordAt(passage.tokens, next)) ? { first: next, last: next } : head
  const isDeed = (act: Mark): boolean =>
    act.first > head.last &&
    !isPassive(passage, act) &&
    !isUnrealDeed(passage, act) &&
    !isClauseBetween(passage, from, act) &&
    !subjects.some((one) => one.first > head.last && one.last < act.first && !isLed(one))
  return marksOf(passage, 'attack-verb', 'attack-noun', 'own-act').find(isDeed)
}
