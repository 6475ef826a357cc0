// Bengali, Armenian, Georgian and Amharic words in Latin letters: what `transliterate.ts` hands on. Input is folded.

const pairsOf = (line: string): Readonly<Record<string, string>> =>
  Object.fromEntries(line.split(' ').map((pair) => pair.split(':') as [string, string]))

// The letter of y loses its dot when it is folded, and is j; v and w are written with vowels before it.
const bengali = pairsOf(
  'ক:k খ:kh গ:g ঘ:gh ঙ:ng চ:ch ছ:ch জ:j ঝ:jh ঞ:n ট:t ঠ:th ড:d ঢ:dh ণ:n ত:t থ:th দ:d ধ:dh ন:n প:p ফ:f ব:b ভ:v ' +
    'ম:m য:y র:r ল:l শ:sh ষ:sh স:s হ:h অ:a আ:a ই:i ঈ:i উ:u ঊ:u ঋ:ri এ:e ঐ:oi ও:o ঔ:au ৎ:t ৱ:w ৰ:r ' +
    'া:a ি:i ী:i ু:u ূ:u ৃ:ri ে:e ৈ:ai ং:ng ৗ:u',
)

const armenian = pairsOf(
  'ա:a բ:b գ:g դ:d ե:e զ:z է:e ը:e թ:t ժ:zh ի:i լ:l խ:kh ծ:ts կ:k հ:h ձ:dz ղ:gh ճ:ch մ:m յ:y ն:n շ:sh ո:o չ:ch պ:p ' +
    'ջ:j ռ:r ս:s վ:v տ:t ր:r ց:ts ւ:v փ:p ք:k օ:o ֆ:f',
)

const georgian = pairsOf(
  'ა:a ბ:b გ:g დ:d ე:e ვ:v ზ:z თ:t ი:i კ:k ლ:l მ:m ნ:n ო:o პ:p ჟ:zh რ:r ს:s ტ:t უ:u ფ:p ქ:k ღ:gh ყ:q შ:sh ჩ:ch ც:ts ძ:dz ' +
    'წ:ts ჭ:ch ხ:kh ჯ:j ჰ:h',
)

/** The consonants of the rows of eight from U+1200 on; the vowel is the place in the row. */
const ethiopicRows =
  'h l h m s r s sh q qw q qw b v t ch h hw n ny - k kw kh khw w - z zh y d d j g gw g t ch p ts ts f p'.split(
    ' ',
  )
const ethiopicVowels = ['a', 'u', 'i', 'a', 'e', '', 'o', 'wa']
/** Without a consonant the sixth place is a vowel too. */
const ethiopicOpen = ['a', 'u', 'i', 'a', 'e', 'i', 'o', 'wa']

// A consonant carries an "a", unless a vowel sign, the sign of none (hasanta) or the end of the word follows.
export function fromBengali(folded: string): string {
  return folded
    .replaceAll('\u09c7\u09be', 'ও')
    .replaceAll(/ওয(?=[\u09be-\u09cc])/g, 'ৱ')
    .replace(/^য/, 'জ')
    .replaceAll(/([ক-হৱৰ])(?=([ক-হৱৰ]|ং)?)|./gu, (letter, consonant?: string, next?: string) => {
      const latin = bengali[letter] ?? ''
      return consonant !== undefined && next !== undefined ? `${latin}ə` : latin
    })
    .replaceAll(/(?<=[aeiouə][^aeiouə]{1,2})ə(?=[^aeiouə]{1,2}[aeiouə])/g, '')
    .replaceAll('ə', 'a')
}

export function fromArmenian(folded: string): string {
  return spell(folded.replaceAll('ու', 'u'), armenian)
}

export function fromGeorgian(folded: string): string {
  return spell(folded, georgian)
}

export function fromEthiopic(folded: string): string {
  return [...folded].map(ethiopicSyllable).join('')
}

function ethiopicSyllable(letter: string): string {
  const at = letter.charCodeAt(0) - 0x1200
  const consonant = ethiopicRows[Math.floor(at / 8)] ?? ''
  const vowels = consonant === '-' ? ethiopicOpen : ethiopicVowels
  return (consonant === '-' ? '' : consonant) + (vowels[at % 8] ?? '')
}

function spell(folded: string, letters: Readonly<Record<string, string>>): string {
  return [...folded].map((letter) => letters[letter] ?? letter).join('')
}
