import { describe, expect, test } from 'vitest'
import { readText } from './shipped-reader.ts'

/** `none`, `denial`, or the bases that are read as hit. */
function readingOf(title: string, body: string, published: string): string {
  const reading = readText({ title, body, published })
  if (reading.kind === 'none') return 'none'
  const { kind, attacks } = reading.report
  return kind === 'denial' ? kind : attacks.map(({ baseId }) => baseId).join(', ')
}

describe('how rare an attack is', () => {
  test.each([
    [
      'Rockets fired at US base',
      'The first attack since early February: on Sunday evening five rockets left Zummar for the American base at Rumalyn in Syria.',
    ],
    [
      'US personnel hurt',
      'In the worst assault on Americans since February, two rockets struck the Rumalyn landing zone on Sunday evening, wounding five.',
    ],
    [
      'Drone hits Rumalyn',
      "A drone hit the Rumalyn landing zone on Sunday and hurt eight, in the most serious attack since January's killing of three at Tower 22.",
    ],
    [
      'Calm ends',
      'Quiet since December, the Rumalyn landing zone was shaken when two rockets landed there on Sunday.',
    ],
  ])('is no count of older ones: %s', (title, body) => {
    expect(readingOf(title, body, '2024-04-22')).toBe('rumaylan')
  })

  test.each([
    ['What attacks mean', 'The base at Ain al-Asad has been attacked 60 times since October.'],
    ['Pentagon counts', 'The first of 170 attacks since October hit Ain al-Asad, the Pentagon said.'],
    ['A quiet spring', 'No rocket has struck Ain al-Asad since February, commanders said on Wednesday.'],
  ])('is told apart from a count: %s', (title, body) => {
    expect(readingOf(title, body, '2024-06-20')).toBe('none')
  })
})

describe('words of another matter in a report of an attack', () => {
  test.each([
    [
      'Minister: our soldiers unhurt',
      "The defence minister assured parliament's committees that all Danes at Ain al-Asad were safe after missiles struck the base overnight.",
    ],
    [
      'Explosive drones',
      'At a quarter past two on Tuesday morning a drone destroyed the radar of Ain al-Asad air base, a spokesman said.',
    ],
    [
      'Streets cleared',
      'Drones set fire to the Ain al-Asad air base overnight and residents of nearby streets were being moved to a school.',
    ],
    [
      'Bombers burned',
      'Ten aircraft were destroyed at Ain al-Asad air base, an analysis firm said of images taken after Tuesday’s drone strike.',
    ],
    [
      'Two hurt',
      'Fourteen rockets hit Ain al-Asad air base on Wednesday and two people had non-life-threatening injuries.',
    ],
  ])('are none of it: %s', (title, body) => {
    expect(readingOf(title, body, '2021-07-07')).toBe('ain-al-asad')
  })

  test.each([
    [
      'Munitions blow up',
      'Four workers died on Monday when shells that were being moved exploded at Camp Taji.',
    ],
    [
      'MPs on bases',
      'Parliament voted on Tuesday to end the lease of Camp Taji after the rocket attacks of May.',
    ],
  ])('are words of it: %s', (title, body) => {
    expect(readingOf(title, body, '2021-07-07')).toBe('none')
  })
})

describe('an attack some days ago', () => {
  test.each([
    [
      'manda-bay',
      'How they got in',
      'Five days after the raid on the airfield at Manda Bay, fishermen remember flares. Three Americans died. The men who struck on Sunday came on foot, the army admits.',
    ],
    [
      'manda-bay',
      'Manda Bay: toll rises',
      'Five days after gunmen stormed Manda Bay, the army raised the number of dead soldiers to four.',
    ],
  ])('is told further within two weeks: %s, %s', (base, title, body) => {
    expect(readingOf(title, body, '2020-01-10')).toBe(base)
  })

  test('that jets answer is not told again', () => {
    const body =
      'Six days after a drone killed three at Tower 22, American bombers struck 85 targets in Iraq.'
    expect(readingOf('Bombers hit 85 targets', body, '2024-02-03')).toBe('none')
  })
})

describe('guns that stand at a base', () => {
  test.each([
    [
      'Howitzers at Bashiqa kill 32 Daesh fighters',
      'Tanks at the Turkish camp in Bashiqa fired on Daesh posts on Tuesday.',
    ],
    [
      'HIMARS fire',
      'HIMARS launchers at the Conoco base fired six rockets at militia posts on Monday, killing three.',
    ],
    [
      'Shells from Green Village',
      'Shells from the Green Village base destroyed an empty launch site on Monday.',
    ],
  ])('hit others: %s', (title, body) => {
    expect(readingOf(title, body, '2021-07-07')).toBe('none')
  })

  test.each([
    [
      'us-embassy-baghdad',
      'Guns at the US embassy in Baghdad fired at a drone early on Wednesday and brought it down.',
    ],
    [
      'zilkan',
      'Daesh fighters fired rockets at the camp at Bashiqa on Monday, and tanks at the camp returned fire.',
    ],
    [
      'saky',
      'At least eight jets at the Saky air base were destroyed by explosions on Tuesday, one man was killed.',
    ],
  ])('answer what comes in, or burn: %s', (base, body) => {
    expect(readingOf('', body, '2021-07-07')).toBe(base)
  })
})

