import type { Script } from '../text/fold-script.ts'

// Cyrillic and Greek words in Latin letters, so that a name listed in Latin is found where a Russian, Bulgarian or
// Greek outlet spells it by ear. Input is folded (no accents; ё э є are е, й і ї are и).

const cyrillic: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ъ: '',
  ы: 'y',
  ь: '',
  ю: 'yu',
  я: 'ya',
}

// Two letters for one sound come first.
const greek: readonly (readonly [string, string])[] = [
  ['ντ', 'd'],
  ['μπ', 'b'],
  ['γκ', 'g'],
  ['γγ', 'g'],
  ['τζ', 'j'],
  ['τσ', 'ts'],
  ['ου', 'u'],
  ['χ', 'kh'],
  ['θ', 'th'],
  ['ξ', 'x'],
  ['ψ', 'ps'],
  ['α', 'a'],
  ['β', 'v'],
  ['γ', 'g'],
  ['δ', 'd'],
  ['ε', 'e'],
  ['ζ', 'z'],
  ['η', 'i'],
  ['ι', 'i'],
  ['κ', 'k'],
  ['λ', 'l'],
  ['μ', 'm'],
  ['ν', 'n'],
  ['ο', 'o'],
  ['π', 'p'],
  ['ρ', 'r'],
  ['σ', 's'],
  ['τ', 't'],
  ['υ', 'i'],
  ['φ', 'f'],
  ['ω', 'o'],
]

/** Undefined for other scripts. */
export function toLatin(folded: string, script: Script): string | undefined {
  if (script === 'cyrillic')
    return [...folded.replaceAll('дж', 'ж')].map((letter) => cyrillicLetter(letter, folded)).join('')
  return script === 'greek' ? fromGreek(folded) : undefined
}

// дж is the sound j; ж alone is nearest to it, too.
function cyrillicLetter(letter: string, folded: string): string {
  return letter === 'ж' && folded.includes('дж') ? 'j' : (cyrillic[letter] ?? '')
}

function fromGreek(folded: string): string {
  let latin = ''
  for (let at = 0; at < folded.length; ) {
    const found = greek.find(([letters]) => folded.startsWith(letters, at))
    latin += found?.[1] ?? ''
    at += found?.[0].length ?? 1
  }
  return latin
}
