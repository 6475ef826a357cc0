import { expect, test } from 'vitest'
import type { Fault } from '../../src/config/fault.ts'
import { renderFaults } from '../../src/config/render-faults.ts'

function buildFault(part: Partial<Fault> = {}): Fault {
  return {
    file: 'config/feeds.yaml',
    line: 12,
    column: 13,
    path: 'feeds[1].lang',
    message: 'it is no language tag',
    wayOut: 'Write two letters.',
    severity: 'error',
    lineText: '      lang: english',
    ...part,
  }
}

test('a fault shows its place, its line with a mark under the value, and the way out', () => {
  expect(renderFaults([buildFault()], { colour: false })).toBe(
    [
      'config/feeds.yaml:12:13  error  feeds[1].lang  it is no language tag',
      '   12 |       lang: english',
      '      |             ^',
      '  → Write two letters.',
      '',
      '1 error',
      '',
    ].join('\n'),
  )
})

test('a fault of a whole file shows no line', () => {
  const whole = buildFault({ line: 1, column: 1, path: '', lineText: '', message: 'the file is missing' })
  expect(renderFaults([whole], { colour: false })).toMatch(
    /^config\/feeds.yaml {2}error {2}the file is missing\n {2}→/,
  )
})

test('a long line is cut around its mark', () => {
  const lineText = `aliases: [${'Camp Pine, '.repeat(40)}WRONG, ${'Camp Oak, '.repeat(40)}]`
  const column = lineText.indexOf('WRONG') + 1
  const [, line = '', mark = ''] = renderFaults([buildFault({ lineText, column })], { colour: false }).split(
    '\n',
  )
  expect(line.length).toBeLessThan(120)
  expect(line.slice(mark.indexOf('^')).startsWith('WRONG')).toBe(true)
})

test('errors and warnings are counted, none is an empty text', () => {
  const faults = [buildFault(), buildFault(), buildFault({ severity: 'warning' })]
  expect(renderFaults(faults, { colour: false })).toContain('\n2 errors, 1 warning\n')
  expect(renderFaults([], { colour: true })).toBe('')
})

test('colour is added only where it is asked for, and no control sign of the file reaches the terminal', () => {
  const hostile = buildFault({
    lineText: 'lang: \u001b[2Jx\u202ey',
    message: 'bad \u0007',
    path: '\u001b]0;x',
  })
  const shown = renderFaults([hostile], { colour: false })
  for (const sign of ['\u001b', '\u0007', '\u202e']) expect(shown).not.toContain(sign)
  const painted = renderFaults([buildFault()], { colour: true })
  expect(painted).toContain('\u001b[31merror\u001b[0m')
})