describe('an attack that never was', () => {
  test.each([
    [
      'none',
      'Nine lay dead after Tuesday’s drone strike on Camp Buehring. All got up an hour later: the strike was invented.',
    ],
    ['none', 'Two missiles had struck Al Udeid, eleven were dead, and medics ran. None of it was real.'],
    ['denial', 'Half a dozen accounts had rockets on the Conoco base on Tuesday evening. There were none.'],
    ['denial', 'Coalition denies drone attack on Harir base'],
    ['denial', 'A US officer denied on Friday that the base at the al-Omar oil field had been attacked.'],
    ['conoco', 'Iran denies drone attack on the US base at the Conoco gas field'],
    ['denial', 'Reports of a drone attack on Harir air base on Tuesday turned out to be untrue.'],
  ])('is played or rumoured: %s, %s', (kind, body) => {
    expect(readingOf('', body, '2021-07-07')).toBe(kind)
  })

  test.each([
    [
      'taji',
      'Three rockets were fired at Camp Taji on Monday evening, posts by the army said. No rocket landed inside.',
    ],
    [
      'al-tanf',
      'Drones hit the Tanf garrison on Tuesday. Reports that a dozen had died were false; three had light wounds.',
    ],
    [
      'manda-bay',
      'The scenario that officers feared came true at Manda Bay on Sunday: gunmen broke in and killed three.',
    ],
  ])('is not one that missed, or was made worse: %s', (base, body) => {
    expect(readingOf('', body, '2021-07-07')).toBe(base)
  })
})

test.each([
  'Drones swarmed the Hmeimim air base on Wednesday, residents said.',
  'Rockets ploughed into the Hmeimim air base on Wednesday.',
  'A missile punched a hole in the runway of the Hmeimim air base on Wednesday.',
  'Drones sparked a blaze at the Hmeimim air base on Wednesday.',
  'Blasts rattled the Hmeimim air base on Wednesday, and two soldiers were wounded.',
  'The Hmeimim air base was on the receiving end of rockets on Wednesday.',
  'Militants drove a car bomb into the Hmeimim air base on Wednesday.',
  'Iran sent seven missiles at Al Udeid air base on Wednesday, a general said.',
])('is an attack, however it is put: %s', (body) => {
  expect(readText({ body }).kind).toBe('report')
})

test.each([
  'A windstorm rattled the Hmeimim air base on Wednesday and tore a hole in the roof of a hangar.',
  'Two sergeants got through to the final of the games at the Hmeimim air base on Wednesday.',
  'Heavy rain battered the Hmeimim air base on Wednesday.',
  'Drones caused concern near the Hmeimim air base on Wednesday, an official said at a hearing.',
])('is no attack: %s', (body) => {
  expect(readText({ body }).kind).toBe('none')
})

describe('the past hours and days', () => {
  test.each([
    [
      'A drone struck the Conoco base in the past few hours, the army said. Two soldiers were hurt.',
      'conoco',
    ],
    ['Rockets hit the Conoco base in the past 24 hours, wounding two soldiers, CENTCOM said.', 'conoco'],
    [
      'Two soldiers were hurt in a rocket strike on Ain al-Asad over the past two days, officials said.',
      'ain-al-asad',
    ],
    [
      'Five tankers were damaged when missiles came down at Prince Sultan in the past few days, officials confirm.',
      'prince-sultan',
    ],
    ['Ain al-Asad has been hit repeatedly over the past few days.', 'none'],
    [
      'Bases in Iraq have been attacked several times in the past few days. Ain al-Asad was put on alert.',
      'none',
    ],
    ['Crown Prince Sultan met the soldiers wounded in the missile attack on Tuesday.', 'none'],
    ['A drone struck near the Prince Sultan University on Tuesday and wounded two.', 'none'],
    ['Rockets hit Prince Sultan Military Medical City on Tuesday, killing one.', 'none'],
  ])('%s', (body, base) => {
    expect(readingOf('', body, '2021-07-07')).toBe(base)
  })
})

describe('a base in another country', () => {
  const body = 'Drones struck Erbil air base on Tuesday, an official said. The militia has grown bold.'

  test.each([
    [
      'Rockets also hit Ain al-Asad. Another drone was shot down over Tower 22 in Jordan.',
      'erbil, ain-al-asad, tower22',
    ],
    ['Three Americans were killed by a drone at Tower 22 in Jordan.', 'erbil'],
  ])('is hit too where the text goes on from attack to attack: %s', (further, bases) => {
    expect(readingOf('Drones at Erbil air base', `${body} ${further}`, '2021-07-07')).toBe(bases)
  })
})
