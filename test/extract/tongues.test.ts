import { describe, expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { findLatinLanguage } from '../../src/extract/words/latin-language.ts'
import { type ArticleParts, reportOf } from './shipped-reader.ts'

// What the other languages put elsewhere than English does: the number behind its noun, the speaker at the head and
// "said" at the end, "with" as an ending, the older toll in the pluperfect.

const summaryOf = (parts: ArticleParts) => summariseReport(reportOf({ published: '2024-08-06', ...parts }))

describe('figures', () => {
  test('a Turkish weapon with the ending of "with" is counted', () => {
    const title = 'Ayn el-Esed üssüne 21 roketle saldırı'
    expect(summaryOf({ lang: 'tr', title }).munitions).toEqual({ count: 21, qualifier: 'exact' })
  })

  test.each([
    ['bin iki yüz', 1_200],
    ['bin üç yüz elli', 1_350],
    ['iki bin beş yüz', 2_500],
    ['bin iki', 1_002],
  ])('a Turkish thousand has a number of its own behind it: %s', (words, count) => {
    const { casualties } = summaryOf({
      lang: 'tr',
      title: `Ayn el-Esed üssüne roketli saldırıda ${words} asker yaralandı`,
    })
    expect(casualties[0]?.injured).toBe(count)
  })

  test('a Persian total stands behind its weapon', () => {
    const { munitions } = summaryOf({
      lang: 'fa',
      title: 'حمله راکتی به پایگاه عین‌الاسد',
      body: 'چند راکت به پایگاه عین‌الاسد اصابت کرد. پلیس شمار راکت‌ها را ۱۸ فروند اعلام کرد.',
    })
    expect(munitions).toEqual({ count: 18, qualifier: 'exact' })
  })

  test('the number of the wounded follows the word', () => {
    const { casualties } = summaryOf({
      lang: 'ru',
      title: 'Ракеты попали по базе Айн-эль-Асад',
      body: 'Число раненых в результате атаки на базу Айн-эль-Асад возросло до 34, заявили в Пентагоне.',
    })
    expect(casualties).toMatchObject([{ injured: 34 }])
  })

  test('an older toll of this attack is no background', () => {
    const { casualties } = summaryOf({
      lang: 'ar',
      title: 'هجوم صاروخي على قاعدة عين الأسد',
      body:
        'أعلن البنتاغون إصابة ثمانية جنود في هجوم صاروخي على قاعدة عين الأسد أمس. ' +
        'وكانت مصادر طبية قد تحدثت في وقت سابق عن سبعة قتلى.',
    })
    expect(casualties.map(({ killed }) => killed)).toContain(7)
  })

  test('whose death an attack avenges is none of its dead', () => {
    const { casualties } = summaryOf({
      lang: 'fa',
      title: 'شلیک راکت به پایگاه عین‌الاسد',
      body: 'سپاه شلیک چند راکت به پایگاه عین‌الاسد را تلافی کشته شدن دو افسرش در دمشق دانست.',
    })
    expect(casualties).toEqual([])
  })
})

test("a Turkish participle is what the holder of the base does, and the verb is another one's", () => {
  const { attacks } = reportOf({
    lang: 'tr',
    published: '2020-01-05',
    title: "Eş-Şebab Kenya'da baskın düzenledi",
    body: "Eş-Şebab pazar sabahı ABD askerlerinin kullandığı Simba Kampı'na saldırdı.",
  })
  expect(attacks.map(({ baseId }) => baseId)).toEqual(['manda-bay'])
})

describe('who', () => {
  test.each([
    ['ar', 'قصف على قاعدة عين الأسد', 'استهدف حزب الله القاعدة بصواريخ أمس.', 'hezbollah'],
    ['fa', 'حمله به پایگاه عین‌الاسد', 'آمریکا ایران را متهم کرد که دیروز به پایگاه حمله کرده است.', 'iran'],
    ['ru', 'Атакована база Айн-аль-Асад', 'Базу вчера атаковали террористы ИГИЛ.', 'isis'],
    ['uk', 'Вибухи біля Бельбека', 'Учора над аеродромом Бельбек збили український безпілотник.', 'ukraine'],
    [
      'tr',
      "Ayn el-Esed Üssü'ne saldırı",
      'Taliban militanları dün üsse bomba yüklü araçla saldırdı.',
      'taliban',
    ],
  ])('%s: the doer and the accused are told by order and ending', (lang, title, body, who) => {
    const { actorsBlamed, actorsClaimed } = summaryOf({ lang, title, body })
    expect({ actorsBlamed, actorsClaimed }).toEqual({ actorsBlamed: [who], actorsClaimed: [] })
  })

  test('what stands between a Turkish speaker and his verb is his own word', () => {
    const { actorsClaimed } = summaryOf({
      lang: 'tr',
      title: "Ayn el-Esed Üssü'ne saldırı",
      body: 'Irak İslami Direnişi, üssü dün iki İHA ile hedef aldığını açıkladı.',
    })
    expect(actorsClaimed).toEqual(['islamic-resistance-iraq'])
  })

  test('a row of places with one ending blames no state', () => {
    const { actorsBlamed } = summaryOf({
      lang: 'tr',
      title: 'Ayn el-Esed üssüne roketli saldırı',
      body:
        "Ayn el-Esed üssüne roketli saldırı düzenlendi. Biden, saldırının arkasında Suriye ve Irak'ta faaliyet " +
        'gösteren İran destekli grupların bulunduğunu söyledi.',
    })
    expect(actorsBlamed).toEqual(['iran-backed-militias'])
  })

  test('who opens a Persian sentence speaks it', () => {
    const { attacks } = reportOf({
      lang: 'fa',
      published: '2024-01-21',
      title: 'حمله به پایگاه عین‌الاسد',
      body: 'فرماندهی مرکزی آمریکا اعلام کرد شبه‌نظامیان مورد حمایت ایران چند راکت به سوی پایگاه عین‌الاسد شلیک کردند.',
    })
    const speakers = attacks[0].claims
      .filter(({ body }) => body.slot === 'munitions')
      .map(({ speaker }) => speaker.id)
    expect(speakers).toEqual(['centcom'])
  })

  test('whoever welcomes a strike has not done it', () => {
    const { actorsBlamed } = summaryOf({
      lang: 'ar',
      published: '2020-07-05',
      title: 'غارات جوية على قاعدة الوطية',
      body: 'استهدفت غارات جوية فجر اليوم قاعدة الوطية. ورحب مسؤولون في قوات حفتر بالغارات.',
    })
    expect(actorsBlamed).toEqual([])
  })
})

describe('when', () => {
  test.each([
    ['fa', '2024-09-11', 'دو راکت سه‌شنبه‌شب به پایگاه عین‌الاسد شلیک شد', '2024-09-10'],
    ['ar', '2021-02-22', 'تفاصيل الهجوم الصاروخي على قاعدة عين الأسد في الخامس عشر من شباط', '2021-02-15'],
    ['tr', '2024-08-06', 'Ayn el-Esed üssüne iki gün önce roketli saldırı düzenlendi', '2024-08-04'],
    ['ur', '2024-03-26', 'عین الاسد اڈے پر پیر کی شب راکٹ حملہ', '2024-03-25'],
  ])('%s: the day of the attack', (lang, published, title, day) => {
    expect(reportOf({ lang, published, title }).attacks[0].happenedAt?.day).toBe(day)
  })
})

describe('the language of a text in Latin letters', () => {
  test.each([
    ['tr', 'Ayn el-Esed üssüne düzenlenen saldırıda yaralanan olmadığı açıklandı'],
    ['fr', "L'attaque contre la base a fait deux blessés dans la nuit, selon le ministère et les secours"],
    ['de', 'Bei dem Angriff auf den Stützpunkt sind nach Angaben der Armee zwei Soldaten verletzt worden'],
    [
      'es',
      'El ataque contra la base dejó dos heridos, según el Ejército, que no dio más detalles por la noche',
    ],
    ['en', 'The attack on the base wounded two soldiers, the army said on Monday'],
    ['en', 'Drones hit X'],
  ])('%s', (lang, text) => {
    expect(findLatinLanguage(text, 'en')).toBe(lang)
  })
})
