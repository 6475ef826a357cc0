import fc from 'fast-check'

const surrogates = { first: 0xd800, count: 0x800 }
const characterCount = 0x110000 - surrogates.count

/** What fast-check's unit `binary` is, without its table of all characters: a second and 100 MB for each process. */
export const anyCharacter: fc.Arbitrary<string> = fc.nat({ max: characterCount - 1 }).map(
  (place) => String.fromCodePoint(place < surrogates.first ? place : place + surrogates.count),
  (character) => placeOf(character),
)

function placeOf(character: unknown): number {
  const code = typeof character === 'string' ? character.codePointAt(0) : undefined
  if (code === undefined || String.fromCodePoint(code) !== character) throw new Error('is no character')
  return code < surrogates.first ? code : code - surrogates.count
}
