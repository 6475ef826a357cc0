// Faults as a tired operator wants to read them: where, what, the line itself with a mark, the way out. Pure.
import { countOf } from '../model/count-of.ts'
import type { Fault } from './fault.ts'

export interface RenderOptions {
  readonly colour: boolean
}

type Paint = (text: string) => string

interface Brush {
  readonly bold: Paint
  readonly dim: Paint
  readonly red: Paint
  readonly yellow: Paint
  readonly green: Paint
}

/** A longer line is cut around its mark, so that it stays on one line of a terminal. */
const widestLine = 96

/** Blocks set off by empty lines, in the order given, with a count at the end; empty for no fault. */
export function renderFaults(faults: readonly Fault[], { colour }: RenderOptions): string {
  if (faults.length === 0) return ''
  const brush = createBrush(colour)
  const blocks = faults.map((fault) => renderFault(fault, brush))
  return `${[...blocks, renderCounts(faults, brush)].join('\n\n')}\n`
}

function renderFault(fault: Fault, brush: Brush): string {
  const isWhole = fault.lineText === ''
  const where = isWhole ? fault.file : `${fault.file}:${fault.line}:${fault.column}`
  const kind = fault.severity === 'error' ? brush.red('error') : brush.yellow('warning')
  const path = fault.path === '' ? '' : `${brush.dim(clean(fault.path))}  `
  const lines = [`${brush.bold(clean(where))}  ${kind}  ${path}${clean(fault.message)}`]
  if (!isWhole) lines.push(...renderLine(fault, brush))
  return [...lines, `  ${brush.green('→')} ${clean(fault.wayOut)}`].join('\n')
}

function renderLine({ line, column, lineText }: Fault, brush: Brush): string[] {
  const from = Math.max(0, Math.min(column - 1 - widestLine / 2, lineText.length - widestLine))
  const shown = clean(lineText.slice(from, from + widestLine))
  const margin = `${line} | `.padStart(8)
  const mark = ' '.repeat(Math.max(0, column - 1 - from))
  return [
    `${brush.dim(margin)}${shown}`,
    `${brush.dim(' '.repeat(margin.length - 2))}${brush.dim('| ')}${mark}${brush.red('^')}`,
  ]
}

function renderCounts(faults: readonly Fault[], brush: Brush): string {
  const errors = faults.filter(({ severity }) => severity === 'error').length
  const warnings = faults.length - errors
  const parts = [
    errors > 0 ? brush.red(countOf(errors, 'error')) : '',
    warnings > 0 ? brush.yellow(countOf(warnings, 'warning')) : '',
  ]
  return parts.filter((part) => part !== '').join(', ')
}

/** Control characters of a file never reach the terminal: they could move its cursor or turn its text. */
function clean(text: string): string {
  return text.replace(/\t/g, ' ').replace(/[\p{Cc}\p{Bidi_Control}]/gu, '\ufffd')
}

function createBrush(colour: boolean): Brush {
  const paint =
    (code: number): Paint =>
    (text) =>
      colour ? `\u001b[${code}m${text}\u001b[0m` : text
  return { bold: paint(1), dim: paint(2), red: paint(31), yellow: paint(33), green: paint(32) }
}
