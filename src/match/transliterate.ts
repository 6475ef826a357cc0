import type { Script } from '../text/fold-script.ts'
import { fromArmenian, fromBengali, fromEthiopic, fromGeorgian } from './latin-of-scripts.ts'

// Cyrillic, Greek, Hindi and other words in Latin letters, so that a name listed in Latin is found where a Russian, Bulgarian,
// Greek or Indian outlet spells it by ear. Input is folded (no accents; ё э є are е, й і ї are и).

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
  ә: 'a',
  ғ: 'g',
  қ: 'q',
  ң: 'n',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  һ: 'h',
  ҳ: 'h',
  ў: 'o',
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

const devanagari: Readonly<Record<string, string>> = Object.fromEntries(
  (
    'क:k ख:kh ग:g घ:gh ङ:n च:ch छ:ch ज:j झ:jh ञ:n ट:t ठ:th ड:d ढ:dh ण:n त:t थ:th द:d ध:dh न:n प:p फ:f ब:b भ:bh ' +
    'म:m य:y र:r ल:l ळ:l व:v श:sh ष:sh स:s ह:h अ:a आ:a इ:i ई:i उ:u ऊ:u ऋ:ri ए:e ऐ:ai ऍ:e ऑ:o ओ:o औ:au ' +
    'ा:a ि:i ी:i ु:u ू:u ृ:ri े:e ै:ai ॅ:e ॉ:o ो:o ौ:au ं:n'
  )
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
)

/** Undefined for other scripts. */
export function toLatin(folded: string, script: Script): string | undefined {
  return byScript[script]?.(folded)
}

const byScript: Readonly<Partial<Record<Script, (folded: string) => string>>> = {
  cyrillic: fromCyrillic,
  devanagari: fromDevanagari,
  greek: fromGreek,
  bengali: fromBengali,
  armenian: fromArmenian,
  georgian: fromGeorgian,
  ethiopic: fromEthiopic,
}

function fromCyrillic(folded: string): string {
  return [...folded.replaceAll('дж', 'ж')].map((letter) => cyrillicLetter(letter, folded)).join('')
}

// A consonant carries an "a", unless a vowel sign, the sign of none (virama) or the end of the word follows; between a
// vowel and a consonant with its own it is not spoken: बगराम is Bagram.
function fromDevanagari(folded: string): string {
  return folded
    .replaceAll(/([क-ह])(?=([क-हअ-औं])?)|./gu, (letter, consonant?: string, next?: string) => {
      const latin = devanagari[letter] ?? ''
      return consonant !== undefined && next !== undefined ? `${latin}ə` : latin
    })
    .replaceAll(/(?<=[aeiouə][^aeiouə]{1,2})ə(?=[^aeiouə]{1,2}[aeiouə])/g, '')
    .replaceAll('ə', 'a')
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
