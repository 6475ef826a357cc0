import { expect, test } from 'vitest'
import { readText, reportOf } from './shipped-reader.ts'

test.each([
  [
    'could come',
    'Jets could strike Natanz',
    'The air force could strike the nuclear site at Natanz, he said on Wednesday.',
  ],
  [
    'is answered elsewhere',
    'US strikes militia after Ain al-Asad attack',
    'US jets struck Kataib Hezbollah in Babil on Wednesday in response to a missile attack on Ain al-Asad a day earlier.',
  ],
  [
    'went wrong in an exercise',
    'Missile kills sailors in exercise at Konarak',
    'A missile struck a ship of the Konarak naval base during drills on Sunday, an accident, the navy said.',
  ],
  [
    'left men to be treated at the base',
    'Wounded flown to Bagram',
    'Twenty soldiers wounded by a bomb in Kunduz were flown to the Bagram air base on Wednesday.',
  ],
  [
    'is only possible',
    'Bases in Europe on alert',
    'Ramstein was put on alert on Wednesday because of a possible attack on staff, officials said.',
  ],
  [
    'made somebody move planes',
    'Bombers leave Engels',
    'Pictures show that bombers have moved away from Engels after several drone attacks on the airfield.',
  ],
  [
    'is what its jets are for',
    'What is the Starokostiantyniv air base?',
    'The airfield at Starokostiantyniv is home to bombers which fire missiles.',
  ],
  [
    'was last year',
    'New shelters at Saky',
    'Pictures taken on Tuesday show shelters at the Saky air base, which missiles struck last year.',
  ],
  [
    'has an electrical fault for its cause',
    'Blaze at Incirlik put out',
    'A fire broke out in a store at Incirlik Air Base on Sunday night, officials said. An electrical fault is believed to be the cause. Rumours of a rocket attack were false, the governor wrote.',
  ],
  [
    'was a crash of its own',
    'Transport plane crashes at Hmeimim; 32 dead',
    'A transport aircraft struck the ground as it came in to land at the Hmeimim air base on Tuesday, killing all on board. The crew were young. The plane was not fired upon, the ministry said.',
  ],
  [
    'engineers had planned',
    'Blasts around Victory Base',
    'Loud blasts at Victory Base startled people in west Baghdad on Tuesday. The blasts were planned, the coalition said.',
  ],
  [
    'others answer from the air',
    'B-1 bombers hit 85 targets in Iraq and Syria',
    'American bombers struck more than 85 targets in Iraq and Syria on Friday in retaliation for the drone attack that killed three soldiers at Tower 22.',
  ],
  [
    'ends with an arrest',
    'Iraq arrests cell that fired rockets at Ain al-Asad',
    'Four men who are accused of firing rockets at Ain al-Asad air base last year were held on Tuesday.',
  ],
  [
    'is looked back on after years',
    'Ten years on: the dawn when rockets came',
    'At 4:10 in the morning a rocket hit Camp Taji. Twenty more followed. We met five of those who were there.',
  ],
  [
    'its garrison had before it left',
    'Alliance quits Taji, target of rockets in March',
    'The last troops gave Camp Taji back on Wednesday. Nobody was sorry, an officer said.',
  ],
  [
    'fell on others and spared the base',
    'Jets bomb depots on the coast',
    'Jets bombed depots in the hills near Latakia on Tuesday night. Hmeimim air base was untouched.',
  ],
  [
    'an inquiry goes back to',
    'Watchdog faults planning before Ain al-Asad missile attack',
    'The inspector general found shortcomings in how Ain al-Asad was prepared for the Iranian missiles of January 2020. More than a hundred troops were hurt.',
  ],
  [
    'a review lays to lapses',
    'Review finds lapses let gunmen into Camp Simba',
    'Lapses by guards let gunmen kill three Americans at Camp Simba, the review says. Fuel stores burned.',
  ],
  [
    'an auditor goes back to',
    'Audit: Bagram guards were undertrained',
    'An audit released on Monday concludes that guards at Bagram were poorly trained before a suicide bomber killed four in November 2016.',
  ],
  [
    'a soldier is held over',
    'Soldier held over Incirlik blasts',
    'A private is in custody over explosions that wounded three at Incirlik in May, the army confirmed.',
  ],
  [
    'men are charged with',
    'Two charged in rocket attack on Ain al-Asad',
    'Two brothers were charged over the rockets that struck Ain al-Asad in March and killed a contractor.',
  ],
  [
    'is the clearing of old shells',
    'Explosions at Ain al-Asad were disposal work',
    'The blasts heard near Ain al-Asad on Tuesday came from engineers blowing up unexploded shells, the army said. The base was not attacked.',
  ],
  [
    'nobody made',
    'Booms at Kharab al-Jir: Americans destroying old shells',
    'Nobody attacked Kharab al-Jir; US sappers set off leftover ammunition there on Monday night, an official said.',
  ],
  [
    'its name alone tells of',
    'No attack on Conoco base, says SDF',
    'The explosions heard at the Conoco base last night were the disposal of old munitions, the SDF said.',
  ],
])('an attack that %s is no news', (_, title, body) => {
  expect(readText({ title, body }).kind).toBe('none')
})

