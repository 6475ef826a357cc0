import { expect, test } from 'vitest'
import { tollBehind } from './plain-openings.ts'

// Those who are counted second, with "other" or "more", and those whom words for bodies and losses count, in languages other
// than English. Killed/injured of each source, `-` is not stated.

test.each([
  ['ru', 'Один солдат погиб, пятеро ранены, ещё двое получили контузии.', '1/7'],
  ['uk', 'Поранено трьох військових, ще двоє дістали опіки.', '-/5'],
  ['ar', 'أصيب جنديان بجروح بليغة وأصيب أربعة آخرون بجروح طفيفة.', '-/6'],
  ['he', 'שני לוחמים נפצעו קשה ושלושה נוספים נפצעו קל.', '-/5'],
  ['de', 'Zwei Soldaten wurden schwer verletzt, drei weitere erlitten leichte Verletzungen.', '-/5'],
  ['it', 'Due militari sono stati feriti gravemente, altri cinque feriti lievemente.', '-/7'],
  ['tr', 'İki asker ağır yaralandı, üç asker daha hafif yaralandı.', '-/5'],
])('a second count of the same fate is added: %s, %s', (lang, sentence, toll) => {
  expect(tollBehind(lang, sentence)).toBe(toll)
})

test.each([
  ['ru', 'Погиб один военный, ещё трое ранены.', '1/3'],
  ['ru', 'Ранены семеро, один из них тяжело.', '-/7'],
  ['ar', 'وقتل جندي وأصيب أربعة آخرون.', '1/4'],
  ['ar', 'وأصيب جندي بجروح متوسطة.', '-/1'],
  ['es', 'Murió un cabo y otros tres soldados resultaron heridos.', '1/3'],
])('one of another fate, or a part, is not: %s, %s', (lang, sentence, toll) => {
  expect(tollBehind(lang, sentence)).toBe(toll)
})

test.each([
  ['fr', 'L’armée dit avoir perdu sept soldats dans l’assaut.', '7/-'],
  ['fr', 'L’armée a perdu deux véhicules.', 'none'],
  ['tr', 'Enkazdan 11 askerin cansız bedeni çıkarıldı.', '11/-'],
  ['pt', 'Moradores contaram 25 corpos.', '25/-'],
  ['pl', 'Wydobyto ciała ośmiu żołnierzy.', '8/-'],
  ['ru', 'Армия признала потерю восьмерых.', '8/-'],
  ['ru', 'Командование признало потерю двух вертолётов.', 'none'],
])('bodies and lost men are dead, lost things are not: %s, %s', (lang, sentence, toll) => {
  expect(tollBehind(lang, sentence)).toBe(toll)
})
