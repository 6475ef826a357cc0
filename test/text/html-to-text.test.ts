import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { htmlToLine, htmlToText } from '../../src/text/html-to-text.ts'

describe('plain text of HTML', () => {
  test.each([
    ['paragraphs are separated by a blank line', '<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
    [
      'nested blocks do not add up to more blank lines',
      '<div><div><p>One.</p></div></div><p>Two.</p>',
      'One.\n\nTwo.',
    ],
    ['a line break is one line feed', 'One<br/>Two', 'One\nTwo'],
    ['inline tags do not part a word', 'Ain al-<b>Asad</b>', 'Ain al-Asad'],
    ['list items stand on lines of their own', '<ul><li>one</li><li>two</li></ul>', 'one\ntwo'],
    ['table cells do not run into each other', '<table><tr><td>a</td><td>b</td></tr></table>', 'a b'],
    ['named, decimal and hexadecimal entities are decoded', 'a &amp; b &#8217; &#x2019;', 'a & b ’ ’'],
    ['numeric entities of windows-1252 are what was meant', 'it&#146;s', 'it’s'],
    ['a bare ampersand and a bare less-than are text', 'AT&T: 1 < 2', 'AT&T: 1 < 2'],
    ['scripts and styles are not read', 'a<script>if (x < y) {}</script><style>p{}</style> b', 'a b'],
    ['what stands in CDATA a second time is text', '<![CDATA[inner]]> outer', 'inner outer'],
    ['a self-closed frame does not swallow what follows', '<iframe src="x"/>after', 'after'],
    ['comments are not read', 'a<!-- b -->c', 'ac'],
    ['blank lines of plain text are its paragraphs', 'One\nmore.\n\n\nTwo.', 'One more.\n\nTwo.'],
    ['control characters go', 'a\u0000b\u0007c', 'abc'],
    ['an unclosed tag at the end goes', 'done <a href="x', 'done'],
  ])('%s', (_, html, text) => {
    expect(htmlToText(html)).toBe(text)
  })

  test('a title is one line', () => {
    expect(htmlToLine(' <h1>Rockets\n hit</h1><p>base</p> ')).toBe('Rockets hit base')
  })

  test('text that was escaped comes back as it was, but for its white space', () => {
    const word = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\p{C}\s]/gu, ''))
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.filter((one) => one !== '').join(' ')
        const html = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
        expect(htmlToText(`<p>${html}</p>`)).toBe(text)
      }),
    )
  })

  test('any text at all gives well-formed text without control characters', () => {
    const pieces = fc.constantFrom(
      '<',
      '>',
      '&',
      '&#',
      ';',
      '<p>',
      '</p',
      '<!--',
      ']]>',
      '"',
      'a',
      '\0',
      '\ud800',
      '\n',
    )
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), (parts) => {
        const text = htmlToText(parts.join(''))
        expect(text.isWellFormed()).toBe(true)
        expect(text.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u)
        expect(text).toBe(text.trim())
      }),
    )
  })
})
