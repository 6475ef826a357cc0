// With which weapon was it done? The passages of an attack vote: "a drone" in the title, "two drones" and "rockets" below.
import type { Actor } from '../../model/actor.ts'
import { type WeaponClass, weaponClasses } from '../../model/weapon.ts'
import { isOwnStrike, type WeighedPassage } from '../relevance/weighed-passage.ts'
import { weaponMarks } from '../words/is-event.ts'
import { persianObject } from '../words/is-oblique.ts'
import type { Mark } from '../words/mark.ts'
import { distanceBetween, hasMark, marksOf, type Passage, type Run } from '../words/passage.ts'
import { type AttackScene, describeScene, ledeSentences } from './attack-scene.ts'
import { guessWeapon } from './guess-weapon.ts'
import { isNoArm } from './is-no-arm.ts'
import { weaponOf } from './weapon-marks.ts'
import { weighArm } from './weigh-arm.ts'

/** Of the top class's votes, what another class needs to be named beside it. */
const share = 0.45
const titleVotes = 2
const ledeVotes = 1.5

/** Languages whose everyday word for a rocket means a missile as well. */
const oneWordForBoth = new Set(
  'ar ru uk de hu ro pl sv nb nl ckb ku az kk uz hy ka am cs sk bg sr sl mk sq so'.split(' '),
)

interface Voting {
  readonly lang: string
  readonly actors: ReadonlyMap<string, Actor>
  /** Ids of those who claim the attack or are blamed for it. */
  readonly attackerIds: readonly string[]
  /** Ids of those who hold the bases. */
  readonly holders: ReadonlySet<string>
  /** What officials called it, once for each time. */
  readonly officialWeapons: readonly WeaponClass[]
}

/**
 * @param about all passages of the attack; those without an act speak of car bombs, and where no other does.
 * @returns the classes, most voted first.
 */
export function voteWeapons(about: readonly WeighedPassage[], voting: Voting): readonly WeaponClass[] {
  const scene = describeScene(about, voting)
  const told = about.filter(({ event }) => event !== 'none')
  const asides = about.filter(({ event }) => event === 'none')
  const votes = countVotes(told, { voting, scene, body: told })
  const fromAsides = countVotes(asides, { voting, scene, body: told })
  const isFaint = votes.size > 0 && Math.max(...votes.values()) < 1
  for (const [weapon, count] of fromAsides)
    if (isFaint || (scene.hasCar && weapon === 'ied')) votes.set(weapon, (votes.get(weapon) ?? 0) + count)
  const order = orderOfMention(about, voting.lang)
  if (votes.size > 0) return settle(votes, { scene, order }, voting)
  const guess = guessWeapon(told, voting)
  return guess === undefined ? settle(fromAsides, { scene, order }, voting) : [guess]
}

/**
 * "First two drones and then five rockets": of equals, the one that is named first. Vague words come last, and guns where the
 * phases of an attack are not told apart.
 */
function orderOfMention(passages: readonly WeighedPassage[], lang: string): readonly WeaponClass[] {
  const last: readonly WeaponClass[] = lang === 'en' ? ['other'] : ['gunfire', 'other']
  const marks = passages.flatMap(({ passage }) => marksOf(passage, ...weaponMarks))
  const placed = [...marks.map(weaponOf), ...weaponClasses].filter((weapon) => !last.includes(weapon))
  return [...new Set(placed), ...last]
}

/** Of the votes of a car bomb, the most that those who shoot behind it have. */
const behindBomb = 0.9

function settle(
  votes: Map<WeaponClass, number>,
  { scene: { hasCar }, order }: { readonly scene: AttackScene; readonly order: readonly WeaponClass[] },
  voting: Voting,
): readonly WeaponClass[] {
  const [bombs, guns] = [votes.get('ied'), votes.get('gunfire')]
  if (hasCar && bombs !== undefined && guns !== undefined)
    votes.set('gunfire', Math.min(guns, bombs * behindBomb))
  return rank(
    { official: voting.officialWeapons, order },
    specialise(votes, { isState: isStateAttack(voting), isOneWord: oneWordForBoth.has(voting.lang) }),
  )
}

interface Poll {
  readonly voting: Voting
  readonly scene: AttackScene
  /** Those that tell of the attack. */
  readonly body: readonly WeighedPassage[]
}

function countVotes(
  passages: readonly WeighedPassage[],
  { voting, scene, body }: Poll,
): Map<WeaponClass, number> {
  const votes = new Map<WeaponClass, number>()
  const lede = body.filter(({ passage }) => passage.sentence < ledeSentences && !passage.isTitle)
  for (const one of passages) {
    const { passage } = one
    const weight = passage.isTitle ? titleVotes : passage.sentence < ledeSentences ? ledeVotes : 1
    for (const weapon of weaponClasses) {
      const marks = marksOf(passage, `weapon:${weapon}`).filter((mark) => !isNoArm(passage, mark))
      // "nine days after US airstrikes": the other side's.
      if (weapon === 'airstrike' && isOwnStrike(one)) continue
      if (marks.every((mark) => isOfHolder(passage, mark, voting) || isObject(passage, mark))) continue
      const isTitleAlone = passage.isTitle && passage.lang === 'en' && isNamedOtherwise(lede, weapon)
      const voted = weapon === 'ied' && areFromAbove(passage, marks, voting) ? 'airstrike' : weapon
      const vote = (isTitleAlone ? 1 : weight) * weighArm(passage, weapon, { marks, scene })
      votes.set(voted, (votes.get(voted) ?? 0) + vote)
    }
  }
  return votes
}

