import fc from 'fast-check'
import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { readPage } from '../../src/parse/read-page.ts'

const read = (html: string) => readPage({ bytes: Buffer.from(html), contentType: 'text/html; charset=utf-8' })
const paragraph =
  'Rockets were fired at the base late on Thursday, the command said in a statement, and three people were hurt.'

test('the story is read with its paragraphs, its title and its time, and nothing that stands around it', () => {
  const page = read(
    `<html><head><title>Rockets hit the base | The Desk</title>
    <meta property="article:published_time" content="2024-03-05T09:30:00+03:00"></head><body>
    <header><a href="/">Home</a></header><article><h1>Rockets hit the base</h1>
    <p>${paragraph}</p><p>${paragraph.replace('Thursday', 'Friday')}</p></article>
    <footer>All rights reserved</footer><script>alert('<p>hurt</p>')</script></body></html>`,
  )
  expect(page).toEqual({
    kind: 'page',
    title: expect.stringContaining('Rockets hit the base'),
    body: expect.stringMatching(/Thursday[^\n]*\n\nRockets[^\n]*Friday/),
    published: '2024-03-05T09:30:00+03:00',
  })
  expect(JSON.stringify(page)).not.toMatch(/rights|alert|Home/)
})

test('a page says its charset itself where the server does not', () => {
  const text =
    'أطلقت صواريخ على القاعدة في وقت متأخر من يوم الخميس، وأصيب ثلاثة أشخاص بجروح، بحسب بيان القيادة. '.repeat(
      4,
    )
  const html = `<html><head><meta charset="windows-1256"></head><body><article><p>${text}</p></article></body></html>`
  const page = readPage({ bytes: iconv.encode(html, 'windows-1256'), contentType: 'text/html' })
  expect(page).toMatchObject({ kind: 'page', body: expect.stringContaining('أصيب ثلاثة أشخاص') })
})

test('a story is read though whoever guards its site has left a mark in it', () => {
  const text = `<p>${paragraph} ${paragraph}</p>`.repeat(4)
  const page = read(
    `<html><head><script src="/cdn-cgi/scripts/email-decode.min.js"></script></head><body><article>${text}</article></body></html>`,
  )
  expect(page).toMatchObject({ kind: 'page', body: expect.stringContaining('late on Thursday') })
})

test.each([
  ['no-html', '{"a": 1}'],
  ['no-html', ''],
  [
    'bot-protection',
    '<html><head><title>Just a moment…</title></head><body>Checking your browser</body></html>',
  ],
  ['too-deep', `<html><body>${'<div>'.repeat(100_000)}`],
  ['too-large', `<html><body>${'<p>x</p>'.repeat(30_000)}`],
  ['no-article', '<html><body></body></html>'],
] as const)('%s is a reason of its own', (why, html) => {
  expect(read(html)).toMatchObject({ kind: 'refused', why, detail: expect.stringMatching(/\.$/) })
})

const tags = [
  '<p>',
  '</p>',
  '<article>',
  '</article>',
  '<div ',
  '>',
  '<a href="',
  '"',
  '<!--',
  '-->',
  '<table>',
  '<td>',
]
const soups = fc
  .array(
    fc.oneof(fc.constantFrom(...tags, '<svg>', '<![CDATA[', '&#0;', paragraph), fc.string({ maxLength: 20 })),
    {
      maxLength: 60,
    },
  )
  .map((parts) => `<html><body>${parts.join('')}`)

test('whatever stands in a page, it is read or refused, and no markup or control is left in the text', () => {
  fc.assert(
    fc.property(soups, (html) => {
      const page = read(html)
      if (page.kind === 'page') {
        expect(page.body.trim()).not.toBe('')
        // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
        expect(page.body + page.title).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/)
        expect(page.body).not.toContain('<article>')
      }
    }),
    { numRuns: 150 },
  )
})
