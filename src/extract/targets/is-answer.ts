// Does a passage tell of the raids with which the attack on a base was answered? "Warplanes hit depots of the militias", "the
// launcher was bombed": whom those hurt is no toll of the base.
import { isPassive } from '../words/grammar.ts'
import { firedMarks } from '../words/is-event.ts'
import { hasMark, marksOf, type Passage, type Run } from '../words/passage.ts'

/** Whom an article is about. */
export interface Sides {
  /** Ids of those whose bases were hit. */
  readonly holders: ReadonlySet<string>
  /** Is it a group, and no state? */
  readonly isGroup: (actorId: string) => boolean
}

/** Those who fight bands, from the air, and are none. */
const regulars = ['us', 'coalition', 'nato', 'israel', 'turkey', 'uk', 'france']

/** Folded. */
const militias =
  /^(?:militias?|militiamen|milices?|miliciens?|miliz(?:en|ie|iani)?|milicias?|milicianos?|milicj[aei]|milisler\p{L}*|ополченц\p{L}*|группировк\p{L}*|группировок|угруповань|угруповання|(?:وال|ال|لل)?(?:میلیشی|ملیشی)\p{L}*|(?:ال|لل)?فصایل|شبه|ה?מיליצי\p{L}*)$/u

/** What an attack came from, and who fired. */
const firing =
  /\b(?:launchers?|launch (?:sites?|pads?|points?|positions?|teams?|crews?)|firing (?:positions?|points?|teams?)|(?:men|those|team|militants|gunmen|militiamen) (?:who|that) (?:had )?(?:just )?(?:fired|launched))\b/

/** Folded. */
const means =
  /^(?:gunships?|helicopters?|apaches|warplanes|jets|f|avions|chasseurs|aviones|cazas|kampfjets|flugzeuge|aerei|caccia|samolot[ya]|самолет[ыа]|авиация|літаки|авіація|авіацію|طایرات|مقاتلات|جنگنده\p{L}*|ucakla\p{L}*|jetleri|מטוסים|מטוסי)$/u
const bombs = /^(?:bomb|bombs|bombing|raid)$/

/** @returns true for a passage that names no base; where bases were bombed from the air, whose raids they are is left open. */
export function isAnswer(passage: Passage, { holders, isGroup }: Sides): boolean {
  if (passage.isTitle || passage.bases.length > 0 || !regulars.some((id) => holders.has(id))) return false
  if (marksOf(passage, ...firedMarks).length > 0) return false
  const acts = listRaids(passage)
  const start = Math.min(...acts.map(({ first }) => first))
  // "The attack, which wounded three, was answered with raids": of the attack.
  if (acts.length === 0 || marksOf(passage, 'killed', 'injured').some(({ last }) => last < start))
    return false
  return (
    acts.some((act) => isAtBand(passage, act, isGroup)) ||
    (passage.lang === 'en' && firing.test(passage.tokens.map(({ word }) => word).join(' ')))
  )
}

/** "Bombed depots of the militia", "depots of the militia were bombed"; but "was attacked by the militia". */
function isAtBand(passage: Passage, act: Run, isGroup: Sides['isGroup']): boolean {
  const groups = passage.actors.filter(({ mention }) => isGroup(mention.id))
  const bands = [...listBands(passage), ...groups]
  return isPassive(passage, act)
    ? groups.some(({ last }) => last < act.first && act.first - last <= bandReach)
    : bands.some(({ first, last }) => first > act.last && isObject(passage, act, { first, last }))
}

/** Words before the act to whom it hit: "three places of the group were bombed"; and behind it. */
const bandReach = 4
const objectReach = 12

/** "Returned fire, and the group said": who speaks is not who was hit. */
function isObject(passage: Passage, act: Run, band: Run): boolean {
  const told = marksOf(passage, 'said', 'claimed', 'denied')
  return (
    band.first - act.last <= objectReach &&
    !told.some(({ first }) => first > act.last && first <= band.last + 1)
  )
}

/** Strikes from the air, or in return. */
function listRaids(passage: Passage): readonly Run[] {
  const strikes = [...marksOf(passage, 'strikes'), ...listTokens(passage, bombs)]
  const air = marksOf(passage, 'weapon:airstrike')
  const response = marksOf(passage, 'response')
  const isAir = air.length > 0 || listTokens(passage, means).length > 0
  if (response.length > 0)
    return [...response, ...strikes, ...(isAir || strikes.length > 0 ? [] : marksOf(passage, 'attack-noun'))]
  return isAir ? strikes : []
}

function listBands(passage: Passage): readonly Run[] {
  return [...marksOf(passage, 'band'), ...listTokens(passage, militias)]
}

function listTokens({ tokens }: Passage, words: RegExp): readonly Run[] {
  return tokens.flatMap(({ word }, at) => (words.test(word) ? [{ first: at, last: at }] : []))
}

const backToRaids =
  /\b(?:those|the|these|such|its|their) (?:air |overnight |retaliatory |american |u\.s\. )?(?:strikes|raids|airstrikes|bombings|bombardment)\b|\b(?:died|killed|hurt|wounded) in (?:them|it)\b/

/** "Nineteen fighters were killed in the air raids", right behind the raids with which the attack was answered. */
export function isOfAnswer(passage: Passage, answer: Passage, isSequel: boolean): boolean {
  if (passage.bases.length > 0 || !hasMark(passage, 'killed', 'injured')) return false
  if (passage.lang === 'en')
    return (
      passage.sentence === answer.sentence ||
      backToRaids.test(passage.tokens.map(({ word }) => word).join(' '))
    )
  // Where no word leads back to them: whom nobody calls the holders' own.
  return (
    isSequel &&
    passage.paragraph === answer.paragraph &&
    passage.sentence - answer.sentence === 1 &&
    !hasMark(passage, 'us-person', 'coalition-person', 'target', ...firedMarks)
  )
}
