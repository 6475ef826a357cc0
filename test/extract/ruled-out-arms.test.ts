import { describe, expect, test } from 'vitest'
import { reportOf } from './shipped-reader.ts'

// What a text names only to say that it was none of it. One sentence each, and the weapons of the attack.

const sentences: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [
    ['Drones, not rockets, hit Camp Taji on Tuesday, the coalition said.', 'drone'],
    ['It was a drone and not a missile that struck Camp Taji on Tuesday, the army said.', 'drone'],
    ['It was not rockets or mortars but a drone that hit Camp Taji on Tuesday.', 'drone'],
    ['Camp Taji was hit on Tuesday by mortar shells rather than rockets, police said.', 'mortar'],
    [
      'The blast at Camp Taji on Tuesday was caused by a drone, and was not a rocket attack as first reported.',
      'drone',
    ],
    ['Camp Taji came under attack on Tuesday. No missiles were used, only drones, an officer said.', 'drone'],
    ['The coalition ruled out a drone and said a rocket had struck Camp Taji on Tuesday.', 'rocket'],
    [
      'What hit Camp Taji on Tuesday was a missile; earlier reports of a drone were wrong, the army said.',
      'missile',
    ],
    ['Contrary to initial reports of a rocket, a drone hit Camp Taji on Tuesday.', 'drone'],
    ['A drone first taken for a missile struck Camp Taji on Tuesday.', 'drone'],
    [
      'Camp Taji was hit on Tuesday by rockets as well as drones, not only by mortars.',
      'drone,mortar,rocket',
    ],
    ['Not only rockets but also drones hit Camp Taji on Tuesday.', 'drone,rocket'],
    ['Not a single rocket fired at Camp Taji on Tuesday was shot down.', 'rocket'],
    ['Three rockets, not four, hit Camp Taji on Tuesday.', 'rocket'],
  ],
  ar: [
    ['قال الجيش إن طائرة مسيّرة وليس صاروخاً استهدفت معسكر التاجي يوم الثلاثاء.', 'drone'],
    ['تعرض معسكر التاجي أمس لهجوم بطائرات مسيرة لا بصواريخ.', 'drone'],
    ['تعرض معسكر التاجي أمس لهجوم بطائرات مسيرة وصواريخ.', 'drone,rocket'],
  ],
  fa: [
    ['پایگاه التاجی دیروز هدف پهپاد قرار گرفت و نه موشک.', 'drone'],
    ['ارتش گفت آنچه دیروز به پایگاه التاجی اصابت کرد راکت نبود بلکه پهپاد بود.', 'drone'],
    ['نه موشک دیروز به پایگاه التاجی اصابت کرد.', 'missile'],
  ],
  ru: [
    ['База Таджи вчера была атакована дронами, а не ракетами.', 'drone'],
    ['Не ракета, а беспилотник упал вчера на базу Таджи.', 'drone'],
    ['База Таджи вчера была атакована не только ракетами, но и дронами.', 'drone,rocket'],
  ],
  tr: [
    ['Taci üssüne dün roketle değil İHA ile saldırı düzenlendi.', 'drone'],
    ['Taci üssüne dün sadece roketle değil İHA ile de saldırı düzenlendi.', 'drone,rocket'],
  ],
  uk: [['Дрони, а не ракети, влучили в аеродром Саки в середу.', 'drone']],
  de: [['Drohnen, nicht Raketen, trafen am Mittwoch den Stützpunkt Ain al-Assad.', 'drone']],
  fr: [['Des drones, et non des roquettes, ont frappé mercredi la base aérienne de Gao.', 'drone']],
  es: [['Drones, no cohetes, impactaron el miércoles en la base aérea de Ain al Asad.', 'drone']],
  it: [['Droni, non razzi, hanno colpito mercoledì la base aerea di Ain al Asad.', 'drone']],
  pt: [['Drones, e não foguetes, atingiram na quarta-feira a base aérea de Ain al Asad.', 'drone']],
  nl: [['Drones, geen raketten, troffen woensdag de luchtmachtbasis Ain al-Asad.', 'drone']],
  pl: [['Drony, nie rakiety, uderzyły w środę w bazę Ain al-Asad.', 'drone']],
}

describe.each(Object.entries(sentences))('arms that are ruled out, in %s', (lang, cases) => {
  test.each(cases)('%s', (body, weapons) => {
    const { attacks } = reportOf({ lang, body })
    expect([...attacks[0].weapons].sort().join()).toBe(weapons)
  })
})
