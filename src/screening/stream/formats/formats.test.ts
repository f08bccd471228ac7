import { describe, expect, test } from 'vitest'
import { guessColumns } from '../columns.ts'
import { type JsonFormat, jsonFormatOf, readRow } from './reading.ts'

const json = (value: unknown, format: JsonFormat = jsonFormatOf(value)) =>
  readRow({ number: 7, line: 8, content: JSON.stringify(value) }, { kind: 'json', format })
const cells = (header: string, row: string) =>
  readRow(
    { number: 1, line: 2, content: row.split(';') },
    { kind: 'cells', columns: guessColumns(header.split(';')), delimiter: ';' },
  )

describe('a row of cells', () => {
  test('every name, number and country of it is looked at', () => {
    expect(
      cells('nr;förnamn;efternamn;alias;land;pass;imo', 'K1;Ilmar;Vestrov;I. V.|Ilya;Norge, SE;A1;123'),
    ).toEqual({
      ...{ kind: 'party', id: 'K1', line: 2, name: 'Ilmar Vestrov', remarks: [] },
      query: {
        name: ['Ilmar Vestrov', 'I. V.', 'Ilya'],
        country: ['NO', 'SE'],
        identifiers: ['A1', '123'],
      },
    })
  })
  test('an address is looked at whole or in parts', () => {
    const row = cells(
      'namn;adress;gatuadress;postnr;ort',
      'Ilmar Vestrov;Box 5, Umeå|Kaj 1, Oslo;Storgatan 12;111 22;Lund',
    )
    expect(row).toMatchObject({
      query: { address: ['Box 5, Umeå', 'Kaj 1, Oslo', 'Storgatan 12, 111 22, Lund'] },
    })
  })
  test('what was not understood is said, and the party is looked for all the same', () => {
    const row = cells('namn;land;typ;kön', 'Ilmar Vestrov;Norrland;gubbe;?')
    expect(row).toMatchObject({ kind: 'party', query: { name: ['Ilmar Vestrov'] } })
    expect(row.kind === 'party' && row.remarks.map(({ en }) => en)).toEqual([
      "The type 'gubbe' was not understood; the party was compared with persons, organisations and vessels.",
      "The country 'Norrland' was not understood and not compared.",
    ])
  })
  test('a row of another width is one that nobody can read, though the cell too many is empty', () => {
    expect(cells('id;name', '1;Anna;Berg')).toMatchObject({
      kind: 'unread',
      problem: { what: { en: 'The row has 3 cells where the heading has 2.' } },
    })
    expect(cells('id;name', '1;Anna;')).toMatchObject({ kind: 'unread' })
  })
  test('in a file of one column all that stands on a line is the name', () => {
    expect(cells('namn', 'Vestrov; Ilmar')).toMatchObject({ query: { name: ['Vestrov', 'Ilmar'] } })
  })
})

