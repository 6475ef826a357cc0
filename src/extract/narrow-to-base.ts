// Which of the bases that one passage names as hit a claim is about. "A drone was shot down above X, hours after three
// rockets hit Y": two acts in one sentence, each with its own base and figures.
import { isTrigger } from './is-event.ts'
import type { Passage, PlacedMention, Run } from './passage.ts'
import { distanceBetween, marksOf } from './passage.ts'

interface Scene {
  readonly baseId: string
  /** The act that stands nearest to the base. */
  readonly act: Run
}

/** @returns those of `baseIds` that a claim at `run` is about: all of them where the passage tells of one act. */
export function narrowToBase(passage: Passage, run: Run, baseIds: readonly string[]): readonly string[] {
  if (baseIds.length < 2) return baseIds
  const scenes = findScenes(passage, baseIds)
  const acts = new Set(scenes.map(({ act }) => act))
  if (scenes.length < baseIds.length || acts.size < scenes.length) return baseIds
  const nearest = [...scenes].sort((a, b) => distanceBetween(a.act, run) - distanceBetween(b.act, run))[0]
  return nearest === undefined ? baseIds : [nearest.baseId]
}

function findScenes(passage: Passage, baseIds: readonly string[]): readonly Scene[] {
  const acts = [...passage.marks.keys()].filter(isTrigger).flatMap((label) => marksOf(passage, label))
  return baseIds.flatMap((baseId) => {
    const mention = passage.bases.find((one) => one.mention.id === baseId)
    const act = mention === undefined ? undefined : nearestAct(acts, mention)
    return act === undefined ? [] : [{ baseId, act }]
  })
}

function nearestAct(acts: readonly Run[], mention: PlacedMention): Run | undefined {
  return [...acts].sort((a, b) => distanceBetween(a, mention) - distanceBetween(b, mention))[0]
}