/** "Rockets on the port", says the headline, and the text knows missiles alone. */
function isNamedOtherwise(body: readonly WeighedPassage[], weapon: WeaponClass): boolean {
  const names = (...labels: Parameters<typeof hasMark>[1][]): boolean =>
    body.some(({ passage }) => hasMark(passage, ...labels))
  return weapon === 'rocket' && names('weapon:missile', 'weapon:ballistic-missile') && !names('weapon:rocket')
}

/** "bombers dropped 14 bombs", "Israel bombs the airfield": no charges that were laid. */
function areFromAbove(passage: Passage, bombs: readonly Run[], { actors }: Voting): boolean {
  const isPlain =
    bombs.length > 0 && bombs.every(({ first }) => /^bombs?$/.test(passage.tokens[first]?.word ?? ''))
  if (passage.lang !== 'en' || !isPlain) return false
  const isState = (id: string): boolean => /^(?:state|armed-force)$/.test(actors.get(id)?.kind ?? '')
  return (
    passage.marks.has('weapon:airstrike') ||
    bombs.every(({ first }) =>
      passage.actors.some(({ last, mention }) => last === first - 1 && isState(mention.id)),
    )
  )
}

/** "جنگنده‌ها را زدیم": Persian marks what was hit, and jets are hit as well. */
function isObject({ lang, tokens }: Passage, { label, last }: Mark): boolean {
  return lang === 'fa' && label === 'weapon:airstrike' && tokens[last + 1]?.word === persianObject
}

/** "in revenge for a US drone strike": the weapon of those who hold the base. */
function isOfHolder(passage: Passage, mark: Run, { holders }: Voting): boolean {
  return passage.actors.some(
    (actor) =>
      holders.has(actor.mention.id) && distanceBetween(actor, mark) === 0 && isOneName(passage, actor, mark),
  )
}

/** The adjective stands before the weapon, in Arabic and Persian behind it; a holder before "rockets hit" is no owner. */
function isOneName(passage: Passage, actor: Run, mark: Run): boolean {
  return passage.lang === 'ar' || passage.lang === 'fa' ? actor.first > mark.last : actor.last < mark.first
}

/** What an official called it is named even where few words do: who was hit has seen the fragments. */
function rank(
  { official, order }: { readonly official: readonly WeaponClass[]; readonly order: readonly WeaponClass[] },
  votes: ReadonlyMap<WeaponClass, number>,
): readonly WeaponClass[] {
  const top = Math.max(...votes.values())
  return [...votes]
    .filter(([weapon, count]) => count >= top * share || official.includes(weapon))
    .sort(([a, x], [b, y]) => y - x || placeOf(a, order, votes) - placeOf(b, order, votes))
    .map(([weapon]) => weapon)
    .sort((a, b) => Number(isCarried(a, b, votes)) - Number(isCarried(b, a, votes)))
}

/** Whose votes a class may have taken over. */
const general: Readonly<Partial<Record<WeaponClass, readonly WeaponClass[]>>> = {
  'ballistic-missile': ['missile', 'rocket'],
  missile: ['rocket'],
}

function placeOf(
  weapon: WeaponClass,
  order: readonly WeaponClass[],
  votes: ReadonlyMap<WeaponClass, number>,
): number {
  const taken = (general[weapon] ?? []).filter((one) => !votes.has(one))
  return Math.min(...[weapon, ...taken].map((one) => order.indexOf(one)))
}

/** Of the aircraft's votes, what its missiles need to be the weapon: "missile attack by two jets". */
const missileShare = 1.2

/** "airstrikes … four missiles hit": what an aircraft drops is part of its strike. */
function isCarried(weapon: WeaponClass, by: WeaponClass, votes: ReadonlyMap<WeaponClass, number>): boolean {
  const isDropped = weapon === 'missile' || weapon === 'rocket' || weapon === 'other'
  return by === 'airstrike' && isDropped && (votes.get(weapon) ?? 0) < (votes.get(by) ?? 0) * missileShare
}

/** Reports name the kind once and say "missiles" afterwards: the general word's votes go to the special class. */
function specialise(
  votes: ReadonlyMap<WeaponClass, number>,
  { isState, isOneWord }: { readonly isState: boolean; readonly isOneWord: boolean },
): ReadonlyMap<WeaponClass, number> {
  const moved = new Map(votes)
  const move = (from: WeaponClass, to: WeaponClass): void => {
    moved.set(to, (moved.get(to) ?? 0) + (moved.get(from) ?? 0))
    moved.delete(from)
  }
  if (isOneWord && moved.has('ballistic-missile') && moved.has('rocket')) move('rocket', 'ballistic-missile')
  if (isState && moved.has('rocket')) move('rocket', 'missile')
  if (moved.has('ballistic-missile') && moved.has('missile')) move('missile', 'ballistic-missile')
  return moved
}

/** A state's force shoots missiles where the language has one word for rocket and missile. */
function isStateAttack({ lang, actors, attackerIds }: Voting): boolean {
  return oneWordForBoth.has(lang) && attackerIds.some((id) => stateKinds.has(actors.get(id)?.kind ?? ''))
}

const stateKinds: ReadonlySet<string> = new Set(['state', 'armed-force'])
