import { describe, expect, test } from 'vitest'
import { readText } from './shipped-reader.ts'

// English: a base that is only the stage of something else, and an attack that is told as what a culprit had done.

/** `none`, or the bases that are read as hit. */
function basesOf(body: string, title = ''): string {
  const reading = readText({ title, body })
  return reading.kind === 'none' ? 'none' : reading.report.attacks.map(({ baseId }) => baseId).join(', ')
}

describe('a base where somebody spoke', () => {
  test.each([
    'Speaking to reporters at Ramstein, a general said five airfields had been struck with missiles on Tuesday.',
    '"We will find them," a colonel told journalists at the Baledogle airfield on Tuesday, after gunmen killed a judge in Afgoye.',
  ])('was not attacked: %s', (body) => expect(basesOf(body)).toBe('none'))

  test.each([
    ['Speaking at Balad air base on Tuesday, a colonel said rockets had hit the base at dawn.', 'balad'],
    ['Police said at Balad air base two soldiers were killed by a rocket on Tuesday.', 'balad'],
  ])('was where he tells of it: %s', (body, base) => expect(basesOf(body)).toBe(base))

  test('stands beside the one that was attacked', () => {
    const body =
      'Two drones were shot down near the Hmeimim base on Tuesday, an admiral, speaking at the Russian centre in the port of Tartus, said.'
    expect(basesOf(body)).toBe('hmeimim')
  })
})

test.each([
  'The bombers that struck 80 targets on Tuesday refuelled over Souda Bay and landed at Al Udeid.',
  'Jets flying out of Al Udeid struck depots used by militias on Tuesday.',
  'An officer who was wounded by a roadside bomb in Lamu on Tuesday is being treated at Manda Bay.',
  'A bomb wounded four men of a patrol on its way back to Camp Taji on Tuesday.',
])('what sets out from a base, or comes to it for rest, did not hit it: %s', (body) => {
  expect(basesOf(body)).toBe('none')
})

describe('what a culprit had done', () => {
  test.each([
    'A strike on Tuesday killed a commander responsible for the attack on Tower 22, officials said.',
    'The gunman killed on Tuesday took part in the attack on the Nahal Oz base, the army said.',
    'Police on Tuesday arrested four members of a cell believed to be behind the rocket attack on Camp Taji.',
  ])('is an older attack: %s', (body) => expect(basesOf(body)).toBe('none'))

  test('is the news where nobody was caught', () => {
    const body = 'A militia was behind the drone attack on Tower 22 that killed three soldiers on Tuesday.'
    expect(basesOf(body)).toBe('tower22')
  })
})

describe('a landmark', () => {
  test.each([
    ['A drone killed three soldiers on Tuesday at Tower 22, close to the al-Tanf garrison.', 'tower22'],
    ['A bomb hit a convoy on Tuesday between Camp Taji and Balad air base.', 'none'],
    ['Rockets hit Camp Taji on Tuesday and landed near Balad air base as well.', 'taji, balad'],
  ])('is not hit: %s', (body, bases) => expect(basesOf(body)).toBe(bases))
})

test.each([
  [
    'Gunmen entered Djibo on Tuesday and seized the army barracks before withdrawing, residents said.',
    'djibo',
  ],
  ['Fighters from JNIM stormed the Djibo base on Tuesday, residents said.', 'djibo'],
  ['Blasts tore through the Saky airfield on Tuesday, sending residents fleeing.', 'saky'],
])(
  'attackers who withdraw, or come from somewhere, and blasts that send people running: %s',
  (body, base) => {
    expect(basesOf(body)).toBe(base)
  },
)

test('the month of May is no possibility', () => {
  const reading = readText({
    title: 'Pictures show three Russian jets destroyed at Belbek',
    body: 'Satellite pictures taken on Thursday show damage done by missiles that hit the base on 15 and 16 May.',
    published: '2024-05-17',
  })
  const report = reading.kind === 'report' ? reading.report : undefined
  expect([report?.attacks[0].baseId, (report?.confidence ?? 0) > 0.5]).toEqual(['belbek', true])
})

test('each entry of a diary is news of its own day', () => {
  const reading = readText({
    title: 'Attacks on bases this week',
    body: 'Sunday: two drones were shot down at al-Tanf. Tuesday: rockets were fired at the Shaddadi base.',
  })
  const attacks = reading.kind === 'report' ? reading.report.attacks : []
  expect(attacks.map(({ baseId, happenedAt }) => [baseId, happenedAt?.day])).toEqual([
    ['al-tanf', '2021-07-04'],
    ['al-shaddadi', '2021-07-06'],
  ])
})
