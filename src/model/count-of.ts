/** Such as `1 attack` and `2 attacks`. @param noun one whose plural ends in `s`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${pluralOf(count, noun)}`
}

export function pluralOf(count: number, noun: string): string {
  return count === 1 ? noun : `${noun}s`
}
