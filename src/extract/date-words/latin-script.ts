// English, and the other languages in Latin letters.
import { type DateWords, daysAgo, list } from './write-date-words.ts'

export const wordsInLatinScript: Readonly<Record<string, DateWords>> = {
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
}
