import { expect, test } from 'vitest'
import { readText, reportOf } from './shipped-reader.ts'

// Which bases were hit, as other languages put it.

const basesOf = (lang: string, title: string, body: string) =>
  reportOf({ lang, title, body, published: '2024-08-07' }).attacks.map(({ baseId }) => baseId)

test.each([
  [
    'de',
    'Raketen treffen US-Stützpunkte im Irak',
    'Mehrere Raketen haben am Dienstag Stützpunkte im Irak getroffen. Betroffen waren die Basis Ain al-Assad und ein Stützpunkt in Erbil.',
  ],
  [
    'es',
    'Cohetes impactan en bases de Estados Unidos en Irak',
    'Varios cohetes alcanzaron el martes bases en Irak. Se trata de la base de Ain al Asad y de la base aérea de Erbil.',
  ],
])('where the head tells of several bases, all that are named for them: %s', (lang, title, body) => {
  expect(basesOf(lang, title, body)).toEqual(['ain-al-asad', 'erbil'])
})

test.each([
  [
    'ar',
    'مسيرات تهاجم قواعد في العراق',
    'هاجمت مسيرات الثلاثاء قاعدة عين الأسد. وتعرضت قاعدة حرير لهجوم قبل ذلك بيوم.',
  ],
  [
    'ru',
    'Дроны атаковали базы в Ираке',
    'Во вторник дроны атаковали базу Айн-эль-Асад. База Харир была атакована днём ранее.',
  ],
])('what was hit the day before is another attack: %s', (lang, title, body) => {
  expect(basesOf(lang, title, body)).toEqual(['ain-al-asad'])
})

test.each([
  [
    'tr',
    "Göstericiler ABD'nin Bağdat Büyükelçiliği'ni kuşattı",
    "Kalabalık, ABD'nin Bağdat Büyükelçiliği'ni ateşe verdi.",
  ],
  [
    'ru',
    'Толпа ворвалась в посольство США в Багдаде',
    'Нападавшие подожгли ворота посольства США в Багдаде.',
  ],
  [
    'es',
    'Irrumpen en la embajada de Estados Unidos en Bagdad',
    'Los asaltantes incendiaron la entrada de la embajada de Estados Unidos en Bagdad.',
  ],
  ['fa', 'مهاجمان سفارت آمریکا در بغداد را به آتش کشیدند', 'مهاجمان به سفارت آمریکا در بغداد یورش بردند.'],
])('who storms, besieges or burns a mission attacks it: %s', (lang, title, body) => {
  expect(basesOf(lang, title, body)).toEqual(['us-embassy-baghdad'])
})

test('a base whose village was raided, or that was hit the day before, is no target', () => {
  const basesOf = (lang: string, title: string, body: string): readonly string[] => {
    const reading = readText({ lang, title, body, published: '2024-01-30' })
    return reading.kind === 'none' ? [] : reading.report.attacks.map(({ baseId }) => baseId)
  }
  expect(basesOf('tr', 'K1 yakınındaki köyde baskın: 5 ölü', 'Saldırganlar köylülere pusu kurdu.')).toEqual(
    [],
  )
  expect(
    basesOf('de', 'Raketen auf Stützpunkt Schaddadi einen Tag nach Tower 22', 'Drei Raketen schlugen ein.'),
  ).toEqual(['al-shaddadi'])
})

