// What do the passages before one leave to be understood in it? "He added": who spoke last. "The group": which one.
import type { Speaker } from '../model/claim.ts'
import type { Outlet } from '../model/outlet.ts'
import type { ActorContext } from './culprits/found-actor.ts'
import { listHostile } from './culprits/names/list-hostile.ts'
import { type Attribution, findSpeaker } from './culprits/speakers/find-speaker.ts'
import type { Focused } from './targets/assign-focus.ts'
import type { Casualty } from './tolls/casualty.ts'
import { findOpenedToll } from './tolls/told/find-opened-toll.ts'
import { findQuantities } from './words/find-quantities.ts'
import { weaponMarks } from './words/is-event.ts'
import { hasMark, marksOf, type Passage } from './words/passage.ts'

/** What was heard, as far as the next passage needs it. */
export interface HeardBefore {
  /** Who was named last as speaking, and where. */
  readonly spoken: { readonly attribution: Attribution; readonly passage: Passage } | undefined
  /** The passage right before. */
  readonly previous: Passage | undefined
  /** Id of the hostile group or force named last. */
  readonly lastActorId: string | undefined
  /** Tolls that a bare number may go on with. */
  readonly tolls: readonly Casualty[]
  /** The passage right before tells of weapons and of no toll: "two" are two of those. */
  readonly isOfWeapons: boolean
}

/** Before the first passage. */
export const nothingHeard: HeardBefore = {
  spoken: undefined,
  previous: undefined,
  lastActorId: undefined,
  tolls: [],
  isOfWeapons: false,
}

type Sides = Pick<ActorContext, 'actors' | 'holders'>

/** Who speaks in a passage, behind what was heard before it. */
export function findSpeakerAfter(
  { spoken, lastActorId }: HeardBefore,
  passage: Passage,
  { outlet, ...sides }: Sides & { readonly outlet: Outlet },
): Attribution {
  const said = findSpeaker(passage, outlet, {
    last: spoken?.attribution,
    isSameSentence: passage.sentence === spoken?.passage.sentence,
    isSameParagraph: passage.paragraph === spoken?.passage.paragraph,
    group: toSpeaker(findGroupBefore(passage, sides) ?? lastActorId, sides),
  })
  const { ownerId } = said
  const isVoice = ownerId !== undefined && said.speaksFor === undefined && isGroup(ownerId, sides)
  return isVoice ? { ...said, speaksFor: ownerId, isRelay: false } : said
}

/** "X's media arm", "X's radio" are a group's own word; a state's television tells of others' deeds as well. */
function isGroup(id: string, { actors }: Sides): boolean {
  const kind = actors.get(id)?.kind
  return kind === 'group' || kind === 'umbrella'
}

/** What is heard once a passage is read as well. */
export function hearPassage(
  before: HeardBefore,
  { one: { passage }, isResponse }: Focused,
  { attribution, tolls }: { readonly attribution: Attribution; readonly tolls: readonly Casualty[] },
  sides: Sides,
): HeardBefore {
  return {
    spoken: attribution.isOutlet ? before.spoken : { attribution, passage },
    previous: passage,
    lastActorId: findLastGroup(passage, sides) ?? before.lastActorId,
    tolls: isResponse ? [] : leaveTolls(before, passage, tolls),
    isOfWeapons: !isResponse && tolls.length === 0 && hasMark(passage, ...weaponMarks),
  }
}

/** What a bare number behind the passage may go on with: its own tolls, one that it opens, or those of its paragraph. */
function leaveTolls(before: HeardBefore, passage: Passage, tolls: readonly Casualty[]): readonly Casualty[] {
  if (tolls.length > 0 || passage.lang !== 'en') return tolls
  const opened = findOpenedToll(passage)
  if (opened !== undefined) return [opened]
  const isNear =
    passage.paragraph === before.previous?.paragraph &&
    !hasMark(passage, 'killed', 'injured') &&
    findQuantities(passage).every(({ isArticle }) => isArticle)
  return isNear ? before.tolls : []
}

/** Who "the group" is afterwards: a state is named too often as a place. */
function findLastGroup(passage: Passage, sides: Sides): string | undefined {
  const groups = listHostile(passage, sides).filter(({ mention }) => {
    const kind = sides.actors.get(mention.id)?.kind
    return kind !== 'state' && kind !== 'generic'
  })
  return groups.at(-1)?.mention.id
}

/** "X overran the base, and the group said": named in the same sentence. English. */
function findGroupBefore(passage: Passage, sides: Sides): string | undefined {
  const band = marksOf(passage, 'band').find(({ first }) => passage.tokens[first - 1]?.word === 'the')
  if (passage.lang !== 'en' || band === undefined) return undefined
  const groups = listHostile(passage, sides).filter(
    ({ mention, last }) => last < band.first - 1 && sides.actors.get(mention.id)?.kind === 'group',
  )
  return groups.at(-1)?.mention.id
}

function toSpeaker(actorId: string | undefined, { actors }: Sides): Speaker | undefined {
  const actor = actorId === undefined ? undefined : actors.get(actorId)
  return actor === undefined ? undefined : { id: actor.id, name: actor.name, letter: 'F', official: false }
}
