// Which names of a passage could be the attacker's? Not "X" of "the coalition against X", nor the state of "Iran's Guards".
import type { Actor } from '../../../model/actor.ts'
import { hasFreeOrder } from '../../words/grammar.ts'
import { persianObject } from '../../words/is-oblique.ts'
import {
  distanceBetween,
  isClauseBetween,
  marksOf,
  overlaps,
  type Passage,
  type PlacedMention,
  type Run,
  wordAt,
} from '../../words/passage.ts'
import type { ActorContext } from '../found-actor.ts'
import { isLinkedTo } from './is-linked-to.ts'

/** The actors of a passage that could have done it, in the order of the text. */
export function listHostile(
  passage: Passage,
  { actors, holders }: Pick<ActorContext, 'actors' | 'holders'>,
): readonly PlacedMention[] {
  const able = passage.actors.filter(
    (actor) =>
      !holders.has(actor.mention.id) &&
      !isLinkOnly(passage, actor, actors) &&
      !isSideOfMedia(passage, actor) &&
      !isLinkedTo(passage, actor, actors) &&
      !isDisguise(passage, actor) &&
      !isHomeOf(passage, actor, actors) &&
      !isPartOfSpeaker(passage, actor, actors) &&
      !isFought(passage, actor) &&
      !isAddressee(passage, actor),
  )
  // "Iran's Guards": the state that stands beside its own force only says whose force it is.
  return able.filter(
    (actor) =>
      !able.some(
        (other) =>
          other !== actor &&
          distanceBetween(actor, other) <= 1 &&
          !isAndBetween(passage, actor, other) &&
          // "…на проиранские группировки, в Тегеране отвергли".
          !(hasFreeOrder(passage.lang) && isClauseBetween(passage, actor, other)) &&
          isUnder(other, actor, actors),
      ),
  )
}

/** "al-Qaeda-linked group": a name that only describes another. Where the two make a name, the matcher gives that. */
function isLinkOnly(passage: Passage, actor: PlacedMention, actors: ReadonlyMap<string, Actor>): boolean {
  const kind = actors.get(actor.mention.id)?.kind
  // "Iran-backed" groups are an actor of their own, and "Taliban fighters" are the Taliban.
  // In these the link stands before the name: "Le Jnim, lié à Al-Qaïda".
  if (kind === 'generic' || linkFirst.has(passage.lang)) return false
  return marksOf(passage, ...(kind === 'state' ? (['linked', 'band'] as const) : (['linked'] as const))).some(
    ({ first }) => first === actor.last + 1,
  )
}

const linkFirst = new Set('fr es it pt pl uk nl ro cs sk bg sr sl mk sq'.split(' '))

/** "Iran and the militias that it arms": two. */
function isAndBetween(passage: Passage, one: PlacedMention, other: PlacedMention): boolean {
  const { last } = one.first < other.first ? one : other
  const { first } = one.first < other.first ? other : one
  return first === last + 2 && marksOf(passage, 'and').some((mark) => mark.first === last + 1)
}

/** Words from the channel to whose side it is on: "وسائل إعلام قريبة من". */
const mediaReach = 4

/** "une chaîne proche du Hezbollah", "وسائل إعلام قريبة من حزب الله": whose side the media are on. */
function isSideOfMedia(passage: Passage, { first }: PlacedMention): boolean {
  if (passage.lang === 'en') return false
  const links = marksOf(passage, 'linked').filter(({ last }) => last < first && first - last <= 2)
  return marksOf(passage, 'relay').some(({ last }) =>
    links.some((link) => link.first > last && first - last <= mediaReach + 1),
  )
}

/** "Lebanon's Hezbollah": the state says where the group is at home. */
function isHomeOf(
  { lang, ...passage }: Passage,
  { mention, last }: PlacedMention,
  actors: ReadonlyMap<string, Actor>,
): boolean {
  const isState = actors.get(mention.id)?.kind === 'state'
  const isGroup = ({ mention: { id } }: PlacedMention): boolean => actors.get(id)?.kind === 'group'
  return (
    lang === 'en' && isState && passage.actors.some((other) => other.first === last + 1 && isGroup(other))
  )
}

