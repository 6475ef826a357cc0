import { expect, test } from 'vitest'
import { reportOf } from './shipped-reader.ts'
import { bagram, groupAttack, irgcBase, type Opening, russianBase, syrianBase, whoDid } from './who-did.ts'

// How English news tells who did it: one sentence behind a plain report, and who claims (+), is blamed (?) or denies (-).

type Row = readonly [sentence: string, who: string, opening?: Opening]

const rows: readonly Row[] = [
  // Claims
  ['In an online statement the Somali group al-Shabaab put the number of dead at seventeen.', '+al-shabaab'],
  ['The IRGC announced the destruction of two hangars and a radar.', '+irgc'],
  ['The Revolutionary Guards announced that the tankers there were the aim of a wave of drones.', '+irgc'],
  [
    'The Islamic Resistance in Iraq published a message announcing a strike on the base.',
    '+islamic-resistance-iraq',
  ],
  [
    'The Islamic Resistance in Iraq published a video under its banner, with the words "we struck Ain al-Asad".',
    '+islamic-resistance-iraq',
  ],
  ['Kataib Hezbollah published a film of the launch.', '+kataib-hezbollah'],
  ['Ashab al-Kahf put its name to the attack.', '+ashab-al-kahf'],
  ['A channel on Telegram published a film of the launch.', ''],
  // Blame
  [
    'Officials in Washington told the New York Times that Israel had carried out the strike.',
    '?israel',
    syrianBase,
  ],
  ['Moscow said that two Israeli F-15s had fired eight missiles.', '?israel', syrianBase],
  ['The president said that radical militants backed by Iran were to blame.', '?iran-backed-militias'],
  ['The Pentagon blamed one of the militias that Iran supports.', '?iran-backed-militias'],
  ['The command spoke of "almost certainly an Iranian-backed rogue militia group".', '?iran-backed-militias'],
  ['A source in the SBU said drones had hit a bomber there.', '+ukraine', russianBase],
  [
    'The drones struck Engels and two bombers, a source in Ukrainian military intelligence said.',
    '+ukraine',
    russianBase,
  ],
  ['Drones of the SBU struck the fuel depot, the service said.', '+ukraine', russianBase],
  ["The group's military spokesman said its men had killed many.", '+taliban ?taliban', groupAttack],
  ['Kyiv rarely claims attacks inside Russia.', '', russianBase],
  ['Drones of the Kyiv regime attacked the airfield, the governor said.', '?ukraine', russianBase],
  [
    'The rockets were fired late on Wednesday by what a news agency calls Taliban fighters.',
    '?taliban',
    bagram,
  ],
  ['The minister called it a dangerous escalation by Iran-backed militias.', '?iran-backed-militias'],
  ['It was unclear whether the attack was linked to threats by Iran.', ''],
  ['The group said more than 50 soldiers were dead.', '+taliban ?taliban', groupAttack],
  ['A provincial official said ten soldiers were dead.', '?taliban', groupAttack],
  ['The Taliban said a visiting minister was the target.', '+taliban', bagram],
  ['A suicide bomber carried out the attack, a Taliban spokesman said.', '+taliban', bagram],
  ['The Taliban said one of its fighters did it.', '+taliban', bagram],
  ['The Taliban put out pictures of the gate and said its fighters had staged it.', '+taliban', bagram],
  ['The Taliban declared that it was responsible.', '+taliban', bagram],
  ['The Taliban said it does not comment on foreign reports.', '', bagram],
  ['Taliban rockets hit the gate, its spokesman said.', '+taliban', bagram],
  ['Officials said the Haqqani network was behind the attack.', '?haqqani-network', bagram],
  ['The governor said that Taliban insurgents had attacked the base.', '?taliban', bagram],
  ['Pakistan has been accused of sheltering the Taliban.', '', bagram],
  ['Al-Shabaab, which is linked to al-Qaeda, took responsibility.', '+al-shabaab', bagram],
  ['The Islamic Resistance in Iraq (IRI) said it had struck the base.', '+islamic-resistance-iraq'],
  ['The Taliban told an agency that it was their doing.', '+taliban', bagram],
  ['The Taliban have said that they strike only foreign troops.', '', bagram],
  ['The army said the bombers belonged to the Taliban.', '?taliban', bagram],
  ['The Islamic Resistance in Iraq took credit for the attack.', '+islamic-resistance-iraq'],
  ['A statement taking credit was put out by Saraya Awliya al-Dam.', '+saraya-awliya-al-dam'],
  ['Saraya Awliya al-Dam announced on Telegram that it was behind the rocket fire.', '+saraya-awliya-al-dam'],
  ['A group calling itself Saraya Awliya al-Dam said it had fired 24 rockets.', '+saraya-awliya-al-dam'],
  ['Kataib Hezbollah said its fighters had launched the missiles.', '+kataib-hezbollah'],
  [
    'The Islamic Resistance in Iraq, an umbrella of Tehran-aligned factions, claimed both.',
    '+islamic-resistance-iraq',
  ],
  [
    'The Islamic Resistance in Iraq, an umbrella of hardline militias, said in a statement that it had fired the missiles.',
    '+islamic-resistance-iraq',
  ],
  ['The attack was claimed by the Islamic Resistance in Iraq.', '+islamic-resistance-iraq'],
  ['The Islamic Resistance in Iraq later published a claim of responsibility.', '+islamic-resistance-iraq'],
  [
    'In a statement, the Islamic Resistance in Iraq said that it targeted the base with drones.',
    '+islamic-resistance-iraq',
  ],
  ['The strikes were carried out by its missile units, the Revolutionary Guards said.', '+irgc'],
  ['The Revolutionary Guards declared that they had fired dozens of missiles at the base.', '+irgc'],
  ['The IRGC announced the start of an operation named Martyr Soleimani.', '+irgc'],
  ['Iranian state TV said the IRGC had launched tens of missiles.', '+irgc'],
  ['Responsibility was claimed by Kataib Hezbollah.', '+kataib-hezbollah'],
  ['Kataib Hezbollah has owned up to the attack.', '+kataib-hezbollah'],
  ['Kataib Hezbollah released footage that it said shows the launch.', '+kataib-hezbollah'],
  [
    '"We struck the occupation base," the Islamic Resistance in Iraq wrote on Telegram.',
    '+islamic-resistance-iraq',
  ],
  ['Responsibility for the attack was assumed by ISIS.', '+isis'],
  ["Ukraine's General Staff said its drones had struck the airfield.", '+ukraine', russianBase],
  ['The SBU security service said it hit the air base overnight.', '+ukraine', russianBase],
  ['Ukraine says it destroyed several bombers in the strike.', '+ukraine', russianBase],
  ["Ukraine's military confirmed hitting the airfield.", '+ukraine', russianBase],
  ["Israel's army said its aircraft attacked the base.", '+israel', syrianBase],
  ['The Israeli military confirmed that it had carried out the strike.', '+israel', syrianBase],
  [
    'A Ukrainian intelligence officer told reporters that Kyiv was behind the attack.',
    '+ukraine',
    russianBase,
  ],
  ['Ukrainian officials said Ukraine was responsible for the blasts.', '+ukraine', russianBase],
  ['The president of Ukraine, Zelensky, thanked the SBU for the strike.', '+ukraine', russianBase],
  ['The Taliban said the operation avenged a slain commander.', '+taliban', bagram],
  ["The army rejected the Taliban's claim that it had killed dozens there.", '+taliban', bagram],
  ['The Taliban released photographs of captured rifles.', '+taliban', bagram],
  ['A Taliban spokesman told a local agency that the bomber was its own.', '+taliban', bagram],
  // Not a claim
  ['Ukraine would not say whether the drones were its own.', '', russianBase],
  ['US officials said Israel had carried out the strike.', '?israel', syrianBase],
  ['The foreign minister held Israel accountable.', '?israel', syrianBase],
  ['Kataib Hezbollah praised the attack without claiming it.', ''],
  ['Kataib Hezbollah said it had nothing to do with the attack.', '-kataib-hezbollah'],
  ['The Islamic Resistance in Iraq has claimed most of such attacks since October.', ''],
  ['Ukraine has not claimed responsibility.', '', russianBase],
  ['Kataib Hezbollah claimed on its website that Israel was to blame.', '?israel'],
  ['The Houthis claimed through their envoy that Washington was lying.', ''],
  ['Kataib Hezbollah said that Israel stands behind the attack.', ''],
  ['Iran said that three of the dead were its own men.', '', bagram],
  ['The ministry in Tehran said that its drone exports were legal.', '', bagram],
  ['The Revolutionary Guards said the base was hit by Israel in revenge for the raid on Haifa.', '?israel'],
  ['Israel did not comment, in keeping with its practice.', '', syrianBase],
  ['Kataib Hezbollah has said it would attack again if US troops stay.', ''],
  ['Kataib Hezbollah condemned the strike and said the timing was suspicious.', ''],
  // Blame
  ['The White House pinned it on Kataib Hezbollah.', '?kataib-hezbollah'],
  ['Austin named Kataib Hezbollah as the culprit.', '?kataib-hezbollah'],
  ['The strike bears the hallmarks of Kataib Hezbollah, officials said.', '?kataib-hezbollah'],
  ['It has the footprints of Kataib Hezbollah, a Pentagon spokeswoman said.', '?kataib-hezbollah'],
  ['US officials pointed the finger at Kataib Hezbollah.', '?kataib-hezbollah'],
  ['The missiles were launched by Iranian-backed militants, Central Command said.', '?iran-backed-militias'],
  ['Suspected Iran-backed militants fired the missiles.', '?iran-backed-militias'],
  ['The Pentagon called it the work of an Iran-backed group.', '?iran-backed-militias'],
  ['Washington holds Iran responsible.', '?iran'],
  ['The raids prepared by the Iranian commander would have cost many lives, London says.', '', irgcBase],
  ['The missiles fired by Iran could have killed hundreds, a Pentagon spokesman said.', '?iran', irgcBase],
  ['Attacks planned by Iran could have killed hundreds, according to a Pentagon spokesman.', '', irgcBase],
  ['A US official said Kataib Hezbollah was behind the attack.', '?kataib-hezbollah'],
  ['Kataib Hezbollah is believed to have fired the missiles.', '?kataib-hezbollah'],
  ['Damascus accused Israel of the raid.', '?israel', syrianBase],
  ['Moscow accused Kyiv of the attack.', '?ukraine', russianBase],
  ['Syria blamed Israeli warplanes for the attack.', '?israel', syrianBase],
  ['The Russian defence ministry said Ukrainian drones were shot down on approach.', '?ukraine', russianBase],
  ['The Pentagon said the drone was launched by an Iran-backed militia.', '?iran-backed-militias'],
  ['Investigators pointed the finger at Israel.', '?israel', syrianBase],
  ['Two men died in Israeli strikes there, state media reported.', '?israel', syrianBase],
  ["Lebanon's Hezbollah said it had struck the base.", '+hezbollah'],
  // Neither
  ['Days later Hezbollah announced a missile attack on Haifa.', ''],
  ['Kataib Hezbollah announced a drone strike on the airfield.', '+kataib-hezbollah'],
  ['Iraq announced a missile attack on the airfield.', ''],
  ['Iran put its name to a letter that deplored the raid.', ''],
  ['Iran named Qatar as the destination of its next envoy.', ''],
  ['Iran deplored the destruction of the hangars.', ''],
  ['Turkey said the destruction of tunnels near the border would take weeks.', ''],
  ['In all likelihood Iran will be asked about it.', ''],
  ['Iran most probably had no knowledge of the plan.', ''],
  ['It was most probably the work of Kataib Hezbollah.', '?kataib-hezbollah'],
  ['It came days after Turkish warplanes attacked hideouts nearby.', ''],
  ['It was not clear who did it; Kataib Hezbollah has carried out similar strikes.', ''],
  ['Kataib Hezbollah is active in the area.', ''],
  ['Washington usually blames such attacks on Kataib Hezbollah.', ''],
  ['The Iranian president is due in Baghdad on Thursday.', ''],
  ['Iran denied any role in the attack.', '-iran'],
  // Those who shoot back
  ['Ships of the US Navy fired a dozen interceptors, the Pentagon said.', '', syrianBase],
  ["Iran's mission to the United Nations denied any involvement.", '-iran'],
  ["Iran's mission to the United Nations said Tehran had nothing to do with it.", '-iran'],
  ['Tehran rejected accusations that it was involved.', '-iran'],
  ['Kataib Hezbollah denied that it was behind the attack.', '-kataib-hezbollah'],
]

for (const [sentence, who, opening = irgcBase] of rows) {
  test(sentence, () => {
    expect(whoDid(sentence, opening)).toBe(who)
  })
}

test('who is blamed further down, before a reply is vowed, is blamed by a sentence of the news; a place vows nothing', () => {
  const quiet = 'Flights went on. The hurt are in hospital. Repairs have begun. '
  const [title, lede] = irgcBase
  const opening: Opening = [title, `${lede} ${quiet}`]
  const sentence =
    'The president blamed "radical Iran-backed groups operating in Syria and Iraq" and vowed a reply.'
  expect(whoDid(sentence, opening)).toBe('?iran-backed-militias')
  const { attacks } = reportOf({ title, body: `${opening[1]} ${sentence}` })
  expect(attacks[0].claims.filter(({ body }) => body.slot === 'threatened-by')).toEqual([])
})
