import { describe, expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { reportOf } from './shipped-reader.ts'

// Who did it, as other languages put it.

const summaryOf = (lang: string, title: string, body = '') =>
  summariseReport(reportOf({ published: '2024-08-06', lang, title, body }))

describe('blame', () => {
  test.each([
    ['fr', "L'assaut mené lundi par les talibans contre la base de Bagram a duré deux heures", 'taliban'],
    ['de', 'Bagram: Die Basis wurde am Montag von den Taliban mit Raketen beschossen', 'taliban'],
    ['es', 'La base de Bagram fue atacada con cohetes por los talibanes', 'taliban'],
  ])('an article stands between "by" and the name: %s', (lang, title, actor) => {
    expect(summaryOf(lang, title).actorsBlamed).toContain(actor)
  })

  test.each([
    ['ru', 'Израильские ракеты из воздушного пространства Иордании поразили авиабазу Т-4', 'jordan'],
    ['ar', 'طائرات إسرائيلية قصفت من الأجواء الأردنية قاعدة التيفور بالصواريخ', 'jordan'],
    [
      'fr',
      "Des avions israéliens ont tiré depuis l'espace aérien jordanien des missiles contre la base T4",
      'jordan',
    ],
  ])('the air that a missile came through is nobody’s deed: %s', (lang, title, actor) => {
    expect(summaryOf(lang, title).actorsBlamed).not.toContain(actor)
    expect(summaryOf(lang, title).actorsBlamed).toContain('israel')
  })

  test.each([
    ['ar', 'وقال الرئيس إن إيران دبرت الهجوم.', 'هجوم صاروخي على قاعدة عين الأسد'],
    [
      'es',
      'El presidente dijo que Irán orquestó el ataque.',
      'Ataque con cohetes contra la base de Ain al Asad',
    ],
    ['fa', 'رئیس جمهور گفت ایران این حمله را طراحی کرده است.', 'حمله راکتی به پایگاه عین‌الاسد'],
  ])('who planned it is blamed: %s', (lang, body, title) => {
    expect(summaryOf(lang, title, body).actorsBlamed).toContain('iran')
  })

  test.each([
    ['tr', 'Ayn el-Esed üssüne roketli saldırı', "Pentagon saldırıdan Ketaib Hizbullah'ı sorumlu tuttu."],
    ['fa', 'حمله راکتی به پایگاه عین‌الاسد', 'پنتاگون کتائب حزب‌الله را در این حمله متهم کرد.'],
  ])('a holder that accuses has not struck: %s', (lang, title, body) => {
    expect(summaryOf(lang, title, body).actorsBlamed).toContain('kataib-hezbollah')
  })

  test('who carried it out, in the words of others, claims nothing', () => {
    const summary = summaryOf('ar', 'صواريخ على مطار التيفور', 'وقالت دمشق إن حزب الله نفذ الهجوم.')
    expect(summary.actorsClaimed).toEqual([])
  })

  test('the Turkish ending of "by" on a name that ends in a possessive', () => {
    const title = "Morek'teki gözlem noktasına rejim güçlerince havan saldırısı düzenlendi"
    expect(summaryOf('tr', title).actorsBlamed).toContain('syria')
  })

  test('a tally needs a number: "an attack on" and "for the second time" count none', () => {
    const de = 'Iranische Angriffe auf die Basis Ain al-Asad: Raketen trafen am Montag die Landebahn'
    expect(summaryOf('de', de).actorsBlamed).toContain('iran')
    const ru = 'Боевики предприняли атаку с применением дронов на авиабазу Хмеймим, сообщили военные'
    expect(summaryOf('ru', ru).weapon).toBe('drone')
  })
})

describe('claims', () => {
  test.each([
    ['ru', 'ССО: на аэродроме Энгельс поражён склад боеприпасов', 'ukraine'],
    ['uk', 'Служба безпеки України: на аеродромі Енгельс уражено склад боєприпасів', 'ukraine'],
    ['ar', 'القوات المسلحة اليمنية: استهدفنا قاعدة نيفاتيم بصاروخ باليستي', 'houthis'],
    ['fa', 'نیروهای مسلح یمن: پایگاه نواتیم را با موشک بالستیک زدیم', 'houthis'],
  ])('a force is known by the name of its body: %s, %s', (lang, title, actor) => {
    expect(summaryOf(lang, title).actorsClaimed).toContain(actor)
  })

  test.each([
    [
      'ru',
      'Дроны атаковали аэродром Энгельс',
      'В ГУР сообщили об успешной операции на аэродроме Энгельс.',
      'ukraine',
    ],
    [
      'ru',
      'Дроны атаковали аэродром Энгельс',
      'Украинская военная разведка опубликовала видео удара по аэродрому и заявила об уничтожении двух самолётов.',
      'ukraine',
    ],
    [
      'uk',
      'Ракети влучили в аеродром Миргород',
      'Міноборони РФ заявило про удар по аеродрому Миргород.',
      'russia',
    ],
    [
      'fa',
      'حمله انتحاری به پایگاه بگرام',
      'ذبیح‌الله مجاهد، سخنگوی طالبان، گفت این حمله کار جنگجویان این گروه بود.',
      'taliban',
    ],
    [
      'tr',
      'Bagram üssüne bombalı saldırı',
      'Taliban sözcüsü Zebihullah Mücahid, saldırının kendilerine ait olduğunu söyledi.',
      'taliban',
    ],
    [
      'tr',
      'Engels üssüne İHA saldırısı',
      'Ukrayna Genelkurmay Başkanlığı, Engels üssündeki mühimmat deposunun vurulduğunu doğruladı.',
      'ukraine',
    ],
  ])('a deed that its doer tells of: %s, %s, %s', (lang, title, body, actor) => {
    expect(summaryOf(lang, title, body).actorsClaimed).toContain(actor)
  })

  test.each([
    [
      'it',
      'Razzi contro Camp Taji',
      "L'Iran ha colpito martedì Camp Taji. L'Iran ha detto che sta verificando.",
      'iran',
    ],
    [
      'es',
      'Cohetes contra la base de Taji',
      'Irán atacó el martes la base de Taji. Irán dijo que convocará al embajador.',
      'iran',
    ],
  ])('who looks into it, or speaks of something else, claims nothing: %s, %s', (lang, title, body, actor) => {
    expect(summaryOf(lang, title, body).actorsClaimed).not.toContain(actor)
  })

  test('an old office is no old attack', () => {
    const body =
      'وقع انفجار سيارة مفخخة عند بوابة القاعدة صباح اليوم. وتبنت حركة طالبان التفجير، وقالت إن منفذه كان ضابطا سابقا.'
    expect(summaryOf('ar', 'انفجار سيارة مفخخة عند بوابة قاعدة باغرام', body).actorsClaimed).toContain(
      'taliban',
    )
  })
})

describe('a Turkish genitive', () => {
  const title = 'Humus’taki T-4 üssü füzelerle vuruldu'

  test.each([
    "Rusya Savunma Bakanlığı, saldırıyı İsrail'in düzenlediğini belirtti.",
    'SANA, pisti İsrail jetlerinin bombaladığını yazdı.',
    "Şam, füzeleri İsrail'in Lübnan hava sahasından attığını öne sürdü.",
    'Suriye ordusu saldırının failinin İsrail olduğunu bildirdi.',
  ])('is what another says of him, and no claim: %s', (body) => {
    const { actorsBlamed, actorsClaimed } = summaryOf('tr', title, body)
    expect(actorsBlamed).toEqual(['israel'])
    expect(actorsClaimed).toEqual([])
  })
})

test.each([
  ['ru', 'Источник в ГУР рассказал, что операцию провела военная разведка.', ['ukraine'], []],
  ['ru', 'Украинская сторона атаку не комментировала.', [], []],
  ['uk', 'Джерело у СБУ розповіло, що це спецоперація служби.', ['ukraine'], []],
])(
  "a body's own people are its voice, and who is silent has not struck: %s %s",
  (lang, body, claimed, blamed) => {
    const { actorsBlamed, actorsClaimed } = summaryOf(lang, 'Дроны атаковали аэродром Энгельс', body)
    expect(actorsClaimed).toEqual(claimed)
    expect(actorsBlamed).toEqual(blamed)
  },
)

test.each([
  ['zh', '叙利亚T-4空军基地遭袭', '基地凌晨遭以色列战机轰炸。', ['israel']],
  ['tr', 'Ürdün-Suriye sınırında İHA saldırısı', 'Kule 22 üssü vuruldu.', []],
])(
  'who bombs stands within the Chinese passive, and a border is nobody’s deed: %s',
  (lang, title, body, blamed) => {
    expect(summaryOf(lang, title, body).actorsBlamed).toEqual(blamed)
  },
)

test('what attackers did is told of them in Turkish, and no claim of the camp’s own men', () => {
  const body = 'Iraklı bir sözcü, saldırganların kampa ateş açtığını aktardı.'
  expect(summaryOf('tr', 'Başika kampına silahlı saldırı', body).actorsClaimed).toEqual([])
})
