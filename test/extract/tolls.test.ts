import { describe, expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { reportBehind } from './plain-openings.ts'
import { reportOf } from './shipped-reader.ts'

// How each language tells of the dead and the hurt: one sentence behind a plain report, and what it says, as
// killed/injured. `-` is not stated.

const tolls: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [
    ['Two soldiers were killed and seven others wounded.', '2/7'],
    ['The attack left one dead and at least a dozen injured.', '1/12'],
    ['It killed an American and wounded three Iraqis.', '1/3'],
    ['Four people died, among them two contractors.', '4/-'],
    ['A contractor suffered minor injuries.', '-/1'],
    ['Nobody was killed, but five were hurt.', '0/5'],
    ['No deaths were reported; two guards were lightly injured.', '0/2'],
    ['The death toll rose to six.', '6/-'],
    ['Casualties: three dead, 10 wounded.', '3/10'],
    ['The number of injured has climbed to 34.', '-/34'],
    ['There were no fatalities.', '0/-'],
    ['The death toll rose to nine on Wednesday.', '9/-'],
    ['Four bodies and 12 wounded were brought to the hospital.', '4/12'],
    ['All four of the dead were contractors.', '4/-'],
    ['A father and his two sons were killed.', '3/-'],
    ['Between 10 and 12 people were wounded.', '-/10'],
    ['None of the 200 troops inside were hurt.', '0/0'],
    ['The army lost eight soldiers, it said.', '8/-'],
    ['At least 17 people, mostly policemen, died.', '17/-'],
    ['The base commander was wounded.', '-/1'],
    ['One soldier was killed and another wounded.', '1/1'],
    ['Two soldiers and five militants were killed.', '2/-'],
    ['At least 33 people, 27 of them civilians, were killed.', '33/-'],
    ['The raid cost three peacekeepers their lives.', '3/-'],
    ['All personnel are safe and accounted for.', '0/0'],
    ['Five troops, including two Americans, sustained injuries.', '-/5'],
    ['Iraqi forces shot dead two of the attackers.', 'none'],
    ['Officials said as many as 20 soldiers may have been killed.', 'none'],
    ['The blast, which injured four, set vehicles on fire.', '-/4'],
    ['A woman and two children were among the wounded.', '-/3'],
    ['15 service members have been diagnosed with traumatic brain injuries.', '-/15'],
    ['Neither deaths nor injuries were reported.', '0/0'],
    ['Twelve soldiers were injured, three of them seriously.', '-/12'],
    ['Four coalition members, three Americans and a Dane, were killed.', '4/-'],
    ['The provincial council put the number of dead at 14.', '14/-'],
    ['An American and an Afghan were wounded.', '-/2'],
    ['The army could confirm two dead.', '2/-'],
    ['The government has issued no toll.', 'none'],
    ['The salvo answered raids on Beirut in which 30 people died.', 'none'],
    ['Washington answered with air strikes; seven men died in them, officials said.', 'none'],
    ['A soldier succumbed to his injuries, bringing the death toll to four.', '4/-'],
    ['At least a dozen troops were killed or wounded.', 'none'],
    ['20 people were killed and wounded.', 'none'],
    ['There was no immediate word on casualties.', 'none'],
    ['Nobody was seriously hurt.', 'none'],
    ['No ISAF personnel were killed or wounded.', '0/0'],
    ['One of the dead was a clerk, the other a sailor.', 'none'],
    ['Soldiers killed: 6. Wounded: 14.', '6/14'],
    ['It has killed 4 and injured 11, a nurse said.', '4/11'],
    ['Eight of the 20 soldiers on duty were wounded.', '-/8'],
    ['One of three soldiers killed on Tuesday was a Briton.', '3/-'],
    ['Two soldiers, a driver and a cook were killed, an officer said.', '4/-'],
    ['Six were hurt. Five of the wounded were Americans and one was a Pole.', '-/6'],
    ['Eight people were killed, including three attackers.', '5/-'],
    ['Fifteen people died, among them six of the assailants.', '9/-'],
    ['The blast killed ten people, including the bomber.', '9/-'],
    ['Four people were killed: two soldiers and two suicide bombers.', '2/-'],
    ['Five soldiers and the three attackers were killed.', '5/-'],
    ['Two contractors working for the department were killed.', '2/-'],
    ['A contractor suffered a stroke in the bunker and died.', '1/-'],
    ['A hospital list has 81 victims and 255 wounded.', '-/255'],
    ['Six were hurt. One of those hurt is in a serious condition.', '-/6'],
    ['None of those wounded is in danger.', 'none'],
    ['There was no independent confirmation of casualties.', 'none'],
    ['Three firefighters were injured while putting out the blaze.', '-/3'],
    ['A jawan was killed and four others were injured.', '1/4'],
    ['No US or coalition members were killed.', '0/-'],
    ['No US casualties were reported, but two Iraqi soldiers were wounded.', '-/2 + 0/0'],
    ['The salvo came in reply to an air strike, which killed seven officers.', 'none'],
  ],
  ar: [
    ['ارتفع عدد القتلى إلى ستة والجرحى إلى 15.', '6/15'],
    ['أودى الهجوم بحياة عشرة جنود.', '10/-'],
    ['ما أسفر عن مقتل جندي وإصابة آخر.', '1/1'],
    ['مقتل 3 وإصابة 6 من منتسبي الجيش.', '3/6'],
    ['لقي أربعة جنود حتفهم.', '4/-'],
    ['وأسفر الهجوم عن مقتل جندي وإصابة ثلاثة آخرين.', '1/3'],
    ['ما أدى إلى إصابة متعاقدين اثنين بجروح طفيفة.', '-/2'],
    ['وأوقع القصف أربعة قتلى و11 جريحا.', '4/11'],
    ['ولم يسفر الهجوم عن سقوط ضحايا.', '0/0'],
    ['وأصيب خمسة عسكريين أمريكيين بينهم اثنان حالتهما خطرة.', '-/5'],
    ['وارتفعت حصيلة القتلى إلى ستة.', '6/-'],
    ['دون أن يؤدي ذلك إلى إصابات.', '0/0'],
    ['وقتل في الهجوم ثلاثة جنود وجرح 34 على الأقل.', '3/34'],
    ['ولا توجد خسائر في الأرواح.', '0/-'],
    ['ولا توجد إصابات بين المواطنين.', '-/0'],
    ['وخلف الهجوم قتيلا وخمسة مصابين.', '1/5'],
    ['وتحدث الحشد عن إصابات من دون أن يحددها.', 'none'],
    ['وأسفر الهجوم عن مقتل مئة وعشرين جنديا.', '120/-'],
    ['وقال الضابط إن معظم القتلى من الحراس.', 'none'],
    ['ونفى المتحدث مقتل أي من الجنود.', '0/-'],
    ['توفي جندي متأثرا بجراحه ليرتفع عدد القتلى إلى أربعة.', '4/-'],
  ],
  fa: [
    ['هفت نظامی از جمله دو افسر کشته شدند.', '7/-'],
    ['شمار کشته‌ها به بیست‌وپنج تن رسید.', '25/-'],
    ['این حمله کشته نداشت اما دو نفر زخمی شدند.', '0/2'],
    ['در این حمله یک سرباز کشته و سه نفر دیگر مجروح شدند.', '1/3'],
    // Of lives, and of no more.
    ['این حمله تلفات جانی نداشت.', '0/-'],
    ['این حمله تلفاتی نداشت.', '0/0'],
    ['هیچ‌یک از نظامیان آسیب ندیدند.', '-/0'],
    ['در این حمله سی و دو سرباز کشته شدند.', '32/-'],
    ['یک مقام عراقی گفت هفت نظامی کشته شدند.', '7/-'],
    ['شمار کشته‌ها به شش نفر رسید.', '6/-'],
    ['هیچ کس در این حمله زخمی نشد.', '0/0'],
    ['دست‌کم ۱۲ نظامی زخمی شده‌اند.', '-/12'],
    ['شش تن دیگر، به شمول دو کارمند ملکی، زخمی شده‌اند.', '-/6'],
  ],
  ru: [
    ['Число погибших выросло до четырёх, раненых — до 12.', '4/12'],
    ['Погиб 65-летний житель, ещё четверо ранены.', '-/4'],
    ['Погибли трое военнослужащих, ещё семеро ранены.', '3/7'],
    ['В результате атаки ранения получили пять человек.', '-/5'],
    ['Никто не пострадал.', '0/0'],
    // None of some people: of the dead it says nothing.
    ['Никто из военных не пострадал.', '-/0'],
    ['Люди не пострадали.', '-/0'],
    ['Обошлось без жертв.', '0/-'],
    ['Убито 4 и ранено 11 солдат.', '4/11'],
    ['Ранены не менее сорока восьми военных.', '-/48'],
    ['Погибли сто двадцать человек.', '120/-'],
    ['Число погибших выросло до шести.', '6/-'],
    ['Один человек погиб, двое пострадали.', '1/2'],
    ['Жертв и пострадавших нет.', '0/0'],
    ['Военный скончался в больнице, число погибших достигло четырёх.', '4/-'],
    ['Убиты и ранены около 20 военных.', 'none'],
    ['Погибшие: 6. Раненые: 14.', '6/14'],
    ['Восемь из 20 солдат ранены.', '-/8'],
    ['Ранены 12 солдат, двое из них тяжело.', '-/12'],
  ],
  tr: [
    ["10'dan fazla kişi öldü, 20'den fazla kişi yaralandı.", '10/20'],
    ["Can kaybı 5'ten 7'ye çıktı.", '7/-'],
    ['İki kişi ölürken bir kişi yaralandı.', '2/1'],
    ['Üç askerle bir sivil hayatını kaybetti.', '4/-'],
    ['Saldırıda iki asker şehit oldu, beş asker yaralandı.', '2/5'],
    ['Saldırıda ölen ya da yaralanan olmadı.', '0/0'],
    ['En az üç kişi hayatını kaybetti.', '3/-'],
    ["Yaralı sayısının 12'ye yükseldiği bildirildi.", '-/12'],
    ['Olayda can kaybı yaşanmadı, bir kişi hafif yaralandı.', '0/1'],
    ['Dört asker öldü, dördünün yaralandığı bildirildi.', '4/4'],
    ['Saldırıda yüz yirmi beş asker hayatını kaybetti.', '125/-'],
    ['Can kaybı yirmiden otuza çıktı.', '30/-'],
    ['Sözcü, kayıplarının bulunmadığını kaydetti.', '0/-'],
  ],
  uk: [
    ["Загинули п'ять військових, ще п'ятнадцять поранені.", '5/15'],
    ["Поранено двадцять дев'ять військових.", '-/29'],
    ['Загиблих немає, поранено двох солдатів.', '0/2'],
    ['Постраждалих і руйнувань немає.', '0/0'],
  ],
  fr: [
    ['Soixante et onze militaires ont été tués et douze blessés.', '71/12'],
    ['Quatre-vingt-dix-sept soldats ont été tués.', '97/-'],
    ['Deux cents soldats ont été blessés.', '-/200'],
    ["Le bilan s'élève à 15 morts et 23 blessés.", '15/23'],
    ["L'attaque a fait cinq morts et une vingtaine de blessés.", '5/20'],
    ["Personne n'a été tué mais quatre combattants ont été blessés.", '0/4'],
    ['Huit soldats y ont laissé la vie.', '8/-'],
  ],
  es: [
    ['Treinta y cinco soldados murieron.', '35/-'],
    ['Murieron ciento veinte soldados.', '120/-'],
    ['La agencia eleva a 14 los muertos y a 43 los heridos.', '14/43'],
    ['Hay tres muertos y un herido.', '3/1'],
    ['Su personal está a salvo.', '0/0'],
    ['El atentado se cobró la vida de ocho soldados.', '8/-'],
  ],
  de: [
    ['Einundzwanzig Soldaten wurden getötet.', '21/-'],
    ['Opfer gab es keine.', '0/0'],
    ['Der Angriff kostete acht Soldaten das Leben.', '8/-'],
    ['Es gab vier Leichtverletzte.', '-/4'],
    ['Zehn Soldaten wurden verletzt, Tote gab es nicht.', '0/10'],
  ],
  he: [
    ['שבעה עשר חיילים נפצעו.', '-/17'],
    ['שלושה חיילים ושני אזרחים נהרגו.', '5/-'],
  ],
  it: [
    ['I tre assalitori sono stati uccisi.', 'none'],
    ['Nessun soldato è rimasto ferito, due civili sono morti.', '2/0'],
    ['Una ventina di soldati sono rimasti feriti.', '-/20'],
  ],
  pt: [
    ['Quatro policiais perderam a vida e uma dúzia ficou ferida.', '4/12'],
    ['Dois atacantes foram mortos.', 'none'],
  ],
  nl: [['Eén soldaat kwam om en drie anderen raakten gewond.', '1/3']],
  pl: [['Dwóch napastników zginęło.', 'none']],
  id: [['Serangan itu menewaskan lima orang dan melukai dua puluh lainnya.', '5/20']],
  ro: [['Cinci persoane au murit și douăzeci au fost rănite.', '5/20']],
  hu: [
    ['Hat katona megsebesült.', '-/6'],
    ['Öten meghaltak, húszan megsebesültek.', '5/20'],
  ],
  ckb: [['سی و دوو سەرباز کوژران.', '32/-']],
}

function tollOf(lang: string, sentence: string): string {
  const { casualties } = summariseReport(reportBehind(lang, sentence))
  const known = casualties.filter(({ killed, injured }) => killed !== undefined || injured !== undefined)
  return known.map(({ killed, injured }) => `${killed ?? '-'}/${injured ?? '-'}`).join(' + ') || 'none'
}

describe.each(Object.entries(tolls))('%s', (lang, rows) => {
  test.each(rows)('%s', (sentence, toll) => {
    expect(tollOf(lang, sentence)).toBe(toll)
  })
})

test('a figure that its own speaker had given earlier is withdrawn', () => {
  const { attacks } = reportOf({
    title: 'Rockets hit Camp Taji',
    body:
      'Rockets hit Camp Taji on Tuesday. A hospital director said seven people were killed. ' +
      'Earlier he had put the toll at nine dead.',
  })
  const killed = attacks[0].claims.filter(({ body }) => body.slot === 'killed')
  expect(killed.map(({ stance, evidence }) => [stance, evidence.sentence.slice(0, 9)])).toEqual([
    ['asserted', 'A hospita'],
    ['withdrawn', 'Earlier h'],
  ])
})