describe('JSON is told apart by what stands in it', () => {
  test('our own shape is read strictly', () => {
    expect(json({ id: 'x', name: 'Anna', birthDate: '1960' })).toMatchObject({ kind: 'party', id: 'x' })
    expect(json({ name: 'Anna', naem: 'x' })).toMatchObject({
      kind: 'unread',
      id: '7',
      problem: { what: { en: expect.stringContaining("'naem'") } },
    })
  })
  test('an entity of FollowTheMoney is read by its model', () => {
    const properties = {
      ...{ name: ['Ilmar Vestrov'], weakAlias: ['Iva'], birthDate: ['1960-04-21'], nationality: ['ru'] },
      ...{
        passportNumber: ['A123'],
        country: ['se'],
        gender: ['male'],
        address: ['Box 5, Umeå'],
        topics: ['sanction'],
      },
    }
    expect(json({ id: 'Q1', schema: 'Person', properties })).toEqual({
      ...{ kind: 'party', id: 'Q1', line: 8, name: 'Ilmar Vestrov', remarks: [] },
      query: {
        ...{ name: ['Ilmar Vestrov', 'Iva'], schema: 'Person', birthDate: ['1960-04-21'], country: ['SE'] },
        ...{ nationality: ['RU'], gender: 'male', identifiers: ['A123'], address: ['Box 5, Umeå'] },
      },
    })
  })
  test('an address is no party; a schema that is none is an error', () => {
    expect(json({ id: 'a', schema: 'Address', properties: {} })).toMatchObject({ kind: 'passed' })
    expect(json({ id: 'a', schema: 'Pirson', properties: {} })).toMatchObject({ kind: 'unread' })
  })
  test('a name in parts is put together', () => {
    const properties = { firstName: ['Ilmar'], lastName: ['Vestrov'] }
    expect(json({ id: 'Q2', schema: 'Person', properties })).toMatchObject({ name: 'Ilmar Vestrov' })
  })
  test('a record of Senzing with lists of objects', () => {
    const record = {
      ...{ DATA_SOURCE: 'CUSTOMERS', RECORD_ID: '1001', RECORD_TYPE: 'PERSON', GENDER: 'F' },
      NAMES: [
        { NAME_TYPE: 'PRIMARY', NAME_LAST: 'Vestrova', NAME_FIRST: 'Ilma' },
        { NAME_TYPE: 'ALIAS', NAME_FULL: 'I. Vestrova' },
      ],
      FEATURES: [{ DATE_OF_BIRTH: '21/4/1960' }, { PASSPORT_NUMBER: 'P1', PASSPORT_COUNTRY: 'RU' }],
      ADDRESSES: [
        { ADDR_TYPE: 'HOME', ADDR_COUNTRY: 'Sweden', ADDR_LINE1: 'Storgatan 12', ADDR_CITY: 'Lund' },
      ],
    }
    expect(json(record)).toEqual({
      ...{ kind: 'party', id: '1001', line: 8, name: 'I. Vestrova', remarks: [] },
      query: {
        ...{ name: ['I. Vestrova', 'Ilma Vestrova'], schema: 'Person', birthDate: ['1960-04-21'] },
        ...{ country: ['SE'], gender: 'female', identifiers: ['P1'], address: ['Storgatan 12, Lund'] },
      },
    })
  })
  test('a flat record of Senzing with usage types', () => {
    const record = {
      ...{ RECORD_ID: '2', PRIMARY_NAME_FIRST: 'Ilmar', PRIMARY_NAME_LAST: 'Vestrov' },
      ...{ NATIVE_NAME_LAST: 'Вестров', HOME_ADDR_COUNTRY: 'FI', BUSINESS_NAME_ORG: 'Vestrov Oy' },
    }
    expect(json(record)).toMatchObject({
      query: { name: ['Vestrov Oy', 'Ilmar Vestrov', 'Вестров'], country: ['FI'] },
    })
  })
  test('a number is called what its property or attribute says it is', () => {
    const vessel = { name: ['Nordstjerne Vega'], imoNumber: ['9074729', 'IMO 9074729'], mmsi: ['273445000'] }
    expect(json({ id: 'Q3', schema: 'Vessel', properties: vessel })).toMatchObject({
      query: { identifiers: ['IMO 9074729', 'MMSI 273445000'] },
    })
    const record = {
      ...{ RECORD_ID: '3', NAME_ORG: 'Vestrov Oy', LEI_NUMBER: '529900T8BM49AURSDO55' },
      FEATURES: [{ IMO_NUMBER: '9074729' }, { TAX_ID_NUMBER: '0112038-9' }, { IMO_NUMBER: ' ' }],
    }
    expect(json(record)).toMatchObject({
      query: { identifiers: ['0112038-9', 'LEI 529900T8BM49AURSDO55', 'IMO 9074729'] },
    })
  })
  test('a line that is no object says so', () => {
    expect(json([1], 'query')).toMatchObject({ problem: { what: { en: 'The row is JSON, but no object.' } } })
    const raw = { number: 1, line: 1, content: '{"name"' }
    expect(readRow(raw, { kind: 'json', format: 'ftm' })).toMatchObject({
      problem: { what: { en: 'The row is not JSON.', sv: 'Raden är inte JSON.' } },
    })
  })
})
