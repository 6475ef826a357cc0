import { describe, expect, test } from 'vitest'
import { tollBehind } from './plain-openings.ts'

// What a toll was before, who died since, and who is a part of it, in languages other than English. Behind a plain report;
// killed/injured of each source, `-` is not stated.

const tolls: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  fr: [
    ['Le bilan est passé de neuf à quinze morts.', '15/- + 9/-'],
    ['Un quatrième soldat est mort de ses blessures.', '4/-'],
    ['Un soldat est mort, de neuf à quinze roquettes sont tombées.', '1/-'],
  ],
  es: [
    ['El balance subió de nueve a quince muertos.', '15/- + 9/-'],
    ['El ejército habla de seis muertos; fuentes médicas, de quince.', '6/- + 15/-'],
    ['Un cuarto soldado falleció a causa de las heridas.', '4/-'],
  ],
  de: [
    ['Die Zahl der Toten stieg von neun auf 15.', '15/- + 9/-'],
    ['Die Zahl der Opfer stieg auf 23, nachdem vier Soldaten gestorben waren.', '23/-'],
    ['Opfer oder Schäden gab es nicht.', '0/0'],
    ['Angaben zu Opfern machte die Armee nicht.', 'none'],
    ['Fünf Menschen starben, darunter zwei Offiziere, etwa ein Dutzend wurde verletzt.', '5/12'],
  ],
  it: [
    ['Il bilancio è salito da nove a quindici morti.', '15/- + 9/-'],
    ['Un quarto militare è morto.', '4/-'],
  ],
  pt: [['O número de mortos subiu de nove para quinze.', '15/- + 9/-']],
  ru: [
    ['По уточнённым данным, погибли 15 человек, ранее сообщалось о девяти.', '15/- + 9/-'],
    ['Ранены одиннадцать человек, двое из них тяжело.', '-/11'],
    ['Погибли семеро, двадцать ранены. Утром речь шла о четырёх погибших.', '7/20 + 4/-'],
  ],
  fa: [
    ['آمار کشته‌ها از ۹ به ۱۵ نفر رسید.', '15/- + 9/-'],
    ['هجده نفر کشته شدند؛ پیش از این از ده کشته خبر داده شده بود.', '18/- + 10/-'],
    ['به نیروهای خارجی آسیبی نرسید.', '0/0'],
    ['این حادثه هیچ مجروح و شهیدی نداشت.', '0/0'],
    ['۹ نفر، از جمله شش غیرنظامی، یک سرباز و دو نگهبان، کشته شدند.', '9/-'],
  ],
  ar: [
    ['وارتفعت الحصيلة إلى 23 قتيلا بعد وفاة أربعة جنود متأثرين بجراحهم.', '23/-'],
    ['وقال المحافظ إن الحصيلة بلغت تسعة شهداء وعشرين جريحا بعد أن كانت ستة شهداء.', '9/20 + 6/-'],
    ['واستشهد جندي وجرح ثلاثة، وإصابة اثنين منهم بليغة.', '1/3'],
    ['ووصلت جثتان و12 جريحا إلى المستشفى.', '2/12'],
  ],
  uk: [
    [
      'Кількість загиблих зросла до 35, ще 134 людини поранені. Уранці йшлося про дев’ятьох убитих і 57 поранених.',
      '35/134 + 9/57',
    ],
    ['Учора загинули двоє військових, які раніше служили на сході.', '2/-'],
  ],
  pl: [['Zginęło siedmiu żołnierzy; wcześniej informowano o czterech zabitych.', '7/- + 4/-']],
  he: [
    ['חייל ואזרח נפצעו באורח קל.', '-/2'],
    ['נזק נגרם לרכוש ולא היו נפגעים.', '0/0'],
  ],
}

describe.each(Object.entries(tolls))('%s', (lang, rows) => {
  test.each(rows)('%s', (sentence, toll) => {
    expect(tollBehind(lang, sentence)).toBe(toll)
  })
})