test.each([
  [
    'es',
    'Irán atacó la base de Al Udeid en respuesta a los bombardeos del domingo sobre Fordo, Natanz e Isfahán.',
  ],
  [
    'fr',
    'L’Iran a tiré des missiles sur la base d’Al-Udeid en riposte aux frappes américaines contre Natanz et Fordo.',
  ],
  [
    'de',
    'Der Iran hat die Basis Al Udeid mit Raketen angegriffen, als Vergeltung für die Angriffe auf Fordo und Natanz.',
  ],
  ['ru', 'Иран нанёс ракетный удар по базе Эль-Удейд в ответ на бомбардировки Фордо и Натанза.'],
  ['uk', 'Іран завдав ракетного удару по базі Аль-Удейд у відповідь на бомбардування Фордо та Натанзу.'],
  [
    'it',
    'L’Iran ha lanciato missili contro la base di Al Udeid in risposta ai bombardamenti su Fordo e Natanz.',
  ],
  ['pt', 'O Irã lançou mísseis contra a base de Al Udeid em resposta aos bombardeios a Fordo e Natanz.'],
  ['fa', 'سپاه پایگاه العدید در قطر را با موشک هدف گرفت و آن را پاسخ به بمباران فردو، نطنز و اصفهان خواند.'],
  ['fa', 'ایران در پاسخ به حمله به فردو پایگاه العدید در قطر را با موشک هدف گرفت.'],
  ['ar', 'أطلقت إيران صواريخ على قاعدة العديد رداً على قصف فوردو ونطنز.'],
])('what an attack answers is no further target: %s: %s', (lang, body) => {
  expect(basesOf(lang, '', body)).toEqual(['al-udeid'])
})

test('a base hit in answer to something is a target beside the first', () => {
  const spanish = basesOf(
    'es',
    '',
    'En respuesta a los ataques en Gaza, varios cohetes impactaron en la base de Ain al Asad y en la base de Harir.',
  )
  expect(spanish).toEqual(['ain-al-asad', 'harir'])
})

test.each([
  [
    'ru',
    'Дроны атаковали аэродром Энгельс. Через час с того же Энгельса и из Шайковки поднялись бомбардировщики и нанесли удар.',
  ],
  [
    'uk',
    'Дрони атакували аеродром «Енгельс». За кілька годин із Шайковки злетіли бомбардувальники і завдали удару.',
  ],
])('where aircraft took off is no target: %s', (lang, body) => {
  expect(basesOf(lang, '', body)).toEqual(['engels'])
})

test('news from a base that was hit makes it no place of departure', () => {
  const body = 'Беспилотники атаковали аэродромы Энгельс и Шайковка; из Шайковки сообщают о пожаре.'
  expect(basesOf('ru', '', body)).toEqual(['engels', 'shaykovka'])
})

test.each([
  [
    'uk',
    'Горять резервуари на аеродромі Енгельс, поряд із нафтобазою',
    '08:14. Сили оборони в ніч на 7 серпня уразили аеродром «Енгельс», підтвердив Генштаб.\n07:40. На базі палає склад.\n07:05. Жертв немає.',
    'engels',
  ],
  [
    'es',
    'EN VIVO: ataque contra la base de Ain al Asad',
    '14:05.\nVarios cohetes impactaron el miércoles en la base de Ain al Asad.\n13:50.\nNo hay víctimas.',
    'ain-al-asad',
  ],
])('the hours of a live page are no sentences of their own: %s', (lang, title, body, id) => {
  expect(basesOf(lang, title, body)).toEqual([id])
})

test.each([
  ['de', 'Drohnenangriff auf das Ölfeld al-Omar in Syrien', 'al-omar'],
  ['es', 'Ataque con cohetes al campo petrolero de Al Omar', 'al-omar'],
  ['fr', "Roquettes sur le champ pétrolier d'al-Omar", 'al-omar'],
  ['it', 'Razzi sul giacimento di gas Conoco in Siria', 'conoco'],
  ['ar', 'قصف معمل غاز كونيكو بصواريخ', 'conoco'],
  ['ru', 'Ракетный обстрел месторождения «Конико»', 'conoco'],
])('a field that a base is called after is no other place: %s %s', (lang, title, base) => {
  expect(basesOf(lang, title, '')).toEqual([base])
})

test.each([
  ['de', 'Raketen treffen Raffinerie bei Erbil im Irak'],
  ['es', 'Cohetes alcanzan una refinería en Erbil'],
  ['ar', 'قصف مصنع في أربيل بصواريخ'],
])('a plant in its town is another: %s %s', (lang, title) => {
  expect(readText({ lang, title, body: '', published: '2024-08-07' }).kind).toBe('none')
})
