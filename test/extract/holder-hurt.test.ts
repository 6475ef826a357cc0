import { expect, test } from 'vitest'
import { readText } from './shipped-reader.ts'

// "Three American soldiers killed in an attack on the base": no strike of theirs.

const kindOf = (lang: string, title: string) => readText({ lang, title, published: '2024-08-06' }).kind

test.each([
  ['ar', 'إصابة جنديين أمريكيين في قصف على قاعدة حرير'],
  ['ar', 'جرح أربعة عسكريين أمريكيين بهجوم مسيرة على قاعدة عين الأسد'],
  ['ar', 'إصابة جنود أمريكيين عندما استهدفت مسيرة قاعدة عين الأسد'],
  ['fa', 'دو نظامی آمریکایی در حمله پهپادی به پایگاه حریر کشته شدند'],
  ['ckb', 'دوو سەربازی ئەمریکی لە هێرشێکی درۆن بۆ سەر بنکەی حەریر کوژران'],
  ['ku', 'Sê leşkerên Amerîkî di êrîşeke mûşekî ya li ser bingeha Eyn Esed de hatin kuştin'],
  ['he', 'שלושה חיילים אמריקאים נהרגו בתקיפת כטב"ם על בסיס עין אל-אסד'],
  ['hi', 'ऐन अल असद बेस पर तीन अमेरिकी सैनिक हमले में घायल'],
  ['zh', '阿萨德空军基地三名美军在袭击中受伤'],
  ['it', 'Feriti due soldati americani in attacco alla base di Ain al-Asad'],
  ['pl', 'Dwóch żołnierzy USA w ataku na bazę Ain al-Asad rannych'],
  ['uk', 'Двоє військових США в атаці на базу Айн-ель-Асад поранені'],
  ['ru', 'Трое военных США погибли когда ракета поразила базу Айн-эль-Асад'],
])('the holder was hit: %s, %s', (lang, title) => {
  expect(kindOf(lang, title)).toBe('report')
})

test.each([
  ['ar', 'ردت القوات الأمريكية بضربات على مواقع قرب قاعدة عين الأسد'],
  ['ar', 'قتلت القوات الأمريكية في غارة جوية قياديا قرب قاعدة عين الأسد'],
  ['fa', 'نیروهای آمریکایی در حمله هوایی چند شبه نظامی را نزدیک پایگاه عین الاسد کشتند'],
  ['ru', 'Военные США нанесли удар по позициям ополченцев близ базы Айн-эль-Асад'],
])('the holder struck: %s, %s', (lang, title) => {
  expect(kindOf(lang, title)).toBe('none')
})
