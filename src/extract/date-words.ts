// The words of dates by language, as data: facts of the languages, which no operator needs to change. In the
// languages that chrono-node reads well only the parts of the day stand here. Phrases as in the keywords.
import type { PartOfDay } from '../model/happened-at.ts'

export interface DateWords {
  /** Sunday first. */
  readonly weekdays?: readonly (readonly string[])[]
  /** January first. */
  readonly months?: readonly (readonly string[])[]
  /** Farvardin first. */
  readonly persianMonths?: readonly (readonly string[])[]
  /** Days from the day of publication. */
  readonly relative?: Readonly<Record<string, number>>
  /** Ordinals used for days of the month. */
  readonly ordinals?: Readonly<Record<string, number>>
  readonly parts?: Readonly<Partial<Record<PartOfDay, readonly string[]>>>
  readonly newYearsEve?: readonly string[]
  /** Words before a clock: "at", "o'clock". */
  readonly clock?: readonly string[]
  /** Words behind a clock that name its zone, and the IANA zone. */
  readonly zones?: Readonly<Record<string, string>>
  /** A night that leads into the day named next: "in the night to Tuesday". */
  readonly nightTo?: readonly string[]
}

const list = (text: string): string[][] =>
  text.split('|').map((forms) => forms.split(',').map((form) => form.trim()))

const persianOrdinals =
  'اول دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم یازدهم دوازدهم سیزدهم چهاردهم پانزدهم شانزدهم هفدهم هجدهم نوزدهم بیستم'.split(
    ' ',
  )

/** "Three days ago": numbers from two on, as the language counts days. */
const daysAgo = (numbers: string, forms: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    numbers
      .split(' ')
      .flatMap((number, at) =>
        [number, String(at + 2)].flatMap((one) => forms.map((form) => [form.replace('N', one), -(at + 2)])),
      ),
  )

const arabicTeens = 'الحادي الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع'.split(' ')
const arabicTens = 'العاشر العشرون الثلاثون'.split(' ')
/** 1…31, as Arabic counts the days of a month; "of" stands between the day and the month. */
const arabicOrdinals: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ...['الأول', ...arabicTeens.slice(1)].map((word, at): [string, number] => [word, at + 1]),
    ...arabicTens.map((word, at): [string, number] => [word, (at + 1) * 10]),
    ...arabicTeens.map((word, at): [string, number] => [`${word} عشر`, at + 11]),
    ...arabicTeens.flatMap((word, at): [string, number][] => [
      [`${word} والعشرين`, at + 21],
      [`${word} والعشرون`, at + 21],
    ]),
    ['العشرين', 20],
    ['الثلاثين', 30],
    ['الحادي والثلاثين', 31],
  ].flatMap(([word, value]) => [
    [word, value],
    [`${word} من`, value],
    [`${word} من شهر`, value],
  ]),
)

/** "سه‌شنبه‌شب" in one word. */
const persianNights = (names: string): string[][] =>
  list(names).map((forms) => forms.flatMap((form) => [form, `${form}‌شب`]))

