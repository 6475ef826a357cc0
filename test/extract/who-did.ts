import { summariseReport } from '../../src/extract/summarise-report.ts'
import { reportOf } from './shipped-reader.ts'

// Plain reports of an attack on Wednesday, and who is read to have done it where one more sentence tells of that.

export type Opening = readonly [title: string, lede: string]

export const irgcBase = [
  'Missiles hit Ain al-Asad',
  'Missiles hit Ain al-Asad base in Iraq on Wednesday.',
] as const
export const russianBase = [
  'Drones hit Engels airfield',
  'Drones hit the Engels airfield in Russia on Wednesday.',
] as const
export const syrianBase = [
  'Missiles hit T-4 air base',
  'Missiles hit the T-4 air base in Syria on Wednesday.',
] as const

export const groupAttack = [
  'Taliban fighters storm Bagram base',
  'Taliban fighters stormed the Bagram base on Wednesday.',
] as const
export const bagram = [
  'Bomb hits gate of Bagram base',
  'A car bomb hit the gate of the Bagram base on Wednesday.',
] as const

/** Claims (+), blame (?) and denials (-). */
export function whoDid(sentence: string, [title, opening]: Opening): string {
  const { actorsClaimed, actorsBlamed, actorsDenied } = summariseReport(
    reportOf({ title, body: `${opening} ${sentence}` }),
  )
  return [
    ...actorsClaimed.map((id) => `+${id}`),
    ...actorsBlamed.map((id) => `?${id}`),
    ...actorsDenied.map((id) => `-${id}`),
  ].join(' ')
}
