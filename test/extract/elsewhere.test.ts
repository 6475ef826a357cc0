import { describe, expect, test } from 'vitest'
import { describeClaim } from '../../src/model/describe-claim.ts'
import { reportOf } from './shipped-reader.ts'

// Which figures of a report are another attack's, and which go on with those told before.

const lead =
  'Rockets hit Ain al-Asad air base in Iraq on Monday. Two soldiers were wounded, the army said. The base is in Anbar.'

function tollsOf(text: string): readonly string[] {
  const [attack] = reportOf({ body: text }).attacks
  return attack.claims
    .map(({ body }) => describeClaim(body, (id) => id))
    .filter((claim) => /^(?:killed|injured) \d/.test(claim))
}

describe('an attack at a place that the head of the article does not name', () => {
  test.each([
    'The day saw more fire: militants shelled a checkpoint in Samarra, killing nine policemen.',
    'Nine people had been killed in Ramadi that morning.',
    'In neighbouring Ramadi, nine people were killed by a mine.',
    'Nine people were wounded in the Belgorod region by shelling.',
    "Nine people were wounded in Russia's Belgorod by shelling.",
    'Nine people were killed in Lebanon.',
    'Since the war began, 90 people have been killed there.',
    'Ninety people were killed across the country, rescuers said.',
  ])('has tolls of its own: %s', (sentence) => {
    expect(tollsOf(`${lead} ${sentence}`)).toEqual(['injured 2'])
  })

  test.each([
    'Nine people were killed in Anbar by the same rockets.',
    'Nine people were killed in the attack, an official in Baghdad said.',
    'In Baghdad, the ministry said nine people were killed.',
  ])('is none of this: %s', (sentence) => {
    expect(tollsOf(`${lead} ${sentence}`)).toEqual(['injured 2', 'killed 9'])
  })
})

describe('a capital that is no town', () => {
  const head =
    'Drones hit Ain al-Asad air base in Iraq. Two drones struck Ain al-Asad on Friday, the US military said. ' +
    'It was the second such attack. The airfield stayed open.'

  test.each([
    ['A third drone exploded near Danish soldiers and wounded two of them.', 'injured 2'],
    ['A third drone exploded near Royal Danish soldiers and wounded two of them.', 'injured 2'],
    ['Two soldiers were wounded in Operation Sunrise.', 'injured 2'],
    ['Two soldiers were killed in Hangar Four.', 'killed 2'],
    ['Two soldiers were killed at North Gate.', 'killed 2'],
    ['Two soldiers were killed in Bravo Company.', 'killed 2'],
    ['Two soldiers were killed in Camp Six.', 'killed 2'],
    ['A third drone exploded near Danish vehicles, wounding two soldiers.', 'injured 2'],
    ['A third drone exploded near Humvees, wounding two soldiers.', 'injured 2'],
    ['Two soldiers were wounded in Ramadan.', 'injured 2'],
    ['Two soldiers were wounded at Taps.', 'injured 2'],
    ['Another rocket fell near Building 12, wounding two soldiers.', 'injured 2'],
    ['Another rocket fell near Echo 12, wounding two soldiers.', 'injured 2'],
  ])('leaves the toll to this attack: %s', (sentence, toll) => {
    expect(tollsOf(`${head} ${sentence}`)).toEqual([toll])
  })

  test.each([
    'Another rocket fell in Ramadi, wounding two soldiers.',
    'Two soldiers were killed in Ramadi when people gathered.',
    'Two soldiers were killed in Ramadi province.',
    'Two soldiers were killed in Tal Afar.',
    'Two soldiers were killed at Karkum Base.',
    'Another rocket fell near Ramadi, where two soldiers were wounded.',
  ])('a town is one: %s', (sentence) => {
    expect(tollsOf(`${head} ${sentence}`)).toEqual([])
  })
})

describe('a town that the head does not name, in other languages', () => {
  test.each([
    [
      'fr',
      'Des drones ont frappé lundi le camp Taji en Irak. Deux gardes ont été blessés. La base est vaste. Le calme est revenu.',
      'Neuf personnes ont été tuées à Ramadi lors de funérailles.',
    ],
    [
      'es',
      'Varios drones atacaron el lunes la base de Taji en Irak. Dos guardias resultaron heridos. La base es grande. Reina la calma.',
      'Nueve personas murieron en Ramadi durante un funeral.',
    ],
    [
      'ru',
      'Дроны в понедельник ударили по базе Таджи в Ираке. Двое охранников ранены. База большая. Сейчас там тихо.',
      'Девять человек погибли в Рамади на похоронах.',
    ],
  ])('%s: its toll stays out', (lang, head, sentence) => {
    const slots = reportOf({ lang, body: `${head} ${sentence}` }).attacks[0].claims.map(
      ({ body }) => body.slot,
    )
    expect(slots).toContain('injured')
    expect(slots).not.toContain('killed')
  })

  test('ru: a town of the head stays in, whatever its case', () => {
    const head =
      'Дроны в понедельник ударили по базе Таджи под Багдадом. Двое охранников ранены. База большая. Сейчас там тихо.'
    const { claims } = reportOf({ lang: 'ru', body: `${head} Девять человек погибли в Багдаде.` }).attacks[0]
    expect(claims.map(({ body }) => body.slot)).toContain('killed')
  })
})

