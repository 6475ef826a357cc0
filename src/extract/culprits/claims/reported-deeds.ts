// How a deed looks that its doer tells of between his name and "said", in languages that close with it: "vurduğunu",
// "vurduqlarını", "шабуыл жасағанын", "হামলা চালিয়েছে বলে". Folded.

/** Whether a deed's last word, with the one behind it, is what the doer tells of himself. */
export type IsReported = (word: string, next: string) => boolean

/** @param passive what was done to others. */
const byEnding =
  (active: RegExp, passive: RegExp): IsReported =>
  (word) =>
    active.test(word) && !passive.test(word)

const kazakh = byEnding(/(?:[ғг][ае]н|[қк][ае]н)\p{L}*(?:ын|ін)\p{L}*$/u, /(?:[ыі]л|[ыі]н)(?:ғ|г)[ае]н/u)
const uzbek = byEnding(
  /(?:gan|kan|qan|ган|кан|қан)(?:liklari|ligi|лиги|ликлари|lari)?(?:ni|ни)\p{L}*$/u,
  /(?:il|ил|in|ин)(?:gan|ган)/u,
)

export const reportedDeeds: Readonly<Record<string, IsReported>> = {
  am: byEnding(/ን$/u, /^መተ/u),
  tr: byEnding(/[dt][iu](?:g[iu]n[iu]|klar[iu]n[iu]|kler[iu]n[iu])$/, /(?:[iu]l|n)d[iu]g/),
  az: byEnding(/d[iu](?:[qy][iu]n[iu]|ql[ae]r[iu]n[iu]|kl[əe]r[iu]n[iu])$/, /(?:[iu]l|n)d[iu]/),
  kk: kazakh,
  uz: uzbek,
  bn: (_, next) => next === 'বলে',
}
