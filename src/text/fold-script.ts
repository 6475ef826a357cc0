/** Scripts that names are written in, as far as matching treats them apart. */
export type Script = 'latin' | 'greek' | 'cyrillic' | 'hebrew' | 'arabic' | 'devanagari' | 'digits' | 'other'

/** The script of a folded word, by its first letter. */
export function scriptOf(folded: string): Script {
  const unit = folded.charCodeAt(0)
  if (unit >= 0x30 && unit <= 0x39) return 'digits'
  if (unit < 0x250) return 'latin'
  if (unit >= 0x370 && unit < 0x400) return 'greek'
  if (unit >= 0x400 && unit < 0x530) return 'cyrillic'
  if (unit >= 0x590 && unit < 0x600) return 'hebrew'
  if ((unit >= 0x600 && unit < 0x780) || (unit >= 0x8a0 && unit < 0x900)) return 'arabic'
  if (unit >= 0x900 && unit < 0x980) return 'devanagari'
  return 'other'
}