export const dateWords: Readonly<Record<string, DateWords>> = {
  en: {
    newYearsEve: ['new year eve', 'new years eve'],
    // The night that ran into the day of publication; chrono-node leaves the word alone.
    relative: { overnight: 0 },
    parts: {
      night: ['night', 'overnight', 'midnight', 'tonight'],
      dawn: [
        'dawn',
        'daybreak',
        'early hours',
        'small hours',
        'predawn',
        'pre dawn',
        'early on',
        'early *day',
        'sunrise',
        'early morning',
        'early on the morning',
        'early in the morning',
        'early hours of the morning',
      ],
      morning: ['morning'],
      noon: ['noon', 'midday'],
      afternoon: ['afternoon'],
      evening: ['evening', 'dusk', 'sunset', 'late on', 'late *day', 'darkness fell', 'nightfall'],
    },
  },
  ar: {
    weekdays: list('الأحد|الاثنين,الإثنين|الثلاثاء|الأربعاء|الخميس|الجمعة|السبت'),
    months: list(
      'يناير,كانون الثاني|فبراير,شباط|مارس,آذار|أبريل,إبريل,نيسان|مايو,أيار|يونيو,حزيران|يوليو,تموز|أغسطس,آب|سبتمبر,أيلول|أكتوبر,تشرين الأول|نوفمبر,تشرين الثاني|ديسمبر,كانون الأول',
    ),
    ordinals: arabicOrdinals,
    relative: {
      'قبل يومين': -2,
      ...daysAgo('يومين ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة', ['قبل N أيام']),
      اليوم: 0,
      الليلة: 0,
      أمس: -1,
      'أمس الأول': -2,
      'أول أمس': -2,
      البارحة: -1,
      'الليلة الماضية': -1,
    },
    parts: {
      dawn: ['فجر', 'الفجر', 'ساعة مبكرة', 'ساعات الفجر', 'السحر'],
      morning: ['صباح', 'صباحا', 'ص'],
      noon: ['ظهر', 'ظهرا', 'الظهيرة'],
      afternoon: ['عصر', 'عصرا', 'بعد الظهر'],
      evening: ['مساء', 'المساء', 'م'],
      night: ['ليل', 'ليلا', 'ليلة', 'منتصف الليل', 'الليلة'],
    },
    clock: ['الساعة', 'ساعة', 'عند'],
    zones: { غرينتش: 'UTC', جرينتش: 'UTC', جرينيتش: 'UTC', 'توقيت موسكو': 'Europe/Moscow' },
  },
  fa: {
    weekdays: persianNights(
      'یکشنبه,یک شنبه|دوشنبه,دو شنبه|سه‌شنبه,سه شنبه|چهارشنبه,چهار شنبه|پنجشنبه,پنج شنبه,پنج‌شنبه|جمعه|شنبه',
    ),
    months: list('ژانویه|فوریه|مارس|آوریل|مه,می|ژوئن|ژوئیه,جولای|اوت,آگوست|سپتامبر|اکتبر|نوامبر|دسامبر'),
    persianMonths: list(
      'فروردین,فروردین‌ماه|اردیبهشت,اردیبهشت‌ماه|خرداد,خردادماه|تیر,تیرماه|مرداد,مردادماه|شهریور,شهریورماه|مهر,مهرماه|آبان,آبان‌ماه|آذر,آذرماه|دی,دی‌ماه,دی ماه|بهمن,بهمن‌ماه|اسفند,اسفندماه',
    ),
    ordinals: {
      ...Object.fromEntries(persianOrdinals.map((word, at) => [word, at + 1])),
      ...Object.fromEntries(persianOrdinals.slice(0, 10).map((word, at) => [`بیست و ${word}`, 21 + at])),
      سی‌ام: 30,
      'سی ام': 30,
      'سی و یکم': 31,
      'بیست و یکم': 21,
    },
    relative: {
      ...daysAgo('دو سه چهار پنج شش هفت هشت نه ده', ['N روز پیش', 'N روز قبل']),
      امروز: 0,
      امشب: 0,
      دیروز: -1,
      'روز گذشته': -1,
      'شب گذشته': -1,
      'شامگاه گذشته': -1,
      دیشب: -1,
      پریروز: -2,
      پریشب: -2,
    },
    parts: {
      dawn: ['بامداد', 'سحرگاه', 'سپیده دم'],
      morning: ['صبح'],
      noon: ['ظهر'],
      afternoon: ['عصر', 'بعدازظهر', 'بعد از ظهر'],
      evening: ['شامگاه', 'غروب', 'عصرگاه'],
      night: ['شب', '*شنبه‌شب', 'جمعه‌شب', 'نیمه شب', 'نیمه‌شب', 'امشب', 'دیشب'],
    },
    clock: ['ساعت'],
    zones: {
      گرینویچ: 'UTC',
      'وقت شرق آمریکا': 'America/New_York',
      'شرق آمریکا': 'America/New_York',
      'وقت تهران': 'Asia/Tehran',
    },
  },
  ru: {
    weekdays: list('воскресень*|понедельник*|вторник*|среда,среду,среды,среде|четверг*|пятниц*|суббот*'),
    months: list(
      'январ*|феврал*|март,марта,марте|апрел*|май,мая,мае|июн*|июл*|август*|сентябр*|октябр*|ноябр*|декабр*',
    ),
    relative: {
      сегодня: 0,
      вчера: -1,
      позавчера: -2,
      накануне: -1,
      'минувшей ночью': 0,
      'этой ночью': 0,
      'прошлой ночью': 0,
    },
    parts: {
      dawn: ['на рассвете', 'ранним утром', 'перед рассветом', 'рано утром'],
      morning: ['утром', 'утра', 'утро'],
      noon: ['полдень', 'в полдень', 'около полудня'],
      afternoon: ['днем', 'дня', 'после полудня'],
      evening: ['вечером', 'вечера', 'вечер'],
      night: ['ночь', 'ночью', 'ночи', 'полночь'],
    },
    clock: ['в', 'около', 'время'],
    zones: { мск: 'Europe/Moscow', 'московскому времени': 'Europe/Moscow', гринвич: 'UTC', гринвичу: 'UTC' },
    nightTo: ['ночь на'],
    newYearsEve: ['накануне нового года', 'канун нового года', 'новогоднюю ночь'],
  },
  uk: {
    weekdays: list(
      // Friday has an apostrophe, behind which a word is cut; chrono-node reads it.
      'неділ*|понеділ*|вівторок,вівторка,вівторку|середа,середу,середи|четвер,четверга,четвергу||субот*',
    ),
    months: list('січн*|лют*|березн*|квітн*|травн*|червн*|липн*|серпн*|вересн*|жовтн*|листопад*|грудн*'),
    relative: { сьогодні: 0, вчора: -1, учора: -1, напередодні: -1, позавчора: -2, 'цієї ночі': 0 },
    parts: {
      dawn: ['на світанку', 'рано вранці'],
      morning: ['вранці', 'зранку', 'ранку'],
      afternoon: ['вдень', 'удень'],
      evening: ['ввечері', 'увечері', 'вечір', 'вечора'],
      night: ['ніч', 'вночі', 'уночі', 'ночі'],
    },
    clock: ['о', 'об', 'близько'],
    nightTo: ['ніч на'],
  },
  tr: {
    weekdays: list(
      'pazar,pazarı,pazara|pazartesi*|salı,salıya,salıyı|çarşamba*|perşembe*|cuma,cumaya,cumayı|cumartesi*',
    ),
    months: list(
      'ocak*|şubat*|mart,martta|nisan*|mayıs*|haziran*|temmuz*|ağustos*|eylül*|ekim,ekimde|kasım*|aralık*',
    ),
    relative: {
      ...daysAgo('iki üç dört beş altı yedi sekiz dokuz on', ['N gün önce']),
      bugün: 0,
      'bu sabah': 0,
      'bu gece': 0,
      'bu akşam': 0,
      dün: -1,
      'evvelsi gün': -2,
    },
    parts: {
      dawn: ['şafak*', 'sabaha karşı', 'sabahın erken', 'gün ağarırken'],
      morning: ['sabah*'],
      noon: ['öğle', 'öğlen', 'öğle saat*'],
      afternoon: ['öğleden sonra', 'ikindi'],
      evening: ['akşam*'],
      night: ['gece', 'gecesi', 'geceyarısı', 'gece yarısı', 'geceleyin'],
    },
    clock: ['saat', 'saatiyle'],
    zones: { gmt: 'UTC', tsi: 'Europe/Istanbul' },
  },
  el: {
    weekdays: list('Κυριακή|Δευτέρα|Τρίτη|Τετάρτη|Πέμπτη|Παρασκευή|Σάββατο'),
    months: list(
      'Ιανουαρίου,Ιανουάριο*|Φεβρουαρίου|Μαρτίου|Απριλίου|Μαΐου|Ιουνίου|Ιουλίου|Αυγούστου|Σεπτεμβρίου|Οκτωβρίου|Νοεμβρίου|Δεκεμβρίου',
    ),
    relative: { σήμερα: 0, απόψε: 0, χθες: -1, χτες: -1, προχθές: -2 },
    parts: {
      dawn: ['ξημερώματα', 'χαράματα'],
      morning: ['πρωί'],
      noon: ['μεσημέρι'],
      afternoon: ['απόγευμα'],
      evening: ['βράδυ'],
      night: ['νύχτα', 'μεσάνυχτα'],
    },
    clock: ['στις', 'ώρα', 'γύρω'],
  },
  hu: {
    weekdays: list('vasárnap*|hétfő,hétfőn|kedd,kedden|szerda,szerdán|csütörtök*|péntek*|szombat*'),
    months: list(
      'január*|február*|március*|április*|május*|június*|július*|augusztus*|szeptember*|október*|november*|december*',
    ),
    relative: { ma: 0, tegnap: -1, tegnapelőtt: -2 },
    parts: {
      dawn: ['hajnalban', 'hajnali'],
      morning: ['reggel'],
      noon: ['délben'],
      afternoon: ['délután'],
      evening: ['este'],
      night: ['éjjel', 'éjszaka'],
    },
  },
  ro: {
    weekdays: list('duminică|luni|marți|miercuri|joi|vineri|sâmbătă'),
    months: list(
      'ianuarie|februarie|martie|aprilie|mai|iunie|iulie|august|septembrie|octombrie|noiembrie|decembrie',
    ),
    relative: { azi: 0, astăzi: 0, ieri: -1 },
    parts: { morning: ['dimineața', 'dimineață'], evening: ['seara', 'seară'], night: ['noaptea', 'noapte'] },
  },
  pl: {
    weekdays: list('niedziel*|poniedział*|wtorek,wtorku|środ*|czwart*|piąt*|sobot*'),
    months: list(
      'stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia',
    ),
    relative: { dziś: 0, dzisiaj: 0, wczoraj: -1 },
    parts: { morning: ['rano'], evening: ['wieczorem'], night: ['nocy', 'noc'] },
  },
  he: {
    weekdays: list('ראשון,יום ראשון|יום שני|יום שלישי|יום רביעי|יום חמישי|יום שישי|שבת'),
    months: list('ינואר|פברואר|מרץ|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר'),
    relative: { היום: 0, הבוקר: 0, הערב: 0, הלילה: 0, אמש: -1, אתמול: -1, שלשום: -2 },
    parts: {
      dawn: ['לפנות בוקר'],
      morning: ['בוקר', 'הבוקר'],
      evening: ['ערב', 'הערב'],
      night: ['לילה', 'הלילה'],
    },
  },
  ur: {
    weekdays: list('اتوار|پیر,سوموار|منگل|بدھ|جمعرات|جمعہ,جمعے|ہفتہ,ہفتے,سنیچر'),
    months: list('جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر'),
    relative: { آج: 0, 'گزشتہ روز': -1, 'گزشتہ رات': -1 },
    parts: {
      dawn: ['علی الصبح', 'سحری'],
      morning: ['صبح'],
      noon: ['دوپہر'],
      evening: ['شام'],
      night: ['شب', 'رات'],
    },
  },
  ckb: {
    weekdays: list('یەکشەممە|دووشەممە|سێشەممە|چوارشەممە|پێنجشەممە|هەینی|شەممە'),
    relative: { ئەمڕۆ: 0, ئەمشەو: 0, دوێنێ: -1, 'دوێنێ شەو': -1, پێرێ: -2 },
    parts: {
      dawn: ['بەرەبەیان'],
      morning: ['بەیانی'],
      noon: ['نیوەڕۆ'],
      evening: ['ئێوارە', 'ئێوارەی'],
      night: ['شەو', 'شەوی'],
    },
  },
  de: {
    newYearsEve: ['Silvester', 'Silvesterabend', 'Silvesternacht'],
    weekdays: list('Sonntag*|Montag*|Dienstag*|Mittwoch*|Donnerstag*|Freitag*|Samstag*,Sonnabend*'),
    parts: {
      dawn: ['am frühen', 'früh', 'Morgengrauen', 'frühmorgens'],
      morning: ['Morgen', '*morgen', 'Vormittag'],
      noon: ['Mittag'],
      afternoon: ['Nachmittag', '*nachmittag'],
      evening: ['Abend', '*abend'],
      night: ['Nacht', 'nachts'],
    },
    nightTo: ['Nacht zum', 'Nacht auf', 'Nacht zu'],
  },
  nl: {
    weekdays: list('zondag*|maandag*|dinsdag*|woensdag*|donderdag*|vrijdag*|zaterdag*'),
    relative: { vandaag: 0, vannacht: 0, vanochtend: 0, vanmorgen: 0, gisteren: -1, gisteravond: -1 },
    parts: {
      morning: ['ochtend', '*ochtend', '*morgen'],
      afternoon: ['middag', '*middag'],
      evening: ['avond', '*avond'],
      night: ['nacht', '*nacht'],
    },
    nightTo: ['nacht op'],
  },
  sv: {
    weekdays: list('söndag*|måndag*|tisdag*|onsdag*|torsdag*|fredag*|lördag*'),
    relative: { 'i dag': 0, idag: 0, 'i natt': 0, 'i morse': 0, 'i går': -1, igår: -1 },
    parts: {
      morning: ['morgon', '*morgon', 'morgonen'],
      evening: ['kväll', '*kväll'],
      night: ['natt', '*natt'],
    },
  },
  fr: {
    newYearsEve: ['veille du nouvel an', 'saint sylvestre', 'réveillon'],
    parts: {
      dawn: ['aube'],
      morning: ['matin'],
      noon: ['midi'],
      afternoon: ['après midi'],
      evening: ['soir', 'soirée'],
      night: ['nuit'],
    },
  },
  es: {
    newYearsEve: ['nochevieja', 'fin de año'],
    parts: {
      dawn: ['madrugada'],
      morning: ['mañana'],
      noon: ['mediodía'],
      evening: ['tarde'],
      night: ['noche'],
    },
  },
  it: {
    parts: {
      dawn: ['alba'],
      morning: ['mattina', 'mattinata'],
      evening: ['sera', 'serata'],
      afternoon: ['pomeriggio'],
      night: ['notte'],
    },
  },
}
