import { describe, expect, test } from 'vitest'
import { bagram, irgcBase, type Opening, russianBase, syrianBase, whoDid } from './who-did.ts'

// One sentence behind a plain report: claims (+), blame (?) and denials (-).

type Row = readonly [sentence: string, who: string, opening?: Opening]

const somali: Opening = [
  'Base in Somalia overrun',
  'Al-Shabaab fighters overran the Bulo Marer base in Somalia on Wednesday.',
]
const malian: Opening = ['Camp in Mali attacked', 'Gunmen attacked the Sokolo camp in Mali on Wednesday.']

function expectWho(rows: readonly Row[]): void {
  test.each(rows.map(([sentence, who, opening]) => [sentence, who, opening ?? irgcBase] as const))(
    '%s',
    (sentence, who, opening) => {
      expect(whoDid(sentence, opening)).toBe(who)
    },
  )
}

describe('a group speaks through its own channel', () => {
  expectWho([
    ["The group's own account came late: JNIM's media arm said its men had done it.", '+jnim', malian],
    ['The Houthi-run channel said the drone force had struck the hangar.', '+houthis'],
    ["Kataib Hezbollah's television station said the fighters had struck the hangars.", '+kataib-hezbollah'],
    ['Radio Andalus said the mortar shells were fired by its fighters.', '+al-shabaab', malian],
    ["Israel's Channel Twelve said the gate had been hit.", '', syrianBase],
    ["The Taliban's statement was not at hand, a local radio station said.", '', bagram],
  ])
})

describe('pictures of what was taken', () => {
  expectWho([
    ['JNIM published photographs of captured rifles and of a burnt barracks.', '+jnim', malian],
    ['JNIM posted a video on Tuesday of its fighters inside the camp.', '+jnim', malian],
    ["Mali's army published pictures of captured motorcycles.", '', malian],
    ['JNIM published photographs of a wedding.', '', malian],
  ])
})

describe('his own, or left open', () => {
  expectWho([
    ['Kataib Hezbollah praised the attack without saying the rockets were its own.', ''],
    ['Kataib Hezbollah stopped short of saying the drones were its own.', ''],
    ['Kataib Hezbollah said the drones were its own.', '+kataib-hezbollah'],
    ['The Taliban told reporters its Badri unit was inside.', '+taliban', bagram],
    ['The Taliban said its envoy was inside the ministry.', '', bagram],
    ['The size of the salvo spoke for Kataib Hezbollah, an officer said.', '?kataib-hezbollah'],
  ])
})

describe('a claim that is taken back in the next breath', () => {
  expectWho([
    ['Kataib Hezbollah claimed the attack, but hours later deleted the statement.', '-kataib-hezbollah'],
    ['Kataib Hezbollah claimed the attack. It later retracted the claim.', '-kataib-hezbollah'],
    ['Kataib Hezbollah claimed the attack, but later corrected the number of drones.', '+kataib-hezbollah'],
  ])
})

describe('officials of the side that struck', () => {
  expectWho([
    [
      'A Ukrainian official, who asked not to be named, said the attack was planned by military intelligence.',
      '+ukraine',
      russianBase,
    ],
    ['A Ukrainian source said the strike was the work of special forces.', '+ukraine', russianBase],
    ['A Ukrainian official said the strike may have been carried out by special forces.', '', russianBase],
    ['The governor said the attack was planned by military intelligence.', '', russianBase],
  ])
})

describe('a deed that is another matter', () => {
  expectWho([
    [
      'The United States said later that it had made an air strike on militants near the base.',
      '?al-shabaab',
      somali,
    ],
    ['The US military said it had carried out an air strike near the base.', '?al-shabaab', somali],
    ['Israel has bombed the province for weeks.', '', bagram],
    ['Israel bombed the base for two hours.', '?israel', syrianBase],
    ['The militia coalition spoke of an attack.', ''],
  ])
})

describe('denials', () => {
  expectWho([
    ['US Central Command said the United States had carried out no strikes.', '-us', syrianBase],
    ['Ankara said its forces had not fired at the base.', '-turkey', syrianBase],
    ['Israel said it had no involvement.', '-israel', syrianBase],
    ['Tehran rejected attempts to link it to the attack.', '-iran'],
    ['Damascus blamed Israel; Israel said the drones were not its own.', '?israel -israel', syrianBase],
  ])
})

describe('who tells of his own weapons or thanks his men', () => {
  expectWho([
    ["Ukraine's navy, which fired the missiles, said two jets had burned.", '+ukraine', russianBase],
    ["Ukraine's air force commander thanked his pilots for the work.", '+ukraine', russianBase],
    ['Local channels said it was Ukrainian.', '?ukraine', russianBase],
    ['Delhi said its air force had hit the hangars.', '+india', bagram],
    ['The Taliban said it took part in the operation.', '+taliban', bagram],
    [
      'Officials blamed Kataib Hezbollah; Kataib Hezbollah said it had not targeted the base.',
      '?kataib-hezbollah -kataib-hezbollah',
    ],
  ])
})
