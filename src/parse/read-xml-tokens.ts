// XML as a row of events, tolerant of everything: unclosed, mismatched, unquoted. No tree, no entities. Pure.
import { decodeHTMLStrict } from 'entities'
import { Tokenizer } from 'htmlparser2'

export interface XmlEvents {
  /** Names as written; attribute names in lower case, their values decoded. */
  open(name: string, attributes: ReadonlyMap<string, string>): void
  close(name: string): void
  /** Raw text, entities and all; it may come in pieces. */
  text(raw: string): void
  /** The inside of a CDATA section. */
  literal(text: string): void
  /** Asked after every tag: true ends the reading. */
  isDone(): boolean
}

/** Attributes of one element beyond these are dropped: feeds that live have under 20, hostile ones 200,000. */
const maxAttributes = 100
/** A longer value is dropped whole: half an address is worse than none. */
const maxValueChars = 4096
const maxNameChars = 200

export function readXmlTokens(xml: string, events: XmlEvents): void {
  let name = ''
  let attributes = new Map<string, string>()
  let attribute = ''
  let value = ''
  const stopWhenDone = (): void => {
    if (events.isDone()) tokenizer.pause()
  }
  const ignore = (): void => {}
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false, recognizeSelfClosing: true },
    {
      ontext: (start, end) => events.text(xml.slice(start, end)),
      oncdata: (start, end, offset) => events.literal(xml.slice(start, end - offset)),
      onopentagname: (start, end) => {
        name = xml.slice(start, end)
        attributes = new Map()
      },
      onattribname: (start, end) => {
        attribute = xml.slice(start, Math.min(end, start + maxNameChars)).toLowerCase()
      },
      onattribdata: (start, end) => {
        value = end - start > maxValueChars ? '' : xml.slice(start, end)
      },
      onattribend: () => {
        if (attributes.size < maxAttributes && !attributes.has(attribute)) {
          attributes.set(attribute, decodeHTMLStrict(value).trim())
        }
        value = ''
      },
      onopentagend: () => {
        events.open(name, attributes)
        stopWhenDone()
      },
      onselfclosingtag: () => {
        events.open(name, attributes)
        events.close(name)
        stopWhenDone()
      },
      onclosetag: (start, end) => {
        events.close(xml.slice(start, end))
        stopWhenDone()
      },
      onend: ignore,
      ontextentity: ignore,
      onattribentity: ignore,
      oncomment: ignore,
      ondeclaration: ignore,
      onprocessinginstruction: ignore,
    },
  )
  tokenizer.write(xml)
  tokenizer.end()
}
