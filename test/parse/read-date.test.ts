import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readDate } from '../../src/parse/read-date.ts'

const instant = (written: string): string | undefined => {
  const date = readDate(written)
  return date === undefined ? undefined : new Date(date.at).toISOString().replace('.000', '')
}

describe('dates in feeds', () => {
  test.each([
    ['Fri, 03 Apr 2026 10:15:30 GMT', '2026-04-03T10:15:30Z'],
    ['Fri, 3 Apr 26 10:15 EST', '2026-04-03T15:15:00Z'],
    ['3 Apr 2026 10:15:30 +0330', '2026-04-03T06:45:30Z'],
    ['Friday, 03-Apr-26 10:15:30 GMT', '2026-04-03T10:15:30Z'],
    ['Fri,03 Apr 2026 10:15:30 IST', '2026-04-03T04:45:30Z'],
    ['Fri, 03 Apr 2026 10.15 BST', '2026-04-03T09:15:00Z'],
    ['Fri, 31 Apr 2026 10:15:60 Z', '2026-04-30T10:16:00Z'],
    ['Fri, 03 Apr 2026 10:15:30 GMT+3', '2026-04-03T07:15:30Z'],
    ['Fri, 03 Apr 2026 10:15:30 -07', '2026-04-03T17:15:30Z'],
    ['Fri, 03 Apr 2026 10:15:30 Asia/Baghdad', '2026-04-03T07:15:30Z'],
    ['Fri, 03 Apr 2026 10:15:30 +0000 (Coordinated Universal Time)', '2026-04-03T10:15:30Z'],
    ['Fri, 03 Apr 2026 10:15:30 Q', '2026-04-03T10:15:30Z'],
    ['Fri, 03 Apr 2026 5 PM', '2026-04-03T17:00:00Z'],
    ['Apr 3 2026 12:15 AM', '2026-04-03T00:15:00Z'],
    ['April 3rd, 2026 5:30 p.m.', '2026-04-03T17:30:00Z'],
    ['Friday 3rd of April 2026 10:15', '2026-04-03T10:15:00Z'],
    ['Sunday, April 12, 2026 - 14:22', '2026-04-12T14:22:00Z'],
    ['Fri Apr  3 10:15:30 2026', '2026-04-03T10:15:30Z'],
    ['Fri Apr 3 10:15:30 PST 2026', '2026-04-03T18:15:30Z'],
    ['Fri Apr 3 10:15:30 +0300 2026', '2026-04-03T07:15:30Z'],
  ])('mail and asctime: %s', (written, expected) => {
    expect(instant(written)).toBe(expected)
  })

  test.each([
    ['2026-04-03T10:15Z', '2026-04-03T10:15:00Z'],
    ['2026-04-03T10:15:30+02:00', '2026-04-03T08:15:30Z'],
    ['2026-04-03 10:15:30,5 +0200', '2026-04-03T08:15:30.500Z'],
    ['2026-04-03_10:15:30', '2026-04-03T10:15:30Z'],
    ['2026-04-03T10:15:30+00:00Z', '2026-04-03T10:15:30Z'],
    ['2026-04-03T24:00:00Z', '2026-04-04T00:00:00Z'],
    ['20260403T101530Z', '2026-04-03T10:15:30Z'],
    ['2026093T10:15:30', '2026-04-03T10:15:30Z'],
    ['2026/04/03 10:15', '2026-04-03T10:15:00Z'],
    ['4/13/2026 1:05:06 PM', '2026-04-13T13:05:06Z'],
    ['13/4/2026 13:05', '2026-04-13T13:05:00Z'],
    ['13.04.2026 13:05', '2026-04-13T13:05:00Z'],
    ['Tue, 07/14/2026 - 13:05', '2026-07-14T13:05:00Z'],
    ['1775211330', '2026-04-03T10:15:30Z'],
    ['1775211330000', '2026-04-03T10:15:30Z'],
  ])('numbers: %s', (written, expected) => {
    expect(instant(written)?.replace('.500', '')).toBe(expected.replace('.500', ''))
  })

  test.each([
    ['الجمعة, 03 أبريل 2026 10:15:30 +0300', '2026-04-03T07:15:30Z'],
    ['٣ كانون الثاني ٢٠٢٦ 10:15', '2026-01-03T10:15:00Z'],
    ['Пт, 3 апр 2026 10:15:30 +0300', '2026-04-03T07:15:30Z'],
    ['3 мая 2026 10:15', '2026-05-03T10:15:00Z'],
    ['3 آوریل 2026 10:15', '2026-04-03T10:15:00Z'],
    ['۳ ژوئیه ۲۰۲۶ 10:15', '2026-07-03T10:15:00Z'],
    ['3 اکتبر 2026 10:15', '2026-10-03T10:15:00Z'],
    ['3 באפריל 2026 10:15', '2026-04-03T10:15:00Z'],
    ['pt., 3 kwi 2026 12:15 +0200', '2026-04-03T10:15:00Z'],
    ['3 września 2026 10:15', '2026-09-03T10:15:00Z'],
    ['3. října 2026 10:15', '2026-10-03T10:15:00Z'],
    ['3 aprilie 2026 10:15', '2026-04-03T10:15:00Z'],
    ['ven., 3 août 2026 10:15:30 +0200', '2026-08-03T08:15:30Z'],
    ['3 de abril de 2026 10:00', '2026-04-03T10:00:00Z'],
    ['Fr, 3 Mär 2026 10:15:30 +0100', '2026-03-03T09:15:30Z'],
    ['3 Şubat 2026 10:15', '2026-02-03T10:15:00Z'],
    ['Κυρ, 12 Ιούλ 2026 12:00:00 EST', '2026-07-12T17:00:00Z'],
    ['2026-július-13T9:15-05:00', '2026-07-13T14:15:00Z'],
    ['2026년 5월 28일 오후 11:31:58 +0900', '2026-05-28T14:31:58Z'],
    ['2026년 5월 28일 오후 11:31', '2026-05-28T14:31:00Z'],
    ['2026-05-28 오전 12:05:00', '2026-05-27T15:05:00Z'],
  ])('other languages: %s', (written, expected) => {
    expect(instant(written)).toBe(expected)
  })

  test.each([
    '2026-04-03',
    '20260403',
    '26-04-03',
    '2026-04-03T25:14:00Z',
    '2026-04-03T10:61:00Z',
    '2026.04.03',
    '03 Apr 2026',
    'April 3, 2026',
    '3/4/2026',
  ])('%s is a day without a time', (written) => {
    expect(readDate(written)?.isDayOnly).toBe(true)
  })

  test.each([
    ...['', 'yesterday', 'garbage 12', '2026-13-01', '1405-01-14', '99999999999', '1'.repeat(121)],
    ...['0001-01-01T00:00:00', '0001-01-01T00:00:00Z', 'Mon, 01 Jan 0001 00:00:00 +0000', '00/00/0000'],
  ])('%s is no date', (written) => {
    expect(readDate(written)).toBeUndefined()
  })

  test('what a machine writes is read back, in mail form and in ISO form', () => {
    const dates = fc.date({ min: new Date('1971-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    fc.assert(
      fc.property(dates, (date) => {
        const wholeSecond = Math.floor(date.getTime() / 1000) * 1000
        expect(readDate(date.toUTCString())?.at).toBe(wholeSecond)
        expect(readDate(new Date(wholeSecond).toISOString())?.at).toBe(wholeSecond)
      }),
    )
  })

  test('no text makes it throw, and every date is within the years that a feed can mean', () => {
    const pieces = fc.constantFrom(
      '2026',
      '13',
      '-',
      ':',
      'T',
      ' ',
      'Apr',
      '+',
      'GMT',
      'pm',
      '.',
      ',',
      '/',
      'Etc/X',
      '٣',
      '月',
    )
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((parts) => parts.join('')),
        ),
        (written) => {
          const date = readDate(written)
          if (date === undefined) return
          const year = new Date(date.at).getUTCFullYear()
          expect(year >= 1951 && year <= 2103).toBe(true)
        },
      ),
    )
  })
})
