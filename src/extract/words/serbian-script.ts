// Serbian stands in two scripts, letter for letter: its Cyrillic words are read as the Latin ones that the keywords have.
import type { Token } from './token.ts'

const latin: Readonly<Record<string, string>> = Object.fromEntries(
  'а:a б:b в:v г:g д:d ђ:d е:e ж:z з:z и:i ј:j к:k л:l љ:lj м:m н:n њ:nj о:o п:p р:r с:s т:t ћ:c у:u ф:f х:h ц:c ч:c џ:dz ш:s'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

const cyrillic = /\p{Script=Cyrillic}/u

/** Words as they stand, save that those in Cyrillic letters are in Latin ones; folded like these. */
export function toSerbianLatin(tokens: readonly Token[]): readonly Token[] {
  return tokens.map((token) =>
    cyrillic.test(token.word)
      ? { ...token, word: [...token.word].map((letter) => latin[letter] ?? letter).join('') }
      : token,
  )
}
