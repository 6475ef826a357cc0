export interface PageOptions {
  readonly columns: number
  readonly colour: boolean
}

/** Lines for a terminal: wrapped, indented, coloured where a person looks. */
export interface TextPage {
  heading(text: string): void
  strong(text: string): void
  line(text: string): void
  quiet(text: string): void
  text(): string
}

/** Wider lines are hard to read. */
const maxColumns = 110
const minColumns = 40

export function createPage({ columns, colour }: PageOptions): TextPage {
  const width = Math.min(Math.max(columns, minColumns), maxColumns)
  const lines: string[] = []
  const paint = (code: number, text: string): string => (colour ? `\u001b[${code}m${text}\u001b[0m` : text)
  const add = (text: string, code?: number): void => {
    const indent = `  ${/^ */.exec(text)?.[0] ?? ''}`
    for (const line of wrap(text.trim(), width - indent.length))
      lines.push(indent + (code === undefined ? line : paint(code, line)))
  }
  return {
    heading: (text) => lines.push('', paint(1, text)),
    strong: (text) => add(text, 1),
    line: (text) => add(text),
    quiet: (text) => add(`  ${text}`, 2),
    text: () => `${lines.join('\n').trimStart()}\n`,
  }
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else {
      line = line === '' ? word : `${line} ${word}`
    }
  }
  return [...lines, line]
}
