import type { ErrorCode } from 'yaml'

/** What a person reads where the text is no YAML. */
export interface SyntaxHelp {
  readonly message: string
  readonly wayOut: string
}

/** For what is still open where the text stops to make sense. */
export const openers: Readonly<Record<'bracket' | 'quote', SyntaxHelp>> = {
  bracket: {
    message: 'the bracket that opens here is not closed before the next key, or a comma is missing in it',
    wayOut: 'Close it, put the comma, or write what is in it further in than the key before it.',
  },
  quote: { message: 'the quote that opens here is never closed', wayOut: 'Close it.' },
}

const help: Readonly<Partial<Record<ErrorCode, SyntaxHelp>>> = {
  TAB_AS_INDENT: {
    message: 'a tab is used to indent',
    wayOut: 'Indent with blanks, two for each level.',
  },
  BAD_INDENT: {
    message: 'the indentation does not fit the lines above',
    wayOut:
      'Put the keys of one entry under each other, two blanks further in than the entry they belong to.',
  },
  BAD_ALIAS: {
    message: 'a word begins with "*" or "&", which YAML keeps for itself, or an alias has no anchor',
    wayOut: 'Put the word in quotes, such as "*base".',
  },
  BLOCK_IN_FLOW: {
    message: 'within brackets stands what belongs on lines of its own, or a value with a colon and a blank',
    wayOut: 'Put a value that holds a colon in quotes.',
  },
  BAD_SCALAR_START: {
    message: 'a word begins with a sign that YAML keeps for itself',
    wayOut: 'Put the word in quotes.',
  },
  BAD_DQ_ESCAPE: {
    message: 'a backslash in double quotes is followed by a letter that means nothing',
    wayOut: "Use single quotes: '…'.",
  },
  BLOCK_AS_IMPLICIT_KEY: {
    message: 'a value holds a colon and a blank, so YAML takes it for a key',
    wayOut: 'Put the value in quotes.',
  },
  MISSING_CHAR: {
    message: 'this line does not go on with the lines above: its indentation, its "-" or its colon is wrong',
    wayOut: 'Put the keys of one entry under each other, and write each as "key: value".',
  },
  MULTILINE_IMPLICIT_KEY: {
    message: 'a key runs over several lines, or its colon is missing',
    wayOut: 'Write the key as "key: value" on one line.',
  },
  MULTIPLE_DOCS: {
    message: 'the file holds several documents, set off by "---"',
    wayOut: 'Keep one: remove the "---" and what does not belong.',
  },
  UNEXPECTED_TOKEN: {
    message: 'something stands here that does not belong',
    wayOut: 'Look for a missing quote, bracket or colon on this line and the one above.',
  },
  RESOURCE_EXHAUSTION: {
    message: 'the file is nested too deeply to be read',
    wayOut: 'Compare with the shipped file: nothing there is more than ten levels deep.',
  },
  TAG_RESOLVE_FAILED: {
    message: 'a word begins with "!", which YAML keeps for itself',
    wayOut: 'Put the word in quotes.',
  },
}

/** Plain words for an error of the YAML parser; its own words where we have none. */
export function explainSyntax(code: ErrorCode, parserWords: string): SyntaxHelp {
  return (
    help[code] ?? {
      message: `this is no YAML: ${parserWords}`,
      wayOut: 'Compare with the lines around it, or with the shipped file.',
    }
  )
}
