import fc from 'fast-check'
import { anyCharacter } from './any-character.ts'

const plain = [..."abcxyzABCXYZ0189-._~!$&'()*+,;=:@"]
const piece = fc.oneof(fc.constantFrom(...plain), anyCharacter.map(encodeCharacter))
const pieces = (separators: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.oneof(piece, fc.constantFrom(...separators)), { maxLength: 20 }).map((parts) => parts.join(''))

/** What fast-check's `webUrl` is, without its table of all encoded characters: a second for each process. */
export const anyUrl: fc.Arbitrary<string> = fc
  .record({
    scheme: fc.constantFrom('http', 'https'),
    host: fc.webAuthority(),
    path: pieces(['/']),
    query: fc.option(pieces(['/', '?']), { nil: undefined }),
    fragment: fc.option(pieces(['/', '?']), { nil: undefined }),
  })
  .map(
    ({ scheme, host, path, query, fragment }) =>
      `${scheme}://${host}${path === '' ? '' : `/${path}`}${part('?', query)}${part('#', fragment)}`,
  )

function part(sign: string, text: string | undefined): string {
  return text === undefined ? '' : sign + text
}

/** A half of a surrogate pair has no encoding. */
function encodeCharacter(character: string): string {
  return encodeURIComponent(character.isWellFormed() ? character : '\ufffd')
}
