// From text to a value whose every part knows its line: syntax faults, duplicate keys, alias bombs and
// too deep nesting are faults with a place, never exceptions. Pure.
import { type Alias, type Document, LineCounter, parseDocument, visit, type YAMLError } from 'yaml'
import { explainSyntax, openers, type SyntaxHelp } from './explain-syntax.ts'
import { type Complaint, type Fault, faultOfFile, writePath } from './fault.ts'
import { findDuplicateKeys } from './find-duplicate-keys.ts'
import { findOpener } from './find-opener.ts'
import { isTooDeep } from './is-too-deep.ts'
import { locateValue, offsetOf } from './locate-value.ts'
import { createPlacing, type Placing } from './place-offset.ts'

export interface YamlFile {
  readonly file: string
  readonly value: unknown
  /** Finds the complaint's place: the value, its key, or the nearest part around it that is there. */
  readonly locate: (complaint: Complaint) => Fault
}

export type YamlReading =
  | { readonly kind: 'yaml'; readonly yaml: YamlFile; readonly faults: readonly Fault[] }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }

/** Nobody writes this many references to anchors; a file that does is built to fill the memory. */
const maxAliasCount = 100

export function parseYaml(file: string, text: string): YamlReading {
  if (isTooDeep(text)) return tooDeep(file)
  try {
    return readDocument(file, text)
  } catch (error) {
    // The parser descends by recursion: a RangeError is its stack's end.
    if (error instanceof RangeError) return tooDeep(file)
    throw error
  }
}

function tooDeep(file: string): YamlReading {
  const wayOut = 'Compare with the shipped file: nothing there is more than ten levels deep.'
  return { kind: 'faults', faults: [faultOfFile(file, 'the file is nested too deeply to be read', wayOut)] }
}

function readDocument(file: string, text: string): YamlReading {
  const lineCounter = new LineCounter()
  // Its own search for duplicate keys takes the square of their number. Where it is silent it drops further documents.
  const options = { lineCounter, uniqueKeys: false, prettyErrors: false, logLevel: 'error' } as const
  const document = parseDocument(text, options)
  const place = createPlacing(file, text, lineCounter)
  const syntax = keepCauses([...document.errors, ...document.warnings]).map((error): Fault => {
    const [offset, help] = explainError(error, text)
    return { ...place(offset), path: '', ...help, severity: 'error' }
  })
  if (syntax.length > 0) return { kind: 'faults', faults: syntax }
  const value = readValue(document)
  if (value.kind === 'refused') return { kind: 'faults', faults: [explainAliases(file, document, place)] }
  const locate = (complaint: Complaint): Fault => ({
    ...place(locateValue(document, complaint)),
    path: writePath(complaint.path),
    message: complaint.message,
    wayOut: complaint.wayOut,
    severity: complaint.severity ?? 'error',
  })
  const yaml: YamlFile = { file, value: value.value, locate }
  return { kind: 'yaml', yaml, faults: findDuplicateKeys(document, place) }
}

/** After a first slip the parser guesses, and its further errors mislead; only tabs are slips each of its own. */
function keepCauses(errors: readonly YAMLError[]): readonly YAMLError[] {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT')
  return tabs.length > 0 ? tabs : errors.slice(0, 1)
}

/** The parser trips over the first line that does not fit; what the operator mends is the bracket or quote before it. */
function explainError({ code, message, pos: [offset] }: YAMLError, text: string): [number, SyntaxHelp] {
  const opener = code === 'BAD_INDENT' || code === 'MISSING_CHAR' ? findOpener(text, offset) : undefined
  return opener === undefined ? [offset, explainSyntax(code, message)] : [opener.offset, openers[opener.kind]]
}

type Value = { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'refused' }

function readValue(document: Document): Value {
  try {
    return { kind: 'value', value: document.toJS({ maxAliasCount }) }
  } catch (error) {
    // Documented: too many aliases are refused with a ReferenceError, and so is one without its anchor.
    if (error instanceof ReferenceError) return { kind: 'refused' }
    throw error
  }
}

/** A phrase that begins with a `*` is an alias to YAML unless it stands in quotes. */
function explainAliases(file: string, document: Document, place: Placing): Fault {
  const stray = findStray(document)
  if (stray !== undefined)
    return { ...place(offsetOf(stray) ?? 0), path: '', ...explainSyntax('BAD_ALIAS', ''), severity: 'error' }
  return faultOfFile(
    file,
    `the file repeats parts of itself more than ${maxAliasCount} times by aliases (*name)`,
    'Write the parts out.',
  )
}

/** The first alias that no anchor before it has the name of. */
function findStray(document: Document): Alias | undefined {
  const anchors = new Set<string>()
  let stray: Alias | undefined
  visit(document, {
    Value: (_, { anchor }) => void (anchor !== undefined && anchors.add(anchor)),
    Alias: (_, alias) => {
      if (anchors.has(alias.source)) return undefined
      stray = alias
      return visit.BREAK
    },
  })
  return stray
}
