import type { Log } from '../../src/ops/log.ts'

export interface FakeLog extends Log {
  readonly lines: { readonly level: string; readonly fields: object; readonly message: string }[]
}

export function createFakeLog(): FakeLog {
  const lines: FakeLog['lines'] = []
  const write = (level: string) => (fields: object, message: string) =>
    void lines.push({ level, fields, message })
  return { lines, error: write('error'), warn: write('warn'), info: write('info'), debug: write('debug') }
}
