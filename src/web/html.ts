// HTML by tagged template: every value is escaped unless it is itself the result of `html`.

/** Text that is safe to send as it is. Only `html` makes it. */
export class SafeHtml {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

type Value = string | number | undefined | SafeHtml | readonly SafeHtml[]

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** XML has no way to write them: one of them in a title would make our feed unreadable. */
const unwritable = /(?![\t\n\r])[\p{Cc}\p{Cs}\ufffe\uffff]/gu
/** They turn what stands beside them around, and make "gpj.exe" look like a picture. Single marks of direction are spelling. */
const turns = /[\u202a-\u202e\u2066-\u2069]/gu
/** Dozens of marks on a letter cover the lines above; the deepest real scripts need about five. */
const markFloods = /(\p{M}{6})\p{M}+/gu

/** Without the characters that would do more than be read. */
export function escapeHtml(text: string): string {
  return text
    .replace(unwritable, '')
    .replace(turns, '')
    .replace(markFloods, '$1')
    .replace(/[&<>"']/g, (character) => escapes[character] ?? '')
}

export function html(strings: TemplateStringsArray, ...values: readonly Value[]): SafeHtml {
  return new SafeHtml(strings.reduce((done, part, at) => done + print(values[at - 1]) + part))
}

function print(value: Value): string {
  if (value === undefined) return ''
  if (value instanceof SafeHtml) return value.text
  if (typeof value === 'object') return value.map((one) => one.text).join('')
  return escapeHtml(String(value))
}

/** The address when it is one that a page may link to, else undefined. */
export function safeHref(url: string): string | undefined {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : undefined
}
