// With which weapon was it done? The passages of an attack vote: "a drone" in the title, "two drones" and "rockets" below.
import type { Actor } from '../../model/actor.ts'
import { type WeaponClass, weaponClasses } from '../../model/weapon.ts'
import { isOwnStrike, type WeighedPassage } from '../relevance/weighed-passage.ts'
import { persianObject } from '../words/is-oblique.ts'
import type { Mark } from '../words/mark.ts'
import { distanceBetween, hasMark, marksOf, type Passage, type Run } from '../words/passage.ts'
import { isNoArm } from './is-no-arm.ts'

/** Of the top class's votes, what another class needs to be named beside it. */
const share = 0.45
const titleVotes = 2
const ledeVotes = 1.5
const ledeSentences = 3
/** "Shell", "projectile", "artillery": vague words, that a class of its own outweighs. */
const vagueVotes = 0.25

/** Languages whose everyday word for a rocket means a missile as well. */
const oneWordForBoth = new Set(['ar', 'ru', 'uk', 'de', 'hu', 'ro', 'pl', 'sv', 'nl', 'ckb', 'ku'])

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

/** @returns the classes, most voted first. */
export function voteWeapons(passages: readonly WeighedPassage[], voting: Voting): readonly WeaponClass[] {
  const votes = new Map<WeaponClass, number>()
  // "Rammed a truck bomb into the gate, shot at the guards and overran the camp": the bomb is the weapon.
  const lede = passages.filter(({ passage }) => passage.sentence < ledeSentences)
  const body = lede.filter(({ passage }) => !passage.isTitle)
  const hasBombInLede = lede.some(({ passage }) => hasMark(passage, 'weapon:ied'))
  const hasCarInLede = lede.some(({ passage }) =>
    marksOf(passage, 'weapon:ied').some((bomb) => isCar(passage, bomb)),
  )
  for (const one of passages) {
    const { passage } = one
    const weight = passage.isTitle ? titleVotes : passage.sentence < ledeSentences ? ledeVotes : 1
    for (const weapon of weaponClasses) {
      const marks = marksOf(passage, `weapon:${weapon}`).filter((mark) => !isNoArm(passage, mark))
      // "nine days after US airstrikes": the other side's.
      if (weapon === 'airstrike' && isOwnStrike(one)) continue
      if (marks.every((mark) => isOfHolder(passage, mark, voting) || isObject(passage, mark))) continue
      const isTitleAlone = passage.isTitle && passage.lang === 'en' && isNamedOtherwise(body, weapon)
      const isVague =
        weapon === 'other' ||
        (marks.length > 0 && marks.every((mark) => isOpeningFire(passage, mark))) ||
        (weapon === 'airstrike' && marks.every((mark) => isAggression(passage, mark))) ||
        (weapon === 'gunfire' &&
          passage.lang === 'en' &&
          (hasCarInLede || (hasBombInLede && marks.every((mark) => isAssault(passage, mark)))))
      const voted = weapon === 'ied' && areDropped(passage, marks) ? 'airstrike' : weapon
      votes.set(voted, (votes.get(voted) ?? 0) + (isTitleAlone ? 1 : weight) * (isVague ? vagueVotes : 1))
    }
  }
  if (votes.size === 0 && isBombing(passages, voting)) return ['airstrike']
  if (votes.size === 0 && passages.some(({ passage }) => isRaid(passage))) return ['gunfire']
  return rank(
    voting.officialWeapons,
    specialise(votes, { isState: isStateAttack(voting), isOneWord: oneWordForBoth.has(voting.lang) }),
  )
}

/** "Rockets on the port", says the headline, and the text knows missiles alone. */
function isNamedOtherwise(body: readonly WeighedPassage[], weapon: WeaponClass): boolean {
  const names = (...labels: Parameters<typeof hasMark>[1][]): boolean =>
    body.some(({ passage }) => hasMark(passage, ...labels))
  return weapon === 'rocket' && names('weapon:missile', 'weapon:ballistic-missile') && !names('weapon:rocket')
}

/** Words between "after" and the mortars. */
const openingReach = 4

