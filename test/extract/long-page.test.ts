import { describe, expect, test } from 'vitest'
import { buildArticle, findMentions, readArticle, reader } from './shipped-reader.ts'

describe('a long page', () => {
  test('is read with a rest at each sentence, and says what it says without', () => {
    const sentence = 'The base was quiet on Tuesday and nothing else is known of it so far. '
    const article = buildArticle({ title: 'Three rockets hit Camp Taji', body: sentence.repeat(200) })
    const steps = reader.reportSteps(article, findMentions(article))
    let restCount = 0
    let step = steps.next()
    for (; step.done !== true; step = steps.next()) restCount++
    expect(restCount).toBeGreaterThan(200)
    expect(step.value).toEqual(readArticle(article))
  })
})
