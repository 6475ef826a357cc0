import { gazetteerSteps } from '../../../src/match/compile-gazetteer.ts'
import type { Base } from '../../../src/model/base.ts'
import { foldTable } from '../../../src/text/fold-table.ts'
import { readShippedNames } from '../../match/shipped-names.ts'
import { cpuSeconds, itemsPerSecond, median } from './cpu-time.ts'
import { type EngineMaker, peers, thisMatcher } from './engines.ts'
import { nameBases } from './names.ts'
import { writeNews } from './news-texts.ts'
import { readPlaces } from './places.ts'

// Items a second on one core, all engines in turns in this process, and the limit: fold and hash of the same text.

const sizes = [50, 500, 1_000, 10_000, 40_000]
const rounds = 5
const separator = 32

let sink = 0

/** What no reader of every character can do better: fold and hash, no strings. */
function foldAndHash(texts: readonly string[]): void {
  for (const text of texts) {
    let hash = 0
    for (let at = 0; at < text.length; at += 1) {
      const unit = foldTable[text.charCodeAt(at)] ?? separator
      if (unit === separator) {
        sink ^= hash
        hash = 0
      } else hash = Math.imul(hash ^ unit, 0x01000193)
    }
    sink ^= hash
  }
}

const places = readPlaces()
const short = writeNews(places.slice(0, 30_000), { wordCount: 40, itemCount: 10_000, seed: 7 })
const long = writeNews(places.slice(0, 30_000), { wordCount: 500, itemCount: 1_000, seed: 8 })

const wordsEach = 240_000

export function showSpeed(mostSecondsEach: number): void {
  console.log(
    `${short.length} items of 40 words, ${long.length} of 500; items a second of processor time, median of ${rounds} rounds`,
  )
  for (const size of sizes) showSize(size, mostSecondsEach)
  showLengths()
  showHostile()
  console.log(`\n(sum of what was found, so that nothing is left out as unused: ${sink})`)
}

function showSize(size: number, mostSecondsEach: number): void {
  const bases = nameBases(places, size)
  global.gc?.()
  const heapBefore = process.memoryUsage().heapUsed
  let find = thisMatcher.build(bases.slice(0, 1))
  const buildSeconds = cpuSeconds(() => {
    find = thisMatcher.build(bases)
  })
  global.gc?.()
  const heap = (process.memoryUsage().heapUsed - heapBefore) / 1e6
  const first = short.length / cpuSeconds(() => readAll(find, short))
  readAll(find, long)
  const turns = Array.from({ length: rounds }, () => ({
    limit: short.length / cpuSeconds(() => foldAndHash(short)),
    warm: short.length / cpuSeconds(() => readAll(find, short)),
    limitLong: long.length / cpuSeconds(() => foldAndHash(long)),
    warmLong: long.length / cpuSeconds(() => readAll(find, long)),
  }))
  const of = (key: 'limit' | 'warm' | 'limitLong' | 'warmLong'): number =>
    median(turns.map((turn) => turn[key]))
  const megabytes = global.gc === undefined ? '' : `, ${heap.toFixed(0)} MB`
  console.log(
    `\n${size} names of ${bases.length} bases: built in ${(1000 * buildSeconds).toFixed(0)} ms, no step longer than ${longestStepMs(bases).toFixed(0)} ms${megabytes}`,
  )
  row('fold + hash, the limit', of('limit'), '')
  row('this matcher, warm', of('warm'), `${(of('warm') / of('limit')).toFixed(2)} of the limit`)
  row('this matcher, first pass', first, `${(first / of('limit')).toFixed(3)} of the limit`)
  row(
    '500 words: this matcher, warm',
    of('warmLong'),
    `${(of('warmLong') / of('limitLong')).toFixed(2)} of the limit`,
  )
  for (const peer of peers) showPeer(peer, { bases, warm: of('warm'), first, mostSecondsEach })
}

/** What a reload holds up the process for at the most. */
function longestStepMs(bases: readonly Base[]): number {
  const steps = gazetteerSteps({ bases, actors: [], rules: readShippedNames().rules })
  let longest = 0
  for (let isDone = false; !isDone; ) {
    const seconds = cpuSeconds(() => {
      isDone = steps.next().done === true
    })
    longest = Math.max(longest, 1000 * seconds)
  }
  return longest
}

function readAll(find: ReturnType<EngineMaker['build']>, texts: readonly string[]): void {
  for (const text of texts) sink += find(text, 'en').size
}

interface Against {
  readonly bases: ReturnType<typeof nameBases>
  readonly warm: number
  readonly first: number
  readonly mostSecondsEach: number
}

function showPeer(peer: EngineMaker, { bases, warm, first, mostSecondsEach }: Against): void {
  const find = peer.build(bases)
  const rate = itemsPerSecond(short.length, mostSecondsEach, (index) => {
    sink += find(short[index] ?? '', 'en').size
  })
  row(
    peer.name,
    rate,
    `this matcher: ${(warm / rate).toFixed(1)} x warm, ${(first / rate).toFixed(1)} x first pass`,
  )
}

function row(name: string, rate: number, note: string): void {
  const figure = rate >= 100 ? Math.round(rate).toLocaleString('en') : rate.toPrecision(2)
  console.log(`  ${name.padEnd(46)} ${figure.padStart(12)}   ${note}`)
}

/** What a word costs, the longer the text: as much, or the work is not linear. */
function showLengths(): void {
  const find = thisMatcher.build(nameBases(places, 10_000))
  console.log('\nLonger texts, 10,000 names, nanoseconds a word:')
  for (const wordCount of [500, 1_000, 2_000, 4_000, 8_000]) {
    const itemCount = Math.round(wordsEach / wordCount)
    const texts = writeNews(places.slice(0, 30_000), { wordCount, itemCount, seed: 9 })
    readAll(find, texts)
    const turns = Array.from({ length: rounds }, () => cpuSeconds(() => readAll(find, texts)))
    row(`${wordCount} words`, (1e9 * median(turns)) / (wordCount * itemCount), '')
  }
}

function showHostile(): void {
  const find = thisMatcher.build(nameBases(places, 10_000))
  console.log('\n1 MB of hostile text, 10,000 names, milliseconds:')
  for (const part of ['ain al ', 'al-Asad base ', 'Erbil and ', 'ain al asad ain al ', 'قاعدة عين ']) {
    const text = part.repeat(Math.ceil(1_000_000 / part.length))
    console.log(`  ${part.padEnd(24)} ${(1000 * cpuSeconds(() => find(text, 'en'))).toFixed(1)}`)
  }
}
