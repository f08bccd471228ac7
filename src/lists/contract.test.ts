import { expect, test } from 'vitest'
import { validate } from '#kernel'
import { fixture, listFile, madeUp, readList, refusalOf, text } from '../../test/support/lists.ts'
import type { ListFile } from './list.ts'
import { ListEntry } from './model.ts'
import { lists } from './register.ts'

/** What every list must stand: one suite, a line a list. */
const samples: Readonly<Record<string, readonly string[]>> = {
  'eu-fsf': ['fsf-cut-2026-05-01.xml', 'fsf-extract-2020-04-15.xml', 'fsf-fictional.xml'],
  'un-sc': ['consolidated-cut-2026-02-27.xml'],
  'us-ofac-sdn': ['sdn.csv'],
  'uk-sl': ['uksl-cut-2026-08-22.xml', 'uksl-fictional.xml'],
}
const cases = Object.entries(samples).flatMap(([name, files]) =>
  files.map((file): [string, string] => [name, file]),
)
const path = (name: string, file: string) => fixture(`${name}/fixtures/${file}`)
const firsts = Object.entries(samples).map(([name, [file = '']]): [string, string] => [
  name,
  path(name, file),
])
const xmls = firsts.filter(([, file]) => file.endsWith('.xml'))
const refusal = (name: string, file: ListFile) => refusalOf(name, [file])

test('every registered list has samples, a reason for each bound, and a name of its own', () => {
  expect(lists.map(({ facts }) => facts.name).toSorted()).toEqual(Object.keys(samples).toSorted())
  for (const { facts } of lists) {
    const bounds = [facts.entries, ...facts.variants.flatMap(({ rates }) => Object.values(rates))]
    expect(bounds.every(({ because }) => because.length > 20)).toBe(true)
  }
})

test.each(cases)('%s: each entry of %s has the common shape, and its line', async (name, file) => {
  const { entries } = await readList(name, [listFile(path(name, file))])
  expect(entries.length).toBeGreaterThan(0)
  for (const entry of entries) expect(validate(ListEntry, entry)).toEqual({ ok: true, value: entry })
  expect(new Set(entries.map(({ origin }) => origin.line)).size).toBe(entries.length)
})

test.each(firsts)('%s: an empty file is refused', async (name) => {
  expect(await refusal(name, madeUp('file', ''))).toMatch(/is empty/)
})

test.each(firsts)('%s: a file that was cut short is refused with its line', async (name, file) => {
  const whole = text(file)
  const cut = madeUp('cut', whole.slice(0, Math.floor(whole.length * 0.65)))
  expect(await refusal(name, cut)).toMatch(/^cut: line \d+/)
})

test.each(firsts)('%s: a file in another encoding is refused with its byte', async (name, file) => {
  const wide = madeUp('utf16', new Uint8Array(Buffer.from(`\ufeff${text(file)}`, 'utf16le')))
  const latin = madeUp('latin1', new Uint8Array(Buffer.from(`${text(file).slice(0, 500)}Malmö`, 'latin1')))
  expect(await refusal(name, wide)).toMatch(/^utf16: (not UTF-8|holds a NUL character)/)
  expect(await refusal(name, latin)).toMatch(/^latin1: not UTF-8: the byte at or shortly before offset 50\d/)
})

test.each(firsts)('%s: a file with a NUL character is refused', async (name, file) => {
  expect(await refusal(name, madeUp('nul', text(file).replace('e', '\0')))).toMatch(/NUL character/)
})

test.each(xmls)('%s: entities that expand without end are refused before they do', async (name, file) => {
  const bomb = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'
  const xml = text(file).replace(/\?>\n/, `?>\n${bomb}\n`)
  expect(await refusal(name, madeUp('bomb', xml))).toMatch(/holds a document type/)
})

test.each(xmls)('%s: text without end is refused', async (name, file) => {
  const whole = text(file)
  const at = whole.indexOf('>', 400) + 1
  const endless = madeUp('endless', whole.slice(0, at) + 'x'.repeat(1_200_000) + whole.slice(at))
  expect(await refusal(name, endless)).toMatch(/more than 1000000 characters without a tag/)
})

test.each(xmls)('%s: another root or namespace is refused with what was expected', async (name) => {
  const xml = '<?xml version="1.0"?><sdnList xmlns="http://tempuri.org/sdnList.xsd"></sdnList>'
  expect(await refusal(name, madeUp('other', xml))).toMatch(
    /begins with <sdnList> in the namespace .*; expected </,
  )
})

test.each(xmls)('%s: elements nested without end are refused', async (name, file) => {
  const whole = text(file)
  const at = whole.indexOf('>', 400) + 1
  expect(await refusal(name, madeUp('deep', whole.slice(0, at) + '<a>'.repeat(100)))).toMatch(
    /nested deeper than 32/,
  )
})

test.each(xmls)('%s: an entry without end is refused before it fills the memory', async (name, file) => {
  const whole = text(file)
  const tag = { 'eu-fsf': 'sanctionEntity', 'un-sc': 'INDIVIDUAL', 'uk-sl': 'Designation' }[name]
  const at = whole.search(new RegExp(`</${tag}>`))
  const more = `<a b="${'x'.repeat(990)}"/>`.repeat(2_100)
  const endless = madeUp('endless', whole.slice(0, at) + more + whole.slice(at))
  expect(await refusal(name, endless)).toMatch(/an entry is longer than 2000000 characters/)
})

test.each(xmls)('%s: what a file invents without end is counted, not kept', async (name, file) => {
  const whole = text(file)
  const at = whole.indexOf('>', whole.search(/<(sanctionEntity|INDIVIDUAL|Designation)[ >]/)) + 1
  const strange = Array.from({ length: 2_000 }, (_, i) => `<a${i}/>`).join('')
  const { reading } = await readList(name, [
    madeUp('strange', whole.slice(0, at) + strange + whole.slice(at)),
  ])
  expect(reading.unknown.size).toBeLessThanOrEqual(1_001)
  expect([...reading.unknown.values()].reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(2_000)
})

test.each(xmls)('%s: another declared encoding is refused', async (name, file) => {
  const xml = text(file).replace(/encoding="[^"]*"/i, 'encoding="ISO-8859-1"')
  expect(await refusal(name, madeUp('latin', xml))).toMatch(/declares the encoding ISO-8859-1/)
})

test.each(xmls)('%s: an entry that stands twice is refused with both lines', async (name, file) => {
  const whole = text(file)
  const tag = { 'eu-fsf': 'sanctionEntity', 'un-sc': 'INDIVIDUAL', 'uk-sl': 'Designation' }[name]
  const [entry = ''] = new RegExp(`<${tag}[ >].*?</${tag}>`, 's').exec(whole) ?? []
  expect(await refusal(name, madeUp('twice', whole.replace(entry, `${entry}\n${entry}`)))).toMatch(
    /stands here and on line \d+/,
  )
})

test.each(firsts)('%s: a name of 100,000 characters is refused with its entry', async (name, file) => {
  const whole = text(file)
  const [first = ''] =
    /(?<=wholeName=")[^"]{4,}|(?<=<FIRST_NAME>)[^<]{3,}|(?<=<Name6>)[^<]{3,}|AEROCARIBBEAN/.exec(whole) ?? []
  const long = madeUp('long', whole.replace(first, 'x'.repeat(100_000)))
  expect(await refusal(name, long)).toMatch(/has a name of 100\d{3} characters/)
})
