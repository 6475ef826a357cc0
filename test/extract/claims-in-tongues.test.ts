import { describe, expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { reportOf } from './shipped-reader.ts'

// Whose word an attack is: the shapes in which headlines and agencies of many languages put it.

const summaryOf = (lang: string, title: string, body = '') =>
  summariseReport(reportOf({ published: '2026-11-20T12:00:00Z', lang, title, body }))

describe('claims', () => {
  test.each([
    ['ar', 'الحوثيون: قصفنا قاعدة رامون بصواريخ باليستية', 'houthis'],
    ['he', "החות'ים: שיגרנו טיל בליסטי לעבר בסיס רמון", 'houthis'],
    ['it', 'Gli Houthi: missile balistico sulla base di Nevatim, colpito un hangar', 'houthis'],
    ['es', 'Hizbulá: los cohetes alcanzaron la base de Meron', 'hezbollah'],
  ])('who stands before a colon speaks: %s, %s', (lang, title, actor) => {
    expect(summaryOf(lang, title).actorsClaimed).toEqual([actor])
  })

  test.each([
    ['de', 'Moskau bestätigt Angriff auf Flugplatz Myrhorod', 'russia'],
    [
      'es',
      'Los Guardianes de la Revolución anunciaron un ataque con misiles contra la base de Al Udeid',
      'irgc',
    ],
    ['tr', 'Kiev, Engels hava üssüne yönelik İHA saldırısını doğruladı', 'ukraine'],
    ['uk', '«Атеш» повідомив про диверсію на аеродромі Бельбек', 'crimean-partisans'],
  ])('who confirms or announces it, and names nobody else, has done it: %s, %s', (lang, title, actor) => {
    expect(summaryOf(lang, title).actorsClaimed).toEqual([actor])
  })

  test.each([
    ['zh', '胡塞武装宣布向以色列内瓦提姆空军基地发射两枚导弹', 'houthis'],
    ['zh', '真主党称用火箭弹袭击以色列内瓦提姆空军基地', 'hezbollah'],
    ['tr', "Hizbullah, İsrail'in Ramat David Hava Üssü'nü füzelerle vurduğunu bildirdi", 'hezbollah'],
    ['ur', 'حوثیوں کا اسرائیل کے نیواتیم ایئربیس پر ڈرون حملے کا دعویٰ', 'houthis'],
    ['it', "I talebani si attribuiscono l'attacco a Camp Bastion", 'taliban'],
    ['de', 'Der SBU hat sich zu den Drohnenangriffen auf den Flugplatz Belaja bekannt', 'ukraine'],
  ])('whose base it was stands between him and his deed: %s, %s', (lang, title, actor) => {
    expect(summaryOf(lang, title).actorsClaimed).toEqual([actor])
  })

  test.each([
    [
      'es',
      'Al Shabab ataca la base de Baledogle',
      'El grupo aseguró haber matado a 20 soldados.',
      'al-shabaab',
    ],
    ['fr', 'Le Jnim attaque le camp de Gossi', 'Le groupe a revendiqué l’assaut.', 'jnim'],
    ['ar', 'حزب الله يقصف قاعدة ميرون بالصواريخ', 'وقال في بيان إن القصف مستمر.', 'hezbollah'],
    [
      'fr',
      'Attaque contre la base d’Aïn al-Assad',
      "Les Kataëb Hezbollah, une milice, s'en sont attribué la responsabilité.",
      'kataib-hezbollah',
    ],
  ])(
    'the group, or a verb without a subject, stands for who was named: %s, %s %s',
    (lang, title, body, actor) => {
      expect(summaryOf(lang, title, body).actorsClaimed).toEqual([actor])
    },
  )
})

describe('claims nothing', () => {
  test.each([
    ['ar', 'روسيا تعلن إسقاط مسيرات أوكرانية هاجمت قاعدة حميميم', '', 'ukraine'],
    ['ar', 'صواريخ على مطار المزة العسكري', 'أفادت سانا بأن العدو الإسرائيلي شن العدوان.', 'israel'],
    [
      'de',
      'Drohnen treffen den Flugplatz Engels',
      'Kiew übernahm dafür offiziell keine Verantwortung.',
      'ukraine',
    ],
    [
      'ar',
      'مسيرات الدعم السريع تستهدف قاعدة وادي سيدنا',
      'قال الجيش السوداني إن المسيرات أسقطت. وأضاف في بيان أن القصف أوقع خسائر.',
      'rsf',
    ],
    [
      'fr',
      'Jordanie : une base américaine attaquée',
      'La Jordanie confirme l’attaque contre la Tour 22.',
      'jordan',
    ],
    ['de', 'Ukraine: Drohnen treffen Flugplatz Belbek auf der Krim', '', 'ukraine'],
    ['zh', '以军称火箭弹击中内瓦提姆空军基地', '', 'israel'],
    ['uk', 'ГУР: на аеродромі Чкаловський невідомі підірвали два літаки', '', 'ukraine'],
    [
      'ru',
      'Талибы напали на базу Баграм',
      'Министерство обороны утверждает, что девять нападавших уничтожены.',
      'russia',
    ],
    ['ar', 'هجوم على قاعدة حميميم', 'أعلن المركز الروسي في سوريا أن القاعدة تعرضت لقصف.', 'syria'],
    [
      'ar',
      'غارات على قاعدة الإمام علي',
      'ونقلت وسائل إعلام قريبة من حزب الله أن إسرائيل هي التي نفذت القصف.',
      'hezbollah',
    ],
    ['fr', 'Mali : le camp de Sévaré visé', 'Le Jnim, lié à Al-Qaïda, revendique cette attaque.', 'al-qaeda'],
  ])('another’s word, or none: %s, %s %s', (lang, title, body, actor) => {
    expect(summaryOf(lang, title, body).actorsClaimed).not.toContain(actor)
  })
})

describe('is blamed', () => {
  test.each([
    ['fr', 'L’aviation israélienne a bombardé la base T4', 'israel'],
    ['zh', '以色列战机轰炸叙利亚T4空军基地', 'israel'],
    ['tr', "Ukrayna, Rusya'nın Saki hava üssüne İHA'larla saldırdı", 'ukraine'],
    ['ur', 'ایران نے امریکی فوجی اڈے العدید پر میزائلوں سے حملہ کیا', 'iran'],
    ['de', 'Anschlag auf Militärlager in Sévaré: Hinter der Tat steckt laut Armee die JNIM', 'jnim'],
    [
      'uk',
      'Російські війська рано-вранці 11 березня випустили чотири ракети по аеродрому в Луцьку',
      'russia',
    ],
    ['fa', 'جنگنده‌های اسرائیلی از خارج از حریم هوایی اردن به پایگاه تی‌فور موشک شلیک کردند', 'israel'],
    ['pl', 'Rakiety na bazę Al-Udeid: według niego Iran wystrzelił 14 rakiet', 'iran'],
    ['ru', 'Взрывы на авиабазе Аль-Удейд: Иран ударил по ней ракетами', 'iran'],
    ['uk', 'Балістика по Миргороду: росіяни атакували військовий аеродром', 'russia'],
  ])('who does it, whatever stands between: %s, %s', (lang, title, actor) => {
    expect(summaryOf(lang, title).actorsBlamed).toContain(actor)
  })

  test('who answers an accusation in the same sentence is accused all the same', () => {
    const body = 'وقال الرئيس إن إيران دبرت الهجوم، ونفت طهران أي علاقة لها به.'
    const summary = summaryOf('ar', 'هجوم صاروخي على قاعدة عين الأسد', body)
    expect(summary.actorsBlamed).toEqual(['iran'])
    expect(summary.actorsDenied).toEqual(['iran'])
  })

  test('whose word is passed on has done nothing', () => {
    const body = 'به ادعای مسکو دو جنگنده هشت موشک شلیک کردند.'
    expect(summaryOf('fa', 'حمله موشکی به پایگاه هوایی تیفور', body).actorsBlamed).not.toContain('russia')
  })

  test.each([
    [
      'es',
      'Ataque con cohetes contra la base de Ain al Asad',
      'Estados Unidos suele culpar a milicias proiraníes.',
    ],
    [
      'fr',
      'Tirs de roquettes contre la base d’Aïn al-Assad',
      'Washington accuse régulièrement des factions pro-iraniennes.',
    ],
    ['uk', 'Ракетний обстріл бази Айн-аль-Асад', 'США зазвичай звинувачують проіранські угруповання.'],
    ['zh', '阿萨德空军基地遭火箭弹袭击', '美国通常指责亲伊朗民兵武装。'],
  ])('not who is usually: %s, %s %s', (lang, title, body) => {
    expect(summaryOf(lang, title, body).actorsBlamed).toEqual([])
  })
})

describe('denies', () => {
  test.each([
    ['es', 'Hizbulá rechazó cualquier vínculo con el ataque a la base de Akrotiri', 'hezbollah'],
    ['fr', 'Téhéran réfute toute responsabilité dans l’attaque contre la base Tour 22', 'iran'],
    ['nl', 'Iran ontkent iedere betrokkenheid bij de aanval op basis Tower 22', 'iran'],
    ['hi', 'ईरान ने टावर 22 बेस पर हमले में शामिल होने से इनकार किया', 'iran'],
  ])('a part in it, in any order of words: %s, %s', (lang, title, actor) => {
    expect(summaryOf(lang, title).actorsDenied).toEqual([actor])
  })

  test.each([
    ['it', 'Droni ucraini colpiscono la base di Engels', 'Kiev non conferma né smentisce.', 'ukraine'],
    [
      'ru',
      'Беспилотники атаковали аэродром Энгельс',
      'В Киеве не подтвердили и не опровергли причастность.',
      'ukraine',
    ],
    ['fa', 'حمله موشکی به کنسولگری آمریکا در اربیل', 'استاندار وجود پایگاه اسرائیلی را تکذیب کرد.', 'israel'],
  ])('nothing who leaves it open, or whose base there is none: %s, %s %s', (lang, title, body, actor) => {
    expect(summaryOf(lang, title, body).actorsDenied).not.toContain(actor)
  })
})

test.each([
  ['de', 'Kiew', 'ukraine'],
  ['fr', 'Moscou', 'russia'],
  ['pt', 'Teerã', 'iran'],
  ['tr', 'Tahran', 'iran'],
  ['uk', 'Ворог', 'russia'],
  ['pl', 'Gwardia Rewolucyjna', 'irgc'],
  ['he', 'הטאליבן', 'taliban'],
  ['es', 'Hizbulá', 'hezbollah'],
  ['ur', 'یوکرین', 'ukraine'],
  ['nl', 'Islamitische Weerstand in Irak', 'islamic-resistance-iraq'],
])('an actor is known by the name that each language gives him: %s, %s', async (lang, name, actor) => {
  const { buildArticle, findMentions } = await import('./shipped-reader.ts')
  expect(findMentions(buildArticle({ lang, body: name })).map(({ id }) => id)).toContain(actor)
})
