// Of all that the lexicon finds in a passage, what counts: the longest of two readings, and no word that a longer
// phrase of another list takes away ("missile defence" is no missile).
import { weaponClasses } from '../../model/weapon.ts'
import type { Mark, MarkLabel } from './mark.ts'
import { overlaps } from './passage.ts'

/** Marks inside a longer mark of these lists mean nothing by themselves. */
const weaponLabels: readonly MarkLabel[] = weaponClasses.map((weapon) => `weapon:${weapon}` as const)
const shadows: Readonly<Partial<Record<MarkLabel, readonly MarkLabel[]>>> = {
  'no-weapon': [...weaponLabels, 'intercepted'],
  'no-attack': ['attack-verb', 'attack-noun'],
  'no-casualties': ['killed', 'injured', 'no-injured', 'no-killed', 'attack-verb'],
  'no-injured': ['injured', 'killed', 'attack-verb', 'casualty-noun'],
  'no-killed': ['killed', 'injured', 'casualty-noun'],
  // In Arabic one word means losses of men and of things.
  'casualties-unknown': ['no-casualties', 'no-injured', 'no-killed', 'killed', 'injured', 'damage'],
  'casualty-noun': ['damage'],
  'dead-noun': ['damage', 'casualty-noun'],
  'no-damage': ['damage'],
  // "revenge for the killing of a general": his death is no toll of this attack.
  anniversary: ['killed'],
  unclaimed: ['claimed', 'nobody'],
  'usually-blamed': ['blamed'],
  'not-intercepted': ['intercepted'],
  intercepted: ['attack-verb', 'arrival-verb', 'damage'],
  // "The same night" is not tonight.
  'same-day': ['relative-day', 'weekday', 'now'],
  // "Sirens went off" is no bomb.
  aftermath: ['attack-verb', 'anniversary'],
}

/** The lists whose marks take those of a list away. */
const shading = Map.groupBy(
  Object.entries(shadows).flatMap(([over, under]) =>
    under.map((label) => ({ over: over as MarkLabel, label })),
  ),
  ({ label }) => label,
)

/** "None of the residents was hurt" says less than the "was hurt: none" within it. */
const narrower: Readonly<Partial<Record<MarkLabel, readonly MarkLabel[]>>> = {
  'no-casualties': ['no-injured', 'no-killed'],
}

/** By label, in the order of the text. */
export function groupMarks(marks: readonly Mark[]): ReadonlyMap<MarkLabel, readonly Mark[]> {
  return promoteArrivals(resolveMarks(marks))
}

/** A rocket that falls attacks, a helicopter that crashes does not: "fell" is a verb of attack beside a weapon. */
function promoteArrivals(
  marks: ReadonlyMap<MarkLabel, readonly Mark[]>,
): ReadonlyMap<MarkLabel, readonly Mark[]> {
  const arrivals = marks.get('arrival-verb') ?? []
  const hasWeapon = weaponLabels.some((label) => (marks.get(label)?.length ?? 0) > 0)
  if (arrivals.length === 0 || !hasWeapon) return marks
  const verbs = [...(marks.get('attack-verb') ?? []), ...arrivals].sort((a, b) => a.first - b.first)
  return new Map([...marks, ['attack-verb', verbs]])
}

function resolveMarks(marks: readonly Mark[]): ReadonlyMap<MarkLabel, readonly Mark[]> {
  const byLabel = Map.groupBy(marks, ({ label }) => label)
  const weapons = weaponLabels.flatMap((label) => byLabel.get(label) ?? [])
  for (const [label, own] of byLabel) {
    const rivals = weaponLabels.includes(label)
      ? weapons
      : [...own, ...(narrower[label] ?? []).flatMap((one) => byLabel.get(one) ?? [])]
    const shades = (shading.get(label) ?? []).flatMap(({ over }) => byLabel.get(over) ?? [])
    byLabel.set(
      label,
      own
        .filter((mark, at) => !own.slice(0, at).some((other) => isSameRun(mark, other)))
        .filter((mark) => !rivals.some((rival) => isInside(mark, rival)))
        .filter((mark) => !shades.some((shade) => overlaps(mark, shade) && !isInside(shade, mark)))
        .sort((a, b) => a.first - b.first || b.last - a.last),
    )
  }
  return byLabel
}

function isSameRun(a: Mark, b: Mark): boolean {
  return a.first === b.first && a.last === b.last
}

/** Strictly inside: of two equal runs both stay. */
function isInside(inner: Mark, outer: Mark): boolean {
  return (
    inner !== outer &&
    inner.first >= outer.first &&
    inner.last <= outer.last &&
    outer.last - outer.first > inner.last - inner.first
  )
}
