/** Text that cannot move a terminal's cursor, colour it or turn its direction. One line stays one line. */
export function printable(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\ufffd')
}