/** "gunmen disguised as X soldiers", "in X uniforms". */
function isDisguise({ lang, tokens }: Passage, { first, last }: PlacedMention): boolean {
  const before = tokens.slice(Math.max(0, first - 2), first).map(({ word }) => word)
  const isDressed = /^(?:disguised|dressed|posing|clad) (?:as|in)$/.test(before.join(' '))
  return lang === 'en' && (isDressed || /^uniforms?$/.test(wordAt(tokens, last + 1)))
}

/** "التحالف الدولي لمحاربة داعش", "ائتلاف ضد داعش", "la coalition contre l'État islamique": whom others fight. */
export function isFought(passage: Passage, { first }: PlacedMention): boolean {
  const { tokens } = passage
  if (fighting.test(wordAt(tokens, first - 1))) return true
  const from = Math.max(0, first - againstReach)
  const at = tokens.findLastIndex(({ word }, index) => index >= from && index < first && against.test(word))
  if (at < 0 || tokens.slice(at + 1, first).some(({ word }) => !article.test(word))) return false
  return marksOf(passage, 'coalition-person', 'force', 'known-speaker').some(
    ({ last }) => last < at && at - last <= bodyReach,
  )
}

const fighting = /^(?:(?:ل|ال)?محاربه|(?:ل|ال)?مکافحه|المحارب|المناهض|ضد|против|مخالف)$/u
// Against, of a body that fights; "по борьбе с", "en lutte contre".
const against =
  /^(?:against|contre|contra|contro|gegen|tegen|wider|przeciw|przeciwko|علیه|ضد|проти|против|борьбе|боротьбі|נגד|κατα|κατά|terhadap|melawan|lawan|mot|împotriva|impotriva|ellen)$/u
const article =
  /^(?:the|le|la|les|l|el|los|las|il|lo|gli|i|o|os|den|die|das|der|dem|de|het|s|с|со|з|із|зі|του|τον|το|si)$/u
/** Words from "against" to the name, and from the body to "against": "la coalición internacional contra". */
const againstReach = 3
const bodyReach = 3

/** "Iran's mission to the United Nations", "the ambassador to Iraq": where somebody is sent. */
function isAddressee(passage: Passage, { first }: PlacedMention): boolean {
  const before = passage.tokens.slice(Math.max(0, first - 3), first).map(({ word }) => word)
  return /(?:^| )(?:mission|envoy|ambassador|representative|delegate|delegation|letter) to(?: the)?$/.test(
    before.join(' '),
  )
}

/** "Syrian Observatory" is no Syria. */
function isPartOfSpeaker(
  passage: Passage,
  actor: PlacedMention,
  actors: ReadonlyMap<string, Actor>,
): boolean {
  // "Iraqi media", "رسانه‌های عراقی"; but the Haqqani network is no broadcaster, and a group's radio is its own voice.
  const isOfGroup = actors.get(actor.mention.id)?.kind === 'group'
  if (
    !isOfGroup &&
    // "رسانه‌ها اسرائیل را": what the media speak of.
    !(passage.lang === 'fa' && wordAt(passage.tokens, actor.last + 1) === persianObject) &&
    marksOf(passage, 'relay').some((mark) => !isWithin(mark, actor) && distanceBetween(mark, actor) === 0)
  )
    return true
  return marksOf(passage, 'known-speaker').some(
    (mark) =>
      overlaps(mark, actor) &&
      mark.speaker?.id !== actor.mention.id &&
      mark.last - mark.first > actor.last - actor.first,
  )
}

function isWithin(one: Run, whole: Run): boolean {
  return one.first >= whole.first && one.last <= whole.last
}

function isUnder(one: PlacedMention, above: PlacedMention, actors: ReadonlyMap<string, Actor>): boolean {
  let parent = actors.get(one.mention.id)?.parent
  for (let depth = 0; parent !== undefined && depth < 4; depth++) {
    if (parent === above.mention.id) return true
    parent = actors.get(parent)?.parent
  }
  return false
}
