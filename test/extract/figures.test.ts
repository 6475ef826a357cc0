import { describe, expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { describeClaim } from '../../src/model/describe-claim.ts'
import { reportOf } from './shipped-reader.ts'

// What each figure of a report stands for: a part, a whole, what was found unfired, the other side's losses.

const lead = 'Rockets hit Ain al-Asad air base in Iraq on Monday.'

function claimsOf(text: string): readonly string[] {
  const [attack] = reportOf({ body: text }).attacks
  return attack.claims.map(({ body }) => describeClaim(body, (id) => id))
}

describe('munitions', () => {
  test.each([
    [
      'Two of the five rockets fired at Ain al-Asad air base on Monday landed inside it.',
      ['landed 2 rocket', 'fired 5 rocket'],
    ],
    [`${lead} Air defences shot down four of the six drones.`, ['fired 6 drone', 'intercepted 4 drone']],
    [`${lead} Police seized a lorry with eight of its ten rockets still in place.`, ['found 8 rocket']],
    [`${lead} Two loud blasts believed to be car bombs shook the gate.`, ['fired 2 ied']],
    [`${lead} A truck was left behind with four rockets still in their tubes.`, ['found 4 rocket']],
  ])('%s', (text, expected) => {
    const munitions = claimsOf(text).filter((claim) => /^(?:fired|landed|found|intercepted) \d/.test(claim))
    expect(munitions.toSorted()).toEqual(expected.toSorted())
  })
})

describe('people', () => {
  test.each([
    ['Two soldiers, one contractor killed in rocket attack on Ain al-Asad air base', ['killed 3']],
    [
      'Two people, not three, were hurt in the rocket attack on Ain al-Asad air base on Monday.',
      ['injured 2'],
    ],
    [`${lead} Five soldiers were wounded. One of them was wounded badly.`, ['injured 5']],
    [
      `${lead} Nine were injured, and the command later raised the number of injured to eleven.`,
      ['injured 9', 'injured 11'],
    ],
  ])('%s', (text, expected) => {
    expect(claimsOf(text).filter((claim) => /^(?:killed|injured)/.test(claim))).toEqual(expected)
  })

  test.each([
    ['one thousand two hundred', 1_200],
    ['two hundred and five', 205],
    ['three thousand five hundred', 3_500],
    ['one thousand two hundred and thirty-five', 1_235],
    ['one thousand and five', 1_005],
    ['two thousand', 2_000],
    ['twelve hundred', 1_200],
  ])('are counted in words: %s', (words, count) => {
    const claims = claimsOf(`${lead} The blasts wounded ${words} soldiers.`)
    expect(claims.filter((claim) => claim.startsWith('injured'))).toEqual([`injured ${count}`])
  })

  test('an article behind a number is none', () => {
    const claims = claimsOf(`${lead} The blasts wounded two hundred a hospital said.`)
    expect(claims).toContain('injured 200')
    expect(claims).not.toContain('injured 201')
  })

  test('nobody killed says nothing of the injured', () => {
    const claims = claimsOf(
      'Eleven were injured in the missile attack on Ain al-Asad air base. No one was killed.',
    )
    expect(claims.filter((claim) => /^(?:killed|injured)/.test(claim))).toEqual(['injured 11', 'killed 0'])
  })

  test('the losses of those who were struck in return are no losses of the attack', () => {
    const text = `${lead} Two soldiers were wounded. Hours later, jets struck positions of Kataib Hezbollah, killing 26 fighters.`
    const claims = claimsOf(text)
    expect(claims).not.toContain('killed 26')
    expect(claims).toContain('response: jets struck positions of Kataib Hezbollah')
  })
})

describe('damage and interception', () => {
  test.each([
    [
      `${lead} The group said it had fired dozens of rockets and destroyed the control tower.`,
      'damage destroyed the control tower',
    ],
    [
      `${lead} A television channel reported on Tuesday several aircraft were destroyed as a result of the attack.`,
      'damage several aircraft were destroyed',
    ],
    [`${lead} Air defences shot down five drones and a hangar was damaged.`, 'intercepted some'],
  ])('%s', (text, expected) => {
    expect(claimsOf(text)).toContain(expected)
  })

  test('what is destroyed in the air is no damage', () => {
    const claims = claimsOf(
      `${lead} Air defences intercepted and destroyed two missiles. The last drone was destroyed over the river.`,
    )
    expect(claims.filter((claim) => claim.startsWith('damage'))).toEqual([])
  })
})

describe('places', () => {
  test.each([
    [
      'Two missiles fired from Iran early on Wednesday were aimed at Ain al-Asad air base.',
      'launched from Iran',
    ],
  ])('%s', (text, expected) => {
    expect(claimsOf(text)).toContain(expected)
  })

  test('the place of a source is no speaker', () => {
    const [attack] = reportOf({
      body: 'Rockets hit Ain al-Asad air base on Monday, sources in Deir ez-Zor said.',
    }).attacks
    expect(attack.claims[0]?.speaker.name).toBe('sources in Deir ez-Zor')
  })
})

test('in Arabic one word means losses of men and of things', () => {
  const [attack] = reportOf({
    lang: 'ar',
    body: 'سقطت صواريخ مساء الإثنين على قاعدة عين الأسد، دون معلومات عن خسائر بشرية.',
  }).attacks
  const claims = attack.claims.map(({ body }) => describeClaim(body, (id) => id))
  expect(claims).toEqual(['weapon rocket', 'injured not known ("دون معلومات عن خسائر")'])
})

test('a Persian missile attack is no count of one missile', () => {
  const [attack] = reportOf({ lang: 'fa', title: 'حمله موشکی به پایگاه عین الاسد' }).attacks
  expect(attack.claims.map(({ body }) => describeClaim(body, (id) => id))).toEqual(['weapon missile'])
})

test.each([
  ['Mortar bombs were fired at Camp Taji on Tuesday. An officer said two had landed in a field.', 2],
  ['Drones attacked Camp Taji on Tuesday. Four were shot down and two crashed inside the base.', 6],
  ['Missiles hit Camp Taji on Tuesday. A resident said that around 15 had been heard.', 15],
  ['Rockets hit Camp Taji on Tuesday. Out of eleven, two fell inside.', 11],
  ['Mortars hit Camp Taji on Tuesday. Five rounds came in, an officer said.', 5],
  ['Rockets hit Camp Taji on Tuesday in two salvos of six rockets each.', 12],
  ["At least three, by the police's count six, rockets landed in Camp Taji on Tuesday.", 3],
  ['Two jets dropped four bombs on Camp Taji on Tuesday.', 4],
  ['The number of rockets that hit Camp Taji on Tuesday is put at nine.', 9],
  ['Drones attacked Camp Taji on Tuesday. Of 40, thirty were shot down.', 40],
  ['Missiles hit Camp Taji on Tuesday. The president spoke of 14, thirteen of them shot down.', undefined],
  [
    'Rockets hit Camp Taji on Tuesday. The command put the number at 33 and found seven launchers with another 24 rockets still loaded.',
    33,
  ],
  ['Rockets hit Camp Taji on Tuesday. The army counted 14; another six were found on a truck, unfired.', 14],
  ['Rockets hit Camp Taji on Tuesday. The ministry put the total number fired at 27.', 27],
  ['Rockets hit Camp Taji on Tuesday. Two men were hurt. The army put the number at 27.', undefined],
  ['Rockets hit Camp Taji on Tuesday. It put the cost at 40.', undefined],
  ['Drones attacked Camp Taji on Tuesday. Three drones were shot down and another three crashed inside.', 6],
  ['Rockets hit Camp Taji on Tuesday. Six rockets landed inside and two others fell outside.', 8],
  [
    'Rockets hit Camp Taji on Tuesday. Ten rockets were fired; six landed inside and another two fell outside.',
    10,
  ],
  ['Rockets, 14 of them, came down on Camp Taji on Tuesday.', 14],
  ['Mortar bombs - six in all - struck Camp Taji on Tuesday.', 6],
  ['More than 30 rockets hit Camp Taji on Tuesday. A captain said 31 rockets were fired.', 31],
  ['At least ten rockets hit Camp Taji on Tuesday. The militia says it fired 40 rockets.', 10],
  ['Some 3 dozen rockets hit Camp Taji on Tuesday.', 36],
  ['Camp Taji came under rocket fire on Tuesday.', undefined],
  ['Camp Taji was hit by a rocket on Tuesday.', 1],
])('munitions: %s', (body, count) => {
  expect(summariseReport(reportOf({ title: 'Attack on Camp Taji', body })).munitions?.count).toBe(count)
})

test.each([
  ['A man in a pickup ploughed into soldiers at Camp Taji on Tuesday. Troops opened fire on him.', 'other'],
  ['Camp Taji came under indirect fire on Tuesday, which may be rockets or mortars.', 'other'],
  ['Drones packed with explosives hit Camp Taji on Tuesday and set fire to two jets.', 'drone'],
])('weapon: %s', (body, weapon) => {
  expect(summariseReport(reportOf({ title: 'Attack on Camp Taji', body })).weapon).toBe(weapon)
})
