import { Writable } from 'node:stream'
import pino from 'pino'

/** Fixed messages, data as fields. error = we must fix; warn = look this week; info = what was asked for. */
export interface Log {
  error(fields: object, message: string): void
  warn(fields: object, message: string): void
  info(fields: object, message: string): void
  debug(fields: object, message: string): void
}

export const logLevels = ['error', 'warn', 'info', 'debug', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/** `json` for machines, one object a line; `plain` for the eyes of a person at a terminal. */
export type LogFormat = 'json' | 'plain'

/** Writes to standard error, so that standard output stays free for what the user asked for. */
export function createLog(level: LogLevel, format: LogFormat = 'json'): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: describeError, error: describeError, cause: describeError },
      // A second wall behind `Secret`: these names never carry a value into a log.
      redact: { paths: ['token', '*.token', 'authorization', '*.authorization', '*.headers.authorization'] },
    },
    format === 'json' ? pino.destination({ dest: 2, sync: true }) : plainLines(),
  )
}

/** With the messages and stacks of its causes. Other fields of an error may hold what was sent, or a whole connection. */
function describeError(error: unknown): unknown {
  if (!(error instanceof Error)) return error
  const { type, message, stack } = pino.stdSerializers.err(error)
  return { type, message, stack, ...('code' in error ? { code: error.code } : {}) }
}

function plainLines(): Writable {
  return new Writable({
    write(chunk: Buffer, _encoding, done) {
      process.stderr.write(plainLine(chunk.toString()), () => done())
    },
  })
}

function plainLine(json: string): string {
  const { time, level, msg, ...fields } = JSON.parse(json) as Record<string, unknown>
  const shown = Object.entries(fields)
    .flatMap(([name, value]) => spread(name, value))
    .map(([name, value]) => ` ${name}=${plainValue(value)}`)
  const line = `${String(time).slice(11, 19)} ${String(level).padEnd(5)} ${String(msg)}${shown.join('')}`
  return `${line.replace(/(?!\n)[\p{Cc}\p{Bidi_Control}]/gu, escapeCharacter)}\n`
}

/** What a server says of itself neither moves the cursor of a terminal nor turns its text. */
function escapeCharacter(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** What holds further fields, such as a key, stands as these; an error is one. */
function spread(name: string, value: unknown): readonly (readonly [string, unknown])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value) || 'message' in value)
    return [[name, value]]
  return Object.entries(value).map(([inner, one]) => [`${name}.${inner}`, one])
}

function plainValue(value: unknown): string {
  if (typeof value === 'string') return /[\s="]/.test(value) ? JSON.stringify(value) : value
  if (Array.isArray(value) && value.every((one) => typeof one === 'string'))
    return plainValue(value.join(', '))
  const { message, stack } = (value ?? {}) as { message?: unknown; stack?: unknown }
  return typeof message === 'string' ? String(stack ?? message) : JSON.stringify(value)
}
