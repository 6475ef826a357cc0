import { expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { reportOf } from './shipped-reader.ts'

// An attack goes in phases, is answered, and strikes a base with arms of its own: which is its weapon?

const weaponOf = (title: string, body: string): string | undefined =>
  summariseReport(reportOf({ title, body })).weapon

test.each([
  // A car bomb opens the way, wherever it is told.
  [
    'Gunmen storm Kati garrison',
    'Militants stormed the Kati garrison on Tuesday. The shooting lasted for hours. A lorry packed with explosives had burst through the gate, a guard said.',
    'ied',
  ],
  [
    'Insurgents overrun El Adde camp',
    'Fighters overran the camp at El Adde on Tuesday and shot at the guards. Residents told of two vehicles full of explosives, then of gunmen by the hundred.',
    'ied',
  ],
  [
    'Death toll of Bannu assault rises',
    'The toll of the assault on the Bannu cantonment rose to nine on Wednesday. On Tuesday evening two men drove vehicles full of explosives into its wall.',
    'ied',
  ],
  // Hearsay of one is none; a mine by the road is none.
  [
    'Al-Shabaab attack on Manda Bay',
    'Gunmen overran the Manda Bay airfield on Tuesday and shot three men. Residents spoke of a car bomb.',
    'gunfire',
  ],
  // Mortars first.
  [
    'Peacekeepers die at Aguelhok',
    'About a hundred gunmen attacked the camp at Aguelhok on Tuesday. They fired mortars first and then tried to cut the fence.',
    'mortar',
  ],
  [
    'Camp at Kidal attacked',
    'The camp at Kidal came under rocket fire on Tuesday, and gunmen then rushed the gate, shooting at the guards.',
    'rocket',
  ],
  // Vests are worn by those who shoot.
  [
    'Attackers in suicide vests storm Mehran base',
    'Ten gunmen with rifles climbed the wall of PNS Mehran on Tuesday night. Two of them blew themselves up at the end.',
    'gunfire',
  ],
  [
    'Bomber at Bagram gate',
    'A man in a suicide vest blew himself up at the gate of Bagram on Tuesday.',
    'ied',
  ],
  // Those who help the base.
  [
    'Al-Shabaab raids Baledogle base',
    'Al-Shabaab gunmen attacked the Baledogle base on Tuesday. Africa Command killed ten militants with two airstrikes.',
    'gunfire',
  ],
  [
    'Boko Haram takes Monguno barracks',
    'Boko Haram overran the barracks at Monguno on Tuesday, though soldiers were aided by jets.',
    'gunfire',
  ],
  // What the base keeps, makes or is there for.
  [
    'Manda Bay airfield raided',
    'Gunmen shot at guards of the Manda Bay airfield, from which drones fly, on Tuesday. It is home to several drones.',
    'gunfire',
  ],
  [
    'Masyaf struck from the air',
    'An air raid hit the research centre at Masyaf, where a missile factory stands, on Tuesday. The missile factory was wrecked.',
    'airstrike',
  ],
  [
    'Drones fired at Hmeimim',
    'Drones flown from Idlib hit the Hmeimim base on Tuesday; a missile battery shot one of them down.',
    'drone',
  ],
  // What no word for arms says.
  [
    'Israel bombs Hama airfield',
    'Israel hit the Hama airfield on Tuesday, Syria said. It was wrecked.',
    'airstrike',
  ],
  [
    'Hama airfield wrecked',
    'Israeli aircraft hit the Hama airfield on Tuesday, Syria said. It was wrecked.',
    'airstrike',
  ],
  // A lorry that blew up at the gate; those who are shot at; of equals the first.
  [
    'Gunmen attack Gao camp',
    'Jihadists blew up a lorry at the gate of the Gao camp on Tuesday, then thirty men opened fire on the guards.',
    'ied',
  ],
  [
    'Attack on Bagram repulsed',
    'The attackers of Bagram used rifles on Tuesday. Apache helicopters fired four missiles at them.',
    'gunfire',
  ],
  [
    'Drones and rockets at the Tanf garrison',
    'First two drones and then five rockets were fired at the Tanf garrison on Tuesday.',
    'drone',
  ],
  [
    'Troops die at Boulkessi',
    'Insurgents with machine guns attacked the camp at Boulkessi on Tuesday. They first fired some ten mortar rounds.',
    'mortar',
  ],
  // A fuel lorry that blew up on the apron is no bomb.
  [
    'Airfield at Dyagilevo hit',
    'A drone hit the Dyagilevo airfield on Tuesday, and a fuel lorry blew up on the apron.',
    'drone',
  ],
] as const)('%s', (title, body, weapon) => {
  expect(weaponOf(title, body)).toBe(weapon)
})
