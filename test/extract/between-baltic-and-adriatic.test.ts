import { describe, expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { chooseLanguage } from '../../src/extract/words/choose-language.ts'
import { readText, reportOf } from './shipped-reader.ts'

// Czech, Slovak, Serbian with Croatian and Bosnian in both scripts, Slovene, Bulgarian, Macedonian, Romanian and Albanian.

// A base in Iraq, fourteen rockets on Monday evening, one killed and nine hurt, and who says that he did it.
const salvos: readonly (readonly [lang: string, title: string, body: string])[] = [
  [
    'ro',
    'Rachete asupra bazei Ain al-Asad',
    'Paisprezece rachete au căzut luni seara pe baza Ain al-Asad din Irak. Un contractor a fost ucis, iar alți nouă militari au fost răniți. Atacul a fost revendicat de Kataib Hezbollah.',
  ],
  [
    'cs',
    'Základnu Ajn al-Asad zasáhly rakety',
    'Na základnu Ajn al-Asad v Iráku dopadlo v pondělí večer čtrnáct raket. Jeden dodavatel zahynul a devět vojáků bylo zraněno. K ostřelování se přihlásila milice Katáib Hizballáh.',
  ],
  [
    'sk',
    'Základňu Ajn al-Asad zasiahli rakety',
    'Na základňu Ajn al-Asad v Iraku dopadlo v pondelok večer štrnásť rakiet. Jeden dodávateľ zahynul a deväť vojakov utrpelo zranenia. K útoku sa prihlásila milícia Katáib Hizballáh.',
  ],
  [
    'hr',
    'Rakete pale na bazu Ain al-Asad',
    'Na bazu Ain al-Asad u Iraku u ponedjeljak navečer palo je četrnaest raketa. Jedan izvođač je poginuo, a devet vojnika je ozlijeđeno. Odgovornost je preuzeo Kataib Hezbollah.',
  ],
  [
    'sr',
    'Ракете пале на базу Ајн ел Асад',
    'На базу Ајн ел Асад у Ираку у понедељак увече пало је четрнаест ракета. Један извођач је погинуо, а девет војника је рањено. Одговорност је преузео Катаиб Хезболах.',
  ],
  [
    'sl',
    'Rakete zadele oporišče Ain al Asad',
    'Na oporišče Ain al Asad v Iraku je v ponedeljek zvečer padlo štirinajst raket. Umrl je pogodbenik, devet vojakov pa je bilo ranjenih. Odgovornost je prevzela milica Kataib Hezbolah.',
  ],
  [
    'bg',
    'Ракети удариха базата Айн ал Асад',
    'Четиринайсет ракети паднаха в понеделник вечерта върху базата Айн ал Асад в Ирак. Загина един контрактор, а девет войници са ранени. Отговорност пое „Катаиб Хизбула“.',
  ],
  [
    'mk',
    'Ракети ја погодија базата Аин ал Асад',
    'Четиринаесет ракети паднаа во понеделникот вечерта врз базата Аин ал Асад во Ирак. Загина еден изведувач, а девет војници се повредени. Одговорност презеде Катаиб Хезболах.',
  ],
  [
    'sq',
    'Raketa mbi bazën Ain al-Asad',
    'Katërmbëdhjetë raketa ranë të hënën në mbrëmje mbi bazën Ain al-Asad në Irak. Një kontraktor u vra dhe nëntë ushtarë u plagosën. Përgjegjësinë e mori Kataib Hezbollah.',
  ],
]

test.each(salvos)('what a salvo did and who claims it: %s', (lang, title, body) => {
  const report = reportOf({ lang, title, body, published: '2021-02-16' })
  expect(report.attacks[0].happenedAt).toMatchObject({ day: '2021-02-15' })
  expect(report.attacks[0].baseId).toBe('ain-al-asad')
  expect(summariseReport(report)).toMatchObject({
    weapon: 'rocket',
    munitions: { count: 14, qualifier: 'exact' },
    casualties: [{ killed: 1, injured: 9 }],
    actorsClaimed: ['kataib-hezbollah'],
  })
})

describe('what is no news', () => {
  test.each([
    ['ro', 'Generalul a vizitat baza Ain al-Asad', 'El s-a întâlnit duminică cu militarii americani.'],
    ['cs', 'Generál navštívil základnu Ajn al-Asad', 'V neděli se tam setkal s americkými vojáky.'],
    ['sk', 'Generál navštívil základňu Ajn al-Asad', 'V nedeľu sa tam stretol s americkými vojakmi.'],
    ['bs', 'General posjetio bazu Ain al-Asad', 'U nedjelju se sastao s američkim vojnicima.'],
    ['sr', 'Генерал посетио базу Ајн ел Асад', 'У недељу се састао са америчким војницима.'],
    ['sl', 'General obiskal oporišče Ain al Asad', 'V nedeljo se je srečal z ameriškimi vojaki.'],
    ['bg', 'Генерал посети базата Айн ал Асад', 'В неделя той се срещна с американските военни.'],
    ['mk', 'Генерал ја посети базата Аин ал Асад', 'Во неделата се сретна со американските војници.'],
    ['sq', 'Gjenerali viziton bazën Ain al-Asad', 'Të dielën ai u takua me ushtarët amerikanë.'],
  ])('a visit: %s', (lang, title, body) => {
    expect(readText({ lang, title, body, published: '2023-11-13' }).kind).toBe('none')
  })
})

describe('which language', () => {
  test.each([
    ['mk', 'Дронови нападнаа американска база во Ирак, војници се повредени според командата.'],
    ['sr', 'Дронови напали америчку базу у Ираку, војници су рањени, саопштила је команда.'],
    ['bg', 'Дронове удариха американска база в Ирак, съобщи командването след нападението.'],
    ['ru', 'Беспилотники атаковали американскую базу в Ираке, сообщили военные, объявив тревогу.'],
    ['uk', 'Безпілотники атакували американську базу в Іраку, повідомили військові.'],
    [
      'cs',
      'Drony zaútočily na základnu v Iráku, uvedlo velitelství, podle něhož se nikdo nezranil ve vojenské části.',
    ],
    [
      'sl',
      'Droni so napadli oporišče v Iraku in ranili vojake, je sporočilo poveljstvo, ki je napad odbilo tudi v petek.',
    ],
    [
      'hr',
      'Dronovi su napali bazu u Iraku, a vojnici su ozlijeđeni, priopćeno je nakon što je baza bila napadnuta.',
    ],
    ['sq', 'Dronët sulmuan një bazë në Irak dhe dy ushtarë u plagosën, sipas komandës që është në vend.'],
  ])('%s among an English feed', (lang, text) => {
    expect(chooseLanguage('en', text)).toBe(lang === 'hr' ? 'sr' : lang)
  })
})
