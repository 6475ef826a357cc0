/** Scripts that names are written in, as far as matching treats them apart. */
export type Script =
  | 'latin'
  | 'greek'
  | 'cyrillic'
  | 'armenian'
  | 'hebrew'
  | 'arabic'
  | 'devanagari'
  | 'bengali'
  | 'georgian'
  | 'ethiopic'
  | 'digits'
  | 'other'

/** The script of a folded word, by its first letter. */
export function scriptOf(folded: string): Script {
  const unit = folded.charCodeAt(0)
  if (unit >= 0x30 && unit <= 0x39) return 'digits'
  if (unit < 0x250) return 'latin'
  if (unit >= 0x370 && unit < 0x400) return 'greek'
  if (unit >= 0x400 && unit < 0x530) return 'cyrillic'
  if (unit >= 0x530 && unit < 0x590) return 'armenian'
  if (unit >= 0x590 && unit < 0x600) return 'hebrew'
  if ((unit >= 0x600 && unit < 0x780) || (unit >= 0x8a0 && unit < 0x900)) return 'arabic'
  if (unit >= 0x900 && unit < 0x980) return 'devanagari'
  if (unit >= 0x980 && unit < 0xa00) return 'bengali'
  if (unit >= 0x10a0 && unit < 0x1100) return 'georgian'
  if (unit >= 0x1200 && unit < 0x1380) return 'ethiopic'
  return 'other'
}
