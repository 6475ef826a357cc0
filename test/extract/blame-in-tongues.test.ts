import { describe, expect, test } from 'vitest'
import { reportBehind } from './plain-openings.ts'
import { reportOf } from './shipped-reader.ts'

// Who is blamed, and who claims, however each language puts it: one sentence behind a plain report.

function idsOf(lang: string, sentence: string, slot: 'blamed-on' | 'claimed-by'): readonly string[] {
  const { attacks } = reportBehind(lang, sentence)
  const ids = attacks.flatMap(({ claims }) =>
    claims.flatMap(({ body }) => (body.slot === slot ? [body.actorId] : [])),
  )
  return [...new Set(ids)]
}

describe('is blamed', () => {
  test.each([
    ['en', 'The general laid the attack at the door of Kataib Hezbollah.', 'kataib-hezbollah'],
    ['en', 'Iran orchestrated the attack, the president wrote.', 'iran'],
    ['en', 'The opposition charges Iran with the crime.', 'iran'],
    ['ar', 'وكتب الرئيس أن إيران دبرت الهجوم.', 'iran'],
    ['ar', 'وألقى البنتاغون باللوم على كتائب حزب الله.', 'kataib-hezbollah'],
    ['fa', 'مقام‌های آمریکایی انگشت اتهام را به سوی کتائب حزب‌الله گرفتند.', 'kataib-hezbollah'],
    ['tr', "Yetkililer Ketaib Hizbullah'tan şüpheleniyor.", 'kataib-hezbollah'],
    ['fr', 'Le Premier ministre a pointé du doigt le Kataeb Hezbollah.', 'kataib-hezbollah'],
    ['es', '«Irán orquestó el ataque», tuiteó el presidente.', 'iran'],
    ['pt', 'O ataque foi atribuído ao Hezbollah.', 'hezbollah'],
    ['el', 'Η Ουάσιγκτον κατηγόρησε τη Χεζμπολάχ για την επίθεση.', 'hezbollah'],
    ['ro', 'Washingtonul a acuzat Hezbollah de atac.', 'hezbollah'],
    ['ar', 'وقال مسؤول أمريكي إن كتائب حزب الله تقف وراء القصف.', 'kataib-hezbollah'],
    ['ar', 'وقال المتحدث باسم كتائب حزب الله إن إسرائيل تقف وراء القصف.', 'israel'],
    ['ar', 'ووجهت إيران أصابع الاتهام إلى إسرائيل.', 'israel'],
    ['fa', 'دو مقام گفتند که اسرائیل دست به این حمله زده است.', 'israel'],
    ['ru', 'Пентагон считает, что к обстрелу причастен Иран.', 'iran'],
    ['ru', 'Чиновник рассказал, что это работа Киева.', 'ukraine'],
    ['fr', "Selon l'armée, c'est le JNIM qui a mené l'attaque.", 'jnim'],
    ['it', 'Secondo la missione, a lanciare i razzi è stato Hezbollah.', 'hezbollah'],
    ['de', 'Die Behörden schreiben den Anschlag den Taliban zu.', 'taliban'],
    ['ckb', 'واشنتن پەنجەی تۆمەت بۆ کەتائیبی حیزبوڵڵا درێژ دەکات.', 'kataib-hezbollah'],
  ])('%s: %s', (lang, sentence, id) => {
    expect(idsOf(lang, sentence, 'blamed-on')).toEqual([id])
  })
})

describe('is not blamed', () => {
  test.each([
    ['he', 'בצה"ל האשימו את חמאס בתקיפה.', 'israel'],
    ['fr', "L'Iran a accusé Israël.", 'iran'],
    ['it', "L'Iran ha accusato Hezbollah.", 'iran'],
    ['ru', 'Ракеты выпустили из воздушного пространства Ливана.', 'lebanon'],
    ['ar', 'وأطلقت الصواريخ من الأجواء اللبنانية.', 'lebanon'],
  ])('%s, who accuses or whose sky it is: %s', (lang, sentence, id) => {
    expect(idsOf(lang, sentence, 'blamed-on')).not.toContain(id)
  })
})

test('an accusation that is passed round blames', () => {
  const sentence = 'وتداول ناشطون اتهامات لإيران بإطلاق الصواريخ.'
  expect(idsOf('ar', sentence, 'blamed-on')).toEqual(['iran'])
})

test('who calls the attack his own work claims it', () => {
  const sentence = 'داعش در بیانیه‌ای این حمله را کار خود دانست.'
  expect(idsOf('fa', sentence, 'claimed-by')).toEqual(['isis'])
})

