// Which attack was done by a name? "fired by Iran", "wurde von den Taliban beschossen", "killed by the Russian strike".
import type { Mark, MarkLabel } from '../../words/mark.ts'
import {
  isClauseBetween,
  marksOf,
  type Passage,
  type PlacedMention,
  type Run,
  wordAt,
} from '../../words/passage.ts'
import { findFire, findOwnStrike } from './find-owned-strike.ts'
import { findPlannedBy } from './find-planned.ts'
import { beforeNaming } from './named-by-others.ts'

/** Words between an attacker and the act: "by Iran early on Wednesday". */
const agentReach = 4

/** "By", and what stands for it. */
export const byWords =
  /^(?:by|von|vom|par|por|pelos?|pelas?|da|dal|dai|dagli|dall|dalla|dalle|dallo|przez|durch|oleh|door|av|af|遭|被|توسط|قبل|سوی|ید|لایەن|aliye|hela)$/

/** Where "by" stands before a name: "by suspected members of the X", "par le JNIM". */
export function findBy(passage: Passage, actor: Run): number | undefined {
  const { lang, tokens } = passage
  const before = beforeName(passage, actor)
  // "од страна на": the last word is "of".
  const at = lang === 'mk' && wordAt(tokens, before - 1) === 'страна' ? before - 1 : before
  const word = wordAt(tokens, at)
  return byWords.test(word) || ownByWords[lang]?.test(word) === true ? at : undefined
}

/** Words that mean something else in other languages. Folded. */
const ownByWords: Readonly<Record<string, RegExp>> = {
  ro: /^(?:de|catre)$/,
  sr: /^(?:od|strane)$/,
  sl: /^(?:od|strani)$/,
  sq: /^nga$/,
  bg: /^от$/u,
  mk: /^(?:од|страна)$/u,
}

/**
 * @param by where "by" stands.
 * @param acts all verbs, nouns and weapons of attack in the passage.
 */
export function findDoneBy(
  passage: Passage,
  actor: PlacedMention,
  { by, acts }: { readonly by: number; readonly acts: readonly Mark[] },
): Run | undefined {
  const act = acts.find(
    ({ first, last }) =>
      last < by &&
      (by - last <= agentReach + 2 || actor.first - last <= agentReach + 3) &&
      !isThreatBetween(passage, { first, last }, actor),
  )
  return (
    act ??
    findParticiple(passage, actor) ??
    findPlannedBy(passage, by) ??
    findFire(passage, actor) ??
    // "killed by the Russian missile strike".
    (passage.lang === 'en' ? findOwnStrike(passage, actor, acts) : undefined)
  )
}

/** "linked the attack to threats by X". */
function isThreatBetween(passage: Passage, { last }: Run, { first }: Run): boolean {
  return passage.tokens.slice(last + 1, first).some(({ word }) => /^threats?$/.test(word))
}

/** "wurde von den Taliban mit Raketen beschossen", "遭以色列战机轰炸": what was done closes the clause. */
function findParticiple(passage: Passage, actor: PlacedMention): Run | undefined {
  if (!/^(?:de|nl|zh)$/.test(passage.lang)) return undefined
  const acts: readonly MarkLabel[] = passage.lang === 'zh' ? ['attack-verb', 'attack-noun'] : ['attack-verb']
  return marksOf(passage, ...acts).find(
    (act) =>
      act.first > actor.last &&
      act.first - actor.last <= agentReach + 3 &&
      !isClauseBetween(passage, actor, act),
  )
}

/** Words between "by" and the name: "by an X", "by suspected X", "by members of the X". */
const ofName =
  /^(?:an?|the|suspected|alleged|presumed|armed|members|fighters|elements|militants|gunmen|forces|units|of)$/

/** "par le JNIM", "von den Taliban", "por los talibanes". Folded. */
const article = /^(?:le|la|les|l|el|los|las|il|lo|gli|i|o|os|as|der|die|den|dem|het|de)$/

function beforeName({ lang, tokens, actors }: Passage, { first }: Run): number {
  // "by Yemen's X": whose they are at home.
  const home =
    lang === 'en' ? actors.find(({ last }) => last === first - 1 && tokens[first]?.gap !== ',') : undefined
  let at = (home?.first ?? first) - 1
  const words = lang === 'en' ? ofName : byWords.test(wordAt(tokens, at)) ? undefined : article
  while (words?.test(wordAt(tokens, at)) === true) at--
  return lang === 'en' ? beforeNaming(tokens, at) : at
}
