// Who accuses stands beside whom he accuses: "Syria accused Israel" in the languages that put either first.

import { isArabicAnd } from '../../words/grammar.ts'
import { persianObject } from '../../words/is-oblique.ts'
import {
  distanceBetween,
  type Passage,
  type PlacedMention,
  type Run,
  wordAt,
  wordsOf,
} from '../../words/passage.ts'
import { byWords } from './find-done-by.ts'

/** Words between the word of blame and another name. */
const accuserReach = 5

/** "قال المتحدث باسم X إن Y": who speaks, and of whom. Folded. */
function isBehindThat({ tokens }: Passage, speaker: Run, { first }: Run): boolean {
  return tokens.slice(speaker.last + 1, first).some(({ word }) => word === 'ان')
}

/** Words from "the fingers of accusation" to whom they point at. */
const pointReach = 4

/** "وجهت X أصابع الاتهام إلى Y": behind "to". Folded. */
function isPointedAt({ tokens }: Passage, { last }: Run, { first }: Run): boolean {
  return first > last && first - last <= pointReach && /^(?:ال[يی]|نحو)$/.test(wordAt(tokens, first - 1))
}

/** "سوریه اسرائیل را متهم کرد", "Сирия обвинила Израиль", "اتهمت سوريا إسرائيل", "شام نے اسرائیل پر الزام": who accuses, beside whom he accuses. */
export function isAccuser(passage: Passage, actor: PlacedMention, mark: Run): boolean {
  const others = passage.actors.filter((one) => one.mention.id !== actor.mention.id)
  const near = (one: Run): boolean => distanceBetween(one, mark) <= accuserReach
  switch (passage.lang) {
    case 'fa':
    case 'tr':
    case 'am':
    case 'az':
    case 'bn':
    case 'hy':
    case 'ka':
    case 'kk':
    case 'uz':
      return !isMarkedObject(passage, actor) && others.some((one) => isMarkedObject(passage, one))
    case 'ru':
    case 'uk':
      return actor.last < mark.first && others.some((one) => one.first > mark.last && near(one))
    case 'ar':
      return (
        (actor.first === mark.last + 1 &&
          others.some(({ first }) => first === actor.last + 1 && !isArabicAnd(passage, first))) ||
        others.some((one) => isBehindThat(passage, actor, one) && near(one)) ||
        (actor.first <= mark.last && others.some((one) => isPointedAt(passage, mark, one)))
      )
    case 'en':
      // "X named Y as the attacker".
      return (
        wordAt(passage.tokens, mark.first) === 'as' &&
        others.some(({ first, last }) => first > actor.last && last < mark.first)
      )
    case 'ps':
    case 'ckb':
    case 'ku':
    case 'ur':
    case 'hi':
      // "عراقی حکام کا شبہ ایران پر ہے": or behind the word.
      return actor.last < mark.first && others.some((one) => one.first > actor.last && near(one))
    default:
      return (
        actor.last < mark.first &&
        !byWords.test(wordAt(passage.tokens, mark.last + 1)) &&
        others.some((one) => one.first > mark.last && near(one))
      )
  }
}

/** "İran'ı", "ایران را": the object of its verb, and no place. */
export function isMarkedObject(passage: Passage, actor: PlacedMention): boolean {
  if (passage.lang === 'fa') return wordAt(passage.tokens, actor.last + 1) === persianObject
  return objectEndings[passage.lang]?.test(wordsOf(passage, { first: actor.last, last: actor.last })) === true
}

/** Endings of whom one accuses. */
const objectEndings: Readonly<Record<string, RegExp>> = {
  am: /ን$/u,
  az: /(?:n?[ıiuü]|nda|ndə|da|də)$/u,
  bn: /(?:কে|ের|েরকে)$/u,
  hy: /(?:ին|ներին)$/u,
  ka: /(?:ს|ებს)$/u,
  kk: /(?:[дтн][ыі])$/u,
  tr: /['’ʼ]y?[ıiuü]$/u,
  uz: /(?:ni|ни)$/u,
}
