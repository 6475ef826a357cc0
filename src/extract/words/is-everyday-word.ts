// "The minister told parliament", "a quarter past two", "a band of gunmen", "non-life-threatening": words of another matter
// that here say who was told, at what hour, or how many, and are no sign of that matter. English.
import type { Mark, MarkLabel } from './mark.ts'
import type { Token } from './token.ts'

interface Everyday {
  /** The last word of the phrase of another matter. */
  readonly word: RegExp
  /** The words before it, each with a blank behind it. */
  readonly before?: RegExp
  /** Those behind it, each with a blank before it. */
  readonly behind?: RegExp
}

const houses =
  /^(?:parliaments?|lawmakers|senate|congress|hearing|summit|court|ministerial|prosecutors?|tribute)$/
/** "Told the Danish parliament", "briefed members of Congress", "a member of parliament said". */
const toldTo =
  /\b(?:told|tells?|telling|assured|assures|assuring|informed|informs|informing|briefed|briefs|briefing|notified|notifies|updated|updating|answered|(?:said|says|wrote|writes|reported|reports|replied|announced|statement|letter|report|testimony|testified|speech|speaking|address|briefing) (?:to|in|before)|addressed|addressing|members? of|speaker of) (?:an? |the |its |his |her |their )?(?:\S+ ){0,2}$/
const fractions = /\b(?:a|an|one|three|first|second|third|fourth|last|close|his|her|their|living) $/

const everyday: readonly Everyday[] = [
  { word: houses, before: toldTo },
  { word: /^quarter$/, before: fractions, behind: /^(?: past| to| of| before| after| mile| century| hour)/ },
  {
    word: /^mass$/,
    behind:
      /^ (?:casualt|attack|drone|raid|strike|missile|rocket|shelling|evacuation|launch|barrage|killing|uav|air|aerial|assault|destruction)/,
  },
  { word: /^band$/, behind: /^ of / },
  { word: /^stock$/, behind: /^ of / },
  { word: /^tour$/, behind: /^ of duty/ },
  { word: /^shares$/, behind: /^ (?:with|the|its|an?|it|this|that) / },
  {
    word: /^match$/,
    before: /\b(?:to|not|that|which|would|could|did|do) $/,
    behind: /^ (?:the|those|that|an?|any) /,
  },
  {
    word: /^worth$/,
    behind: /^ (?:of (?:damage|equipment|fuel|ammunition)|(?:about |some |around |nearly )?(?:\$|\d|€|£))/,
  },
  { word: /^(?:threatening|threatened)$/, before: /\b(?:life|limb) $/ },
  // "Analysis firm", "an analysis of imagery": who looked at what an attack has left.
  {
    word: /^analysis$/,
    behind:
      /^ (?:firm|company|group|service|centre|center|agency|team|unit|of (?:\S+ ){0,3}(?:images?|imagery|pictures|photos?|photographs|footage|videos?|fragments|debris|wreckage))\b/,
  },
  // "Hit on 15 and 16 May".
  { word: /^may$/, before: /(?:\d|\b(?:\d+(?:st|nd|rd|th)|in|of|since|early|late|mid|last|until)) $/ },
  { word: /^may$/, behind: /^ \d/ },
  // "After a storm brought lines down", "earthquake monitors registered the blast".
  {
    word: /^storms?$/,
    before: /\b(?:an?|the|after|snow|sand|dust|hail|thunder|winter|tropical|heavy|violent|severe|weekend) $/,
  },
  {
    word: /^(?:hit|hits|hitting|struck|strikes?|striking|pounded|hammered|pelted|bombard(?:ed|s)|rained|rain|blasted|rocked)$/,
    before:
      /\b(?:storms?|sandstorms?|hurricanes?|cyclones?|typhoons?|lightning|earthquakes?|quakes?|tornado(?:e?s)?|floods?|hail|rains?|winds?|blizzard|heatwave|wave of heat)(?: had| has| have)? $/,
  },
  { word: /^storm$/, behind: /^ shadows?\b/ },
  // "Workers strike over pay", "the strike over pay hits services".
  { word: /^strikes?$/, behind: /^ over (?:pay|wages|jobs|conditions|hours|contracts)\b/ },
  { word: /^strikes?$/, before: /\b(?:workers|staff|unions?|hunger|labour|labor) $/ },
  { word: /^(?:hits?|disrupts?)$/, before: /\bover (?:pay|wages|jobs|conditions|hours|contracts) $/ },
  { word: /^earthquakes?$/, behind: /^ (?:monitor\w*|sensors?|size\w*|like|stations?|detect\w*)\b/ },
  // "Kills a hundred at graduation": the occasion that was struck.
  {
    word: /^(?:graduation|ceremony|funeral|wedding|mass|prayers|match|concert|parade|football|tournament)$/,
    before:
      /\b(?:kill\w*|dead|died|dies|wound\w*|hurts?|injur\w*|attack\w*|struck|hits?|bomb\w*|fired|fell|landed|explod\w*) (?:\S+ )*(?:at|during|leaving|into) (?:\S+ )?$/,
  },
  // "The gunmen seized the camp before withdrawing": no troops go home.
  {
    word: /^withdr(?:aw|ew|aws|awing|awn)$/,
    before:
      /\b(?:before|then|attackers|militants|gunmen|fighters|insurgents|assailants|rebels|jihadists|terrorists|raiders|they)(?: had| have| later| then| eventually| finally)? $/,
  },
  // "Hit as its soldiers prepare to leave".
  {
    word: /^prepar(?:e|es|ed|ing)$/,
    behind: /^ (?:to|for) (?:leave|withdraw|hand|pull|go|depart|its|their|the)\b/,
  },
  // "Blasts tore through X, sending beachgoers fleeing": nobody moves troops.
  {
    word: /^send(?:s|ing)$/,
    behind:
      /^ (?:\S+ ){0,4}(?:fleeing|running|scrambling|rushing|diving|smoke|plumes?|flames|fireballs?|debris|shrapnel|splinters|hospital|shelters?|bunkers?|panic\w*|shockwaves?|columns? of)\b/,
  },
  {
    word: /^experts?$/,
    behind:
      /^ (?:said|say|says|believe|are (?:examining|investigating|clearing|on)|defused|were (?:examining|clearing|called))/,
  },
]

/** Words on either side that are looked at. */
const reach = 5

const topics: readonly MarkLabel[] = [
  'other-matter',
  'analysis',
  'threat',
  'threatened',
  'movement',
  'modal',
  'withdrawal',
  'attack-verb',
  'attack-noun',
  'accident',
  'weapon:gunfire',
]

export function isEverydayWord(tokens: readonly Token[], { label, first, last }: Mark): boolean {
  if (!topics.includes(label)) return false
  const word = tokens[last]?.word ?? ''
  const uses = everyday.filter((use) => first === last && use.word.test(word))
  if (uses.length === 0) return false
  const before = tokens
    .slice(Math.max(0, first - reach), first)
    .reduce((text, one) => `${text}${one.word} `, '')
  const behind = tokens.slice(last + 1, last + 1 + reach).reduce((text, one) => `${text} ${one.word}`, '')
  return uses.some((use) => (use.before?.test(before) ?? false) || (use.behind?.test(`${behind} `) ?? false))
}
