/** No file of ours is more than ten levels deep. */
const maxDepth = 200

/**
 * A first look before the parser's, which a million open brackets would cost 4 GB. Brackets in quotes count
 * too, and do no harm. Pure.
 */
export function isTooDeep(text: string): boolean {
  let depth = 0
  for (const [sign] of text.matchAll(/[[\]{}]/g)) {
    depth = sign === '[' || sign === '{' ? depth + 1 : Math.max(0, depth - 1)
    if (depth > maxDepth) return true
  }
  // Lists in a list on one line, and maps in maps by their indentation.
  return /(?:[-?:][ \t]+){200}|^ {400}/m.test(text)
}
