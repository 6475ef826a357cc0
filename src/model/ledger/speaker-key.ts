import type { Speaker } from '../claim.ts'

/** One speaker, however he is capitalised and spaced: his id where he has one, else his name. */
export function speakerKeyOf(speaker: Pick<Speaker, 'id' | 'name'>): string {
  return speaker.id ?? nameKeyOf(speaker.name)
}

/** The same few hundred speakers are compared again and again; what feeds make up beyond that must not stay. */
const maxKeys = 4000
const keys = new Map<string, string>()

export function nameKeyOf(name: string): string {
  const known = keys.get(name)
  if (known !== undefined) return known
  if (keys.size >= maxKeys) keys.clear()
  const key = foldName(name)
  keys.set(name, key)
  return key
}

function foldName(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')
}