/** "Under cover of rocket fire, gunmen stormed", "two car bombs, following a volley of mortars": what made way for them. */
function isOpeningFire({ lang, tokens, marks }: Passage, { label, first }: Mark): boolean {
  const isIndirect = label === 'weapon:mortar' || label === 'weapon:rocket'
  return (
    lang === 'en' &&
    isIndirect &&
    (marks.has('weapon:ied') || marks.has('weapon:gunfire')) &&
    tokens
      .slice(Math.max(0, first - openingReach), first)
      .some(({ word }) => /^(?:after|following|cover)$/.test(word))
  )
}

/** Words between "militants" and "attacked". */
const raiderReach = 2

/** "Militants attacked the post": men who come themselves come with guns, where nothing else is told. */
function isRaid(passage: Passage): boolean {
  const { lang, isTitle, tokens } = passage
  if (lang !== 'en' || isTitle) return false
  const raiders = marksOf(passage, 'attacker-person')
  return marksOf(passage, 'attack-verb').some(
    ({ first }) =>
      /^(?:attack(?:ed|ing)|raid(?:ed|ing)|assault(?:ed|ing))$/.test(tokens[first]?.word ?? '') &&
      !/^(?:was|were|been|being)$/.test(tokens[first - 1]?.word ?? '') &&
      raiders.some(({ last }) => last < first && first - last <= raiderReach),
  )
}

/** "Stormed", "overran": how they came in, and not what with. */
function isAssault({ lang, tokens }: Passage, { first }: Run): boolean {
  return lang === 'en' && /^(?:storm|overr[au]n|infiltrat|broke$|breached)/.test(tokens[first]?.word ?? '')
}

const cars = /(?:^car|^truck|^vehicles?|^lorry|^lorries|^minivan|^van|vbieds?)$/

/** "car bomb", "a truck packed with explosives": it opens the way to those who shoot. */
function isCar({ tokens }: Passage, { first, last }: Run): boolean {
  return tokens.slice(first, last + 1).some(({ word }) => cars.test(word))
}

/** "bombers dropped 14 bombs": no charges that were laid. */
function areDropped({ lang, tokens, ...passage }: Passage, bombs: readonly Run[]): boolean {
  const isPlain = bombs.length > 0 && bombs.every(({ first }) => /^bombs?$/.test(tokens[first]?.word ?? ''))
  return lang === 'en' && isPlain && passage.marks.has('weapon:airstrike')
}

/** "جنگنده‌ها را زدیم": Persian marks what was hit, and jets are hit as well. */
function isObject({ lang, tokens }: Passage, { label, last }: Mark): boolean {
  return lang === 'fa' && label === 'weapon:airstrike' && tokens[last + 1]?.word === persianObject
}

/** "عدوان جوي": the formula of Syrian state media; the missiles that it came with say more. */
function isAggression({ tokens }: Passage, { first }: Run): boolean {
  return tokens[first]?.word.startsWith('عدوان') === true
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
  official: readonly WeaponClass[],
  votes: ReadonlyMap<WeaponClass, number>,
): readonly WeaponClass[] {
  const top = Math.max(...votes.values())
  return [...votes]
    .filter(([weapon, count]) => count >= top * share || official.includes(weapon))
    .sort(([a, x], [b, y]) => y - x || weaponClasses.indexOf(a) - weaponClasses.indexOf(b))
    .map(([weapon]) => weapon)
    .sort((a, b) => Number(isCarried(a, b, votes)) - Number(isCarried(b, a, votes)))
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

/** "Israel bombed the airport": what no report needs to say. */
function isBombing(passages: readonly WeighedPassage[], { lang, actors, attackerIds }: Voting): boolean {
  const isState = attackerIds.some((id) => actors.get(id)?.kind === 'state')
  return (
    lang === 'en' &&
    isState &&
    passages.some(({ passage }) => passage.tokens.some(({ word }) => /^bomb(?:ed|s|ing)$/.test(word)))
  )
}

/** A state's force shoots missiles where the language has one word for rocket and missile. */
function isStateAttack({ lang, actors, attackerIds }: Voting): boolean {
  return oneWordForBoth.has(lang) && attackerIds.some((id) => stateKinds.has(actors.get(id)?.kind ?? ''))
}

const stateKinds: ReadonlySet<string> = new Set(['state', 'armed-force'])
