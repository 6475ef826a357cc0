// From text to a value whose every part knows its line: syntax faults, duplicate keys, alias bombs and
// too deep nesting are faults with a place, never exceptions. Pure.
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type YAMLError,
} from 'yaml'
import { explainSyntax } from './explain-syntax.ts'
import {
  type Complaint,
  type Fault,
  faultOfFile,
  hideCredentials,
  type ValuePath,
  writePath,
} from './fault.ts'

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
/** What is kept of a line. A longer one is no text for people, and looking for its end again and again is slow. */
const maxLineText = 5_000
/** More of one kind in one file only bury the first. */
const maxDuplicates = 300

type Placing = (offset: number) => Pick<Fault, 'file' | 'line' | 'column' | 'lineText'>

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

/** No file of ours is more than ten levels deep. */
const maxDepth = 200

/** A first look, since a million open brackets cost the parser 4 GB. Brackets in quotes count, and do no harm. */
function isTooDeep(text: string): boolean {
  let depth = 0
  for (const [sign] of text.matchAll(/[[\]{}]/g)) {
    depth = sign === '[' || sign === '{' ? depth + 1 : Math.max(0, depth - 1)
    if (depth > maxDepth) return true
  }
  // Lists in a list on one line, and maps in maps by their indentation.
  return /(?:[-?:][ \t]+){200}|^ {400}/m.test(text)
}

function tooDeep(file: string): YamlReading {
  const wayOut = 'Compare with the shipped file: nothing there is more than five levels deep.'
  return { kind: 'faults', faults: [faultOfFile(file, 'the file is nested too deeply to be read', wayOut)] }
}

function readDocument(file: string, text: string): YamlReading {
  const lineCounter = new LineCounter()
  // Its own search for duplicate keys takes the square of their number; ours is below.
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
    ...place(findOffset(document, complaint.path, complaint.atKey ?? false)),
    path: writePath(complaint.path),
    message: complaint.message,
    wayOut: complaint.wayOut,
    severity: complaint.severity ?? 'error',
  })
  const yaml: YamlFile = { file, value: value.value, locate }
  return { kind: 'yaml', yaml, faults: listDuplicateKeys(document, place) }
}

/** After a first slip the parser guesses, and its further errors mislead; only tabs are slips each of its own. */
function keepCauses(errors: readonly YAMLError[]): readonly YAMLError[] {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT')
  return tabs.length > 0 ? tabs : errors.slice(0, 1)
}

function createPlacing(file: string, text: string, lineCounter: LineCounter): Placing {
  return (offset) => {
    const inside = Math.min(offset, text.length)
    const { line, col } = lineCounter.linePos(inside)
    const start = inside - Math.max(0, col - 1)
    const [lineText = ''] = text.slice(start, start + maxLineText).split(/\r?\n/, 1)
    return {
      file,
      line: Math.max(1, line),
      column: Math.max(1, col),
      lineText: hideCredentials(lineText),
    }
  }
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

/** The offset of the value at `path`; of the nearest part around it where there is none. */
function findOffset(document: Document, path: ValuePath, atKey: boolean): number {
  let node: unknown = document.contents
  let offset = offsetOf(node) ?? 0
  for (const [depth, step] of path.entries()) {
    const isLast = depth === path.length - 1
    if (isAlias(node)) node = node.resolve(document)
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => keyText(key) === String(step))
      if (pair === undefined) return offset
      offset = offsetOf(pair.key) ?? offset
      if (isLast && atKey) return offset
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
    } else {
      return offset
    }
    // An empty value has no place of its own worth showing: its key does.
    if (!(isScalar(node) && node.value === null)) offset = offsetOf(node) ?? offset
  }
  return offset
}

function offsetOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}

function keyText(key: unknown): string | undefined {
  return isScalar(key) ? String(key.value) : undefined
}

function listDuplicateKeys(document: Document, place: Placing): Fault[] {
  const faults: Fault[] = []
  visit(document, {
    Map(_, map) {
      const firsts = new Map<string, number>()
      for (const { key } of map.items) {
        const text = keyText(key)
        const offset = offsetOf(key)
        if (text === undefined || offset === undefined) continue
        const first = firsts.get(text)
        if (first === undefined) firsts.set(text, offset)
        else faults.push(duplicateFault(text, place(first).line, place(offset)))
        if (faults.length === maxDuplicates) return visit.BREAK
      }
      return undefined
    },
  })
  return faults
}

function duplicateFault(key: string, firstLine: number, at: ReturnType<Placing>): Fault {
  const message = `the key "${key}" is given twice; line ${firstLine} has it already`
  return { ...at, path: key, message, wayOut: 'Keep one of them.', severity: 'error' }
}
