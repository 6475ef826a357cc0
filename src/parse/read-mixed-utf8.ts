// UTF-8 with a few stray bytes: an outlet that pastes windows-1252 into a UTF-8 page, or a body cut within a
// character. Pure.
import { sequenceLength } from '../text/repair-mojibake.ts'

/** Above this share of stray bytes the text is not UTF-8 at all. */
const maxStrayShare = 0.1

/** The text with stray bytes read as windows-1252; undefined where it is no UTF-8. */
export function readMixedUtf8(bytes: Uint8Array): string | undefined {
  const whole = bytes.subarray(0, bytes.length - cutTailLength(bytes))
  const { stray, highCount } = findStray(whole)
  if (highCount === 0 || stray.length > highCount * maxStrayShare) return undefined
  const utf8 = new TextDecoder('utf-8')
  const western = new TextDecoder('windows-1252')
  let text = ''
  let start = 0
  for (const index of stray) {
    text += utf8.decode(whole.subarray(start, index)) + western.decode(whole.subarray(index, index + 1))
    start = index + 1
  }
  return text + utf8.decode(whole.subarray(start))
}

function findStray(bytes: Uint8Array): { readonly stray: readonly number[]; readonly highCount: number } {
  const stray: number[] = []
  let highCount = 0
  for (let index = 0; index < bytes.length; ) {
    const length = (bytes[index] ?? 0) < 0x80 ? 1 : sequenceLength(bytes, index)
    if (length === 0) stray.push(index)
    if (length !== 1) highCount += Math.max(length, 1)
    index += Math.max(length, 1)
  }
  return { stray, highCount }
}

/** Bytes of a sequence at the end whose rest never came. */
function cutTailLength(bytes: Uint8Array): number {
  for (let length = 1; length <= Math.min(3, bytes.length); length++) {
    const byte = bytes[bytes.length - length] ?? 0
    if (byte >= 0xc2 && byte <= 0xf4) {
      const wanted = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4
      return length < wanted ? length : 0
    }
    if (byte < 0x80 || byte > 0xbf) return 0
  }
  return 0
}
