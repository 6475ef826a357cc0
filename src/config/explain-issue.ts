// From what zod says to what a tired operator can use. Pure.
import type { z } from 'zod'
import { type Complaint, hideCredentials, type ValuePath } from './fault.ts'
import { describeAt, listKeysAt } from './schema-at.ts'
import { didYouMean } from './suggest-word.ts'

/** What was checked: the schema, the value, and where the value stands in its file. */
export interface Checked {
  readonly schema: z.ZodType
  readonly value: unknown
  readonly at: ValuePath
}

/** Of one map; the others come to light when these are mended. */
const mostKeysNamed = 50

/** One complaint for each thing to mend. */
export function explainIssue(issue: z.core.$ZodIssue, checked: Checked): Complaint[] {
  const path = [...checked.at, ...issue.path]
  const value = valueAt(checked.value, issue.path)
  const says = describeAt(checked.schema, issue.path)
  if (value === undefined && issue.path.length > 0) return [explainMissing(path, says)]
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys
        .slice(0, mostKeysNamed)
        .map((key) => explainUnknownKey(key, path, listKeysAt(checked.schema, issue.path)))
    case 'invalid_type':
      return [explainType(issue, { path, value, wayOut: says })]
    case 'invalid_value':
      return [explainChoice(issue.values.map(String), { path, value, wayOut: says })]
    case 'invalid_key':
      return [{ path, atKey: true, ...wrongKey(issue), wayOut: says || 'Write another key.' }]
    case 'too_small':
    case 'too_big':
      return [{ path, message: explainSize(issue, value), wayOut: says || 'Mend the value.' }]
    case 'custom':
      return [
        { path, message: explainOwn(issue, value), wayOut: wayOutOf(issue) ?? (says || 'Mend the value.') },
      ]
    case 'invalid_format':
    case 'not_multiple_of':
    case 'invalid_union':
    case 'invalid_element':
      return [
        {
          path,
          message: `${show(value)} does not fit here`,
          wayOut: says || 'Compare with the shipped file.',
        },
      ]
  }
}

/** More would only bury the rest. */
const mostWordsListed = 20

function listSome(words: readonly string[]): string {
  if (words.length <= mostWordsListed) return words.join(', ')
  return `${words.slice(0, mostWordsListed).join(', ')} … (${words.length} in all; the shipped file has them)`
}

interface Place {
  readonly path: ValuePath
  readonly value: unknown
  readonly wayOut: string
}

function explainMissing(path: ValuePath, wayOut: string): Complaint {
  const key = String(path.at(-1) ?? '')
  return { path, message: `"${key}" is missing`, wayOut: wayOut || `Add "${key}:" with its value.` }
}

function explainType(issue: z.core.$ZodIssueInvalidType, { path, value, wayOut }: Place): Complaint {
  if (value === null)
    return { path, message: 'there is no value', wayOut: wayOut || `Write ${wanted(issue.expected)}.` }
  const message = `${wanted(issue.expected)} belongs here, and ${show(value)} stands here`
  // Mostly a number or a yes that was meant as text, or the reverse.
  const quotes =
    issue.expected === 'string' && typeof value !== 'object' ? ' Put it in quotes if it is meant.' : ''
  return { path, message, wayOut: `${wayOut || `Write ${wanted(issue.expected)}.`}${quotes}` }
}

function explainChoice(allowed: readonly string[], { path, value, wayOut }: Place): Complaint {
  const meant = typeof value === 'string' ? didYouMean(value, allowed) : ''
  const choice = wayOut === '' ? `Write one of: ${listSome(allowed)}.` : wayOut
  return { path, message: `${show(value)} is none of the words that fit here`, wayOut: `${meant}${choice}` }
}

function explainUnknownKey(key: string, around: ValuePath, allowed: readonly string[]): Complaint {
  return {
    path: [...around, key],
    atKey: true,
    message: `the key ${show(key)} is not known here`,
    wayOut: `${didYouMean(key, allowed)}Known here: ${listSome(allowed)}.`,
  }
}

function wrongKey(issue: z.core.$ZodIssueInvalidKey): Pick<Complaint, 'message'> {
  return { message: `${show(String(issue.path.at(-1)))} does not fit as a key` }
}

function explainSize(issue: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig, value: unknown): string {
  const unit = { string: ' letters', array: ' entries' }[issue.origin as 'string' | 'array'] ?? ''
  const one = issue.code === 'too_small' ? issue.minimum : issue.maximum
  const bound = boundOf(issue)
  if (issue.code === 'too_small' && unit !== '' && one === 1) return 'it is empty'
  return `${show(value)} is out of range: ${bound} ${one}${unit} ${unit === '' ? 'fits' : 'fit'} here`
}

function boundOf({ code, inclusive }: z.core.$ZodIssueTooSmall | z.core.$ZodIssueTooBig): string {
  if (code === 'too_small') return inclusive === false ? 'more than' : 'at the least'
  return inclusive === false ? 'less than' : 'at the most'
}

function explainOwn(issue: z.core.$ZodIssueCustom, value: unknown): string {
  return typeof value === 'object' ? issue.message : `${show(value)} does not fit: ${issue.message}`
}

function wayOutOf(issue: z.core.$ZodIssueCustom): string | undefined {
  const wayOut: unknown = issue.params?.['wayOut']
  return typeof wayOut === 'string' ? wayOut : undefined
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a map of keys',
  record: 'a map of keys',
}

function wanted(expected: string): string {
  return kinds[expected] ?? expected
}

function show(value: unknown): string {
  if (value === null || value === undefined) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a map of keys'
  const text = hideCredentials(String(value))
  return typeof value === 'string' ? `"${text.length > 60 ? `${text.slice(0, 60)}…` : text}"` : text
}

function valueAt(value: unknown, path: ValuePath): unknown {
  return path.reduce<unknown>((part, step) => {
    if (typeof part !== 'object' || part === null || !Object.hasOwn(part, step)) return undefined
    return (part as Record<PropertyKey, unknown>)[step]
  }, value)
}
