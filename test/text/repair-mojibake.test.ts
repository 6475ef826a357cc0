import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { repairMojibake } from '../../src/text/repair-mojibake.ts'

/** UTF-8 read as windows-1252, once. */
function damage(text: string): string {
  return new TextDecoder('windows-1252').decode(new TextEncoder().encode(text))
}

describe('mojibake', () => {
  test.each([
    'It’s “over” – they said…',
    'Déjà vu à Paris, où l’été fut chaud',
    'Ракеты упали рядом с базой',
    'صواريخ سقطت قرب القاعدة',
    'Ρουκέτες κατά της βάσης',
    'İncirlik üssüne saldırı',
  ])('%s is restored after the mistake', (text) => {
    const repair = repairMojibake(damage(text))
    expect(repair).toEqual({ text, isRepaired: true, isGarbled: false })
  })

  test('it is restored after the mistake was made twice', () => {
    expect(repairMojibake(damage(damage('l’été'))).text).toBe('l’été')
  })

  test('sound characters beside broken ones on one line stay', () => {
    expect(repairMojibake('“Ain al-Asadâ€™s” café').text).toBe('“Ain al-Asad’s” café')
  })

  test.each([
    'naïve café, Größe, ¿qué? «oui» 20 °C ± 3 §5',
    '“AMANHÃ”, “IRMÔ: NÃO, AÇÃO…',
    'ÂNGELA, Übergröße, ÐÞ, Ø',
    'صواريخ “سقطت” قرب القاعدة',
    '',
  ])('sound text stays as it is: %s', (text) => {
    expect(repairMojibake(text)).toEqual({ text, isRepaired: false, isGarbled: false })
  })

  test('what no re-encoding restores is left and flagged', () => {
    expect(repairMojibake('caf\ufffd')).toEqual({ text: 'caf\ufffd', isRepaired: false, isGarbled: true })
  })

  test('it never touches text without a Latin letter beyond ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const plain = text.replace(/[\x80-\xff]/g, '')
        expect(repairMojibake(plain).text).toBe(plain)
      }),
    )
  })
})
