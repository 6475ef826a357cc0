import { expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { reportOf } from './shipped-reader.ts'

// Which number is the size of the attack? Wholes before parts, the attacked before the attackers, arms before blasts.

const countOf = (body: string): number | undefined =>
  summariseReport(reportOf({ title: 'Attack on the base', body })).munitions?.count

test.each([
  // Wholes.
  ['Rockets hit the Erbil base on Tuesday. Out of fourteen, three fell inside, a spokesman said.', 14],
  [
    'One of several rockets fired at Camp Taji on Tuesday hit a school. At least four were launched, police said.',
    4,
  ],
  [
    'One of three that were fired at the Balad base on Tuesday hit a canteen. Rockets had missed it in May.',
    3,
  ],
  ['Rockets came down in the K1 base on Tuesday. An officer counted more than 30 of them.', 30],
  ['Missiles were fired at Al Udeid on Tuesday, first seven and then twelve: 19 in all.', 19],
  ['Five rockets landed in Camp Taji on Tuesday morning and four more in the afternoon.', 9],
  ['Ten rockets hit Camp Taji on Tuesday. The command put the number at 12.', 12],
  ['Swarms of drones, 14 according to the army, attacked the Merowe airport on Tuesday.', 14],
  ['Rockets hit the Chornobaivka airfield on Tuesday; Russia had shot down nine rockets out of twelve.', 12],
  // Told where no act is.
  ['Drones hit the Engels air base on Tuesday. The president said 117 drones had been used.', 117],
  // The attackers' word, and an earlier one.
  [
    'Hezbollah said it had fired 62 rockets at the Meron base on Tuesday. The Israeli army counted 40 rockets.',
    40,
  ],
  [
    'Of three that were fired, one rocket hit the Balad base on Tuesday. An earlier tally was five Katyushas.',
    3,
  ],
  [
    'The Houthis said they had fired nine missiles at the King Khalid air base on Tuesday. The coalition shot down two missiles.',
    9,
  ],
  ['Two car bombs hit Bagram on Tuesday. Helicopters fired four missiles at the attackers.', 2],
  // People are no arms.
  ['Eight were treated after a drone hit the Rumaylan base on Tuesday.', 1],
  // Blasts and strikes.
  ['Two explosions shook the Jammu air force station on Sunday. Police suspect drones.', 2],
  ['Unknown men fired mortars at the Qasrak base on Tuesday. Residents heard four bangs.', 4],
  ['Israeli jets hit the T4 air base on Tuesday. State media spoke of nine strikes.', 9],
  ['Missiles hit the T4 air base on Tuesday. Residents heard four explosions.', undefined],
  ['Israeli jets hit the T4 air base on Tuesday. It had seen five drone strikes this year.', undefined],
  // Drones at sea.
  ['Naval drones hit the Novorossiysk naval base on Tuesday. Two sea drones were destroyed.', 2],
] as const)('%s', (body, count) => {
  expect(countOf(body)).toBe(count)
})
