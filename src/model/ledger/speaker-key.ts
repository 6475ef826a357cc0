import type { Speaker } from '../claim.ts'

/** One speaker, however he is capitalised and spaced: his id where he has one, else his name. */
export function speakerKeyOf(speaker: Pick<Speaker, 'id' | 'name'>): string {
  return speaker.id ?? nameKeyOf(speaker.name)
}

export function nameKeyOf(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')
}
