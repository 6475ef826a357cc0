import { describe, expect, test } from 'vitest'
import { claimsOf, readText, reportOf } from './shipped-reader.ts'

describe('targets', () => {
  test('the base that a rocket hits is the target', () => {
    const { attacks, kind } = reportOf({ title: 'Three rockets hit Camp Taji north of Baghdad' })
    expect(kind).toBe('new')
    expect(attacks.map(({ baseId }) => baseId)).toEqual(['taji'])
  })

  test('two bases that one sentence names as hit are one operation', () => {
    const { attacks } = reportOf({
      title: 'Missiles strike bases in Iraq',
      body: 'Ballistic missiles struck Ain al-Asad and the base at Erbil early on Wednesday, officials said.',
    })
    expect(attacks.map(({ baseId, group }) => [baseId, group])).toEqual([
      ['ain-al-asad', 0],
      ['erbil', 0],
    ])
  })

  test('an older attack on another base is no target', () => {
    const { attacks } = reportOf({
      title: 'Drone shot down near al-Tanf garrison',
      body: 'A drone was shot down near the al-Tanf garrison on Wednesday. In March, rockets hit Camp Taji and killed three.',
    })
    expect(attacks.map(({ baseId }) => baseId)).toEqual(['al-tanf'])
  })

  test('the base from which the jets came is no target', () => {
    const { attacks } = reportOf({
      title: 'Air strike on T-4 air base in Syria',
      body: 'Jets that came in from al-Tanf bombed the T-4 air base on Tuesday night, state media said.',
    })
    expect(attacks.map(({ baseId }) => baseId)).toEqual(['t4'])
  })

  test('none of the bases from which the bombers came is a target', () => {
    const reading = readText({
      title: 'Bombers strike Lviv',
      body: 'Bombers flew from Engels and fighters from Lipetsk and Morozovsk on Tuesday night to strike Lviv, officials said.',
    })
    expect(reading.kind).toBe('none')
  })

  test('the attack of a month long past is no news on the day on which it is remembered', () => {
    const reading = readText({
      title: 'Wreath laid at Bagram',
      body: 'Relatives of those killed in the August 2012 attack on Bagram air base joined officers there on Tuesday.',
    })
    expect(reading.kind).toBe('none')
  })

  test('a strike on a base by those who hold another one that the text names is news', () => {
    const { attacks } = reportOf({
      title: 'US strike kills three at Jurf al-Sakhar',
      body:
        'Three members of the PMF were killed on Tuesday when a US strike hit a base in Jurf al-Sakhar. ' +
        'It came days after rockets landed near Ain al-Asad.',
    })
    expect(attacks.map(({ baseId }) => baseId)).toEqual(['jurf-al-nasr'])
  })

  test('a base that a later sentence names is the one that the title leaves unnamed', () => {
    const { attacks } = reportOf({
      title: 'Rockets fired at US base in Iraq',
      body: 'Two rockets were fired at a base with US troops on Wednesday. A military source gave its name as Ain al-Asad.',
    })
    expect(attacks[0].baseId).toBe('ain-al-asad')
  })

  test('the airport beside a camp is not hit when the camp is', () => {
    const { attacks } = reportOf({
      title: 'Rockets land at US camp in Baghdad',
      body: 'Three rockets landed in Camp Victory at Baghdad International Airport on Wednesday.',
    })
    expect(attacks.map(({ baseId }) => baseId)).toEqual(['victoria'])
  })
})

