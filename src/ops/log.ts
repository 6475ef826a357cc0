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
      serializers: { error: describeError, cause: describeError },
      // A second wall behind `Secret`: these names never carry a value into a log.
      redact: { paths: ['token', '*.token', 'authorization', '*.authorization', '*.headers.authorization'] },
    },
    format === 'json' ? pino.destination({ dest: 2, sync: true }) : plainLines(),
  )
}

function describeError(error: unknown): unknown {
  return error instanceof Error ? pino.stdSerializers.err(error) : error
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
  const shown = Object.entries(fields).map(([name, value]) => ` ${name}=${plainValue(value)}`)
  return `${String(time).slice(11, 19)} ${String(level).padEnd(5)} ${String(msg)}${shown.join('')}\n`
}

function plainValue(value: unknown): string {
  if (typeof value === 'string') return /[\s="]/.test(value) ? JSON.stringify(value) : value
  const { message, stack } = (value ?? {}) as { message?: unknown; stack?: unknown }
  return typeof message === 'string' ? String(stack ?? message) : JSON.stringify(value)
}
