import { expect, test } from 'vitest'
import { summariseReport } from '../../src/extract/summarise-report.ts'
import { reportOf } from './shipped-reader.ts'

// Whom those hurt who answered the attack: no toll of the base. Killed/injured, `-` where not stated.

const first = 'Rockets hit Camp Taji on Monday and wounded three American soldiers.'

function tollsOf(lang: string, body: string): readonly string[] {
  const { casualties } = summariseReport(reportOf({ lang, body }))
  return casualties.map(({ killed, injured }) => `${killed ?? '-'}/${injured ?? '-'}`)
}

test.each([
  [
    'The White House has hit back: three places of Kataib Hezbollah were bombed. Baghdad calls those raids a hostile act that killed one man and injured eighteen.',
  ],
  [
    'An AC-130 gunship struck the vehicle of the men who fired; militia channels announced the death of one fighter.',
  ],
  [
    'The president ordered F-15s to bomb places used by the militias: activists said that eight fighters died.',
  ],
  ['Helicopters then struck the launcher, killing two of the men who had fired.'],
  ['Warplanes later bombed a depot of the militia across the border; activists counted nine dead.'],
])('%s', (answer) => {
  expect(tollsOf('en', `${first} ${answer}`)).toEqual(['-/3'])
})

test.each([
  [
    'Coalition helicopters struck the launch site. Two soldiers were killed in the rocket fire, the command said.',
    '2',
  ],
  ['The camp was later attacked by militiamen with rifles, who killed two soldiers.', '2'],
  ['Jets bombed depots of the militia. The group said it had killed five Americans.', '5'],
])('what the attack itself did stays told: %s', (rest, killed) => {
  const told = tollsOf('en', `Rockets hit Camp Taji on Monday. ${rest}`)
  expect(told.map((toll) => toll.split('/')[0])).toEqual([killed])
})

test('where bases are bombed from the air, their dead are counted', () => {
  const body =
    'Israeli jets bombed the T4 air base on Monday. The raid struck positions of Hezbollah, killing 14 fighters, a monitor said.'
  expect(tollsOf('en', body)).toEqual(['14/-'])
})

test.each([
  [
    'fr',
    "Des roquettes ont blessé lundi trois soldats américains sur la base de Taji. Quelques heures après, des avions ont bombardé des positions de milices, faisant au moins 18 morts selon l'OSDH.",
  ],
  [
    'fr',
    'Des roquettes ont blessé lundi trois soldats américains sur la base de Taji. En représailles, Joe Biden a ordonné des frappes contre trois sites du Kataëb Hezbollah. Bagdad a dénoncé un acte hostile qui a tué un policier et blessé dix-huit personnes.',
  ],
  [
    'de',
    'Raketen verletzten am Montag drei amerikanische Soldaten auf dem Stützpunkt Tadschi. Kampfjets bombardierten daraufhin Stellungen der Miliz. Dabei starben sechs Kämpfer.',
  ],
  [
    'ru',
    'Ракеты упали в понедельник на базу Таджи, ранены трое американских военных. В ответ США нанесли удары по объектам «Катаиб Хезболлы». По данным Багдада, при этом погиб один человек и ранены 18.',
  ],
  [
    'es',
    'Varios cohetes hirieron el lunes a tres soldados estadounidenses en la base de Taji. En respuesta, aviones de la coalición bombardearon posiciones de las milicias. Murieron seis combatientes, según los activistas.',
  ],
])('%s: %s', (lang, body) => {
  expect(tollsOf(lang, body)).toEqual(['-/3'])
})

test.each([
  ['en', `Rockets hit Camp Taji on Monday, and no losses have been reported, the army said.`],
  ['en', 'Rockets hit Camp Taji on Monday. All Italian military personnel at the base are unharmed.'],
  ['en', 'Rockets hit Camp Taji on Monday. There was neither loss of life nor damage, the army said.'],
  [
    'tr',
    'Pazartesi günü Taci üssüne roket atıldı. Moskova kendi personelinden zarar gören olmadığını söyledi.',
  ],
  ['it', 'Razzi hanno colpito lunedì la base di Taji. Gli italiani erano nei bunker e stanno tutti bene.'],
])('nobody, in %s: %s', (lang, body) => {
  expect(tollsOf(lang, body)[0]).toMatch(/^0/)
})
