/**
 * Text as both engines keep it: PostgreSQL refuses NUL, and half a surrogate pair becomes another character
 * on the way into either.
 */
export function storableText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed()
}
