import { describe, expect, test } from 'vitest'
import { reportOf } from './shipped-reader.ts'

const dayOf = (lang: string, published: string, body: string): string | undefined =>
  reportOf({ lang, published, body }).attacks[0]?.happenedAt?.day

describe('of several days in a sentence the one beside the attack is its day', () => {
  // Published on Friday, 2 February 2024; the attack was on Wednesday.
  test.each([
    ['en', "The governor on Thursday visited those wounded in Wednesday's attack on Belbek air base."],
    ['en', "Pictures taken on Thursday let us say more of Wednesday's missile strike on Belbek air base."],
    [
      'en',
      'Soldiers killed a fifth gunman at Belbek air base on Thursday, long after the assault on Wednesday.',
    ],
    [
      'de',
      'Der Minister sprach am Donnerstag von Schäden durch den Angriff vom Mittwoch auf den Flugplatz Belbek.',
    ],
    ['fr', "Le ministre a vu jeudi les blessés de l'attaque de mercredi contre la base de Belbek."],
    ['es', 'El ministro vio el jueves a los heridos del ataque del miércoles contra la base de Belbek.'],
    ['tr', 'Vali, perşembe günü çarşamba günkü Belbek üssü saldırısında yaralananları ziyaret etti.'],
    ['ar', 'توفي ضابط فجر الخميس متأثراً بإصابته في الهجوم على قاعدة العند يوم الأربعاء الماضي.'],
  ])('%s: %s', (lang, body) => {
    expect(dayOf(lang, '2024-02-02', body)).toBe('2024-01-31')
  })

  test('an attack in answer to another has the day of its verb', () => {
    const body = "Jets bombed the T-4 air base on Thursday, a day after Wednesday's attack on the border."
    expect(dayOf('en', '2024-02-02', body)).toBe('2024-02-01')
  })

  test('what comes after an attack has its own day where verbs come last', () => {
    const body = 'बेलबेक एयरबेस पर मंगलवार को ड्रोन हमला हुआ, जिसमें दो सैनिक घायल हुए।'
    expect(dayOf('hi', '2024-02-02', body)).toBe('2024-01-30')
  })
})

describe('an attack from which a day is counted has its own', () => {
  // Published on Friday, 2 February 2024.
  test.each([
    ['en', 'Trains ran again on Thursday, a day after missiles hit Belbek air base.'],
    ['en', 'Belbek air base was reopened on Thursday, one day after it was struck by drones.'],
    [
      'en',
      'The Pentagon said on Friday that seven were hurt, two days after rockets landed at Belbek air base.',
    ],
    ['fr', "Les trains ont repris jeudi, un jour après l'attaque de missiles contre la base de Belbek."],
    ['es', 'Los trenes volvieron el jueves, un día después del ataque con misiles contra la base de Belbek.'],
    ['de', 'Am Donnerstag, einen Tag nach dem Raketenangriff auf den Stützpunkt Belbek, fuhren die Züge.'],
    ['ru', 'Пожар потушили в четверг, через день после удара беспилотников по аэродрому Бельбек.'],
  ])('%s: %s', (lang, body) => {
    expect(dayOf(lang, '2024-02-02', body)).toBe('2024-01-31')
  })

  test('which is not the day of an attack that the sentence tells of itself', () => {
    const body = 'Rockets fell on Belbek air base on Thursday, two days after drones hit a depot in Crimea.'
    expect(dayOf('en', '2024-02-02', body)).toBe('2024-02-01')
  })
})

describe('the day on which somebody spoke', () => {
  test.each([
    [
      'fa',
      'خبرگزاری‌ها روز پنجشنبه شمار کشته‌شدگان حمله موشکی بامداد چهارشنبه به پایگاه هوایی تی‌فور را هفت نفر اعلام کردند.',
    ],
    [
      'tr',
      'Sözcü perşembe günü yaptığı açıklamada, geçtiğimiz çarşamba Rumeylan üssüne düşen İHA nedeniyle sekiz askerin tedavi gördüğünü söyledi.',
    ],
  ])('is not the attack’s: %s', (lang, body) => {
    expect(dayOf(lang, '2024-02-02', body)).toBe('2024-01-31')
  })

  test('is, where no other is told', () => {
    const body = 'ارتش روز پنجشنبه از حمله موشکی به پایگاه هوایی تی‌فور خبر داد.'
    expect(dayOf('fa', '2024-02-02', body)).toBe('2024-02-01')
  })
})

describe('a sentence behind the news that goes on with it', () => {
  test.each([
    [
      'ru',
      'Группа вооруженных людей напала на авиабазу Хмеймим. Стрельба началась в среду на рассвете и длилась около часа.',
    ],
    [
      'en',
      'Gunmen attacked the Hmeimim air base, the toll of which is not known. The shooting began on Wednesday at dawn.',
    ],
    [
      'fa',
      'شمار قربانیان حمله طالبان بر میدان هوایی قندهار به پنجاه تن رسید. مهاجمان شام چهارشنبه از دروازه وارد پایگاه شدند.',
    ],
  ])('gives its day: %s', (lang, body) => {
    expect(dayOf(lang, '2024-02-02', body)).toBe('2024-01-31')
  })

  test('gives none where it tells of something else', () => {
    const body = 'Rockets hit Camp Taji, security sources said. Parliament is to meet on Saturday.'
    expect(dayOf('en', '2024-02-02', body)).toBeUndefined()
  })
})

test('clearing up after an attack avenges nobody: its day is the attack’s', () => {
  const body =
    'На аэродроме в Энгельсе завершена ликвидация последствий атаки, случившейся в ночь на 31 января.'
  expect(dayOf('ru', '2024-02-02', body)).toBe('2024-01-31')
})
