import fc from 'fast-check'
import { Type } from 'typebox'
import { expect, test } from 'vitest'
import { digestOf } from '#log'
import { fill } from './fill.ts'
import { written } from './format.ts'
import { renderHtml } from './html.ts'
import { templates } from './knowledge/built-in.ts'
import { samples } from './knowledge/samples.ts'
import { type Block, type Filled, letterLanguages, type Template } from './model.ts'

const at = '2026-11-23T12:00:00.000Z'
const same = (text: string) => ({ sv: text, nb: text, fi: text, en: text })
const template = (...blocks: Block[]): Template => ({
  ...{ name: 'test', version: 1, title: same('A title'), says: same('') },
  ...{ madeFrom: 'letter', needToKnow: false, data: Type.Unknown(), blocks },
})
const filled = (data: unknown, ...blocks: Block[]): Filled => {
  const result = fill(template(...blocks), { language: 'en', data, at })
  if (!result.ok) throw new Error(result.refusal.detail)
  return result.value
}
const textOf = ({ blocks }: Filled) => JSON.stringify(blocks)

test('what the data does not have is named, and nothing is made', () => {
  const blocks = [{ paragraph: same('Dear {name}, on {due|day}') }]
  const refused = fill(template(...blocks), { language: 'sv', data: { due: 'soon' }, at })
  expect(refused).toMatchObject({
    ok: false,
    refusal: { errors: [{ path: '/name', message: 'is missing' }, { path: '/due' }] },
  })
})

test('what may be missing is a dash', () => {
  expect(textOf(filled({}, { paragraph: same('End user: {endUser?}') }))).toContain('"text":"–"')
})

test('a list is walked with its own names first', () => {
  const data = { name: 'outer', people: [{ name: 'Anna' }, {}] }
  const text = textOf(filled(data, { each: 'people', blocks: [{ paragraph: same('{name}') }] }))
  expect(text).toContain('Anna')
  expect(text).toContain('outer')
})

test('a name that every object inherits is no data', () => {
  const refused = fill(template({ paragraph: same('{constructor.name}') }), { language: 'en', data: {}, at })
  expect(refused.ok).toBe(false)
})

test('data makes no markup: whatever it holds stands there as text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const html = renderHtml(filled({ text: `x${text}` }, { paragraph: same('{text}') }))
      const body = html.slice(html.indexOf('<bdi>') + 5, html.indexOf('</bdi>'))
      expect(body).not.toMatch(/[<>"']/)
      expect(
        body
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'")
          .replaceAll('&amp;', '&'),
      ).toBe(`x${text}`)
    }),
  )
})

test('a script in a name is only a name', () => {
  const html = renderHtml(filled({ name: '<script>alert(1)</script>' }, { heading: same('{name}') }))
  expect(html).toContain('<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>')
  expect(html).not.toMatch(/<script/i)
})

test.each([
  ['sv', '2026-11-23', '1\u00A0234\u00A0567,5'],
  ['nb', '23.11.2026', '1\u00A0234\u00A0567,5'],
  ['fi', '23.11.2026', '1\u00A0234\u00A0567,5'],
  ['en', '23 November 2026', '1,234,567.5'],
] as const)('in %s a day is %s and a number is %s', (language, day, number) => {
  expect(written('2026-11-23', 'day', language)).toBe(day)
  expect(written(1_234_567.5, 'number', language)).toBe(number)
})

test('a moment is told by the clock of Stockholm with its distance from UTC, summer and winter', () => {
  expect(written('2026-07-01T22:30:00.000Z', 'instant', 'sv')).toBe('2026-07-02 00:30:00 (UTC+02:00)')
  expect(written('2026-11-23T12:00:00.000Z', 'instant', 'en')).toBe('23 November 2026 13:00:00 (UTC+01:00)')
})

test('every template is filled by its sample in every language, and nothing is left over', () => {
  for (const one of templates)
    for (const language of letterLanguages) {
      const result = fill(one, { language, data: samples[one.name], at })
      expect(result.ok ? '' : result.refusal.detail, `${one.name} ${language}`).toBe('')
      if (result.ok) expect(renderHtml(result.value)).not.toMatch(/[{}](?![^<]*<\/style>)/)
    }
})

/** A template whose words change gets a new version; then its line here changes with it. */
const published = [
  'letter 1',
  'verdict-sales 1',
  'verdict-officer 1',
  'exception-decision 1',
  'deadline-extension 1',
  'data-subject-report 1',
  'list-search 1',
  'document-list 1',
  'document-reminder 1',
  'expert-mandate 1',
  'decision-memo 1',
  'hearing-letter 1',
  'case-charter 1',
  'case-closure 1',
  'supplier-notice 1',
  'customer-notice 1',
]

test('every template has a name and version of its own', () => {
  expect(templates.map(({ name, version }) => `${name} ${version}`)).toEqual(published)
  expect(new Set(templates.map((one) => digestOf(JSON.parse(JSON.stringify(one))))).size).toBe(
    templates.length,
  )
})
