// "Two weeks before the attack", "за год до удара", "saldırıdan üç gün önce": so long before the attack that the news is
// of; what the rest of the sentence tells is older.
import type { Passage, Run } from '../words/passage.ts'
import { isClauseBetween, marksOf } from '../words/passage.ts'

interface Wording {
  /** Days and longer: "hours before the attack" is of the same day. Folded. */
  readonly units: RegExp
  /** What joins the span to the attack; folded, its words parted by blanks. */
  readonly joints: readonly string[]
}

const wordings: Readonly<Record<string, Wording>> = {
  en: {
    units: /^(?:days?|weeks?|fortnight|months?|years?)$/,
    joints: ['before', 'prior to', 'ahead of', 'earlier than'],
  },
  ar: { units: /^(?:یوم.*|ایام|اسبوع.*|اسابیع|شهر.*|اشهر|سن[هو].*|عام.*|اعوام)$/u, joints: ['من'] },
  fa: { units: /^(?:روز|هفته|ماه|سال)$/u, joints: ['پیش از', 'قبل از'] },
  ru: { units: /^(?:день|дня|днеи|сутки|недел[юиь]|месяца?|месяцев|года?|лет)$/u, joints: ['до'] },
  uk: { units: /^(?:день|дн[іи]|днів|добу|тижд?[еніьяв]+|місяц[іь]в?|рок[иу]|рік|років)$/u, joints: ['до'] },
  fr: { units: /^(?:jours?|semaines?|mois|ans?|annees?)$/, joints: ['avant'] },
  sv: { units: /^(?:dag|dagar|vecka|veckor|manad|manader|ar)$/, joints: ['fore', 'innan'] },
  da: { units: /^(?:dage?|uger?|maneder?|ar)$/, joints: ['for'] },
  nb: { units: /^(?:dag|dager|uke|uker|maned|maneder|ar)$/, joints: ['for'] },
  de: { units: /^(?:tage?n?|wochen?|monate?n?|jahre?n?)$/, joints: ['vor'] },
  es: { units: /^(?:dias?|semanas?|mes|meses|anos?)$/, joints: ['antes de', 'antes del'] },
  it: {
    units: /^(?:giorn[io]|settiman[ae]|mes[ei]|ann[io])$/,
    joints: ['prima di', 'prima del', 'prima dell'],
  },
  pt: { units: /^(?:dias?|semanas?|mes|meses|anos?)$/, joints: ['antes de', 'antes do', 'antes da'] },
  he: {
    units: /^(?:יום|ימים|יומיים|שבוע|שבועיים|שבועות|חודש|חודשיים|חודשים|שנה|שנים|שנתיים)$/u,
    joints: ['לפני'],
  },
}

/** Words between the joint and the attack: "before Monday 's strike", "до этого удара". */
const attackReach = 2

/** The span with the attack; undefined in the title and the first sentence, which are the news. */
export function findSpanBefore(passage: Passage): Run | undefined {
  if (passage.isTitle || passage.sentence < 1) return undefined
  return passage.lang === 'tr' ? findTurkish(passage) : findJoined(passage)
}

function findJoined(passage: Passage): Run | undefined {
  const wording = wordings[passage.lang]
  if (wording === undefined) return undefined
  const wordAt = (at: number): string => passage.tokens[at]?.word ?? ''
  for (const [first, { word }] of passage.tokens.entries()) {
    if (!wording.units.test(word)) continue
    const joint = wording.joints
      .map((words) => words.split(' '))
      .find((words) => words.every((one, at) => wordAt(first + 1 + at) === one))
    if (joint === undefined) continue
    const opening = passage.lang === 'ar' ? findArabicBefore(passage, first) : first
    if (opening === undefined) continue
    const last = first + joint.length
    const attack = marksOf(passage, 'attack-noun', 'strikes').find(
      (mark) => mark.first > last && mark.first - last <= attackReach + 1,
    )
    if (attack !== undefined && !isClauseBetween(passage, { first: last, last }, attack))
      return { first: opening, last: attack.last }
  }
  return undefined
}

/** "قبل يومين من", "وقبل ثلاثة أيام من": Arabic opens with "before". */
function findArabicBefore({ tokens }: Passage, unit: number): number | undefined {
  return [unit - 1, unit - 2].find((at) => /^و?قبل$/u.test(tokens[at]?.word ?? ''))
}

/** "saldırıdan iki gün önce": the attack comes first, with its ending. */
function findTurkish(passage: Passage): Run | undefined {
  const { tokens } = passage
  const last = tokens.findIndex(
    ({ word }, at) => word === 'o\u00a8nce' && /^(?:gun|hafta|ay|yil)$/.test(tokens[at - 1]?.word ?? ''),
  )
  const attack = marksOf(passage, 'attack-noun').find(
    (mark) =>
      mark.last < last - 1 &&
      last - mark.last <= attackReach + 2 &&
      /[dt][ae]n$/.test(tokens[mark.last]?.word ?? ''),
  )
  return attack === undefined ? undefined : { first: attack.first, last }
}
