import { describe, expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { reportOf } from './shipped-reader.ts'

// Who counts whom, as other languages put it.

const tollsOf = (lang: string, body: string, title: string) =>
  summariseReport(reportOf({ published: '2024-08-06', lang, title, body })).casualties.map(
    ({ killed, injured }) => [killed, injured],
  )

describe('Turkish', () => {
  const title = 'Ayn el-Esed üssüne roketli saldırı'

  test('an ending makes men of a name, and of a band its own dead', () => {
    expect(tollsOf('tr', "Saldırıda üç ABD'li ve bir Danimarkalı öldü.", title)).toEqual([[4, undefined]])
    expect(tollsOf('tr', "Çatışmada 12 DEAŞ'lı öldürüldü, iki asker yaralandı.", title)).toEqual([
      [undefined, 2],
    ])
  })

  test('a figure that is raised goes on with the toll before it', () => {
    const body = 'Pentagon üç kişinin yaralandığını duyurdu. Koalisyon pazartesi bu sayıyı dokuza çıkardı.'
    expect(tollsOf('tr', body, title)).toEqual([
      [undefined, 3],
      [undefined, 9],
    ])
  })
})

describe('Russian and Ukrainian', () => {
  test.each([
    [
      'ru',
      'По словам военных, на полигоне уничтожено до 90 иностранных наёмников.',
      'Удар по Яворовскому полигону',
    ],
    ['ru', 'Минобороны отчиталось о ликвидации 90 военнослужащих.', 'Удар по Яворовскому полигону'],
    ['uk', 'У міноборони РФ заявили про знищення 90 найманців.', 'Росіяни вдарили по Яворівському полігону'],
  ])('men who were destroyed are dead: %s %s', (lang, body, title) => {
    expect(tollsOf(lang, body, title)).toEqual([[90, undefined]])
  })

  test('a date in figures begins a sentence', () => {
    const body = 'Телеканал говорит о двух раненых. 3 мая здесь погибли трое военных.'
    expect(tollsOf('ru', body, 'База Айн-эль-Асад попала под ракетный обстрел')).toEqual([[undefined, 2]])
  })
})

describe('French, German, Spanish, Italian, Polish, Greek, Indonesian', () => {
  test.each([
    [
      'fr',
      "La base d'Aïn al-Assad visée par des roquettes",
      "Un soldat irakien est blessé, aucun Américain n'a été touché.",
      [
        [undefined, 1],
        [0, 0],
      ],
    ],
    [
      'es',
      'Ataque con misiles a la base de Ain al Asad',
      'Defensa asegura que los militares están sanos y salvos.',
      [[0, 0]],
    ],
    [
      'de',
      'Raketen treffen Stützpunkt Ain al-Asad',
      'Ein Beamter sprach von vier betroffenen Soldaten.',
      [[undefined, 4]],
    ],
    [
      'el',
      'Πύραυλοι έπληξαν τη βάση Άιν αλ Άσαντ',
      'Έχασαν τη ζωή τους τρεις στρατιώτες, ενώ πέντε νοσηλεύονται.',
      [[3, 5]],
    ],
    ['el', 'Πύραυλοι έπληξαν τη βάση Άιν αλ Άσαντ', 'Δεν υπήρξαν ανθρώπινες απώλειες.', [[0, 0]]],
    [
      'id',
      'Rudal hantam pangkalan Ain al-Asad',
      'Serangan itu merenggut nyawa tiga tentara dan lima lainnya dilarikan ke rumah sakit.',
      [[3, 5]],
    ],
    [
      'id',
      'Rudal hantam pangkalan Ain al-Asad',
      'Militer menyebut serangan itu tidak menyebabkan korban.',
      [[0, 0]],
    ],
    ['it', 'Missili sulla base di Ain al Asad', 'I militari italiani sono sani e salvi.', [[0, 0]]],
    ['pl', 'Rakiety spadły na bazę Ajn al-Asad', 'Żołnierze są cali i zdrowi.', [[0, 0]]],
  ])('%s: %s %s', (lang, title, body, tolls) => {
    expect(tollsOf(lang, body, title)).toEqual(tolls)
  })
})

describe('a part of a toll is none of its own', () => {
  test.each([
    [
      'fr',
      'Deux soldats ont été tués et neuf blessés. Parmi les blessés figurent trois contractuels.',
      'Attaque contre la base de Gao',
    ],
    [
      'ru',
      'Погибли двое военных, девять ранены. Среди раненых трое гражданских.',
      'Атака дронов на базу Хмеймим',
    ],
    [
      'tr',
      'İki asker öldü, sekizi sivil olmak üzere dokuz kişi yaralandı.',
      'Ayn el-Esed üssüne roketli saldırı',
    ],
  ])('%s: %s', (lang, body, title) => {
    expect(tollsOf(lang, body, title)).toEqual([[2, 9]])
  })
})
