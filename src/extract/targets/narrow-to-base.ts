// Which of the bases that one passage names as hit a claim is about. "A drone was shot down above X, hours after three
// rockets hit Y": two acts in one sentence, each with its own base and figures.
import { listActs } from '../words/is-event.ts'
import type { Passage, PlacedMention, Run } from '../words/passage.ts'
import { distanceBetween, isClauseBetween } from '../words/passage.ts'

interface Scene {
  readonly baseId: string
  /** The act that stands nearest to the base. */
  readonly act: Run
}

/** @returns those of `baseIds` that a claim at `run` is about: all of them where the passage tells of one act. */
export function narrowToBase(
  passage: Passage,
  run: Run,
  { baseIds, isOfPeople }: { readonly baseIds: readonly string[]; readonly isOfPeople: boolean },
): readonly string[] {
  if (baseIds.length < 2) return baseIds
  const own = isOfPeople
    ? (findRightBehind(passage, run, baseIds) ?? findInClause(passage, run, baseIds))
    : undefined
  if (own !== undefined) return [own]
  const scenes = findScenes(passage, baseIds)
  const acts = new Set(scenes.map(({ act }) => act))
  if (scenes.length < baseIds.length || acts.size < scenes.length) return baseIds
  const nearest = [...scenes].sort((a, b) => distanceBetween(a.act, run) - distanceBetween(b.act, run))[0]
  return nearest === undefined ? baseIds : [nearest.baseId]
}

/** Words between two names of one row: "X, Y and Z". */
const rowReach = 2

/** Words from "wounded" to "at X". */
const behindReach = 3

/** "Two were killed at X and five wounded at Y": each where the words say so. */
function findRightBehind(passage: Passage, run: Run, baseIds: readonly string[]): string | undefined {
  const named = passage.bases.filter(({ mention }) => baseIds.includes(mention.id))
  const own = named.find(({ first }) => first > run.last && first - run.last <= behindReach)
  const next = passage.tokens[run.last + 1]
  const isAt = next?.gap === '' && /^(?:at|in)$/.test(next.word)
  const isRow = named.some(
    (one) => one !== own && own !== undefined && one.first > own.last && one.first - own.last <= rowReach,
  )
  return passage.lang === 'en' && isAt && !isRow ? own?.mention.id : undefined
}

/** "В Морозовске погиб один человек, в Миллерово пострадавших нет": each clause has its own base and toll. */
function findInClause(passage: Passage, run: Run, baseIds: readonly string[]): string | undefined {
  const named = passage.bases.filter(({ mention }) => baseIds.includes(mention.id))
  const isRow = named.some(({ last }) => named.some(({ first }) => first > last && first - last <= rowReach))
  const ids = new Set(
    named.filter((base) => !isClauseBetween(passage, base, run)).map(({ mention }) => mention.id),
  )
  const [only] = ids
  return isRow || ids.size !== 1 || named.length < baseIds.length ? undefined : only
}

function findScenes(passage: Passage, baseIds: readonly string[]): readonly Scene[] {
  const acts = listActs(passage)
  return baseIds.flatMap((baseId) => {
    const mention = passage.bases.find((one) => one.mention.id === baseId)
    const act = mention === undefined ? undefined : nearestAct(acts, mention)
    return act === undefined ? [] : [{ baseId, act }]
  })
}

function nearestAct(acts: readonly Run[], mention: PlacedMention): Run | undefined {
  return [...acts].sort((a, b) => distanceBetween(a, mention) - distanceBetween(b, mention))[0]
}
