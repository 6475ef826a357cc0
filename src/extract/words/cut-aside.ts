// "Kataib Hezbollah, which has thousands of fighters in Iraq, claimed responsibility": what is said of a name before its
// own verb comes is read apart, or Iraq would have claimed it.
import type { Mark, MarkLabel } from './mark.ts'
import { type PlacedMention, startsClause } from './passage.ts'
import type { Part } from './split-sentence.ts'
import type { Token } from './token.ts'

/** Words of an aside. */
const leastAside = 2
const mostAside = 16
/** Words from its end to the verb: "was immediately blamed". */
const verbReach = 2

/** What a sentence goes on with. */
const verbs: ReadonlySet<MarkLabel> = new Set<MarkLabel>([
  'said',
  'claimed',
  'unclaimed',
  'blamed',
  'denied',
  'denies',
  'own-act',
  'praised',
  'threat',
  'attack-verb',
])
/** How an aside begins in a language, and what else than such a verb the sentence goes on with. Folded. */
interface Forms {
  readonly opener: RegExp
  readonly auxiliary?: RegExp
}
const forms: Readonly<Record<string, Forms>> = {
  en: {
    opener:
      /^(?:which|who|whose|an?|the|one|part|itself|also|formerly|long|widely|formed|founded|led|backed|based|known|considered|designated|linked|allied|affiliated|aligned|close|loyal)$/,
    auxiliary: /^(?:was|were|is|are|has|have|had|did|also|later|then|immediately|quickly)$/,
  },
  fr: {
    opener: /^(?:qui|dont|une?|le|la|les|l|principal|considere.*|connue?|soutenue?|appuyee?|liee?|proche)$/,
    auxiliary: /^(?:est|sont|a|ont|avait|avaient|etait|etaient|s|n|nie|dement)$/,
  },
  es: {
    opener:
      /^(?:que|cuy[ao]s?|una?|el|la|los|uno|considerad[ao]|conocid[ao]|respaldad[ao]|apoyad[ao]|aliad[ao])$/,
    auxiliary: /^(?:es|son|fue|fueron|ha|han|habia|se)$/,
  },
  pt: {
    opener: /^(?:que|cuj[ao]s?|uma?|o|a|os|considerad[ao]|conhecid[ao]|apoiad[ao]|ligad[ao])$/,
    auxiliary: /^(?:e|foi|foram|sao|tem|tinha|havia|se)$/,
  },
  it: {
    opener: /^(?:che|il|la|un|una|uno|considerat[ao]|sostenut[ao]|appoggiat[ao]|legat[ao]|vicin[ao])$/,
    auxiliary: /^(?:e|sono|ha|hanno|aveva|si)$/,
  },
  de: {
    opener: /^(?:der|die|das|eine?|deren|dessen)$/,
    auxiliary: /^(?:ist|sind|war|waren|hat|haben|hatte|hatten|wird|werden|wurde|wurden|soll)$/,
  },
  pl: { opener: /^(?:ktor.*|wspieran.*|powiazan.*|uznawan.*|zwiazan.*)$/ },
  ru: { opener: /^(?:котор.*|поддерживаем.*|связанн.*|входящ.*|известн.*|признанн.*|близк.*)$/u },
  uk: { opener: /^(?:як(?:ии|а|е|і)|підтримуван.*|повязан.*|відом.*|визнан.*)$/u },
}
/** Whose words these are is no aside. */
const saying: ReadonlySet<MarkLabel> = new Set<MarkLabel>(['said', 'according-to'])

/** A part as it stands, or the clause about a name cut out of it: first what goes on without it, then the name with the clause. */
export function cutAside(part: Part, actors: readonly PlacedMention[], lang: string): readonly Part[] {
  for (const actor of actors) {
    const end = findEnd(part, actor, lang)
    // "A group of pro-Iranian factions, the Islamic Resistance, has claimed it": who is meant stands in the aside.
    const isNamed = actors.some(({ first }) => first === actor.last + 2)
    if (end !== undefined && !isNamed) return cutOut(part, actor, end)
  }
  return [part]
}

/** The word with which the sentence goes on behind the aside. */
function findEnd({ tokens, marks }: Part, { last }: PlacedMention, lang: string): number | undefined {
  const from = last + 1
  const own = forms[lang]
  if (own === undefined || !isEdge(tokens[from]) || !own.opener.test(tokens[from]?.word ?? ''))
    return undefined
  const end = tokens.findIndex((token, at) => at > from && startsClause(token))
  if (end < from + leastAside || end > from + mostAside || !isEdge(tokens[end])) return undefined
  const isIn = (labels: ReadonlySet<MarkLabel>, first: number, to: number): boolean =>
    marks.some((mark: Mark) => labels.has(mark.label) && mark.first >= first && mark.first <= to)
  if (isIn(saying, from, end - 1)) return undefined
  const goesOn = isIn(verbs, end, end + verbReach) || own.auxiliary?.test(tokens[end]?.word ?? '') === true
  return goesOn ? end : undefined
}

const quotes = /["'’”»“«„]/gu

function isEdge(token: Token | undefined): boolean {
  return /^[,،(—–]$|^\),?$/u.test(token?.gap.replace(quotes, '') ?? '')
}

function cutOut(part: Part, { first, last }: PlacedMention, end: number): readonly Part[] {
  const { tokens, marks } = part
  const head = tokens.slice(0, last + 1)
  const rest = tokens.slice(end).map((token, at) => (at === 0 ? { ...token, gap: '' } : token))
  const shift = end - last - 1
  const kept = marks.flatMap((mark) => {
    if (mark.last <= last) return [mark]
    return mark.first >= end ? [{ ...mark, first: mark.first - shift, last: mark.last - shift }] : []
  })
  const start = tokens[first]?.span.start ?? part.span.start
  const asideEnd = tokens[end - 1]?.span.end ?? part.span.end
  const aside = {
    ...part,
    span: { start, end: asideEnd },
    tokens: tokens.slice(first, end).map((token, at) => (at === 0 ? { ...token, gap: '' } : token)),
    marks: marks
      .filter((mark) => mark.first >= first && mark.last < end)
      .map((mark) => ({ ...mark, first: mark.first - first, last: mark.last - first })),
  }
  const cut = { start: tokens[last]?.span.end ?? start, end: asideEnd }
  return [{ ...part, tokens: [...head, ...rest], marks: kept, cut }, aside]
}