describe('no report', () => {
  test.each([
    [
      'drill',
      'Troops train at al-Tanf garrison',
      'Mock rocket attacks were part of an exercise at the al-Tanf garrison on Tuesday.',
    ],
    [
      'withdrawal',
      'US troops complete withdrawal from Camp Taji',
      'The coalition handed over Camp Taji to Iraqi forces. Rockets had often hit the base.',
    ],
    [
      'visit',
      'Minister visits Ain al-Asad',
      'The minister toured Ain al-Asad on Tuesday and met with pilots.',
    ],
    [
      'visit',
      'Commander visits troops at Ain al-Asad as attacks pause',
      'The commander toured Ain al-Asad on Tuesday and met soldiers who came under drone fire during the winter.',
    ],
    [
      'analysis',
      'Analysis: what a year of rocket fire says about the bases in Syria',
      'Outposts there were attacked 83 times since January 2020. Most strikes on al-Tanf did no harm. If a rocket kills a soldier tomorrow, the answer will be quick.',
    ],
    ['no-base', 'Rockets hit village', 'Rockets hit a village near the border on Tuesday.'],
  ])('%s', (why, title, body) => {
    expect(readText({ title, body })).toMatchObject({ kind: 'none', why })
  })

  test('five years after an attack is an anniversary', () => {
    const reading = readText({
      title: 'Five years after the attack on Camp Simba',
      body: 'Relatives of those killed when gunmen attacked the Manda Bay airfield on January 5, 2016 met on Tuesday.',
    })
    expect(reading).toMatchObject({ kind: 'none', why: 'anniversary' })
  })

  test('a strike by those who hold the base is a response', () => {
    const reading = readText({
      title: 'US strikes militia sites in Iraq',
      body: 'US forces struck militia sites on Tuesday. The strikes answered an attack on Ain al-Asad last week.',
    })
    expect(reading.kind).toBe('none')
  })

  test('a claim that no attack took place is a denial', () => {
    const reading = readText({
      title: 'Army denies reports of an attack on Camp Taji',
      body: 'The army denied reports of an attack on Camp Taji. Rockets had been said to hit the camp on Tuesday.',
    })
    expect(reading.kind === 'report' ? reading.report.kind : reading.why).toBe('denial')
  })
})

describe('when', () => {
  test('a US evening is the next morning at the base', () => {
    const { attacks } = reportOf({
      title: 'Missiles fired at Ain al-Asad',
      body: 'Missiles were launched at Ain al-Asad at approximately 5:30 p.m. (EST) on January 7, a statement said.',
      published: '2020-01-08',
    })
    expect(attacks[0].happenedAt).toMatchObject({
      day: '2020-01-08',
      precision: 'minute',
      at: Date.parse('2020-01-07T22:30:00Z'),
    })
  })

  test('the day on which somebody spoke is not the day of the attack', () => {
    const { attacks } = reportOf({
      title: 'Drone hit al-Tanf garrison',
      body: 'The coalition said on Wednesday that a drone had hit the al-Tanf garrison on Monday evening.',
    })
    expect(attacks[0].happenedAt).toMatchObject({ day: '2021-07-05', partOfDay: 'evening' })
  })

  test('an article that gives no day gives none', () => {
    expect(reportOf({ title: 'Rockets hit Camp Taji' }).attacks[0].happenedAt).toBeUndefined()
  })

  test.each([
    'Eleven soldiers were injured in the missile attack on Ain al-Asad on January 8, officials said.',
    'Eleven soldiers were injured in the January 8 missile attack on Ain al-Asad, officials said on Friday.',
    'Eleven soldiers were injured in the attack on Ain al-Asad on January 8, the command said on Friday.',
  ])('a toll that rises later cites its day: %s', (body) => {
    const title = 'Eleven soldiers treated for concussion after missile attack on Ain al-Asad'
    const report = reportOf({ title, body, published: '2020-01-17' })
    expect(report.kind).toBe('update')
    expect(report.attacks[0]).toMatchObject({ citedDay: '2020-01-08' })
  })

  test('a month before a number makes it a day, and no count of attacks', () => {
    const body =
      'Eleven soldiers were injured in the January 14 missile attack on Ain al-Asad, officials said.'
    const { attacks } = reportOf({ body, published: '2020-01-17' })
    expect(attacks[0].happenedAt).toMatchObject({ day: '2020-01-14' })
  })

  test.each([
    {
      lang: 'ar',
      title: 'صواريخ على قاعدة عين الأسد',
      body: 'سقطت صواريخ على قاعدة عين الأسد مساء أمس الثلاثاء.',
      when: { day: '2021-07-06', partOfDay: 'evening' },
    },
    {
      lang: 'fa',
      title: 'حمله راکتی به پایگاه عین‌الاسد',
      body: 'چند راکت بامداد شانزدهم تیر به پایگاه عین‌الاسد اصابت کرد.',
      when: { day: '2021-07-07', partOfDay: 'dawn' },
    },
    {
      lang: 'ru',
      title: 'Ракеты выпущены по базе Айн аль-Асад',
      body: 'По базе Айн аль-Асад в ночь на вторник были выпущены ракеты.',
      when: { day: '2021-07-06', partOfDay: 'night' },
    },
    {
      lang: 'tr',
      title: "Ayn el-Esed Üssü'ne roketli saldırı",
      body: "Ayn el-Esed Üssü'ne pazartesiyi salıya bağlayan gece roketler düştü.",
      when: { day: '2021-07-06', partOfDay: 'night' },
    },
  ])('$lang dates', ({ when, ...parts }) => {
    expect(reportOf(parts).attacks[0].happenedAt).toMatchObject(when)
  })
})

