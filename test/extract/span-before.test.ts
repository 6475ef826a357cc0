import { expect, test } from 'vitest'
import { reportOf } from './shipped-reader.ts'

test.each([
  [
    'en',
    'Missiles hit the T-4 airbase in Homs on Wednesday.',
    'A year and two days before Wednesday’s strike, 59 Tomahawks hit the Shayrat airfield.',
  ],
  [
    'en',
    'Missiles hit the T-4 airbase in Homs on Wednesday.',
    'Three weeks prior to the attack, jets had bombed the Shayrat airfield.',
  ],
  [
    'ru',
    'Ракеты в среду ударили по авиабазе Т-4 в Хомсе.',
    'За год до этого удара ракеты поразили аэродром Шайрат.',
  ],
  [
    'tr',
    'Humus’taki T-4 hava üssü çarşamba günü füzelerle vuruldu.',
    'Saldırıdan üç gün önce Şayrat üssü de vurulmuştu.',
  ],
  [
    'ar',
    'استهدفت صواريخ مطار التيفور في حمص اليوم الأربعاء.',
    'وقبل يومين من الهجوم قصفت طائرات مطار الشعيرات.',
  ],
  [
    'fa',
    'موشک‌ها امروز پایگاه تی‌فور در حمص را هدف قرار دادند.',
    'دو روز پیش از این حمله پایگاه شعیرات بمباران شد.',
  ],
  [
    'uk',
    'Ракети в середу вдарили по авіабазі Т-4 у Хомсі.',
    'За рік до цього удару ракети вразили аеродром Шайрат.',
  ],
  [
    'fr',
    'Des missiles ont frappé mercredi la base aérienne T-4 à Homs.',
    'Deux semaines avant cette attaque, des avions avaient bombardé la base aérienne de Chayrat.',
  ],
  [
    'de',
    'Raketen trafen am Mittwoch den Stützpunkt T-4 bei Homs.',
    'Zwei Wochen vor dem Angriff bombardierten Jets den Stützpunkt Schairat.',
  ],
  [
    'es',
    'Misiles golpearon el miércoles la base aérea T-4 en Homs.',
    'Dos semanas antes del ataque, aviones bombardearon la base aérea de Shayrat.',
  ],
  [
    'it',
    'Missili hanno colpito mercoledì la base aerea T-4 a Homs.',
    "Due settimane prima dell'attacco, aerei avevano bombardato la base aerea di Shayrat.",
  ],
  [
    'pt',
    'Mísseis atingiram na quarta-feira a base aérea T-4 em Homs.',
    'Duas semanas antes do ataque, aviões bombardearam a base aérea de Shayrat.',
  ],
  ['he', 'טילים פגעו ביום רביעי בבסיס T-4 בחומס.', 'יומיים לפני התקיפה הופצץ שדה התעופה שעיראת.'],
])('what was so long before the attack is background: %s', (lang, news, old) => {
  const { attacks } = reportOf({ lang, body: `${news} ${old}` })
  expect(attacks.map(({ baseId, happenedAt }) => [baseId, happenedAt?.day])).toEqual([['t4', '2021-07-07']])
})

test('hours before another event is when it happened', () => {
  const body =
    'Drones struck Ain al-Asad on Wednesday, hours before a ceasefire. Two days before the vote, rockets hit Balad air base.'
  expect(reportOf({ body }).attacks.map(({ baseId }) => baseId)).toContain('ain-al-asad')
})
