/** The part of the gateway that one process holds: the shards from `first` to `last` of `count`. */
export interface ShardRange {
  readonly first: number
  readonly last: number
  readonly count: number
}

/** As the command line has it: `0-3/8`, or `5/8` for one; undefined for what is none. */
export function readShardRange(word: string): ShardRange | undefined {
  const found = /^(\d{1,5})(?:-(\d{1,5}))?\/(\d{1,5})$/.exec(word)
  if (found === null) return undefined
  const [first, last, count] = [Number(found[1]), Number(found[2] ?? found[1]), Number(found[3])]
  return first <= last && last < count ? { first, last, count } : undefined
}

/** For discord.js: the shards of the range, or as many as Discord recommends. */
export function listShards(range: ShardRange | undefined): {
  readonly shards: number[] | 'auto'
  readonly shardCount?: number
} {
  if (range === undefined) return { shards: 'auto' }
  const { first, last, count: shardCount } = range
  return { shards: Array.from({ length: last - first + 1 }, (_, i) => first + i), shardCount }
}
