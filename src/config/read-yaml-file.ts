import { createReadStream, existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { type Fault, faultOfFile } from './fault.ts'
import { parseYaml, type YamlReading } from './parse-yaml.ts'

/**
 * Eight times the shipped gazetteer. 1.4 MB of such entries take 1.4 s and 350 MB to read, 2 MB of the worst
 * kind 20 s and 2.4 GB; 5 MB of it ran out of memory (measured, Node 26), which would take the bot down.
 */
const maxFileBytes = 2_000_000

/** Reads one file. A missing, unreadable, huge or non-UTF-8 file is a fault of the file. */
export async function readYamlFile(path: string): Promise<YamlReading> {
  const content = await readText(path)
  return content.kind === 'text' ? parseYaml(path, content.text) : content
}

type Content =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] }

async function readText(path: string): Promise<Content> {
  try {
    // A pipe that nobody writes to would be waited for, for ever.
    if (!(await isFileOrFolder(path)))
      return refuse(path, 'this is a pipe or a device and no file', 'Put a file in its place.')
    const bytes = await readAtMost(path, maxFileBytes + 1)
    if (bytes.length > maxFileBytes)
      return refuse(path, 'the file is larger than 2 MB', 'Keep what is needed.')
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch (error) {
    return explainFailure(path, error)
  }
}

async function isFileOrFolder(path: string): Promise<boolean> {
  const stats = await stat(path)
  return stats.isFile() || stats.isDirectory()
}

/** Bounded also where the size is not known beforehand. */
async function readAtMost(path: string, limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  // `end` is the last byte that is read, counted from 0.
  for await (const chunk of createReadStream(path, { end: limit - 1 })) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks)
}

function explainFailure(path: string, error: unknown): Content {
  if (error instanceof TypeError) return refuse(path, 'the file is not UTF-8 text', 'Save it as UTF-8.')
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  switch (code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return refuse(path, 'the file is missing', adviseMissing(path))
    case 'EISDIR':
      return refuse(path, 'this is a folder and no file', 'Remove the folder and put the file in its place.')
    case 'EACCES':
    case 'EPERM':
      return refuse(
        path,
        'the file may not be read',
        'Give the user who runs Basewatch the right to read it.',
      )
    default:
      return refuse(
        path,
        `the file cannot be read (${code || String(error)})`,
        'Look at the disk and the path.',
      )
  }
}

/** Half of the world's YAML is written under the other ending. */
function adviseMissing(path: string): string {
  const other = path.replace(/\.yaml$/, '.yml')
  return existsSync(other)
    ? `Rename ${basename(other)} to ${basename(path)}.`
    : 'Copy the shipped one from the config folder, and adapt it.'
}

function refuse(path: string, message: string, wayOut: string): Content {
  return { kind: 'faults', faults: [faultOfFile(path, message, wayOut)] }
}
