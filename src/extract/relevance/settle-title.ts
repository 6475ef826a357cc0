// "Nach dem Angriff kehrt Ruhe ein // Im vergangenen Jahr hatten Raketen den Stützpunkt X getroffen": a title that names an
// attack without telling of it is of the old one that the first sentence tells of.
import type { Cue } from '../../model/keywords.ts'
import type { Passage } from '../words/passage.ts'
import { hasMark, marksOf, overlaps } from '../words/passage.ts'
import type { WeighedPassage } from './weighed-passage.ts'

/** Sentences behind the title in which a new attack would be told. */
const ledeSentences = 2

const oldCues: readonly Cue[] = [
  'past-period',
  'old-date',
  'retrospective',
  'other-day',
  'old-date-without-anchor',
]

/** @param points that the title gets for the company that it keeps. */
export function settleTitle(passages: readonly WeighedPassage[], points: number): readonly WeighedPassage[] {
  const titles = passages.filter(({ passage }) => passage.isTitle)
  const end = titles.at(-1)?.passage.sentence
  if (end === undefined || titles.some(({ passage }) => tellsOfDeed(passage))) return passages
  const told = passages.filter(
    ({ passage, event }) =>
      event === 'attack' && passage.sentence > end && passage.sentence <= end + ledeSentences,
  )
  const isOld = told.length > 0 && told.every(isOfOldAttack)
  return isOld ? passages.map((one) => (one.passage.isTitle ? withdraw(one, points) : one)) : passages
}

function isOfOldAttack({ isBackground, hits }: WeighedPassage): boolean {
  return isBackground && hits.some(({ cue }) => oldCues.includes(cue))
}

/** Somebody does something, or is hurt; a noun alone may be of any attack. */
function tellsOfDeed(passage: Passage): boolean {
  const nouns = marksOf(passage, 'attack-noun')
  return (
    hasMark(passage, 'killed', 'injured', 'intercepted', 'damage', 'arrival-verb', 'now') ||
    marksOf(passage, 'attack-verb').some((verb) => !nouns.some((noun) => overlaps(noun, verb)))
  )
}

function withdraw(one: WeighedPassage, points: number): WeighedPassage {
  const hit = { cue: 'inherits', points, detail: 'the first sentence tells of an old attack' } as const
  return { ...one, hits: [...one.hits, hit], points: one.points + points, isBackground: true }
}
