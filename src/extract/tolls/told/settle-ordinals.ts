// "A fourth soldier has died of his wounds": four by now, where three were told of before him, or nobody at all. Beside a
// man who was hurt, "a second died" is one who died.
import { type Claim, countOf } from '../../../model/claim.ts'
import type { Passage, Run } from '../../words/passage.ts'

const ordinals: Readonly<Record<string, readonly RegExp[]>> = {
  en: [
    /^second$/,
    /^third$/,
    /^fourth$/,
    /^fifth$/,
    /^sixth$/,
    /^seventh$/,
    /^eighth$/,
    /^ninth$/,
    /^tenth$/,
  ],
  fr: [/^(?:deuxieme|second)$/, /^troisieme$/, /^quatrieme$/, /^cinquieme$/, /^sixieme$/],
  es: [/^segund[oa]$/, /^tercer[oa]?$/, /^cuart[oa]$/, /^quint[oa]$/, /^sext[oa]$/],
  it: [/^second[oa]$/, /^terz[oa]$/, /^quart[oa]$/, /^quint[oa]$/, /^sest[oa]$/],
  pt: [/^segund[oa]$/, /^terceir[oa]$/, /^quart[oa]$/, /^quint[oa]$/, /^sext[oa]$/],
  sv: [/^andr[ae]$/, /^tredje$/, /^fjarde$/, /^femte$/, /^sjatte$/],
  da: [/^anden$/, /^tredje$/, /^fjerde$/, /^femte$/, /^sjette$/],
  nb: [/^andre$/, /^tredje$/, /^fjerde$/, /^femte$/, /^sjette$/],
  hu: [/^masodik$/, /^harmadik$/, /^negyedik$/, /^otodik$/, /^hatodik$/],
  de: [/^zweite[rs]?$/, /^dritte[rs]?$/, /^vierte[rs]?$/, /^fünfte[rs]?$/, /^sechste[rs]?$/],
}

/** @param article "a", which counts one. @returns 4 for "a fourth". */
export function ordinalOf({ lang, tokens }: Passage, { last }: Run): number | undefined {
  const next = tokens[last + 1]?.word ?? ''
  const at = (ordinals[lang] ?? []).findIndex((word) => word.test(next))
  return at < 0 ? undefined : at + 2
}

interface Told {
  readonly claim: Claim
  readonly ordinal?: number | undefined
  readonly isPart: boolean
}

/** @returns the claims, "a fourth" as four where three or nobody stand before him; he takes their place. */
export function settleOrdinals<T extends Told>(claims: readonly T[]): readonly T[] {
  if (!claims.some(({ ordinal }) => ordinal !== undefined)) return claims
  const settled: T[] = []
  for (const one of claims) {
    const before = settled.filter(({ claim }) => sizeOf(claim) > 0 && claim.body.slot === one.claim.body.slot)
    const isAlone = !claims.some((other) => other.ordinal === undefined && sizeOf(other.claim) > 0)
    const { ordinal = 0 } = one
    if (ordinal === 0 || !(isAlone || before.some(({ claim }) => sizeOf(claim) === ordinal - 1))) {
      settled.push(one)
      continue
    }
    const isOld = (other: T): boolean =>
      before.includes(other) && sizeOf(other.claim) < ordinal && keyOf(other.claim) === keyOf(one.claim)
    settled.splice(0, settled.length, ...settled.filter((other) => !isOld(other)), withCount(one, ordinal))
  }
  return settled
}

function keyOf({ speaker }: Claim): string {
  return speaker.id ?? speaker.name
}

function sizeOf({ body }: Claim): number {
  return 'side' in body && body.side !== 'attacker' ? (countOf(body.quantity) ?? 0) : 0
}

function withCount<T extends Told>(one: T, count: number): T {
  const { body } = one.claim
  if (!('side' in body)) return one
  const quantity = { kind: 'exact', min: count, max: count, text: body.quantity.text } as const
  return { ...one, isPart: false, claim: { ...one.claim, body: { ...body, quantity } } }
}
