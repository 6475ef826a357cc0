// Makes text that came from a feed harmless inside a Discord message. Pure. What it gives back cannot ping,
// forge a timestamp, a command or a link, start a heading or a list, turn the reading direction, hide
// characters, or exceed its limit; text is cut between whole graphemes, never inside an escape.

/** Longer texts are cut here before anything else looks at them; no line of an alert needs a tenth. */
const maxRawLength = 4096
/** Zalgo text stacks dozens of marks on a letter; the deepest real scripts need about five. */
const maxMarksInARow = 6

const controls = /[\p{Cc}\u2800]/gu
const invisibles = /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Cf}\p{Co}\p{Default_Ignorable_Code_Point}]/gu
/** Joiners are spelling in Persian, in Indic scripts and in emoji; beside anything else they hide something. */
const strayJoiners =
  /(?<![[\p{L}\p{M}\p{Extended_Pictographic}\ufe0f]--\p{ASCII}])[\u200c\u200d]|[\u200c\u200d](?![[\p{L}\p{M}\p{Extended_Pictographic}]--\p{ASCII}])/gv
const strayVariants = /(?<!\p{Extended_Pictographic})[\ufe0e\ufe0f]/gu
const markFloods = new RegExp(`(\\p{M}{${maxMarksInARow}})\\p{M}+`, 'gu')
const links = /[a-z0-9+.-]{0,16}:\/\/[!-~]*/gi
const invites = /(?:discord(?:app)?\.(?:gg|com|me|io)|dsc\.gg)\/[!-~]*/gi

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** One line of at most `maxLength` UTF-16 units with every mark of Discord's markdown escaped. */
export function sanitise(raw: string, maxLength: number): string {
  return escapeStart(cutGraphemes(cleanText(raw), maxLength - 1, escapeMarkdown))
}

/** The same without escapes, for the places that show text as it is: button labels, choices, footers. */
export function plainText(raw: string, maxLength: number): string {
  return cutGraphemes(cleanText(raw), maxLength, (text) => text)
}

/**
 * Text that may stand between the brackets of a masked link. Escapes show literally there, so every
 * character that Discord reads is left out instead, and nothing that looks like a domain stays: the only
 * address that a reader sees is the true one beside it.
 */
export function linkText(raw: string, maxLength: number): string {
  const bare = cleanText(raw)
    .replace(/[\\*_~|<>[\](){}#`@^]/g, ' ')
    .replace(/(?<=[\p{L}\p{N}]{2})[.\u2024\uff0e\u3002](?=\p{L}{2})/gu, ' ')
  return cutGraphemes(oneLine(bare), maxLength, (text) => text)
}

/** One line without hidden characters, links and invites; not yet escaped. */
export function cleanText(raw: string): string {
  const shown = raw
    .slice(0, maxRawLength)
    .toWellFormed()
    .replace(controls, ' ')
    .replace(invisibles, '')
    .replace(strayJoiners, '')
    .replace(strayVariants, '')
    .normalize('NFC')
    .replace(markFloods, '$1')
  return oneLine(shown.replace(links, ' ').replace(invites, ' '))
}

/** True where the text has letters that run from right to left. */
export function isRightToLeft(text: string): boolean {
  return /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(text)
}

/** Keeps right-to-left text from reordering what stands around it. `text` is sanitised: it cannot end this. */
export function isolate(text: string): string {
  return isRightToLeft(text) ? `\u2068${text}\u2069` : text
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/**
 * Escapes what Discord reads anywhere. Parentheses mean nothing without a bracket before them, and headings,
 * quotes and lists only begin a line (`escapeStart`): left alone, "al-Asad (Iraq)" stays readable where a
 * notification shows the raw text.
 */
function escapeMarkdown(text: string): string {
  return text.replace(/[\\*_~|[\]<`]/g, '\\$&').replaceAll('@', '@\u200b')
}

function escapeStart(text: string): string {
  return text.replace(/^[>#+-]/, '\\$&').replace(/^(\d{1,12})([.)])/, '$1\\$2')
}

function cutGraphemes(text: string, maxLength: number, encode: (grapheme: string) => string): string {
  // Nearly always: and to encode a text is to encode its graphemes one by one.
  const whole = encode(text)
  if (whole.length <= maxLength) return whole
  const kept: string[] = []
  let length = 0
  for (const { segment } of graphemes.segment(text)) {
    const piece = encode(segment)
    kept.push(piece)
    length += piece.length
    if (length > maxLength) break
  }
  while (length > maxLength - 1) length -= kept.pop()?.length ?? length
  return maxLength < 1 ? '' : `${kept.join('').trimEnd()}…`
}
