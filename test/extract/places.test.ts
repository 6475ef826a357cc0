import { expect, test } from 'vitest'
import { readPlaces } from './read-places.ts'
import { readText } from './shipped-reader.ts'

// Bases of the world in one plain sentence of an attack each, and the towns they are named after in other news.

const attackOn: Readonly<Record<string, (place: string) => string>> = {
  en: (place) => `Gunmen attacked ${place} on Tuesday, killing nine soldiers, officials said.`,
  fr: (place) => `Des hommes armés ont attaqué ${place} mardi, tuant neuf soldats.`,
  es: (place) => `Hombres armados atacaron ${place} el martes y mataron a nueve soldados.`,
  pt: (place) => `Homens armados atacaram ${place} na terça-feira e mataram nove soldados.`,
  ru: (place) => `Боевики атаковали ${place} во вторник, погибли девять военных.`,
  uk: (place) => `Дрони атакували ${place} у вівторок, загинули дев'ять військових.`,
  ar: (place) => `هاجم مسلحون ${place} يوم الثلاثاء وقتلوا تسعة جنود.`,
  fa: (place) => `روز سه‌شنبه مهاجمان به ${place} حمله کردند و نه سرباز کشته شدند.`,
  ur: (place) => `منگل کو ${place} پر حملہ ہوا جس میں نو فوجی ہلاک ہوئے۔`,
  hi: (place) => `मंगलवार को ${place} पर हमला हुआ जिसमें नौ जवान मारे गए।`,
  tr: (place) => `Salı günü ${place} saldırı düzenlendi, dokuz asker öldü.`,
  he: (place) => `ביום שלישי הותקף ${place} ותשעה חיילים נהרגו.`,
  ja: (place) => `火曜日、${place}が攻撃され、兵士9人が死亡した。`,
  zh: (place) => `周二，${place}遭到袭击，9名士兵死亡。`,
}

const newsOf: readonly ((town: string) => string)[] = [
  (town) => `A bomb on a bus killed nine people in ${town} on Tuesday, the mayor said.`,
  (town) => `Gunmen raided a market in ${town} on Tuesday, killing nine traders.`,
  (town) => `Gunmen attacked a camp for displaced people in ${town} on Tuesday, killing nine.`,
  (town) => `The governor opened a school in ${town} on Tuesday and promised a new road.`,
]

const basesIn = (body: string, lang: string): readonly string[] => {
  const reading = readText({ body, lang })
  return reading.kind === 'none' ? [] : reading.report.attacks.map(({ baseId }) => baseId)
}

const places = readPlaces()

for (const { base, place, lang = 'en' } of places) {
  const sentence = place === undefined ? undefined : attackOn[lang]?.(place)
  if (sentence !== undefined)
    test(`${base}: ${sentence}`, () => expect(basesIn(sentence, lang)).toEqual([base]))
}

for (const { base, town } of places)
  if (town !== undefined)
    test(`${town} in other news is not ${base}`, () =>
      expect(newsOf.flatMap((news) => basesIn(news(town), 'en'))).toEqual([]))
