// "The first attack since February", "the worst assault on the base since the war began", "not since 2019 had so many come":
// how rare the news is, and no count of older attacks. English.
import type { Passage, Run } from '../words/passage.ts'
import { marksOf } from '../words/passage.ts'

/** Words between "the first" and "since": "the first such attempts on American troops in the country since". */
const recordReach = 14
/** Words between "since" and what it counts from: "since the war between X and Y broke out on October 7". */
const fromReach = 14
const rank =
  /^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|most|worst|only|lone|(?!(?:we|re|te|che|gue|que|fore|inter|reque|prote|arre|harve|sugge|inve|conte|unre|midwe|manife|northwe|southwe|north-we|south-we|lea|late|budape|buchare)st$)\p{L}{3,}est)$/u
const silence = /^(?:quiet|calm|lull|pause|respite|silence|silent|untouched|unscathed)$/
const stop = /[.;:!?]/u

/** @returns whether this "since" only says how rare the attack is that the passage tells of. */
function isRecordSince({ lang, tokens }: Passage, since: Run): boolean {
  if (lang !== 'en') return false
  const before: string[] = []
  for (let at = since.first - 1; at >= Math.max(0, since.first - recordReach); at--) {
    if (stop.test(tokens[at + 1]?.gap ?? '')) break
    before.push(tokens[at]?.word ?? '')
  }
  const [last, previous] = before
  if (/^(?:not|never)$/.test(last ?? '')) return true
  if ([last, previous].some((word) => silence.test(word ?? ''))) return true
  // "The first of nineteen attacks since October" begins a list of them.
  return before.some((word, back) => rank.test(word) && before[back - 1] !== 'of')
}

/** True of the "since" itself, and of words behind it that say from when on the attack is the first of its kind. */
export function isRecordTime(passage: Passage, { first }: Pick<Run, 'first'>): boolean {
  return marksOf(passage, 'since').some(
    (since) =>
      since.first <= first &&
      first - since.last <= fromReach &&
      isRecordSince(passage, since) &&
      !passage.tokens.slice(since.last + 1, first + 1).some(({ gap }) => /[,.;:!?]/u.test(gap)),
  )
}