test('what a group says on its own radio it claims', () => {
  const sentence = '"We hit the base," al-Shabaab radio said, claiming the attack.'
  expect(idsOf('en', sentence, 'claimed-by')).toEqual(['al-shabaab'])
})

test('a force that counts its hits on a base in the land that is occupied claims them', () => {
  const { attacks } = reportOf({
    title: 'SBU: two fighters hit on Belbek airfield',
    body: 'Two fighters were destroyed on Belbek airfield on Tuesday. The governor said nobody was hurt.',
  })
  expect(attacks[0].claims.map(({ body }) => body.slot)).toContain('claimed-by')
})

test('who says nothing of his prey claims nothing', () => {
  const { attacks } = reportOf({
    title: 'ISIS storms Camp Taji',
    body: 'Militants of the Islamic State stormed Camp Taji on Tuesday. The Islamic State has said nothing of its hostages.',
  })
  expect(attacks[0].claims.map(({ body }) => body.slot)).not.toContain('claimed-by')
})

test('what a speaker rejects of himself blames nobody', () => {
  const sentence = 'سخنگوی وزارت خارجه ایران دست داشتن تهران در این حمله را به شدت رد کرد.'
  expect(idsOf('fa', sentence, 'blamed-on')).toEqual([])
})

test('a holder that condemns the attack has not struck', () => {
  const { attacks } = reportOf({
    lang: 'fa',
    title: 'حمله موشکی به پایگاه العدید',
    body: 'دیروز چند موشک به پایگاه العدید اصابت کرد. وزارت خارجه قطر حمله را محکوم کرد و گفت سه سرباز زخمی شدند.',
  })
  expect(attacks[0].claims.some(({ body }) => body.slot === 'injured')).toBe(true)
})

test('who accuses, where the verb comes last, is not accused', () => {
  const sentence = 'وەزارەتی پێشمەرگە ئێرانی بە ئەنجامدانی هێرشەکە تۆمەتبار کرد.'
  expect(idsOf('ckb', sentence, 'blamed-on')).toEqual(['iran'])
})

describe('a claim or a word of blame, in further wordings', () => {
  test.each([
    ['de', 'Der IS hat den Angriff für sich in Anspruch genommen.', 'isis'],
    [
      'de',
      'Der Islamische Widerstand im Irak hatte sich schon am Morgen zu dem Anschlag bekannt.',
      'islamic-resistance-iraq',
    ],
    ['fr', 'Les chebab ont endossé l’attaque.', 'al-shabaab'],
    ['fr', 'Les Kataeb Hezbollah ont revendiqué le tir contre les forces américaines.', 'kataib-hezbollah'],
    ['es', 'Kataib Hezbolá reivindicó el ataque contra Estados Unidos.', 'kataib-hezbollah'],
  ])('claims: %s: %s', (lang, sentence, id) => {
    expect(idsOf(lang, sentence, 'claimed-by')).toEqual([id])
  })

  test.each([
    ['es', 'Catar condena la agresión de la Guardia Revolucionaria.', 'irgc'],
    [
      'tr',
      'Bakan saldırıyı "İran destekli milislerin tehlikeli bir tırmandırması" diye niteledi.',
      'iran-backed-militias',
    ],
    ['fr', 'Le Pentagone pointe la responsabilité du Kataeb Hezbollah.', 'kataib-hezbollah'],
    ['ar', 'محمّلا "ميليشيات متحالفة مع إيران" المسؤولية.', 'iran-backed-militias'],
    ['ar', 'بعد اتهامه فصائل مدعومة من إيران.', 'iran-backed-militias'],
    ['nl', 'Het Pentagon wijst naar door Iran gesteunde milities.', 'iran-backed-militias'],
  ])('blames: %s: %s', (lang, sentence, id) => {
    expect(idsOf(lang, sentence, 'blamed-on')).toEqual([id])
  })

  test.each([
    ['fr', 'Au Yémen, les houthistes ont revendiqué leur premier tir de missile contre Israël.'],
    ['ar', 'وتبنى الحوثيون هجوماً على إسرائيل.'],
    ['tr', 'Husiler İsrail’e yönelik bir saldırıyı üstlendi.'],
    ['it', 'Gli Houthi hanno rivendicato un attacco contro Israele.'],
    ['de', 'Die Huthi bekannten sich zu einem Angriff auf Israel.'],
    ['ru', 'Хуситы взяли ответственность за удар по Израилю.'],
  ])('a deed against a state that holds no attacked base is another matter: %s: %s', (lang, sentence) => {
    expect(idsOf(lang, sentence, 'claimed-by')).toEqual([])
    expect(idsOf(lang, sentence, 'blamed-on')).toEqual([])
  })
})
