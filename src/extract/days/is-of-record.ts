// "The first attack since February", "das schwerste Feuer seit Monaten": the time that a new attack is measured by, and
// not when it happened.
import { isVerbLast } from '../words/grammar.ts'
import { marksOf, type Passage, type Run } from '../words/passage.ts'
import { isRecordTime } from './is-record-since.ts'

/** Words between "first" and "since": "the first attack of its kind on a US base in Iraq since". */
const recordReach = 12
/** Words from "first" to what it is the first of: "the most serious such attack". */
const actReach = 4

const stop = /[.;:!?؟؛]/u

/** @param time the words of time, or of "since". */
export function isOfRecord(passage: Passage, time: Pick<Run, 'first'>): boolean {
  return (
    isRecordTime(passage, time) ||
    marksOf(passage, 'record').some(
      (record) => isBeside(passage, record, time.first) && isOfAttack(passage, record),
    )
  )
}

/** Before the time; where the verb comes last, the time may stand first. */
function isBeside({ lang, tokens }: Passage, record: Run, at: number): boolean {
  const isBehind = isVerbLast(lang) || lang === 'zh'
  const isNear =
    at > record.last
      ? at - record.last <= recordReach
      : isBehind && at < record.first && record.first - at <= recordReach
  if (!isNear) return false
  const from = Math.min(at, record.first)
  const to = Math.max(at, record.first)
  return !tokens.slice(from + 1, to + 1).some(({ gap }) => stop.test(gap))
}

/** "The worst loss for years", "the bloodiest day in months": English, of what an attack does. */
const losses = /^(?:loss|losses|deaths?|toll|day|night|fatalit(?:y|ies)|casualt(?:y|ies)|blow|violence)$/

function isOfAttack(passage: Passage, { first, last }: Run): boolean {
  const isOfLoss =
    passage.lang === 'en' &&
    passage.tokens.slice(last + 1, last + 1 + actReach).some(({ word }) => losses.test(word)) &&
    marksOf(passage, 'killed', 'injured').length > 0
  if (isOfLoss) return true
  return marksOf(passage, 'attack-noun', 'attack-verb', 'intercepted', 'own-act').some((act) =>
    act.first > last ? act.first - last <= actReach : act.last < first && first - act.last <= actReach,
  )
}
