// Who says that there was no such attack, where an article denies one. An outlet that says so itself is not listed.
import type { Base } from '../../../model/base.ts'
import type { Claim } from '../../../model/claim.ts'
import { nameKeyOf } from '../../../model/ledger/speaker-key.ts'
import type { Outlet } from '../../../model/outlet.ts'
import { listDenials } from '../../relevance/list-denials.ts'
import { type Passage, type Run, spanOf } from '../../words/passage.ts'
import { findSources } from '../speakers/find-sources.ts'
import { type Attribution, findSpeaker } from '../speakers/find-speaker.ts'

/** Sentences in which it is said who denies. */
const headSentences = 3

/** One claim for each denial in the head that somebody other than the outlet makes. */
export function findDeniers(
  passages: readonly Passage[],
  { outlet, bases }: { readonly outlet: Outlet; readonly bases: ReadonlyMap<string, Base> },
): readonly Claim[] {
  const head = passages.filter(({ sentence }) => sentence < headSentences)
  const denied = head.flatMap((passage) => {
    const [mark] = listDenials(passage, bases)
    return mark === undefined ? [] : toClaim(passage, mark, findDenier(passage, mark, outlet))
  })
  // "Attack did not take place", and the sentence behind the title in other words: who speaks there denies.
  const [first] = head.filter(({ sentence, isTitle }) => sentence === 1 && !isTitle)
  const told =
    denied.length > 0 || first === undefined
      ? denied
      : toClaim(first, wholeOf(first), findSaid(first, outlet))
  const own = wordsOf(outlet.name)
  // By its whole name or the shorter one: "The Outlet", "Outlet".
  return told.filter(({ speaker }) => !wordsOf(speaker.name).isSubsetOf(own))
}

const unknownBefore = { last: undefined, isSameSentence: false, isSameParagraph: false, group: undefined }

/** "The army denies reports": right before the words of denial; else whoever speaks in the passage. */
function findDenier(
  passage: Passage,
  denial: Run,
  outlet: Outlet,
): Pick<Attribution, 'speaker' | 'via'> | undefined {
  const beside = findSources(passage).find(({ last, isAnaphor }) => !isAnaphor && last === denial.first - 1)
  return beside === undefined ? findSaid(passage, outlet) : { speaker: beside.speaker }
}

function findSaid(passage: Passage, outlet: Outlet): Attribution | undefined {
  const said = findSpeaker(passage, outlet, unknownBefore)
  return said.isOutlet ? undefined : said
}

function toClaim(
  passage: Passage,
  denial: Run,
  said: Pick<Attribution, 'speaker' | 'via'> | undefined,
): readonly Claim[] {
  if (said === undefined) return []
  const { speaker, via } = said
  const claim: Claim = {
    body: { slot: 'attack' },
    speaker,
    ...(via === undefined ? {} : { via }),
    stance: 'denied',
    evidence: { sentence: passage.text, span: spanOf(passage, denial) },
    rule: 'denier',
    confidence: 0.8,
  }
  return [claim]
}

const wholeOf = ({ tokens }: Passage): Run => ({ first: 0, last: tokens.length - 1 })

const wordsOf = (name: string): ReadonlySet<string> => new Set(nameKeyOf(name).split(' '))
