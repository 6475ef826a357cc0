// Which forces speak of the attack in a passage? "The group said in a statement": with what the article tells elsewhere of
// its deed, that is a claim (`claim-announced.ts`).

import { isHabit, isVerb } from '../words/grammar.ts'
import { weaponMarks } from '../words/is-event.ts'
import type { MarkLabel } from '../words/mark.ts'
import { distanceBetween, hasMark, marksOf, type Passage, type Run, wordAt } from '../words/passage.ts'
import { isNegatedClaim } from './claims/is-negated-claim.ts'
import { isSuspension } from './claims/is-suspension.ts'
import type { ActorContext } from './found-actor.ts'
import { listHostile } from './names/list-hostile.ts'

interface Announcing
  extends Pick<ActorContext, 'actors' | 'holders' | 'lastActorId' | 'speakerId' | 'speaksFor'> {
  /** Has anybody spoken before? A verb without a subject is his. */
  readonly isFirstWord: boolean
}

/** Ids of the actors that speak of the attack in a passage. */
export function listAnnouncers(passage: Passage, context: Announcing): readonly string[] {
  if (hasMark(passage, 'denied', 'unclaimed') || isSilence(passage) || isPolicy(passage)) return []
  const isOwnWord = context.isFirstWord && isSubjectless(passage)
  if (isSuspension(passage) || isLoss(passage) || isDisclaimer(passage)) return []
  if (isTollAlone(passage) || isInquiry(passage) || (isOfOther(passage) && !isOwnWord)) return []
  if (marksOf(passage, 'claimed').some((claim) => isNegatedClaim(passage, claim))) return []
  if (isAccusation(passage, context)) return []
  const { actors, holders, lastActorId, speakerId, speaksFor } = context
  // "in a statement of its own": whoever the passage or the one before it names.
  const own =
    hasMark(passage, 'own-statement') || isOwnWord
      ? (listHostile(passage, context)[0]?.mention.id ?? lastActorId)
      : undefined
  return [speakerId, speaksFor, own].filter(
    (id): id is string =>
      id !== undefined && !holders.has(id) && actors.has(id) && actors.get(id)?.kind !== 'generic',
  )
}

const accusing: readonly MarkLabel[] = ['blamed', 'usually-blamed']

/** "El Ejército israelí acusa a Hezbolá": who names another for it has not said that it was he. */
function isAccusation(passage: Passage, context: Announcing): boolean {
  if (passage.lang === 'en' || context.speakerId === undefined || !hasMark(passage, ...accusing)) return false
  const others = listHostile(passage, context).filter(({ mention }) => mention.id !== context.speakerId)
  return others.some((one) =>
    marksOf(passage, ...accusing).some((mark) => one.last > mark.first && distanceBetween(one, mark) <= 1),
  )
}

const disclaimed = /\b(?:it|he|she|they|we) (?:had|has|have|was|were|did|does|do) (?:not|never|no)\b/

/** "said it had not been told of any unit there": of what it did not do or know. English. */
function isDisclaimer(passage: Passage): boolean {
  const words = passage.tokens.map(({ word }) => word).join(' ')
  return (
    passage.lang === 'en' && disclaimed.test(words) && !hasMark(passage, 'own-act', 'claimed', 'attack-verb')
  )
}

const losing = /^(?:losing|lost|loses|loss|death|deaths)$/
const men = /^(?:fighters?|m[ae]n|members?|commanders?|comrades?|militants?|martyrs?)$/
/** Words from "losing" to "a fighter". */
const lossReach = 4

/** "acknowledged losing a fighter": what befell it, and no word of its own deed. English. */
function isLoss(passage: Passage): boolean {
  const { lang, tokens } = passage
  if (lang !== 'en' || hasMark(passage, 'attack-verb', 'own-act', 'claimed', 'retaliation')) return false
  return tokens.some(
    ({ word }, at) =>
      losing.test(word) && tokens.slice(at + 1, at + 1 + lossReach).some((one) => men.test(one.word)),
  )
}

