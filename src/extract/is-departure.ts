// "С Энгельса и из Шайковки поднялись бомбардировщики": is a base only where aircraft took off?
import { isClauseBetween, type Passage, type PlacedMention } from './passage.ts'

interface Departure {
  /** "from", which says so of no owner: Spanish "de" may. */
  readonly from: RegExp
  /** "took off", folded. */
  readonly verb: RegExp
}

/** Words between "from" and the name: "с того же аэродрома", "et de la base de". */
const fromReach = 3
/** Words between the name and "took off". */
const verbReach = 6

const departures: Readonly<Record<string, Departure>> = {
  ru: { from: /^(?:с|со|из)$/u, verb: /^(?:поднял|подним|взлет|вылет|стартов)/u },
  uk: { from: /^(?:з|зі|із)$/u, verb: /^(?:піднял|підніма|злет|зліт|виліт|вилет|стартув)/u },
  pl: { from: /^(?:z|ze)$/u, verb: /^(?:wystartow|startow|wzbi|poderw|odlecia|wylecia)/u },
  es: { from: /^(?:desde)$/u, verb: /^(?:despeg|partier|partio|salier)/u },
  pt: { from: /^(?:desde|da|do)$/u, verb: /^(?:descol|decol|partir)/u },
  fr: { from: /^(?:depuis|de|d)$/u, verb: /^(?:decoll)/u },
  it: { from: /^(?:da|dal|dalla|dalle|dai|dall)$/u, verb: /^(?:decoll)/u },
  de: { from: /^(?:von|vom|aus)$/u, verb: /^(?:abgehoben|gestartet|starteten|startete|aufgestiegen)/u },
  nl: { from: /^(?:van|vanaf|vanuit)$/u, verb: /^(?:opgestegen|opsteeg|opstegen|stegen|steeg)/u },
  el: { from: /^(?:απο)$/u, verb: /^(?:απογει)/u },
  ar: { from: /^(?:من)$/u, verb: /^[وفت]?(?:اقلع|اقلاع|تقلع)/u },
}

/** True where "from" stands before the base and "took off" near it, in the same clause. */
export function isDeparture(passage: Passage, mention: PlacedMention): boolean {
  const departure = departures[passage.lang]
  if (departure === undefined) return false
  const { first, last } = mention
  const words = passage.tokens.map(({ word }) => word)
  const from = words.slice(Math.max(0, first - 1 - fromReach), first)
  if (!from.some((word) => departure.from.test(word))) return false
  return words.some((word, at) => {
    const gap = at < first ? first - at : at - last
    if (gap < 1 || gap > verbReach || !departure.verb.test(word)) return false
    return !isClauseBetween(passage, { first: at, last: at }, mention)
  })
}