test('missiles that destroy an air base attack it', () => {
  const { attacks } = reportOf({
    title: 'Missiles destroy air base at Starokostiantyniv',
    body: 'Eight missiles have completely destroyed the Starokostiantyniv air base, the president said on Wednesday.',
  })
  expect(attacks.map(({ baseId, weapons }) => [baseId, weapons])).toEqual([
    ['starokostiantyniv', ['missile']],
  ])
})

test('what goes on since last midnight is no older story', () => {
  const { attacks } = reportOf({
    title: 'Blasts in Sevastopol',
    body: 'Missiles have been falling on Belbek airfield since about midnight, the governor wrote.',
  })
  expect(attacks.map(({ baseId }) => baseId)).toEqual(['belbek'])
})

test.each([
  [
    'Four soldiers killed, 58 hurt',
    'Four soldiers were killed on Sunday when a drone came down on the Golani training base near Binyamina during an exercise.',
  ],
  [
    'How a drone killed three soldiers at Tower 22',
    'A drone struck Tower 22 at dawn, killing three US soldiers, Central Command said.',
  ],
  [
    'How many were hurt at Ain al-Asad?',
    'Rockets hit the Ain al-Asad base, the Pentagon said. Seven were hurt.',
  ],
  [
    'End of the calm? Rockets hit Ain al-Asad base',
    'They came at night and set a fuel store alight. Nobody has claimed them.',
  ],
  [
    'Families wait for news',
    'Rockets crashed on Tuesday into Camp Taji, where a battalion from here has been living since January.',
  ],
  [
    'Three guards mourned in Georgia',
    'A drone that had followed an American aircraft home struck the living quarters of Tower 22 on Tuesday and killed them.',
  ],
])('an attack on men at a drill, or one whose title asks or waits, is news: %s', (title, body) => {
  expect(readText({ title, body }).kind).toBe('report')
})

test.each([
  ['A drone struck Tower 22 on Tuesday and killed two guards, the worst of these raids so far.', ''],
  ['Four guards have been wounded since gunmen attacked Camp Simba on Wednesday morning, the army said.', ''],
  ['', 'Manhunt begins after gunmen attack Camp Simba'],
  ['', 'Rockets hit Camp Taji; army arrests three'],
  ['', 'US bolsters guard at Camp Taji after rocket attack kills two'],
  ['', 'Rockets hit Camp Taji as US moves more Patriots in'],
  [
    'Rockets hit Victory Base at Baghdad airport on Tuesday night and two men were held over it, police said.',
    '',
  ],
  [
    'Iraq opened an inquiry after ten rockets hit Ain al-Asad air base on Tuesday, wounding two soldiers.',
    'Inquiry opened after rockets hit Ain al-Asad',
  ],
  [
    'A suicide bomber killed five at Bagram Air Base on Tuesday. A suspect is in custody over it, officials said.',
    'Attack on Bagram kills five; suspect in custody',
  ],
  [
    'A drone set off an old ammunition store at the Saky air base on Tuesday, the SBU said.',
    'Ammunition blows up as drone hits Saky',
  ],
  [
    'Five rockets landed near Ain al-Asad on Tuesday. Engineers blew up an unexploded one.',
    'Rockets land by Ain al-Asad',
  ],
])('an attack told beside what followed it, or what came before, is news: %s%s', (body, title) => {
  expect(readText({ title, body }).kind).toBe('report')
})

test('more troops after old attacks are no news', () => {
  expect(readText({ title: 'US moves more guards to Camp Taji after rocket attacks' }).kind).toBe('none')
})

test('a base from which a strike was carried out is not its target', () => {
  const body = "ABD dün saldırıyı El Udeyd Üssü'nden düzenledi."
  expect(readText({ title: 'ABD saldırısı', body, lang: 'tr' }).kind).toBe('none')
})
