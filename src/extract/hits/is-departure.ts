// "С Энгельса и из Шайковки поднялись бомбардировщики", "des avions de la base de X ont bombardé": is a base only where
// aircraft took off?
import { isClauseBetween, marksOf, type Passage, type PlacedMention } from '../words/passage.ts'

interface Departure {
  /** "from", which says so of no owner: Spanish "de" may. */
  readonly from: RegExp
  /** "took off", folded. */
  readonly verb: RegExp
  /** Aircraft with a crew, folded: drones are sent at bases. */
  readonly planes?: RegExp
  /** "of" as well, behind such aircraft. */
  readonly of?: RegExp
}

/** Words between "from" and the name: "с того же аэродрома", "et de la base de". */
const fromReach = 3
/** Words between the name and "took off". */
const verbReach = 6

const departures: Readonly<Record<string, Departure>> = {
  ru: {
    from: /^(?:с|со|из)$/u,
    verb: /^(?:поднял|подним|взлет|вылет|стартов)/u,
    planes: /^(?:самолет|истребител|бомбардировщик|вертолет|штурмовик)/u,
  },
  uk: {
    from: /^(?:з|зі|із)$/u,
    verb: /^(?:піднял|підніма|злет|зліт|виліт|вилет|стартув)/u,
    planes: /^(?:літак|винищувач|бомбардувальник|гелікоптер|вертоліт|вертольот)/u,
  },
  pl: { from: /^(?:z|ze)$/u, verb: /^(?:wystartow|startow|wzbi|poderw|odlecia|wylecia)/u },
  es: {
    from: /^(?:desde)$/u,
    verb: /^(?:despeg|partier|partid|partio|salier)/u,
    planes: /^(?:avion(?:es)?|cazas?|helicopteros?|bombarderos?)$/u,
    of: /^(?:de|del)$/u,
  },
  pt: {
    from: /^(?:desde|da|do)$/u,
    verb: /^(?:descol|decol|partir|partid)/u,
    planes: /^(?:avi(?:oes|ao)|cacas?|helicopteros?|bombardeiros?)$/u,
    of: /^(?:de)$/u,
  },
  fr: {
    from: /^(?:depuis|de|d)$/u,
    verb: /^(?:decoll|parti(?:e?s|e)?$)/u,
    planes: /^(?:avions?|chasseurs?|helicopteres?|bombardiers?|mirages?|rafales?)$/u,
    of: /^(?:du|des)$/u,
  },
  it: {
    from: /^(?:da|dal|dalla|dalle|dai|dall)$/u,
    verb: /^(?:decoll|partit|partiti|partirono)/u,
    planes: /^(?:aere[io]|caccia|elicotter[io]|bombardier[ei])$/u,
    of: /^(?:di|della|del)$/u,
  },
  de: {
    from: /^(?:von|vom|aus)$/u,
    verb: /^(?:abgehoben|gestartet|starteten|startete|aufgestiegen)/u,
    planes: /^(?:(?:kampf)?jets?|(?:kampf)?flugzeuge?|hubschrauber|bomber)$/u,
  },
  sv: { from: /^fran$/u, verb: /^(?:lyfte|startade|flog|lyft)/u },
  da: { from: /^fra$/u, verb: /^(?:lettede|startede|floj|lettet)/u },
  nb: { from: /^fra$/u, verb: /^(?:lettet|tok|floy|startet)/u },
  nl: { from: /^(?:van|vanaf|vanuit)$/u, verb: /^(?:opgestegen|opsteeg|opstegen|stegen|steeg)/u },
  // "From" is joined to the word behind it.
  he: {
    from: /^מ(?!טוס|סוק)/u,
    verb: /^[שוה]?(?:המריא|ממריא|הזניק|הוזנק)/u,
    planes: /^ה?(?:מטוסי|מטוסים|מסוקי|מסוקים)$/u,
  },
  el: { from: /^(?:απο)$/u, verb: /^(?:απογει)/u },
  ar: {
    from: /^(?:من)$/u,
    verb: /^[وفت]?(?:اقلع|اقلاع|تقلع)/u,
    planes: /^و?(?:ال)?(?:طایرات|مقاتلات|مروحیات|قاذفات)$/u,
  },
}

/** True where aircraft set out from the base. By the words of each language; false where it has none. */
export function isDeparture(passage: Passage, mention: PlacedMention): boolean {
  const departure = departures[passage.lang]
  if (departure === undefined) return false
  return tookOff(passage, mention, departure) || isHomeOfPlanes(passage, mention, departure)
}

/** Words from "from" to the name: "des avions de la base aérienne de X". */
const homeReach = 5

/** "Самолёты с авиабазы X": the aircraft, "from", and the base. */
function isHomeOfPlanes(
  passage: Passage,
  { first: at }: PlacedMention,
  { planes, from: fromWord, of }: Departure,
): boolean {
  const { tokens } = passage
  const from = tokens.findIndex(
    ({ word }, place) =>
      place >= Math.max(1, at - homeReach - 1) &&
      place < at &&
      (fromWord.test(word) || of?.test(word) === true) &&
      planes?.test(tokens[place - 1]?.word ?? '') === true,
  )
  return from > 0 && !marksOf(passage, 'attack-verb').some(({ first }) => first > from && first < at)
}

/** True where "from" stands before the base and "took off" near it, in the same clause. */
function tookOff(passage: Passage, mention: PlacedMention, departure: Departure): boolean {
  const { first, last } = mention
  const words = passage.tokens.map(({ word }) => word)
  if (isInRowOfHomes(passage, mention, departure)) return true
  const from = words.slice(Math.max(0, first - 1 - fromReach), first + 1)
  if (!from.some((word) => departure.from.test(word))) return false
  return words.some((word, at) => {
    const gap = at < first ? first - at : at - last
    if (gap < 1 || gap > verbReach || !departure.verb.test(word)) return false
    return !isClauseBetween(passage, { first: at, last: at }, mention)
  })
}

/** Words from "took off from" to the last of the bases they left. */
const rowReach = 10

/** "Despegaron de la base de X y de Y": behind "took off" each "of" is a "from". */
function isInRowOfHomes(passage: Passage, { first }: PlacedMention, { verb, from, of }: Departure): boolean {
  const words = passage.tokens.map(({ word }) => word)
  const left = words.findIndex(
    (word, at) =>
      at < first &&
      first - at <= rowReach &&
      verb.test(words[at - 1] ?? '') &&
      (from.test(word) || of?.test(word) === true),
  )
  const run = { first: left, last: left }
  return (
    left > 0 &&
    !isClauseBetween(passage, run, { first, last: first }) &&
    !marksOf(passage, 'attack-verb').some((act) => act.first > left && act.first < first)
  )
}
