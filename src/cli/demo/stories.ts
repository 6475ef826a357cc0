// What the demo's feeds publish: three real attacks as several outlets might tell them, with the stories
// around them that are not news of an attack. Written for the demo; the outlets are not real ones.
import type { ReliabilityLetter } from '../../model/outlet.ts'

export interface DemoOutlet {
  readonly id: string
  readonly name: string
  readonly domain: string
  readonly lang: string
  readonly letter: ReliabilityLetter
  readonly affiliation?: string
  readonly format: 'rss' | 'atom' | 'json'
}

export interface DemoStory {
  readonly outlet: string
  /** ISO 8601, UTC. */
  readonly published: string
  readonly title: string
  /** Paragraphs. */
  readonly text: readonly string[]
}

export const demoOutlets: readonly DemoOutlet[] = [
  { id: 'wire', name: 'Demo Wire', domain: 'wire.example', lang: 'en', letter: 'B', format: 'rss' },
  {
    id: 'levant',
    name: 'Demo Levant Desk',
    domain: 'levant.example',
    lang: 'en',
    letter: 'C',
    format: 'atom',
  },
  {
    id: 'state',
    name: 'Demo State Agency',
    domain: 'state.example',
    lang: 'en',
    letter: 'D',
    affiliation: 'state media (Iran)',
    format: 'rss',
  },
  {
    id: 'euphrates',
    name: 'Demo Euphrates',
    domain: 'euphrates.example',
    lang: 'ar',
    letter: 'C',
    format: 'json',
  },
  { id: 'tehran', name: 'Demo Tehran', domain: 'tehran.example', lang: 'fa', letter: 'D', format: 'rss' },
  { id: 'moscow', name: 'Demo Moscow', domain: 'moscow.example', lang: 'ru', letter: 'D', format: 'atom' },
]

