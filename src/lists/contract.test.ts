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
  'us-ofac-sdn': ['sdn.csv', 'invented-sdn.xml', 'invented-sdn_advanced.xml'],
  'us-ofac-cons': ['cons_prim.csv', 'consolidated-cut-2024-02-23.xml'],
  'us-csl': ['consolidated-cut-2022-04.csv', 'consolidated-cut-2022-04.json'],
  'uk-ofsi': ['conlist-cut-2020-04-27.csv'],
  'uk-sl': ['uksl-cut-2026-08-22.xml', 'uksl-fictional.xml'],
  'ch-seco': ['seco-fictional.xml', 'seco-copy-fictional.ndjson'],
  'us-bis-dpl': ['dpl-cut.txt'],
  'au-dfat': ['dfat-fictional.xlsx', 'dfat-copy-fictional.ndjson'],
  'us-1260h': ['1260h-cut.csv'],
  'us-889': ['889.csv'],
  'us-fcc': ['covered-list.csv', 'covered-list-fictional.html'],
  'ca-sema': ['sema-fictional.xml', 'sema-copy-fictional.ndjson'],
  'us-uflpa': ['uflpa-fictional.html'],
  'us-cbp': ['wro-cut.csv'],
  'nz-mfat': ['nz-fictional.xlsx', 'nz-copy-fictional.ndjson'],
  'wb-debarred': ['wb-fictional.json', 'wb-copy-fictional.ndjson'],
  'jp-meti': ['end-user-fictional.csv', 'end-user-copy-fictional.ndjson'],
  'tr-masak': ['list-d-fictional.xlsx', 'list-d-copy-fictional.ndjson'],
  'eu-vessels': ['vessels-fictional.csv', 'vessels-copy-fictional.ndjson'],
  'un-vessels': ['vessels-fictional.csv', 'vessels-copy-fictional.ndjson'],
  'no-nbim': ['nbim-fictional.csv', 'nbim-fictional.html', 'recommendations-cut.csv'],
  'cn-mofcom': ['unreliable-fictional.csv', 'unreliable-copy-fictional.ndjson', 'unreliable-fictional.html'],
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
const texts = firsts.filter(([, file]) => !file.endsWith('.xlsx')) // a workbook is packed: its own tests break it
/** The element that is one entry, in lists of XML. */
const entryElements: Readonly<Record<string, string>> = {
  'eu-fsf': 'sanctionEntity',
  'un-sc': 'INDIVIDUAL',
  'uk-sl': 'Designation',
  'ch-seco': 'target',
  'ca-sema': 'record',
}
/** Where the first name stands in a sample, whatever its layout. */
const aName =
  /(?<=wholeName=")[^"]{4,}|(?<=<FIRST_NAME>)[^<]{3,}|(?<=<Name6>)[^<]{3,}|(?<=<value>)[^<]{3,}|(?<=<LastName>)[^<]{3,}|Inventia [A-Z][a-z]+|AEROCARIBBEAN|Fjellvakt Systemer|OPPDIKTET BYGG|HANIYA|ANSAR AL SHARIA|(?<=,,,, )I\. ASH|Natchi Apparel|Firma Pierwsza|(?<=H)ytera Communications|Quectel Wireless|AARON ABRAHAM VILLA/
const refusal = (name: string, file: ListFile) => refusalOf(name, [file])

test('every registered list has samples, a reason for each bound, and a name of its own', () => {
  expect(lists.map(({ facts }) => facts.name).toSorted()).toEqual(Object.keys(samples).toSorted())
  for (const { facts } of lists) {
    const bounds = [facts.entries, ...facts.variants.flatMap(({ rates }) => Object.values(rates))]
    expect(bounds.every(({ because }) => because.length > 20)).toBe(true)
  }
})

test('every registered list stands in the how-to with its files', () => {
  const howTo = text(fixture('../../docs/how-to/load-lists.md'))
  expect(lists.map(({ facts }) => facts.name).filter((name) => !howTo.includes(`| \`${name}\` |`))).toEqual(
    [],
  )
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

test.each(texts)('%s: a file that was cut short is refused with its line', async (name, file) => {
  const whole = text(file)
  const cut = madeUp('cut', whole.slice(0, Math.floor(whole.length * 0.65)))
  expect(await refusal(name, cut)).toMatch(/^cut: line \d+/)
})

/** ConList alone is windows-1252: every byte is a character there; its own tests tell UTF-8 from it. */
const utf8s = texts.filter(([name]) => name !== 'uk-ofsi')
test.each(utf8s)('%s: a file in another encoding is refused with its byte', async (name, file) => {
  const wide = madeUp('utf16', new Uint8Array(Buffer.from(`\ufeff${text(file)}`, 'utf16le')))
  const start = Buffer.from(text(file).slice(0, 500))
  const latin = madeUp('latin1', new Uint8Array(Buffer.concat([start, Buffer.from('Malmö', 'latin1')])))
  expect(await refusal(name, wide)).toMatch(/^utf16: (not UTF-8|holds a NUL character)/)
  const [, at] =
    /^latin1: not UTF-8: the byte at or shortly before offset (\d+)/.exec(await refusal(name, latin)) ?? []
  expect(Number(at) - start.byteLength).toBeGreaterThanOrEqual(0)
  expect(Number(at) - start.byteLength).toBeLessThan(10)
})

test.each(texts)('%s: a file with a NUL character is refused', async (name, file) => {
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
  const tag = entryElements[name]
  const at = whole.search(new RegExp(`</${tag}>`))
  const more = `<a b="${'x'.repeat(990)}"/>`.repeat(2_100)
  const endless = madeUp('endless', whole.slice(0, at) + more + whole.slice(at))
  expect(await refusal(name, endless)).toMatch(/an entry is longer than 2000000 characters/)
})

test.each(xmls)('%s: what a file invents without end is counted, not kept', async (name, file) => {
  const whole = text(file)
  const at = whole.indexOf('>', whole.search(new RegExp(`<${entryElements[name]}[ >]`))) + 1
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
  const tag = entryElements[name]
  const [entry = ''] = new RegExp(`<${tag}[ >].*?</${tag}>`, 's').exec(whole) ?? []
  expect(await refusal(name, madeUp('twice', whole.replace(entry, `${entry}\n${entry}`)))).toMatch(
    /stands here and on line \d+/,
  )
})

test.each(texts)('%s: a name of 100,000 characters is refused with its entry', async (name, file) => {
  const whole = text(file)
  const [first = ''] = aName.exec(whole) ?? []
  const long = madeUp('long', whole.replace(first, 'x'.repeat(100_000)))
  expect(await refusal(name, long)).toMatch(/has a name of 100\d{3} characters/)
})
