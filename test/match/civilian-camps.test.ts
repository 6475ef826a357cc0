import { expect, test } from 'vitest'
import { shippedRules } from '../shipped.ts'

const { matcher } = await shippedRules()

const basesIn = (lang: string, text: string): readonly string[] =>
  matcher.findMentions(text, lang).found.flatMap(({ entity, id }) => (entity === 'base' ? [id] : []))

test.each([
  ['en', "Gunmen attacked a displaced people's camp in Monguno, killing nine."],
  ['en', 'Gunmen attacked a refugee camp in Monguno, killing nine.'],
  ['en', 'Gunmen attacked the Monguno IDP camp, killing nine.'],
  ['en', 'Gunmen attacked a camp for the displaced in Monguno, killing nine.'],
  ['en', 'Gunmen attacked a camp housing displaced families in Monguno, killing nine.'],
  ['fr', 'Des hommes armés ont attaqué le camp des réfugiés de Djibo, tuant neuf personnes.'],
  ['es', 'Hombres armados atacaron un campamento de desplazados en Djibo.'],
  ['ru', 'Боевики атаковали лагерь беженцев в Монгуно.'],
  ['ar', 'هاجم مسلحون معسكر النازحين في مونغونو وقتلوا تسعة.'],
])('a camp of people who fled is no base: %s %s', (lang, text) => {
  expect(basesIn(lang, text)).toEqual([])
})

test.each([
  ['en', 'Gunmen attacked the military camp in Monguno, and thousands were displaced.', 'monguno'],
  ['en', 'A raid on the Monguno base killed refugees.', 'monguno'],
  ['en', 'Gunmen stormed the barracks at Monguno, where refugees had fled.', 'monguno'],
  ['en', 'Refugees saw gunmen storm the Monguno base.', 'monguno'],
  ['fr', 'Des hommes armés ont attaqué le camp militaire de Djibo, près des déplacés.', 'djibo'],
  ['ru', 'Боевики атаковали военный лагерь в Монгуно.', 'monguno'],
  ['en', 'Gunmen attacked the army post at Inates, killing nine.', 'inates'],
])('one beside which they live is: %s %s', (lang, text, base) => {
  expect(new Set(basesIn(lang, text))).toEqual(new Set([base]))
})