describe('a separate incident', () => {
  const heads: Readonly<Record<string, string>> = {
    en: 'Drones hit Camp Taji in Iraq on Monday. Two soldiers were wounded. The camp stayed open.',
    fr: 'Des drones ont frappé lundi le camp Taji en Irak. Deux soldats ont été blessés. Le camp est resté ouvert.',
    es: 'Varios drones atacaron el lunes la base de Taji en Irak. Dos soldados resultaron heridos. La base sigue abierta.',
    ar: 'قصفت طائرات مسيرة معسكر التاجي أمس. وأصيب جنديان. وبقي المعسكر مفتوحا.',
    fa: 'پهپادها دیروز به پایگاه التاجی حمله کردند. دو سرباز زخمی شدند. پایگاه باز ماند.',
  }

  test.each([
    ['en', 'Nine were killed in a separate attack on a convoy.'],
    ['fr', 'Dans un autre quartier, des hommes armés ont abattu neuf gardes.'],
    ['es', 'En otro ataque murieron nueve policías.'],
    ['ar', 'وفي هجوم منفصل قتل تسعة من الشرطة.'],
    ['fa', 'در رویدادی دیگر نه پلیس کشته شدند.'],
  ])('%s has a toll of its own: %s', (lang, sentence) => {
    const { attacks } = reportOf({ lang, body: `${heads[lang]} ${sentence}` })
    expect(attacks[0].claims.map(({ body }) => body.slot)).not.toContain('killed')
    expect(attacks[0].claims.map(({ body }) => body.slot)).toContain('injured')
  })
})

test('who is told of as safe beside another matter is safe', () => {
  const lead = 'Drones hit Camp Taji in Iraq on Monday. The camp stayed open. Smoke rose over it.'
  expect(
    reportOf({ body: `${lead} The envoy was away on a visit and no staff were hurt.` }).attacks[0].claims.map(
      ({ rule }) => rule,
    ),
  ).toContain('no-injured')
})

test('who holds a base may say that others struck it', () => {
  const [attack] = reportOf({
    title: 'Attack on Bagram',
    body: 'The Pentagon said on Wednesday that rockets hit Bagram Air Base a day earlier.',
    published: '2014-06-18',
  }).attacks
  expect([attack.baseId, attack.happenedAt?.day]).toEqual(['bagram', '2014-06-17'])
})

describe('a number without a word for whom it counts', () => {
  test.each([
    ['The mayor spoke of five.', ['injured 2', 'injured 5']],
    ['It later raised the toll to four.', ['injured 2', 'injured 4']],
    ['The mayor spoke of five rockets.', ['injured 2']],
  ])('goes on with the toll before it: %s', (sentence, expected) => {
    const text = `Rockets hit Ain al-Asad air base in Iraq on Monday. Two soldiers were wounded, the army said. ${sentence}`
    expect(tollsOf(text)).toEqual(expected)
  })
})

describe('a number without a word for whom it counts, in other languages', () => {
  const heads: Readonly<Record<string, string>> = {
    ru: 'Дроны в понедельник ударили по базе Таджи. Погибли трое, сообщил губернатор.',
    fr: "Des drones ont frappé lundi le camp Taji. Trois soldats ont été tués, a dit l'armée.",
    es: 'Varios drones atacaron el lunes la base de Taji. Tres soldados murieron, dijo el ejército.',
    de: 'Am Montag trafen Drohnen Camp Taji. Drei Soldaten wurden getötet, sagte die Armee.',
    ar: 'قصفت طائرات مسيرة معسكر التاجي أمس. قتل ثلاثة جنود، بحسب الجيش.',
  }

  test.each([
    ['ru', 'Мэр говорил о пяти.', [3, 5]],
    ['fr', 'Un médecin a parlé de neuf.', [3, 9]],
    ['es', 'Un médico habló de nueve.', [3, 9]],
    ['de', 'Ein Arzt sprach von neun.', [3, 9]],
    ['ar', 'وتحدث مصدر طبي عن خمسة.', [3, 5]],
    ['ru', 'Мэр говорил о пяти ракетах.', [3]],
    ['fr', 'Le maire a parlé de deux roquettes.', [3]],
  ] as const)('%s goes on with the toll before it: %s', (lang, sentence, killed) => {
    const { claims } = reportOf({ lang, body: `${heads[lang]} ${sentence}` }).attacks[0]
    const counts = claims.flatMap(({ body }) =>
      body.slot === 'killed' && body.quantity.kind === 'exact' ? [body.quantity.min] : [],
    )
    expect(counts).toEqual(killed)
  })
})
