// Which verb of attack stands before its subject? "Базу атаковали боевики", "bazę ostrzelali talibowie".
import { hasFreeOrder } from '../../words/grammar.ts'
import { weaponMarks } from '../../words/is-event.ts'
import {
  isClauseBetween,
  marksOf,
  type Passage,
  type PlacedMention,
  type Run,
  wordAt,
} from '../../words/passage.ts'

/** From the verb to a subject behind it: "атаковали террористы ИГИЛ". */
const inversionReach = 2
// Endings of the cases in which no doer stands; indeclinable names have none of them. Folded, as below.
const cyrillicOblique = /(?:ых|их|ими|ыми|ому|ему|ого|его|ами|ями|ах|ях|ов|ам|ям|ом|ои|еи|ою|у|ю)$/u
const obliqueEndings: Readonly<Record<string, RegExp>> = {
  ru: cyrillicOblique,
  uk: cyrillicOblique,
  pl: /(?:ow|om|ami|ach|ego|emu|ych|ich|ej|em|u)$/,
  cs: /(?:ovi|em|ech|ach|ami|ou|eho|emu|ych|ich|ym|ymi|u)$/,
  sk: /(?:ovi|om|och|ach|ami|ou|eho|emu|ych|ich|ym|ymi|ej|u)$/,
  sr: /(?:om|em|ima|ama|og|ih|im|u)$/,
  sl: /(?:om|em|ima|oma|ega|emu|ih|im|u)$/,
}
// Folded: "ї" has lost its dots.
const pluralSubject = /[ыиі]$/u

/** "удар нанесли самолёты израильских ВВС", "атаковали дроны Украины": the subject is his. */
function isOwnerOfSubject(passage: Passage, { first }: Run): boolean {
  const isPlural = pluralSubject.test(wordAt(passage.tokens, first - 1))
  return (
    isPlural &&
    hasFreeOrder(passage.lang) &&
    marksOf(passage, 'attack-verb').some(({ last }) => last === first - 2) &&
    marksOf(passage, 'person', 'attacker-person', 'force', 'uncounted', ...weaponMarks).some(
      (mark) => mark.last === first - 1,
    )
  )
}

/** "Базу атаковали боевики", "ракеты выпустили хуситы", "bazę ostrzelali talibowie": the subject behind its verb. */
export function findInvertedVerb(passage: Passage, actor: PlacedMention): Run | undefined {
  const oblique = obliqueEndings[passage.lang]
  if (oblique === undefined) return undefined
  const isOblique = oblique.test(wordAt(passage.tokens, actor.first)) && !isOwnerOfSubject(passage, actor)
  const isObject = (run: Run, act: Run): boolean =>
    run.last < act.first && !isClauseBetween(passage, run, act)
  return marksOf(passage, 'attack-verb').find(
    (act) =>
      !isOblique &&
      act.last < actor.first &&
      actor.first - act.last <= inversionReach &&
      !isClauseBetween(passage, act, actor) &&
      !marksOf(passage, 'located', 'toward').some(({ first }) => first > act.last && first < actor.first) &&
      !passage.actors.some((other) => isObject(other, act)) &&
      // "атаку совершили": the phrase has its object in it.
      (act.last > act.first ||
        [...passage.bases, ...marksOf(passage, 'target', 'attack-noun', ...weaponMarks)].some((run) =>
          isObject(run, act),
        )),
  )
}
