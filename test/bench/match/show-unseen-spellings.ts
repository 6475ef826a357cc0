import { distance } from 'fastest-levenshtein'
import { compileGazetteer, type Matcher } from '../../../src/match/compile-gazetteer.ts'
import type { Base } from '../../../src/model/base.ts'
import { foldName } from '../../../src/text/tokenise.ts'
import { readShippedNames } from '../../match/shipped-names.ts'
import { type Place, readPlaces } from './places.ts'
import { addTo, describe, startTally } from './tally.ts'

// Spellings that nobody listed: the gazetteer has the main name of 300 places and no more, the texts have their other
// Latin spellings, which GeoNames took from people who write German, Polish, Turkish, Malay …

const countries = 'IQ SY JO LB IL PS KW SA YE OM AE QA BH IR TR EG LY SD'.split(' ')
const placeCount = 300
// Less alike is another name (Constantinople), not another spelling.
const leastAlike = 0.6

interface Spelling {
  readonly id: string
  readonly written: string
}

export function showUnseenSpellings(): void {
  const all = readPlaces().filter(({ country }) => countries.includes(country))
  const places = all.filter(({ others }) => others.length > 0).slice(0, placeCount)
  const taken = new Set(all.map(({ ascii }) => foldName(ascii)))
  const spellings = places.flatMap((place) => spellingsOf(place, taken))
  const matcher = compilePlaces(places)
  console.log(
    `\n${spellings.length} other spellings of ${places.length} places, of which only the main name is listed`,
  )
  show(matcher, spellings, (name) => `Rockets struck ${name} on Monday, two officials said.`)
  show(matcher, spellings, (name) => `Rockets struck the ${name} air base on Monday, two officials said.`)
}

function show(matcher: Matcher, spellings: readonly Spelling[], write: (name: string) => string): void {
  const tally = startTally()
  for (const { id, written } of spellings) {
    const { found } = matcher.findMentions(write(written), 'en')
    addTo(tally, new Set(found.map((one) => one.id)), new Set([id]))
  }
  console.log(`  ${write('X').padEnd(62)} ${describe(tally)}`)
}

function spellingsOf(place: Place, taken: ReadonlySet<string>): readonly Spelling[] {
  const own = foldName(place.ascii)
  const folded = new Map(place.others.map((other) => [foldName(other), other]))
  const alike = [...folded].filter(
    ([other]) => other !== own && other !== foldName(place.name) && !taken.has(other) && isAlike(own, other),
  )
  return alike.map(([, written]) => ({ id: place.ascii, written }))
}

function isAlike(a: string, b: string): boolean {
  return 1 - distance(a, b) / Math.max(a.length, b.length) >= leastAlike
}

/** The places are bases here, so none of their spellings is another place's. */
function compilePlaces(places: readonly Place[]): Matcher {
  const { rules } = readShippedNames()
  const own = new Set(places.flatMap(({ name, ascii, others }) => [name, ascii, ...others].map(foldName)))
  const decoys = Object.fromEntries(
    Object.entries(rules.decoys).map(([lang, names]) => [
      lang,
      names.filter((name) => !own.has(foldName(name))),
    ]),
  )
  return compileGazetteer({ bases: places.map(baseOf), actors: [], rules: { ...rules, decoys } })
}

function baseOf({ ascii, country }: Place): Base {
  return {
    id: ascii,
    name: ascii,
    country,
    zone: 'UTC',
    heldBy: [],
    facilities: ['base', 'airfield'],
    denyWords: [],
    aliases: [{ text: ascii, strength: 'strong' }],
  }
}
