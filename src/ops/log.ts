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

/** Writes JSON lines to standard error, so that standard output stays free for what the user asked for. */
export function createLog(level: LogLevel): Log {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // A second wall behind `Secret`: these names never carry a value into a log.
      redact: { paths: ['token', '*.token', 'authorization', '*.authorization', '*.headers.authorization'] },
    },
    pino.destination({ dest: 2, sync: true }),
  )
}
