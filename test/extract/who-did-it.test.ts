import { expect, test } from 'vitest'
import { bagram, groupAttack, type Opening, russianBase, syrianBase, whoDid } from './who-did.ts'

// Who did it, where the name stands far from the words that say so, or somebody else stands beside it: one sentence
// behind a plain report, and who claims (+), is blamed (?) or denies (-).

type Row = readonly [sentence: string, who: string, opening?: Opening]

const plain: Opening = ['Base in Iraq hit', 'A drone hit the Ain al-Asad base in Iraq on Wednesday.']

const russiansInSyria: Opening = [
  'Drones at Hmeimim',
  'Drones were shot down over the Hmeimim base on Wednesday.',
]
const pakistaniBase: Opening = [
  'Missiles hit Nur Khan',
  'Missiles hit the Nur Khan airbase in Pakistan on Wednesday.',
]

const rows: readonly Row[] = [
  // Between commas
  ['Kataib Hezbollah, an ally of Iran, was responsible for the attack.', '?kataib-hezbollah'],
  ['Kataib Hezbollah, which is based in the town, later shelled the base.', '?kataib-hezbollah'],
  ['Kataib Hezbollah, the police said, and not the army was in the village.', ''],
  // What describes the attackers
  ['Kataib Hezbollah fighters stationed on the far bank of the river shelled it.', '?kataib-hezbollah'],
  // Far from "blamed"
  ['Officials blamed the attack on the base in the desert on Iran.', '?iran'],
  ['Officials blamed the government for the attack on Israel.', ''],
  ['Iran and its proxies were behind it, the general said.', '?iran'],
  // Done by
  ['The attack was planned and facilitated by Kataib Hezbollah.', '?kataib-hezbollah'],
  ['Kataib Hezbollah planned, resourced and facilitated the strike.', '?kataib-hezbollah'],
  ['Kataib Hezbollah led a delegation that condemned the strike.', ''],
  ["Qatar condemned the attack by Iran's Revolutionary Guards.", '?irgc'],
  // A pronoun for the attacker
  ['The president said Iran gave early notice of its strike on the base.', '?iran'],
  ['In Iran its strike on the base was on every front page.', ''],
  ['The Taliban killed ten soldiers when they overran the base.', '?taliban', bagram],
  // Whom a named body is linked to
  ['Ashab al-Kahf, which the police consider a front for Kataib Hezbollah, claimed it.', '+ashab-al-kahf'],
  ['Jaish al-Fursan, linked to the Taliban, claimed responsibility.', '+hafiz-gul-bahadur', bagram],
  ['A group linked to the Taliban claimed responsibility.', '+taliban', bagram],
  // The verb behind what a name is said to be
  ['A little-known group, Ashab al-Kahf, has claimed the drone.', '+ashab-al-kahf'],
  // His own word
  ['The US and Britain struck the runway, they said in a joint statement.', '+us', syrianBase],
  ['Taliban men blew up the gate, its leader said.', '+taliban', bagram],
  ['An Israeli air strike hit the hangar, the militia said.', '?israel', syrianBase],
  ['Taliban men breached the gate, and the group said it had burned seven jets.', '+taliban', bagram],
  ['A source in the SBU told reporters it was a joint operation with the army.', '+ukraine', russianBase],
  ['A Ukrainian official told the newspaper that special forces were responsible.', '+ukraine', russianBase],
  ['A Ukrainian official said it was not an operation of any kind.', '', russianBase],
  ["A source in Ukraine's military intelligence said the agency was responsible.", '+ukraine', russianBase],
  // What only who sent the attackers can tell
  ['The Taliban named the bomber as a man from Kandahar.', '+taliban', bagram],
  ['The police named the bomber as a man from Kandahar.', '', bagram],
  ['A Taliban statement put the number of enemy dead at four hundred.', '+taliban', bagram],
  ['A Taliban spokesman claimed fourteen fighters had entered the base.', '+taliban', bagram],
  ['The Taliban released a statement in which it spoke of a hundred dead.', '+taliban', bagram],
  ['The Taliban released a statement in which it spoke of ten of its dead.', '', bagram],
  ["Islamic State's Khorasan branch said a bomber struck at the gate.", '+isis', bagram],
  ['HUR video shows drones striking the hangars.', '+ukraine', russianBase],
  ['"It was the revenge for our dead," said a man, a spokesman for the Taliban.', '+taliban', bagram],
  // Who speaks of whom
  ['Adam Ali, a spokesman for the region, said Kataib Hezbollah men had fired it.', '?kataib-hezbollah'],
  ['Russian missiles destroyed a tank, the Russian military said.', '+russia', bagram],
  ['Vladimir Putin said Russia had struck the base.', '+russia', bagram],
  // A body named before, or described
  [
    'Taliban men attacked the gate with two bombs on Wednesday, and the group claimed it later.',
    '+taliban',
    bagram,
  ],
  ['Liwa al-Nur, an Iran-aligned group, claimed the attack.', ''],
  ['A previously unknown group, Ashab al-Kahf, has claimed the drone.', '+ashab-al-kahf'],
  // Blame in other words
  ['Damascus condemned Israel for the "unacceptable" missile strike.', '?israel', syrianBase],
  ['The Taliban killed about forty soldiers in a night raid on the garrison.', '?taliban', bagram],
  ['Two Israeli soldiers killed in a rocket attack on the base.', ''],
  ["It was Iran's answer to the raids.", '?iran'],
  ['This was an Israeli operation.', '?israel', syrianBase],
  ['The Pentagon attributed the strike on the landing strip to Kataib Hezbollah.', '?kataib-hezbollah'],
  ['Officials accused Kataib Hezbollah of the attack on Israel.', '?kataib-hezbollah'],
  ['Kataib Hezbollah fighters were the likely culprits.', '?kataib-hezbollah'],
  // Headlines and colons
  ['The Taliban: our fighters hit the gate.', '+taliban', bagram],
  ['Washington: rockets hit the gate.', '', bagram],
  ['Israel confirms strikes on the base.', '+israel', syrianBase],
  ['France confirms attack on the base.', '', syrianBase],
  // Its own, by what it knows of it
  ['The Taliban said the man was a sleeper agent of theirs.', '+taliban', bagram],
  ['"It was our fighters," the Taliban said.', '+taliban', bagram],
  ['The Taliban said the target of the bomb at the gate was a convoy.', '+taliban', bagram],
  ['The Taliban said it had nothing to announce after the bomb hit the gate.', '', bagram],
  [
    'The Taliban air wing carried out the attack on the gate, its spokesman Adam Ali said.',
    '+taliban',
    bagram,
  ],
  ['President Zelensky said Ukraine used two new drones against the airfield.', '+ukraine', russianBase],
  ["Islamic State's agency carried a claim for the attack.", '+isis', bagram],
  // What befell him, what he speaks of, and what he did in another year
  ['Kataib Hezbollah came under attack as well.', ''],
  ["Kataib Hezbollah called Wednesday's rocket fire on the base a crime.", ''],
  ['The base, which Iran struck with missiles in 2020, was damaged.', ''],
  ['The base, which Iran struck with missiles at noon, was damaged.', '?iran'],
  // Where it was fired from
  ['Missiles launched from an Iranian warship hit the hangars.', '?iran'],
  ['Parts of a cruise missile fired from an Israeli bomber hit the hangar.', '?israel', syrianBase],
  ['An Iranian bomber blew himself up at the gate.', ''],
  // Between a people and its verb
  ['Kataib Hezbollah fighters, some in uniform, attacked the base.', '?kataib-hezbollah'],
  ['The Taliban fired ten rockets at the gate, in what it called a first answer.', '+taliban', bagram],
  ['Damascus said Israel fired ten missiles, in what it called an escalation.', '?israel', syrianBase],
  ['The hangar was damaged by Taliban fire.', '?taliban', bagram],
  ['The attack carries the mark of Islamic State.', '?isis', bagram],
  ['A Taliban spokesman said the movement had used its new rockets against the gate.', '+taliban', bagram],
  // Who accuses, beside whom he accuses
  ['The Pentagon laid the blame for the attack on Kataib Hezbollah.', '?kataib-hezbollah'],
  ['Moscow named Israel as the attacker.', '?israel', syrianBase],
  ['No one has claimed it, but the Taliban is widely suspected.', '?taliban', bagram],
  ["The militia's leader put the blame on Israel.", '?israel', syrianBase],
  // Another attack, on no base
  ['Israeli strikes in Tartus came before.', ''],
  // Whom plain words mean
  ['Militias had fired it, an officer said.', '?iran-backed-militias'],
  ['Militants had fired it, an officer said.', ''],
  ['Terrorists launched the drones, the ministry said.', '?syrian-militants', russiansInSyria],
  ['Unknown militants launched the drones, the ministry said.', '', russiansInSyria],
  ['Militants launched the drones; Islamic State claimed them.', '+isis', russiansInSyria],
  // What it will not do any more, and what befell it
  ['Kataib Hezbollah announced a halt to its attacks on US forces.', ''],
  ['Kataib Hezbollah said it had hit the base and was now suspending its attacks.', '+kataib-hezbollah'],
  ['The Taliban acknowledged losing a fighter.', '?taliban', groupAttack],
  // A ministry in its capital
  ['Indian jets struck the hangars, the defence ministry in New Delhi said.', '+india', pakistaniBase],
  ['Indian jets struck the hangars, the defence ministry in Islamabad said.', '?india', pakistaniBase],
  // What for
  ['The Taliban said the rockets were revenge for its dead.', '+taliban', bagram],
  ['India and Pakistan trade strikes on airbases.', '', pakistaniBase],
  // Denials
  ['The Taliban, which has long denied targeting civilians, had no comment.', '', bagram],
  ['Kataib Hezbollah denies firing on the base.', '-kataib-hezbollah'],
  ['Taliban deny involvement.', '-taliban', bagram],
  ["The group's spokesman denied it.", '?taliban -taliban', groupAttack],
  ['The US military denied it was behind the blast.', '-us'],
  ['The minister said no link to Kataib Hezbollah had been found.', ''],
]

for (const [sentence, who, opening = plain] of rows) {
  test(sentence, () => {
    expect(whoDid(sentence, opening)).toBe(who)
  })
}
