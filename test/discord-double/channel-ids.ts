/** Ids for so many channels beside those that the loopback Discord has. */
export function makeChannelIds(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => String(310_000_000_000_000_000n + BigInt(i)))
}
