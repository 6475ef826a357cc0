import { join } from 'node:path'
import { z } from 'zod'
import { readYamlFile } from './read-yaml-file.ts'
import { webSchema } from './settings-schema.ts'

export type WebAddress = Pick<z.output<typeof webSchema>, 'host' | 'port'>

const shipped: WebAddress = { host: '127.0.0.1', port: 8787 }

/**
 * Where settings.yaml says that the page listens; where it is shipped to where that cannot be read. No other file is
 * looked at, and no other key: a fault that the running Basewatch has refused is none of its health, and whoever asks
 * twice a minute cannot wait for the names of all bases.
 */
export async function readWebAddress(dir: string): Promise<WebAddress> {
  const reading = await readYamlFile(join(dir, 'settings.yaml'))
  if (reading.kind !== 'yaml') return shipped
  const read = z.object({ web: webSchema }).safeParse(reading.yaml.value)
  return read.success ? read.data.web : shipped
}
