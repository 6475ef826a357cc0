import { expect, test } from 'vitest'
import { readText } from './shipped-reader.ts'

// What a feed may send: reading must end, and what comes out must stay small. A text this long that cost more than
// linear time would not end within the test's patience.

const hostile: Readonly<Record<string, string>> = {
  'one word of a megabyte': 'a'.repeat(1_000_000),
  'the same word 150,000 times': 'rocket '.repeat(150_000),
  '100,000 sentences': 'Rockets hit Ain al-Asad. '.repeat(100_000),
  '100,000 nested quotes': `${'"“«'.repeat(100_000)}rockets hit Ain al-Asad${'»”"'.repeat(100_000)}`,
  'numbers without end': '5 '.repeat(400_000),
  'dates without end': 'on Monday, January 7 at 5:30 p.m. '.repeat(30_000),
  'negations without end': 'no no no no casualties '.repeat(50_000),
  'speakers without end': 'officials said Reuters told him citing '.repeat(30_000),
  'combining marks without end': `a${'\u0301'.repeat(500_000)}`,
  'a right-to-left override before every word': '\u202eصواريخ على قاعدة عين الأسد '.repeat(30_000),
  'semicolons without end': ';'.repeat(1_000_000),
  'capitals without end': 'BAGHDAD BAGHDAD, '.repeat(60_000),
}

test.each(Object.entries(hostile))('%s: as the body, and as the title', (_, text) => {
  for (const parts of [{ title: 'Rockets hit Ain al-Asad', body: text }, { title: text }]) {
    const reading = readText(parts)
    expect(reading.sentences.length).toBeLessThanOrEqual(300)
    expect(JSON.stringify(reading).length).toBeLessThan(400_000)
  }
})
