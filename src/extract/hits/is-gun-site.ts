// "Howitzers at the X camp fired on Daesh positions", "rockets from X silenced a launch site": the base is where the guns stand
// and not what they hit. English.
import { isPassive } from '../words/grammar.ts'
import { firedMarks } from '../words/is-event.ts'
import type { Passage, Run } from '../words/passage.ts'
import { hasMark, isClauseBetween, marksOf } from '../words/passage.ts'

const guns =
  /^(?:howitzers?|guns?|artillery|tanks?|batter(?:y|ies)|launchers?|mortars?|himars|cannons?|gunners?|gun crews?|snipers?|gunships?|apaches?)$/
/** Those that stand on a base are hit there as often as they set out. */
const aircraft =
  /^(?:jets?|warplanes?|planes?|aircraft|bombers?|helicopters?|fighters?|drones?|rockets?|missiles?|shells?|mortars?|rounds)$/
const at = /^(?:at|in|inside|on|of|by|from|within)$/
const between =
  /^(?:al|el|ash|the|a|an|its|their|our|based|stationed|deployed|positioned|placed|us|u\.s\.|turkish|american|coalition|french|israeli|russian|iraqi|nearby|main|old)$/
const baseWord = /^(?:camps?|base|bases|garrison|outpost|airbase|airfield|site|fort)$/
/** What has set out from a base was not fired at it. */
const outgoing = /^(?:rockets|missiles|shells|rounds)$/
/** Words between the gun and the base, and from the base to what the gun does. */
const siteReach = 8
const deedReach = 8
const deed =
  /^(?:fired?|fires|firing|shell(?:s|ed)?|kill(?:s|ed)?|pound(?:s|ed)?|bombard(?:s|ed)?|shoots?|shot|opened|silenced?|silences|answer(?:s|ed)?|respond(?:s|ed)?|replied|bomb(?:s|ed)?|struck|strikes?|targeted|targets?|hit|destroy(?:s|ed)?|engaged|engages?)$/
/** "Guns at X fired at drones": what comes in is meant for the base. */
const incoming = /^(?:incoming|rockets?|drones?|missiles?|uavs?|shells?|projectiles?|katyushas?)$/
const objectReach = 8

/** True where what fires stands at the base, or has set out from it, and the base is not hit itself. */
export function isGunSite(passage: Passage, mention: Run): boolean {
  if (passage.lang !== 'en') return false
  const gun = findGun(passage, mention)
  if (gun === undefined) return false
  if (isSentFrom(passage, gun)) return true
  if (isFireReturned(passage, gun)) return false
  if (outgoing.test(passage.tokens[gun.first]?.word ?? '')) return true
  return passage.tokens.slice(mention.last + 1, mention.last + 1 + deedReach).some((_, behind) => {
    const verb = mention.last + 1 + behind
    const run = { first: verb, last: verb }
    return (
      deed.test(passage.tokens[verb]?.word ?? '') &&
      !isPassive(passage, run) &&
      !isClauseBetween(passage, mention, run) &&
      hasObject(passage, verb) &&
      !isAgainstIncoming(passage, verb)
    )
  })
}

/** "Struck with HIMARS from X". */
function isSentFrom({ tokens }: Passage, { last }: Run): boolean {
  return tokens[last + 1]?.word === 'from' && guns.test(tokens[last]?.word ?? '')
}

/** The gun, or what flies, whose place the base is. */
function findGun({ tokens }: Passage, { first }: Run): Run | undefined {
  for (let place = first - 1; place > Math.max(0, first - siteReach); place--) {
    const word = tokens[place]?.word ?? ''
    if (at.test(word)) {
      const before = tokens[place - 1]?.word ?? ''
      // "The Turkish camp in Bashiqa".
      if (baseWord.test(before)) continue
      const isBased = /^(?:based|stationed|deployed|positioned|placed)$/.test(before)
      const gun = isBased ? place - 2 : place - 1
      const name = tokens[gun]?.word ?? ''
      return guns.test(name) || (word === 'from' && aircraft.test(name))
        ? { first: gun, last: gun }
        : undefined
    }
    if (!between.test(word) && !baseWord.test(word)) return undefined
  }
  return undefined
}

/** "Rockets hit the base and guns at X returned fire": it was attacked first. */
function isFireReturned(passage: Passage, gun: Run): boolean {
  return marksOf(passage, 'attack-verb', 'arrival-verb', 'attack-noun').some(
    ({ last }) => last < gun.first && hasMark(passage, ...firedMarks),
  )
}

/** "Six jets from X hit", "guns at X struck by": a headline's passive has nothing behind it. */
function hasObject({ tokens }: Passage, verb: number): boolean {
  const next = tokens[verb + 1]
  return (
    next !== undefined &&
    !/[.;:!?,]/u.test(next.gap) &&
    !/^(?:by|in|during|as|when|after|amid|while|overnight)$/.test(next.word)
  )
}

function isAgainstIncoming({ tokens }: Passage, verb: number): boolean {
  const behind = tokens.slice(verb + 1, verb + 1 + objectReach)
  const aim = behind.findIndex(({ word }) => /^(?:at|on|against|up)$/.test(word))
  const word = tokens[verb]?.word ?? ''
  // "Fired six rockets at posts" is no fire at rockets.
  const object = /^(?:fire|fired|fires|firing|opened|shot|shoots?)$/.test(word)
    ? aim < 0
      ? []
      : behind.slice(aim + 1, aim + 4)
    : behind.slice(0, 4)
  return object.some((one) => incoming.test(one.word))
}