/** Languages whose verb needs no subject. */
const proDrop = /^(?:ar|es|it|pt|pl|he|fa)$/
// Folded.
const statement = /^(?:بیان|بیانیه|اطلاعیه|comunicado|comunicato|nota|oswiadczeniu|komunikacie|הודעה)$/u
/** Words from "said" to "statement". */
const statementReach = 4

/** "وقالت في بيان", "Señaló en un comunicado": who was told of before. */
function isSubjectless(passage: Passage): boolean {
  const [said] = marksOf(passage, 'said')
  return (
    proDrop.test(passage.lang) &&
    said?.first === 0 &&
    passage.actors.length === 0 &&
    !hasMark(passage, 'known-speaker', 'relay') &&
    passage.tokens
      .slice(said.last + 1, said.last + 1 + statementReach)
      .some(({ word }) => statement.test(word)) &&
    marksOf(passage, 'speaker').every(({ first }) => statement.test(wordAt(passage.tokens, first)))
  )
}

/** "Moscow put the number of foreign fighters killed at 180": a count of the dead, and no word of the deed. */
function isTollAlone(passage: Passage): boolean {
  return (
    hasMark(passage, 'killed', 'injured') &&
    hasMark(passage, 'number-of') &&
    passage.bases.length === 0 &&
    !hasMark(passage, 'attack-verb', 'attack-noun', 'own-act', 'claimed', ...weaponMarks)
  )
}

/** "Israele ha detto che l'area è pericolosa", "said it had not been told of it": no word of an attack. */
function isOfOther(passage: Passage): boolean {
  const mayBeOther = passage.lang !== 'en' || hasMark(passage, 'not')
  return mayBeOther && !hasMark(passage, ...ofAttack)
}

const ofAttack: readonly MarkLabel[] = [
  'attack-verb',
  'attack-noun',
  'own-act',
  'own-statement',
  'claimed',
  'retaliation',
  'damage',
  'killed',
  'injured',
  'target',
  ...weaponMarks,
]

/** Folded. */
const inquiry =
  /^(?:indag.*|verific.*|accert.*|esamin.*|enquet.*|examin.*|verifi.*|investig.*|untersuch.*|pruf.*|bada.*|sprawdz.*|sledztw.*|onderzoek.*|расследу.*|провер.*|розсліду.*|перевір.*|و?(?:ال)?تحقیق.*|تحقق|تحقیقات|بررسی|sorustur.*|incele.*|ה?תחקיר|בודק.*|בדיק.*|נבדק.*)$/u

/** "Israele ha detto che sta verificando": a force that looks into it has not said that it did it. */
function isInquiry({ lang, tokens }: Passage): boolean {
  return lang !== 'en' && tokens.some(({ word }) => inquiry.test(word))
}

/** Words from "said" to "comment". */
const silenceReach = 7
const silence = /^nothing\b|\b(?:not|no|nothing|never|declined|refused)\b.*\b(?:comment\w*|discuss|confirm)\b/

const unsaid = /\b(?:not|never|nor|declined to|refused to) (?:\w+ )?comment/

/** "Kyiv has not commented", "said it does not comment on foreign reports". */
function isSilence(passage: Passage): boolean {
  const said = marksOf(passage, 'said')
  const isWithout = (mark: Run): boolean =>
    marksOf(passage, 'not').some((not) => distanceBetween(mark, not) <= 1)
  const isNoComment = ({ last }: Run): boolean =>
    silence.test(
      passage.tokens
        .slice(last + 1, last + 1 + silenceReach)
        .map(({ word }) => word)
        .join(' '),
    )
  const isUncommented = passage.lang === 'en' && unsaid.test(passage.tokens.map(({ word }) => word).join(' '))
  return said.length > 0 && (isUncommented || said.every(isWithout) || said.some(isNoComment))
}

/** "X has said it strikes only drones": what it does in general. */
function isPolicy(passage: Passage): boolean {
  const acts = marksOf(passage, 'attack-verb', 'strikes').filter((act) => isVerb(passage, act))
  return acts.length > 0 && acts.every((act) => isHabit(passage, act))
}
