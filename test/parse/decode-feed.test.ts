import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeFeed } from '../../src/parse/decode-feed.ts'

const russian =
  'Ракетный обстрел авиабазы в западной провинции: трое военнослужащих ранены, сообщил представитель коалиции. '
const arabic =
  'هجوم صاروخي على قاعدة جوية في غرب البلاد، وقال المتحدث باسم التحالف ان ثلاثة جنود اصيبوا بجروح طفيفة. '
const hebrew = 'מתקפת רקטות על בסיס אווירי במערב המדינה, שלושה חיילים נפצעו באורח קל, כך מסר דובר הקואליציה. '
const chinese = '西部一处空军基地遭到火箭弹袭击，发言人表示三名士兵受轻伤，损失情况仍在评估之中。'
const traditional = '西部一處空軍基地遭到火箭彈襲擊，發言人表示三名士兵受輕傷，損失情況仍在評估之中。'
const japanese = '西部の空軍基地がロケット弾による攻撃を受け、報道官は兵士三人が軽傷を負ったと明らかにした。'
const korean = '서부의 한 공군기지가 로켓 공격을 받아 병사 세 명이 가벼운 부상을 입었다고 대변인이 밝혔다. '

const texts: readonly (readonly [string, string])[] = [
  ['windows-1251', russian],
  ['koi8-r', russian],
  ['iso-8859-5', russian],
  ['windows-1256', arabic],
  ['iso-8859-6', arabic],
  ['windows-1255', hebrew],
  ['gb18030', chinese],
  ['big5', traditional],
  ['euc-jp', japanese],
  ['shift_jis', japanese],
  ['euc-kr', korean],
]

function feedBytes(text: string, charset: string, declared?: string): Uint8Array {
  const declaration = declared === undefined ? '' : ` encoding="${declared}"`
  const xml = `<?xml version="1.0"${declaration}?><rss><channel><item><title>${text.repeat(8)}</title></item></channel></rss>`
  return iconv.encode(xml, charset)
}

describe('the charset of a feed', () => {
  test.each(texts)('%s is read where it is declared', (charset, text) => {
    expect(decodeFeed({ bytes: feedBytes(text, charset, charset) }).text).toContain(text.repeat(8))
  })

  test.each(texts)('%s is read where nothing is declared', (charset, text) => {
    const decoded = decodeFeed({ bytes: feedBytes(text, charset) })
    expect(decoded.text).toContain(text.repeat(8))
    expect(decoded.why).toBe('detected')
  })

  test.each(texts)('%s is read where UTF-8 is falsely declared', (charset, text) => {
    const decoded = decodeFeed({ bytes: feedBytes(text, charset), contentType: 'text/xml; charset=utf-8' })
    expect(decoded.text).toContain(text.repeat(8))
  })

  test.each(texts)('%s is read where the server says Latin-1 of everything', (charset, text) => {
    const decoded = decodeFeed({
      bytes: feedBytes(text, charset),
      contentType: 'text/xml; charset=ISO-8859-1',
    })
    expect(decoded.text).toContain(text.repeat(8))
  })

  test('valid UTF-8 wins over any declaration', () => {
    const decoded = decodeFeed({
      bytes: feedBytes(russian, 'utf-8', 'windows-1251'),
      contentType: 'text/xml; charset=iso-8859-1',
    })
    expect(decoded).toMatchObject({ charset: 'utf-8', why: 'valid-utf-8' })
    expect(decoded.text).toContain(russian)
  })

  test('Western text that is declared Latin-1 has the quotes of windows-1252', () => {
    const bytes = iconv.encode('<rss><title>L’été à Genève “tranquille”</title></rss>', 'windows-1252')
    const decoded = decodeFeed({ bytes, contentType: "text/xml; charset='iso-8859-1'" })
    expect(decoded).toMatchObject({ charset: 'windows-1252', why: 'header' })
    expect(decoded.text).toContain('L’été à Genève “tranquille”')
  })

  test('a few stray windows-1252 bytes in UTF-8 are read as what they are', () => {
    const bytes = Buffer.concat([Buffer.from(`<rss>${russian}`), Buffer.of(0x93), Buffer.from('x</rss>')])
    const decoded = decodeFeed({ bytes })
    expect(decoded.why).toBe('nearly-utf-8')
    expect(decoded.text).toBe(`<rss>${russian}“x</rss>`)
  })

  test('a body cut within a character loses that character only', () => {
    const whole = Buffer.from(`<rss>${russian.trim()}ж`)
    expect(decodeFeed({ bytes: whole.subarray(0, -1) }).text).toBe(`<rss>${russian.trim()}`)
  })

  test.each(['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'])(
    '%s is told by its mark and without',
    (charset) => {
      const xml = `<?xml version="1.0"?><rss>${arabic}</rss>`
      const bare = iconv.encode(xml, charset)
      const marked = iconv.encode(`\ufeff${xml}`, charset)
      expect(decodeFeed({ bytes: bare })).toMatchObject({ text: xml, why: 'byte-pattern' })
      const decoded = decodeFeed({ bytes: marked })
      expect(decoded.why).toBe('byte-order-mark')
      expect(decoded.text.replace('\ufeff', '')).toBe(xml)
    },
  )

  test('ISO-2022-JP, which is ASCII to the eye, is read by its escapes', () => {
    // ESC $ B, the two bytes of one kanji, ESC ( B.
    const bytes = Buffer.from('<rss>\x1b$B4pCO\x1b(B</rss>', 'latin1')
    expect(decodeFeed({ bytes, contentType: 'text/xml; charset=iso-2022-jp' }).text).toBe('<rss>基地</rss>')
  })

  test('the operator has the last word', () => {
    const bytes = feedBytes('Rakétatámadás érte a légi bázist', 'windows-1250', 'iso-8859-1')
    expect(decodeFeed({ bytes, charset: 'windows-1250' })).toMatchObject({ why: 'configured' })
  })

  test('a charset that nobody knows is passed over', () => {
    expect(
      decodeFeed({ bytes: Buffer.from('<rss>é</rss>'), contentType: 'text/xml; charset=nonsense' }).text,
    ).toBe('<rss>é</rss>')
  })

  test('any bytes under any declaration give text', () => {
    const labels = fc.constantFrom(
      undefined,
      'utf-8',
      'utf-7',
      'iso-2022-jp',
      'gb2312',
      'utf-16',
      'x-user-defined',
      '"',
    )
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), labels, (bytes, label) => {
        const decoded = decodeFeed({
          bytes,
          contentType: label === undefined ? undefined : `a/b; charset=${label}`,
        })
        expect(typeof decoded.text).toBe('string')
      }),
    )
  })
})
