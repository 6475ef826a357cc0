// From text to a value whose every part knows its line: syntax faults, duplicate keys, alias bombs and
// too deep nesting are faults with a place, never exceptions. Pure.
import { type Document, LineCounter, parseDocument, type YAMLError } from 'yaml'
import { explainSyntax } from './explain-syntax.ts'
import { type Complaint, type Fault, faultOfFile, writePath } from './fault.ts'
import { findDuplicateKeys } from './find-duplicate-keys.ts'
import { isTooDeep } from './is-too-deep.ts'
import { locateValue } from './locate-value.ts'
import { createPlacing } from './place-offset.ts'

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
  // Its own search for duplicate keys takes the square of their number.
  const options = { lineCounter, uniqueKeys: false, prettyErrors: false, logLevel: 'silent' } as const
  const document = parseDocument(text, options)
  const place = createPlacing(file, text, lineCounter)
  const syntax = keepCauses([...document.errors, ...document.warnings]).map(
    ({ code, message, pos }): Fault => ({
      ...place(pos[0]),
      path: '',
      ...explainSyntax(code, message),
      severity: 'error',
    }),
  )
  if (syntax.length > 0) return { kind: 'faults', faults: syntax }
  const value = readValue(document)
  if (value.kind === 'bomb') return { kind: 'faults', faults: [bombFault(file)] }
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

type Value = { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'bomb' }

function readValue(document: Document): Value {
  try {
    return { kind: 'value', value: document.toJS({ maxAliasCount }) }
  } catch (error) {
    // Documented: the alias count is refused with a ReferenceError.
    if (error instanceof ReferenceError) return { kind: 'bomb' }
    throw error
  }
}

function bombFault(file: string): Fault {
  return faultOfFile(
    file,
    `the file repeats parts of itself more than ${maxAliasCount} times by aliases (*name)`,
    'Write the parts out.',
  )
}