/** In order of publication. */
export const demoStories: readonly DemoStory[] = [
  {
    outlet: 'wire',
    published: '2020-01-04T09:00:00Z',
    title: 'Tehran vows revenge for the killing of Qasem Soleimani',
    text: [
      "Iran's Supreme National Security Council promised a harsh answer on Saturday to the US drone strike that killed General Qasem Soleimani near Baghdad airport the day before.",
      'Washington said it was ready for any response.',
    ],
  },
  {
    outlet: 'wire',
    published: '2020-01-07T23:55:00Z',
    title: 'Iranian missiles fired at bases with US troops in Iraq, Pentagon says',
    text: [
      'Iran launched more than a dozen ballistic missiles at US and coalition forces in Iraq at about 5:30 p.m. EST on January 7, the Pentagon said in a statement. It named Al-Assad and Irbil as the targeted bases.',
      'Spokesman Jonathan Hoffman said that the damage was still being assessed.',
      'Tension has been high since the US killed General Qasem Soleimani in a drone strike near Baghdad airport on January 3.',
    ],
  },
  {
    outlet: 'tehran',
    published: '2020-01-08T02:10:00Z',
    title: 'سپاه مسئولیت حمله موشکی به پایگاه عین الاسد را بر عهده گرفت',
    text: [
      'سپاه پاسداران بامداد چهارشنبه اعلام کرد که ده‌ها موشک زمین به زمین به پایگاه هوایی عین الاسد در غرب عراق شلیک کرده است.',
      'نام این عملیات «شهید سلیمانی» اعلام شد.',
    ],
  },
  {
    outlet: 'levant',
    published: '2020-01-08T06:40:00Z',
    title: 'Two missiles come down near Erbil, nobody hurt',
    text: [
      'Two of the missiles fired from Iran early on Wednesday were aimed at the base at Erbil airport; one landed in open ground and one did not explode, the Kurdistan counter-terrorism service said. There were no casualties.',
    ],
  },
  {
    outlet: 'moscow',
    published: '2020-01-08T08:20:00Z',
    title: 'Иран нанес ракетный удар по базам США в Ираке',
    text: [
      'В ночь на среду Иран выпустил баллистические ракеты по авиабазе Айн-эль-Асад и базе в Эрбиле. Корпус стражей исламской революции взял на себя ответственность за удар.',
      'По данным Пентагона, сведений о погибших нет.',
    ],
  },
  {
    outlet: 'wire',
    published: '2020-01-17T15:30:00Z',
    title: 'Eleven US troops treated for concussion after the strike on Ain al-Asad',
    text: [
      'Eleven American service members were injured in the January 8 missile attack on Ain al-Asad air base and have been treated for symptoms of concussion, US Central Command said on Friday. No one was killed.',
    ],
  },
  {
    outlet: 'wire',
    published: '2021-07-05T14:30:00Z',
    title: 'Three rockets land at Ain al-Asad air base',
    text: [
      'Three rockets landed on the perimeter of Ain al-Asad air base in western Iraq at about 2:45 p.m. local time on Monday, coalition spokesman Col. Wayne Marotto said. There were no casualties.',
      'The base was last hit on June 20.',
    ],
  },
  {
    outlet: 'levant',
    published: '2021-07-06T22:50:00Z',
    title: 'Drone with explosives aimed at the US base at Erbil airport',
    text: [
      'A drone packed with explosives targeted the base that houses US troops at Erbil airport late on Tuesday, Kurdish security sources said. There were no casualties and no damage to flights.',
    ],
  },
  {
    outlet: 'wire',
    published: '2021-07-07T11:20:00Z',
    title: 'Fourteen rockets hit Ain al-Asad; drones stopped over al-Omar oilfield',
    text: [
      'At least 14 rockets struck Ain al-Asad air base in Iraq and its perimeter at about 12:30 p.m. local time on Wednesday, coalition spokesman Col. Wayne Marotto said, and initial reports spoke of three people with minor injuries.',
      'Across the border in Syria, the Syrian Democratic Forces said drones that targeted the al-Omar oilfield, where US troops are based, were brought down without damage.',
    ],
  },
  {
    outlet: 'euphrates',
    published: '2021-07-07T13:05:00Z',
    title: 'طائرات مسيرة تستهدف قاعدة حقل العمر شرق دير الزور',
    text: [
      'تعرضت القاعدة الأميركية في حقل العمر النفطي بريف دير الزور لهجوم بطائرات مسيرة اليوم الأربعاء، وقالت قوات سوريا الديمقراطية إن الهجوم أُحبط ولم تقع أضرار.',
    ],
  },
  {
    outlet: 'wire',
    published: '2021-07-07T15:40:00Z',
    title: 'Coalition corrects toll of rocket attack on Ain al-Asad: two wounded',
    text: [
      "Two people, not three, were lightly wounded in Wednesday's rocket attack on Ain al-Asad air base, coalition spokesman Col. Wayne Marotto said.",
    ],
  },
  {
    outlet: 'state',
    published: '2021-07-07T18:15:00Z',
    title: 'Two US bases in Iraq and Syria come under attack on the same day',
    text: [
      'Ain al-Assad airbase in western Iraq and the base that American troops run at the al-Omar oilfield in Syria were attacked on Wednesday. Sabereen News put the number of wounded at Ain al-Assad at five, citing preliminary figures.',
      'The Thar al-Muhandis Brigade claimed responsibility for the attack on Ain al-Assad and said it had fired 30 Grad rockets.',
      'Abu Mahdi al-Muhandis was killed with Qasem Soleimani in a US drone strike in Baghdad early last year.',
    ],
  },
  {
    outlet: 'levant',
    published: '2021-07-08T09:00:00Z',
    title: 'Analysis: why the attacks on bases in Iraq keep coming',
    text: [
      'More than 50 attacks on sites with US troops have been counted since the start of the year, and analysts see no end to them. Bases such as Ain al-Asad and Erbil have become a stage for rival militias.',
    ],
  },
  {
    outlet: 'wire',
    published: '2021-07-08T12:00:00Z',
    title: 'ConocoPhillips raises its production forecast',
    text: [
      'ConocoPhillips lifted its forecast for the year on Thursday after a strong quarter, and its shares rose.',
    ],
  },
  {
    outlet: 'levant',
    published: '2023-04-10T15:50:00Z',
    title: 'US bases at Conoco and al-Omar fields in eastern Syria come under fire',
    text: [
      'Missiles fired by Iran-backed militias hit the bases of the international coalition at the Conoco gas field and the al-Omar oil field in Deir ez-Zor on Monday evening, a local reporter said. He said that they were launched from Jadid Akidat; another outlet named the town of Hatla.',
      'Coalition aircraft struck positions of the militias afterwards.',
    ],
  },
  {
    outlet: 'euphrates',
    published: '2023-04-10T17:10:00Z',
    title: 'صواريخ على قاعدة التحالف في حقل كونيكو بريف دير الزور',
    text: [
      'سقطت صواريخ مساء اليوم الإثنين على قاعدة التحالف الدولي في حقل كونيكو للغاز شرق دير الزور، بحسب المرصد السوري لحقوق الإنسان، دون معلومات عن خسائر بشرية.',
    ],
  },
  {
    outlet: 'wire',
    published: '2023-04-10T20:05:00Z',
    title: 'Ineffective rocket attack on US outpost in Syria, CENTCOM says',
    text: [
      'One rocket landed near Mission Support Site Conoco in northeast Syria at 5:51 p.m. local time on Monday and caused no injuries and no damage, US Central Command said. A second rocket was found at the launch site.',
      'A drone attack on a coalition base near Hasakah on March 23 killed an American contractor and wounded five soldiers.',
    ],
  },
  {
    outlet: 'state',
    published: '2023-04-11T07:30:00Z',
    title: 'Rockets hit occupied gas field in eastern Syria',
    text: [
      'The US base at the Conoco gas field was hit by rockets on Monday evening, sources in Deir ez-Zor said.',
    ],
  },
  {
    outlet: 'levant',
    published: '2023-04-12T10:00:00Z',
    title: 'Coalition holds live-fire exercise at al-Omar base',
    text: [
      'Troops of the international coalition and the SDF held an exercise with live ammunition at the al-Omar oil field base on Wednesday. Residents heard explosions from the drill.',
    ],
  },
  {
    outlet: 'wire',
    published: '2023-04-12T16:00:00Z',
    title: 'US general visits al-Tanf garrison',
    text: [
      'The head of US Central Command visited troops at the al-Tanf garrison in southern Syria on Wednesday.',
    ],
  },
]
