import { expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { reportOf } from './shipped-reader.ts'

// How forces say that they did it without a word of claiming, and how others name an attacker without a word of blame:
// who claims (+) and who is blamed (?) in one sentence behind a plain report.

const openings = {
  iraq: ['Missiles hit Ain al-Asad', 'Missiles hit Ain al-Asad base in Iraq on Wednesday.'],
  russia: ['Drones hit Engels airfield', 'Drones hit the Engels airfield in Russia on Wednesday.'],
  afghan: ['Bomb hits gate of Bagram base', 'A car bomb hit the gate of the Bagram base on Wednesday.'],
  kenya: ['Attack on Manda Bay base', 'The Manda Bay base in Kenya was attacked before dawn on Wednesday.'],
  jordan: ['Drone hits Tower 22', 'A drone hit Tower 22 in Jordan on Wednesday.'],
  syria: ['Missiles hit T-4 air base', 'Missiles hit the T-4 air base in Syria on Wednesday.'],
} as const

type Row = readonly [opening: keyof typeof openings, who: string, sentence: string]

const rows: readonly Row[] = [
  // What a force lists, shows, names or boasts of
  [
    'iraq',
    '+islamic-resistance-iraq',
    'In its daily bulletin the Islamic Resistance in Iraq listed a strike on Ain al-Asad.',
  ],
  [
    'iraq',
    '+islamic-resistance-iraq',
    'The Islamic Resistance in Iraq posted a video that it said was of the launch.',
  ],
  [
    'iraq',
    '+islamic-resistance-iraq',
    'The Islamic Resistance in Iraq claimed a series of drone attacks in the same hours.',
  ],
  ['iraq', '+ashab-al-kahf', 'Ashab al-Kahf boasted of the attack on its channel.'],
  ['iraq', '+irgc', 'The Revolutionary Guards named their operation "Glad Tidings".'],
  ['iraq', '+usbat-al-thairin', 'Usbat al-Thaireen put out pictures of the launch.'],
  ['russia', '+ukraine', "Ukraine's military intelligence published a video of the strike."],
  ['russia', '+ukraine', 'The General Staff in Kyiv confirmed a hit on the fuel depot.'],
  ['syria', '+israel', 'The Israeli army acknowledged the strike, its first such admission in years.'],
  [
    'kenya',
    '+al-shabaab',
    'Al-Shabaab, claiming "a dawn raid on the naval base", said that seven aircraft burned.',
  ],
  ['iraq', '', 'Kataib Hezbollah posted pictures of a funeral.'],
  ['iraq', '', "Kataib Hezbollah published a video of its leader's speech."],
  ['iraq', '', 'Kataib Hezbollah announced a truce with the government.'],
  ['iraq', '', 'Kataib Hezbollah boasted of its record of attacks on Americans.'],
  ['iraq', '', 'A message attributed to Kataib Hezbollah announced a rocket strike.'],
  ['iraq', '', 'Iran reported an explosion at a refinery.'],
  ['iraq', '', 'The Islamic Resistance in Iraq has claimed a series of attacks since October.'],
  ['iraq', '', 'Kataib Hezbollah often claims such attacks.'],
  ['iraq', '', 'Iran would not comment and called the operation a mystery.'],
  [
    'iraq',
    '+islamic-resistance-iraq',
    'The attack was one of three that the Islamic Resistance in Iraq claimed that day.',
  ],
  ['iraq', '', 'Tehran said any suggestion that it had ordered the strike was false.'],
  // What its agency tells, and whom it counts among the dead
  ['afghan', '+isis', 'Amaq wrote that fighters of the group hit the gate with a car bomb.'],
  [
    'afghan',
    '+taliban',
    'Zabihullah Mujahid, for the Taliban, said that dozens of foreign soldiers were dead.',
  ],
  ['afghan', '+taliban', 'A Taliban spokesman said that 97 American soldiers were killed.'],
  ['afghan', '', 'A Taliban spokesman said that soldiers were killing civilians in the province.'],
  // What was its own
  ['iraq', '+al-waad-al-haq', 'A little-known group, Alwiya al-Waad al-Haq, said the drones were its work.'],
  ['afghan', '+taliban', 'The Taliban said the bomber was one of its own.'],
  ['afghan', '+taliban', "The Taliban wrote on Twitter that the general's plane had been their target."],
  ['russia', '+ukraine', 'A source in the SBU told the Kyiv Independent that the operation had been theirs.'],
  ['russia', '', 'Ukraine would not say if the drones were its own.'],
  // Who is named as the attacker
  [
    'jordan',
    '?iran-backed-militias',
    '"It was carried out by radical Iran-backed militant groups operating in Syria," the president said.',
  ],
  [
    'iraq',
    '?iran-backed-militias',
    'Shia militia groups backed by Iran had fired the rockets, he told reporters.',
  ],
  [
    'iraq',
    '?asaib-ahl-al-haq ?harakat-al-nujaba ?kataib-hezbollah',
    'The rockets were fired by Kataib Hezbollah, Asaib Ahl al-Haq and Harakat al-Nujaba, an officer said.',
  ],
  ['iraq', '?iran ?kataib-hezbollah', 'Officials blamed Kataib Hezbollah and Iran.'],
  [
    'iraq',
    '?asaib-ahl-al-haq ?kataib-hezbollah',
    'US officials point to Kataib Hezbollah and Asaib Ahl al-Haq.',
  ],
  ['iraq', '?kataib-hezbollah', 'Two members of Kataib Hezbollah were arrested over the attack.'],
  ['iraq', '?iran-backed-militias', 'Suspicion fell at once on the Shiite militias that Iran arms.'],
  ['iraq', '?iran', '"Iran did this," the president said.'],
  ['iraq', '?iran', "Washington sees Iran's hand in it."],
  ['iraq', '?iran', 'A defence official said the missiles were Iranian.'],
  ['afghan', '?isis', 'Islamic State sent twenty men in uniform against the base, a spokesman said.'],
  ['afghan', '?taliban', 'Afghan officials said the Taliban had packed a lorry with explosives.'],
  ['kenya', '?al-shabaab', 'Four of the al-Shabaab attackers lay dead at the fence.'],
  ['kenya', '?al-shabaab', 'About fifteen al-Shabaab fighters crawled to the fence before dawn.'],
  ['russia', '?ukraine', 'Ukraine had sent jet drones at the field, the ministry said in the evening.'],
  ['russia', '?ukraine', 'It named the Kyiv regime as the author.'],
  ['syria', '?israel', 'Damascus accused Israel, Moscow did not.'],
  ['syria', '?israel', 'Moscow and Damascus point to Israel.'],
  ['iraq', '', 'Kataib Hezbollah fighters were killed in US raids last week.'],
  ['iraq', '', 'Officials from Iran and Kataib Hezbollah met on Tuesday.'],
  ['iraq', '', 'Iran sent a delegation of officers to Baghdad.'],
  ['kenya', '?al-shabaab', 'The Kenyan army said that five al-Shabaab terrorists were killed.'],
  ['afghan', '?taliban', 'Four Taliban bombers wearing vests were shot at the gate.'],
  ['syria', '', 'US officials confirmed the strike.'],
  [
    'iraq',
    '+islamic-resistance-iraq',
    'Footage released by the Islamic Resistance in Iraq shows the launch.',
  ],
  [
    'iraq',
    '+islamic-resistance-iraq',
    'The resistance umbrella wrote on Telegram that it had targeted the base.',
  ],
  ['iraq', '+qasim-al-jabbarin', 'A new group, Qasim al-Jabbarin, claims Ain al-Asad on Telegram.'],
  ['iraq', '', 'Kataib Hezbollah claimed Ain al-Asad was empty.'],
  ['iraq', '?kataib-hezbollah', 'A spokeswoman named Kataib Hezbollah as the leading culprit.'],
  ['iraq', '', 'Footage released by the Islamic Resistance in Iraq shows a funeral.'],
  ['syria', '+israel', 'The Israeli army confirmed the strike.'],
  ['syria', '', 'Israel neither confirmed nor denied the attack.'],
  ['iraq', '', 'Rockets had hit the base at noon, Fars reported.'],
  ['iraq', '', 'Al-Masirah reported that rockets had hit the base.'],
  ['iraq', '+houthis', 'Al-Masirah said that Houthi forces had fired the rockets.'],
  ['syria', '', 'Several Iran-backed fighters were killed in the strike, the observatory said.'],
  ['syria', '', 'Hezbollah fighters inside the base were hurt, a source said.'],
]

for (const [opening, who, sentence] of rows) {
  test(sentence, () => {
    const [title, lede] = openings[opening]
    const { actorsClaimed, actorsBlamed } = summariseReport(reportOf({ title, body: `${lede} ${sentence}` }))
    const found = [...actorsClaimed.map((id) => `+${id}`), ...actorsBlamed.map((id) => `?${id}`)]
    expect(found.sort().join(' ')).toBe(who)
  })
}
