import { describe, expect, test } from 'vitest'
import { readText } from './shipped-reader.ts'

// English: attacks that are told without a word of attack, and words of attack that tell of none.

/** `none`, or the bases that are read as hit. */
function basesOf(title: string, body = ''): string {
  const reading = readText({ title, body })
  return reading.kind === 'none' ? 'none' : reading.report.attacks.map(({ baseId }) => baseId).join(', ')
}

test.each([
  ['Militants killed five soldiers at the Baledogle base before dawn on Tuesday, police said.', 'baledogle'],
  ['Six soldiers were killed by unidentified men at Gao camp on Tuesday night.', 'gao'],
  ['Four officers were killed by a recruit at the General Gordon camp on Tuesday.', 'general-gordon'],
  ['Fighters entered the Djibo base on Tuesday and killed five soldiers, residents said.', 'djibo'],
  ['Mortars land inside the Halane camp in Mogadishu', 'halane'],
  ['Rockets fall close to the drone base in Agadez', 'base-201-agadez'],
  ['Two Russian aircraft hit at Savasleyka airfield', 'savasleyka'],
  ['Rockets fall on the camp at Kidal as peacekeepers prepare to leave', 'kidal'],
  ['Drone attack on Homs military academy kills more than 100 at graduation', 'homs-academy'],
  ['Drones were brought down over Awantipora air base and Bhuj late on Tuesday.', 'awantipora, bhuj'],
  ['Jets fired missiles at a hangar of Berdiansk airport on Tuesday.', 'berdiansk'],
  ['Nine soldiers were killed on Tuesday at the camp in Gao, the army said.', 'gao'],
  ['Niger counts 71 soldiers killed at Inates', 'inates'],
  ['Troops at al-Tanf fought off two drones on Tuesday, a US official said.', 'al-tanf'],
  ['Fighting with heavy weapons broke out on Tuesday around Merowe air base.', 'merowe'],
  ['Clashes inside Merowe air base as rivals battle for Khartoum', 'merowe'],
  ['Resistance sends 29 drones at Naypyidaw air base', 'naypyidaw-air-base'],
  ['Earthquake monitors register blast as drones hit Toropets ammunition dump', 'toropets'],
])('is an attack: %s', (title, bases) => expect(basesOf(title)).toBe(bases))

test.each([
  'Cadets of Homs military academy attend graduation a year after drone attack',
  'Helicopters launched missiles at targets from Berdiansk airport on Tuesday, the air force said.',
  'From Nevatim and Hatzerim, more than 100 aircraft flew to strike Iran on Tuesday.',
  'Workers strike over pay at Sigonella',
  'Storm Shadow strikes could reach Khalino airfield, analysts say',
  'Armed drones seized by police before attack on Erbil airport',
  'Troops from Camp Taji killed five militants near Samarra on Tuesday.',
  'Five soldiers were killed by a falling wall at Gao camp on Tuesday.',
  'Three airmen were killed at Bagram air base on Tuesday when their jet crashed on landing.',
  'Hundreds remember soldiers killed at Inates',
  'Ministry sends 29 drones to Naypyidaw air base',
  'Fighters land at Al Udeid for joint patrols',
  'Strikes hit 70 targets in Syria with jets and HIMARS from al-Tanf on Tuesday.',
  'The drone that hit a house in Caesarea on Tuesday flew over Glilot undetected.',
  'The blast heard at Souda Bay was planned, the navy said.',
  'A storm hit Incirlik on Tuesday and tore roofs off two hangars.',
])('is none: %s', (title) => expect(basesOf(title)).toBe('none'))

describe('what goes on beside the attack that a title tells of', () => {
  test('leaves it news', () => {
    expect(basesOf('Drone hits Camp Taji hours before visit by minister')).toBe('taji')
  })

  test('is the matter where no attack is told', () => {
    expect(basesOf('Soldiers prepare to leave Camp Taji after rocket attacks')).toBe('none')
  })
})

test('those who fight the holders of a base are not the holders, though they are of the same country', () => {
  const body = "Myanmar's shadow government said its drones struck the Naypyidaw air base on Tuesday."
  expect(basesOf('', body)).toBe('naypyidaw-air-base')
})

test('an arrest over an attack of years ago is no news of it', () => {
  const body = 'Police arrested two men over the bombing at Kabul airport in 2019.'
  expect(basesOf('Suspects in Kabul airport bombing arrested', body)).toBe('none')
})
