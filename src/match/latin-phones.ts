// Sounds of names in Latin letters, so that spellings of one sound meet: phones keep the vowels, a skeleton drops
// them. Both are made for Arabic, Persian, Kurdish, Hebrew and Russian names as outlets of many languages write them.

// One unit for each sound that takes two letters. Upper case is free: folded words have none.
const clusters: readonly (readonly [string, string])[] = [
  ['tsch', 'C'],
  ['dsch', 'j'],
  ['sch', 'S'],
  ['tch', 'C'],
  ['kh', 'X'],
  ['gh', 'G'],
  ['sh', 'S'],
  ['sz', 's'],
  ['th', 'T'],
  ['dh', 'D'],
  ['ch', 'C'],
  ['ph', 'f'],
  ['zh', 'j'],
  ['oo', 'u'],
  ['ou', 'u'],
  ['ee', 'i'],
  ['ck', 'k'],
  ['dj', 'j'],
  ['dzh', 'j'],
  ['dsh', 'j'],
]
const clusterByLetter = new Map<string, (readonly [string, string])[]>()
for (const cluster of clusters) {
  const first = cluster[0].charAt(0)
  clusterByLetter.set(first, [...(clusterByLetter.get(first) ?? []), cluster])
}

/** One unit a sound; doubled sounds once (but "ii" stays). `folded` is a folded word in Latin letters. */
export function toPhones(folded: string): string {
  let phones = ''
  let at = 0
  while (at < folded.length) {
    const cluster = clusterByLetter
      .get(folded.charAt(at))
      ?.find(([letters]) => folded.startsWith(letters, at))
    const phone = cluster?.[1] ?? singlePhone(folded, at)
    if (phone !== phones.at(-1) || phone === 'i') phones += phone
    at += cluster?.[0].length ?? 1
  }
  return phones
}

function singlePhone(folded: string, at: number): string {
  const letter = folded.charAt(at)
  if (letter !== 'c') return letter
  return 'eiy'.includes(folded.charAt(at + 1)) && at + 1 < folded.length ? 'c' : 'k'
}

const bones = new Map(
  Object.entries({
    q: 'k',
    X: 'k',
    G: 'k',
    g: 'k',
    c: 'k',
    T: 't',
    D: 'd',
    z: 'd',
    C: 'S',
    p: 'b',
    v: 'f',
    w: 'f',
  }),
)

/** Consonants of a phone string, alike ones made one; a first vowel counts as "a". */
export function toSkeleton(phones: string): string {
  let skeleton = ''
  for (let at = 0; at < phones.length; at += 1) {
    const bone = boneOf(phones.charAt(at), at)
    if (bone !== '' && bone !== skeleton.at(-1)) skeleton += bone
  }
  return skeleton
}

function boneOf(phone: string, at: number): string {
  if ('aeiou'.includes(phone)) return at === 0 ? 'a' : ''
  if (at > 0 && 'hyw'.includes(phone)) return ''
  return bones.get(phone) ?? phone
}