describe('figures', () => {
  test.each([
    ['14 rockets', 'exact', 14],
    ['at least five rockets', 'min', 5],
    ['more than a dozen rockets', 'min', 12],
    ['two dozen rockets', 'exact', 24],
    ['about 20 rockets', 'approx', 20],
    ['several rockets', 'vague', 2],
    ['dozens of rockets', 'vague', 24],
    ['15 122-mm rockets', 'exact', 15],
  ])('%s', (words, kind, min) => {
    const report = reportOf({ title: 'Attack on Camp Taji', body: `On Tuesday ${words} hit Camp Taji.` })
    expect(claimsOf(report, 'munitions')[0]?.body.quantity).toMatchObject({ kind, min })
  })

  test('three rocket attacks are not three rockets', () => {
    const report = reportOf({
      title: 'Camp Taji hit',
      body: 'Camp Taji came under three rocket attacks on Tuesday.',
    })
    expect(claimsOf(report, 'munitions')).toEqual([])
  })

  test('what was found unfired is no part of the attack', () => {
    const report = reportOf({
      title: 'Rockets hit Camp Taji',
      body: 'Five rockets hit Camp Taji on Tuesday. Troops found seven unfired rockets in a truck.',
    })
    expect(claimsOf(report, 'munitions').map(({ body }) => [body.quantity.min, body.role])).toEqual([
      [5, 'fired'],
      [7, 'found'],
    ])
  })

  test('rival tolls stand side by side, each with who says it', () => {
    const report = reportOf({
      title: 'Rockets hit Ain al-Asad',
      body: 'Rockets hit Ain al-Asad on Wednesday. Sabereen put the number of wounded at five. The coalition spokesman said two people were wounded.',
    })
    expect(claimsOf(report, 'injured').map(({ body, speaker }) => [speaker.id, body.quantity.min])).toEqual([
      ['sabereen', 5],
      ['coalition', 2],
    ])
  })

  test("the attackers' dead are told apart", () => {
    const report = reportOf({
      title: 'Gunmen storm Manda Bay airfield',
      body: 'Gunmen stormed the Manda Bay airfield on Tuesday. One soldier was killed and five attackers were shot dead.',
    })
    expect(claimsOf(report, 'killed').map(({ body }) => [body.side, body.quantity.min])).toContainEqual([
      'attacker',
      5,
    ])
  })

  test('one service member and two contractors are three', () => {
    const report = reportOf({
      title: 'Attack on Camp Simba',
      body: 'The attack on Camp Simba on Tuesday killed one service member and two civilian contractors.',
    })
    expect(claimsOf(report, 'killed')[0]?.body.quantity).toMatchObject({ min: 3, max: 3 })
  })

  test('no injuries means none hurt, and none killed', () => {
    const report = reportOf({
      title: 'Drone hits al-Tanf',
      body: 'A drone hit the al-Tanf garrison on Tuesday. There were no injuries.',
    })
    expect(claimsOf(report, 'killed')[0]?.body.quantity.max).toBe(0)
    expect(claimsOf(report, 'injured')[0]?.body.quantity.max).toBe(0)
  })

  test('no word on casualties is a figure that nobody knows', () => {
    const report = reportOf({
      title: 'Rockets hit Camp Taji',
      body: 'Rockets hit Camp Taji on Tuesday. There was no word on casualties.',
    })
    expect(claimsOf(report, 'injured')[0]?.body.quantity).toEqual({
      kind: 'vague',
      text: 'no word on casualties',
    })
  })

  test.each([
    {
      lang: 'ar',
      title: 'هجوم على معسكر التاجي',
      body: 'قتل جنديان وأصيب خمسة آخرون في قصف بالصواريخ على معسكر التاجي أمس.',
    },
    {
      lang: 'fa',
      title: 'حمله به پایگاه التاجی',
      body: 'در حمله راکتی دیروز به پایگاه التاجی دو سرباز کشته و پنج تن زخمی شدند.',
    },
    {
      lang: 'ru',
      title: 'Обстрел базы Таджи',
      body: 'При ракетном обстреле базы Таджи вчера погибли двое военных, пятеро ранены.',
    },
    {
      lang: 'tr',
      title: 'Taci üssüne saldırı',
      body: 'Taci üssüne dün düzenlenen roketli saldırıda iki asker öldü, beş kişi yaralandı.',
    },
  ])('$lang: two killed and five hurt', (parts) => {
    const report = reportOf(parts)
    expect(claimsOf(report, 'killed')[0]?.body.quantity.min).toBe(2)
    expect(claimsOf(report, 'injured')[0]?.body.quantity.min).toBe(5)
  })
})

