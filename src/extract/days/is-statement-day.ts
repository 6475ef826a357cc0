// "Said on Tuesday that rockets hit", "the toll rose to nine on Wednesday": a day on which somebody spoke, counted or
// mourned, rather than that of the attack.
import { isVerbLast } from '../words/grammar.ts'
import { isClauseBetween, marksOf, overlaps, type Passage, type Run } from '../words/passage.ts'
import { isDeedsOwnDay } from './settle-deed-day.ts'

/** Words between a date and a deed of its subject. */
const deedReach = 2

/** "The Pentagon on Thursday called the attack …": a day right behind a speaker that opens the sentence. */
function isSpeakersDay(passage: Passage, run: Run): boolean {
  const speaker = marksOf(passage, 'speaker', 'known-speaker').find(
    ({ last }) => last < run.first && run.first - last <= 2,
  )
  if (isVerbLast(passage.lang) || speaker === undefined || isClauseBetween(passage, speaker, run))
    return false
  // "The Guards on Wednesday fired": the deed follows at once.
  const acts = marksOf(passage, 'attack-verb', 'attack-noun', 'intercepted')
  if (acts.some(({ first }) => first > run.last && first - run.last <= deedReach)) return false
  return !acts.some(({ first }) => first < run.first)
}

/** "…, said the head of the centre, on Monday." */
function isSaidAtEnd(passage: Passage, run: Run): boolean {
  const said = marksOf(passage, 'said').findLast(({ last }) => last < run.first)
  if (said === undefined || run.last < passage.tokens.length - 1) return false
  return !marksOf(passage, 'attack-verb', 'attack-noun', 'intercepted', 'happened', 'killed', 'injured').some(
    ({ first, last }) => first > said.last && last < run.first,
  )
}

/** Words between "rose" and the day: "rose from six to nine on". */
const riseReach = 6
const risen = /^(?:rose|rises|risen|climbed|climbs|reached|stood|stands|jumped|grew|increased)$/

/** "The toll rose to nine on Wednesday": a day of counting, and not of the attack. */
function isTollsDay({ lang, tokens, marks }: Passage, { first }: Run): boolean {
  const before = tokens.slice(Math.max(0, first - riseReach), first)
  return (
    lang === 'en' &&
    before.some(({ word }) => risen.test(word)) &&
    (marks.has('killed') || marks.has('injured'))
  )
}

/** "The army mourned on Sunday three men who fell in an attack at": the day of its word. */
function isMourningDay({ lang, tokens }: Passage, { first }: Run): boolean {
  const before = tokens.slice(Math.max(0, first - statementReach), first)
  return lang === 'en' && before.some(({ word }) => /^mourn(?:s|ed)$/.test(word))
}

/** "国防省は10日、8日夕に襲われた事件で…と明らかにした": of two days the one behind the topic is that of its word. */
function isTopicsDay({ lang, tokens, marks }: Passage, { first, last }: Run): boolean {
  const isTopic = lang === 'ja' && tokens[first - 1]?.word === 'は' && tokens[last + 1]?.gap === '、'
  return isTopic && marks.has('said') && tokens.slice(last + 1).some(({ word }) => word === '日')
}

/** "salı günü yaptığı brifingde", "Pazartesi günkü açıklamasında": Turkish names the day of a statement before it. */
function isBriefingsDay({ lang, tokens }: Passage, { last }: Run): boolean {
  const behind = tokens.slice(last, last + briefingReach).map(({ word }) => word)
  return (
    lang === 'tr' &&
    behind.some((word) => briefing.test(word)) &&
    behind.some((word) => ofBriefing.test(word))
  )
}

const briefingReach = 5
const ofBriefing = /^(?:gunku|yaptigi|duzenledigi|verdigi|yayimladigi|yayinladigi|paylastigi|katildigi)$/
const briefing = /^(?:acikla|brifing|toplanti|konusma|mesa[jı]|roportaj|bildiri)/

/** Words from who speaks to the day: "سخنگوی ارتش روز". */
const tellerReach = 3

/** "وزارت دفاع روز پنجشنبه شمار … اعلام کرد": where verbs come last, the first one behind a speaker and his day is "said". */
function isTellersDay(passage: Passage, run: Run): boolean {
  // A dawn is the attack's rather than the announcement's.
  if (!isVerbLast(passage.lang) || hasPart(passage, run)) return false
  const isHis = marksOf(passage, 'speaker', 'known-speaker').some(
    ({ last }) => last < run.first && run.first - last <= tellerReach,
  )
  const nouns = marksOf(passage, 'attack-noun')
  const [next] = marksOf(passage, 'said', 'attack-verb', 'arrival-verb', 'intercepted', 'happened')
    .filter((mark) => mark.first > run.last && !nouns.some((noun) => overlaps(noun, mark)))
    .sort((a, b) => a.first - b.first)
  return isHis && next?.label === 'said'
}

function hasPart(passage: Passage, run: Run): boolean {
  return marksOf(passage, 'part:dawn', 'part:night', 'part:evening').some((part) => overlaps(part, run))
}

const publishing =
  /^(?:publish(?:ed|es)|posted|posts|releas(?:ed|es)|issued|issues|shared|circulated|aired|broadcast|distributed|uploaded)$/
const published =
  /^(?:pictures?|photos?|photographs?|images|footage|videos?|films?|clips?|stills|statements?|communiques?|claims?)$/
/** Words between "published" and the day, on either side. */
const publishedReach = 5

/** "X published pictures on Monday of", "on Monday X posted a video": the day of the pictures. */
function isPublishingDay({ lang, tokens }: Passage, { first, last }: Run): boolean {
  const verb = tokens.findIndex(({ word }) => publishing.test(word))
  if (lang !== 'en' || verb < 0) return false
  const [from, to] = verb < first ? [verb, first] : [verb, verb + publishedReach]
  const isShown = tokens.slice(from + 1, to).some(({ word }) => published.test(word))
  const isOpening = first <= 1 && verb > last && verb - last <= publishedReach
  return isShown && (isOpening || (verb < first && first - verb <= publishedReach))
}

/** Words between "said" and the day on which it was said. */
const statementReach = 3

/** "said on Tuesday that rockets hit": the day belongs to the speaker, unless an attack stands between. */
export function isStatementDay(passage: Passage, run: Run): boolean {
  if (isPublishingDay(passage, run)) return true
  if (isDeedsOwnDay(passage, run)) return false
  const said = marksOf(passage, 'said').find(
    (mark) =>
      (mark.last < run.first && run.first - mark.last <= statementReach) ||
      (mark.first > run.last && mark.first - run.last <= 1),
  )
  if (isSaidAtEnd(passage, run) || isSpeakersDay(passage, run) || isTollsDay(passage, run)) return true
  if (isTopicsDay(passage, run) || isMourningDay(passage, run) || isTellersDay(passage, run)) return true
  if (isBriefingsDay(passage, run)) return true
  if (said === undefined || isClauseBetween(passage, said, run)) return false
  // "said that early on 6 July …": the day stands in what was said.
  const isWithin = marksOf(passage, 'that').some(({ first }) => first > said.last && first < run.first)
  if (isWithin) return false
  const from = Math.min(said.first, run.first)
  const to = Math.max(said.last, run.last)
  const acts = marksOf(passage, 'attack-verb', 'attack-noun', 'intercepted')
  if (acts.some(({ first, last }) => first > from && last < to)) return false
  // "Rockets hit the base, police said on Monday": what happened stands before, in a clause of its own.
  return said.last < run.first || !acts.some(({ last }) => last < from && from - last <= 2)
}
