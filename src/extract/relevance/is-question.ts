// "Why X keeps winning", "Comment la base est devenue", "لماذا", "Neden": a title that asks or explains.
import type { Passage } from '../words/passage.ts'

/** Folded, at the head of a title; in Turkish, Urdu and Hindi anywhere in it. */
const questions: Readonly<Record<string, RegExp>> = {
  en: /^(?:why|how|what|who|could|can|should)$/,
  fr: /^(?:pourquoi|comment|que|quel|quels|quelle|quelles|qui)$/,
  es: /^(?:por|como|que|cual|cuales|quien|quienes)$/,
  it: /^(?:perche|come|cosa|chi|quali|quale)$/,
  pt: /^(?:por|como|o|quem|quais|qual|porque)$/,
  de: /^(?:warum|wie|was|wer|wieso|weshalb)$/,
  nl: /^(?:waarom|hoe|wat|wie)$/,
  sv: /^(?:varfor|hur|vad|vem|vilka)$/,
  da: /^(?:hvorfor|hvordan|hvad|hvem|hvilke)$/,
  nb: /^(?:hvorfor|hvordan|hva|hvem|hvilke|kvifor|korleis|kva|kven)$/,
  fi: /^(?:miksi|miten|kuinka|mika|kuka|mita)$/,
  hu: /^(?:miert|hogyan|mi|ki|kik|mit)$/,
  pl: /^(?:dlaczego|jak|kto|co|czy)$/,
  ru: /^(?:почему|как|зачем|что|кто|чем)$/u,
  uk: /^(?:чому|як|навіщо|що|хто|чим)$/u,
  he: /^(?:למה|מדוע|איך|כיצד|האם)$/u,
  ar: /^(?:لماذا|کیف|ماذا|هل|ما|من)$/u,
  fa: /^(?:چرا|چگونه|چطور|ایا)$/u,
  tr: /^(?:neden|nasil|niye|kim)$/u,
  ur: /^(?:کیوں|کیسے)$/u,
  hi: /^(?:क्यों|कैसे)$/u,
}
const anywhere = new Set(['tr', 'ur', 'hi'])
/** "Por qué", "o que": "por" and "o" alone begin other titles. */
const halves: Readonly<Record<string, RegExp>> = { es: /^que$/, pt: /^que$/ }

/** True of a title that asks, or explains; "How many were hurt" counts. */
export function isQuestion({ lang, isTitle, tokens, text }: Passage): boolean {
  if (!isTitle || tokens[1]?.word === 'many') return false
  if (/[?؟？]$/u.test(text.trimEnd())) return true
  const question = questions[lang]
  if (question === undefined) return false
  if (anywhere.has(lang)) return tokens.some(({ word }) => question.test(word))
  const [first, second] = tokens
  if (!question.test(first?.word ?? '')) return false
  const half = /^(?:por|o)$/.test(first?.word ?? '') ? halves[lang] : undefined
  return half === undefined || half.test(second?.word ?? '')
}