describe('who', () => {
  test('a claim of responsibility is not a blame', () => {
    const report = reportOf({
      title: 'Rockets hit Ain al-Asad',
      body: 'Rockets hit Ain al-Asad on Wednesday. Kataib Hezbollah claimed responsibility for the attack.',
    })
    expect(claimsOf(report, 'claimed-by').map(({ body }) => body.actorId)).toEqual(['kataib-hezbollah'])
    expect(claimsOf(report, 'blamed-on')).toEqual([])
  })

  test('"no group has claimed" names nobody', () => {
    const report = reportOf({
      title: 'Rockets hit Ain al-Asad',
      body: 'Rockets hit Ain al-Asad on Wednesday. No group has claimed the attack. Kataib Hezbollah is active in the area.',
    })
    expect(claimsOf(report, 'claimed-by')).toEqual([])
  })

  test('who is usually blamed is not blamed for this', () => {
    const report = reportOf({
      title: 'Rockets hit Ain al-Asad',
      body: 'Rockets hit Ain al-Asad on Wednesday. Washington has blamed Kataib Hezbollah for similar attacks in the past.',
    })
    expect(claimsOf(report, 'blamed-on')).toEqual([])
  })

  test('a force that tells of its own strike claims it', () => {
    const report = reportOf({
      title: 'Missiles hit Ain al-Asad',
      body: 'Missiles hit Ain al-Asad on Wednesday. The Revolutionary Guards said they had targeted the base.',
    })
    expect(claimsOf(report, 'claimed-by').map(({ body }) => body.actorId)).toEqual(['irgc'])
  })

  test('a denial of involvement is kept with who denies', () => {
    const report = reportOf({
      title: 'Rockets hit Bagram airfield',
      body: 'Rockets hit Bagram airfield on Wednesday. The Taliban denied involvement.',
    })
    expect(claimsOf(report, 'denied-by').map(({ body }) => body.actorId)).toEqual(['taliban'])
  })
})

test('a language without a lexicon of its own gives base and weapon, with lower confidence', () => {
  const known = reportOf({ title: 'Drone hits Ain al-Asad air base' })
  const foreign = reportOf({ lang: 'fi', title: 'Drooni iski Ain al-Asadin tukikohtaan' })
  expect(foreign.attacks[0].weapons).toEqual(['drone'])
  expect(foreign.confidence).toBeLessThan(known.confidence)
})

test('an Arabic item in an English feed is read as Arabic', () => {
  const report = reportOf({ lang: 'en', title: 'ثلاثة صواريخ على قاعدة عين الأسد' })
  expect(claimsOf(report, 'munitions')[0]?.body.quantity.min).toBe(3)
})

test('every sentence says why it is news or background', () => {
  const reading = readText({
    title: 'Rockets hit Camp Taji',
    body: 'Rockets hit Camp Taji on Tuesday. Since October 2019, bases have come under more than 150 attacks.',
  })
  expect(reading.sentences.map((one) => one.reading)).toEqual(['news', 'news', 'background'])
  expect(reading.sentences[2]?.because.map(({ rule }) => rule)).toEqual(
    expect.arrayContaining(['since', 'tally']),
  )
})
