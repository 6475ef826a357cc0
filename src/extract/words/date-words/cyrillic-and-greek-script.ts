// Russian, Ukrainian and Greek.
import { type DateWords, daysAgo, list } from './write-date-words.ts'

/** 1…31 in the genitive, as a day of the month stands before it: "пятого августа", "двадцать первое мая". */
const countOrdinals = (
  units: string,
  teens: string,
  [ten, twenty, thirty]: readonly [string, string, string],
  tens: readonly [string, string],
): Record<string, number> => {
  const ones = units.split(' ')
  const forms = (stem: string): string[] => [`${stem}го`, `${stem}е`]
  const entries = [
    ...ones.map((one, at): [string, number] => [one, at + 1]),
    ...teens.split(' ').map((one, at): [string, number] => [one, at + 11]),
    [ten, 10] as [string, number],
    [twenty, 20] as [string, number],
    [thirty, 30] as [string, number],
    ...ones.map((one, at): [string, number] => [`${tens[0]} ${one}`, at + 21]),
    [`${tens[1]} ${ones[0]}`, 31] as [string, number],
  ]
  return Object.fromEntries(entries.flatMap(([stem, value]) => forms(stem).map((form) => [form, value])))
}

const russianOrdinals = countOrdinals(
  'перво второ третье четверто пято шесто седьмо восьмо девято',
  'одиннадцато двенадцато тринадцато четырнадцато пятнадцато шестнадцато семнадцато восемнадцато девятнадцато',
  ['десято', 'двадцато', 'тридцато'],
  ['двадцать', 'тридцать'],
)

const ukrainianOrdinals = countOrdinals(
  'першо друго третьо четверто пято шосто сьомо восьмо девято',
  'одинадцято дванадцято тринадцято чотирнадцято пятнадцято шістнадцято сімнадцято вісімнадцято девятнадцято',
  ['десято', 'двадцято', 'тридцято'],
  ['двадцять', 'тридцять'],
)

export const wordsInCyrillicAndGreekScript: Readonly<Record<string, DateWords>> = {
  ru: {
    weekdays: list(
      'воскресень*,воскресн*|понедельник*|вторник*|среда,среду,среды,среде|четверг*|пятниц*,пятничн*|суббот*,субботн*',
    ),
    months: list(
      'январ*,янв|феврал*,февр|март,марта,марте|апрел*,апр|май,мая,мае|июн*|июл*|август*,авг|сентябр*,сент|октябр*,окт|ноябр*,нояб|декабр*,дек',
    ),
    relative: {
      ...daysAgo('два три четыре пять шесть семь', ['N дня назад', 'N дней назад']),
      сегодня: 0,
      вчера: -1,
      'сутки назад': -1,
      позавчера: -2,
      'двое суток назад': -2,
      накануне: -1,
      'сегодня ночью': 0,
      'в эту ночь': 0,
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
    ordinals: russianOrdinals,
    newYearsEve: ['накануне нового года', 'канун нового года', 'новогоднюю ночь'],
  },
  uk: {
    weekdays: list(
      // Friday has an apostrophe, behind which a word is cut; chrono-node reads it.
      'неділ*,недільн*|понеділ*|вівторок,вівторка,вівторку|середа,середу,середи|четвер,четверга,четвергу||субот*,суботн*',
    ),
    months: list('січн*|лют*|березн*|квітн*|травн*|червн*|липн*|серпн*|вересн*|жовтн*|листопад*|грудн*'),
    relative: {
      ...daysAgo('два три чотири пять шість сім', ['N дні тому', 'N днів тому']),
      сьогодні: 0,
      вчора: -1,
      учора: -1,
      'добу тому': -1,
      напередодні: -1,
      позавчора: -2,
      'цієї ночі': 0,
      'минулої ночі': 0,
    },
    parts: {
      dawn: ['на світанку', 'рано вранці'],
      morning: ['вранці', 'зранку', 'ранку'],
      afternoon: ['вдень', 'удень'],
      evening: ['ввечері', 'увечері', 'вечір', 'вечора'],
      night: ['ніч', 'вночі', 'уночі', 'ночі'],
    },
    clock: ['о', 'об', 'близько'],
    nightTo: ['ніч на', 'ніч проти'],
    ordinals: ukrainianOrdinals,
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
}
