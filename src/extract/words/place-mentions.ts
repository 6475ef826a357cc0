import type { Mention } from '../../model/mention.ts'
import type { Span } from '../../model/reason.ts'
import type { PlacedMention } from './passage.ts'
import type { Token } from './token.ts'

/** Gives each passage its mentions in one pass over both, as both come in the order of the text. */
export function createPlacer(mentions: readonly Mention[]) {
  const sorted = [...mentions].sort((a, b) => a.span.start - b.span.start)
  let next = 0
  return (span: Span, tokens: readonly Token[]): readonly PlacedMention[] => {
    const found: PlacedMention[] = []
    while (next < sorted.length && (sorted[next]?.span.start ?? 0) < span.start) next++
    for (let at = next; at < sorted.length; at++) {
      const mention = sorted[at]
      if (mention === undefined || mention.span.start >= span.end) break
      const place = placeOf(mention.span, tokens)
      if (place !== undefined) found.push({ mention, ...place })
    }
    return found
  }
}

function placeOf(span: Span, tokens: readonly Token[]): { first: number; last: number } | undefined {
  let low = 0
  let high = tokens.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle]?.span.end ?? 0) <= span.start) low = middle + 1
    else high = middle
  }
  let last = low
  while (last + 1 < tokens.length && (tokens[last + 1]?.span.start ?? 0) < span.end) last++
  return (tokens[low]?.span.start ?? span.end) < span.end ? { first: low, last } : undefined
}
