import { describe, expect, test } from 'vitest'
import { guessColumns, mapColumns, readMap } from './columns.ts'
import { delimiterOf, encodingOf } from './encoding.ts'
import { isBlank, readBirth, readCountry, readGender, readType } from './values.ts'

describe('columns are guessed by their headings', () => {
  test.each([
    ['Kundnr;Kundnamn;Födelsedatum;Land;Typ;Orgnr', 'id name birthDate country schema identifiers'],
    ['Kundenr;Firmanavn;Fødselsdato;Statsborgerskap;Kjønn', 'id name birthDate nationality gender'],
    ['Asiakasnumero;Nimi;Syntymäaika;Maa;Y-tunnus', 'id name birthDate country identifiers'],
    ['Customer No.;First Name;Last_Name;DOB;Passport number', 'id firstName lastName birthDate identifiers'],
    ['id;schema;name;imo;mmsi;lei', 'id schema name identifiers identifiers identifiers'],
    ['Namn;Alias;Saldo', 'name alias -'],
    ['Nimi;Katuosoite;Postinumero;Kaupunki;Osoite', 'name street postalCode city address'],
    ['name;company', 'name name'],
    ['id;ref;name', 'id - name'],
  ])('%s', (header, expected) => {
    const guessed = guessColumns(header.split(';')).map((field) => field ?? '-')
    expect(guessed.join(' ')).toBe(expected)
  })
})

describe('what --map says takes the place of the guess', () => {
  const header = ['Ref', 'Benämning', 'Namn', 'Född, datum']
  const mapped = (text: string) => {
    const asked = readMap(text)
    return 'problem' in asked ? asked : mapColumns(header, asked)
  }
  test('a field that is named is looked for there and nowhere else', () => {
    expect(mapped('name=Benämning,birthDate="Född, datum"')).toEqual({
      columns: ['id', 'name', null, 'birthDate'],
    })
  })
  test('two columns may be named for what there can be several of', () => {
    expect(mapped('name=benämning,name=Namn')).toEqual({ columns: ['id', 'name', 'name', null] })
  })
  test('nothing after the sign means: no column', () => {
    expect(mapped('id=')).toEqual({ columns: [null, null, 'name', null] })
  })
  test.each([
    [
      'name=Kundnamn',
      "there is no column 'Kundnamn'; the file has 'Ref', 'Benämning', 'Namn', 'Född, datum'",
    ],
    ['nmae=Namn', "there is no field 'nmae'; there are id, name,"],
    ['Namn', "'Namn' is not of the form name=HEADING"],
    ['name=', 'no column looks like a name'],
    ['id=Namn,id=Benämning,name=Ref', 'a party has one id'],
  ])('%s is refused', (text, problem) => {
    expect(mapped(text)).toEqual({ problem: expect.stringContaining(problem) })
  })
  test('a heading that stands there twice is refused: nobody knows which is meant', () => {
    expect(mapColumns(['id', 'name', 'name'], [])).toEqual({
      problem: expect.stringContaining("'name' stands there twice"),
    })
  })
})

describe('cells are understood as people write them', () => {
  test.each([
    ['1960-04-21', ['1960-04-21']],
    ['1960-4-1', ['1960-04-01']],
    ['21.4.1960', ['1960-04-21']],
    ['19600421', ['1960-04-21']],
    ['1960-04-21T00:00:00Z', ['1960-04-21']],
    ['1960-00-00', ['1960']],
    ['1960', ['1960']],
    ['21/04/1960', ['1960-04-21']],
    ['04/21/1960', ['1960-04-21']],
    ['04/05/1960', ['1960-05-04', '1960-04-05']],
    ['31.31.1980', ['31.31.1980']],
    ['April 1960', ['April 1960']],
  ])('the date %s', (text, days) => {
    expect(readBirth(text)).toEqual(days)
  })
  test.each([
    ['se', 'SE'],
    ['SWE', 'SE'],
    ['Sverige', 'SE'],
    ['Ruotsi', 'SE'],
    ['Russian Federation', 'RU'],
    ['Nordkorea', 'KP'],
    ['UK', 'GB'],
    ['Norrland', undefined],
  ])('the country %s', (text, code) => {
    expect(readCountry(text)).toBe(code)
  })
  test('types, genders and blanks', () => {
    expect(['Person', 'henkilö', 'AKTIEBOLAG', 'skip', 'x'].map(readType)).toEqual([
      ...['Person', 'Person', 'Company', 'Vessel', undefined],
    ])
    expect(['M', 'kvinna', 'N', '?'].map(readGender)).toEqual(['male', 'female', 'female', undefined])
    expect(['', ' N/A ', '0000-00-00', 'Null & Son'].map(isBlank)).toEqual([true, true, true, false])
  })
})

describe('how a text is encoded', () => {
  const latin = (text: string) => new Uint8Array([...text].map((character) => character.charCodeAt(0)))
  test.each([
    ['UTF-8', new TextEncoder().encode('name\nÅsa Öberg\n'), 'utf-8'],
    ['plain letters', latin('name\nAnna\n'), 'utf-8'],
    ['Windows-1252', latin('namn\nÅsa Öberg\n'), 'windows-1252'],
    ['a mark', new Uint8Array([0xff, 0xfe, 0x6e, 0]), 'utf-16le'],
    ['no mark', new Uint8Array([0, 0x6e, 0, 0x61, 0, 0x6d]), 'utf-16be'],
    ['one broken byte', Buffer.concat([Buffer.from('Åsa, Öberg, '), Buffer.from([0xe5])]), 'utf-8'],
    ['cut within a letter', new TextEncoder().encode('Åsa Ö').subarray(0, 6), 'utf-8'],
  ])('%s', (_, bytes, encoding) => {
    expect(encodingOf(bytes)).toBe(encoding)
  })
  test('the mark between cells is the one that parts the lines evenly', () => {
    expect(delimiterOf('a;b\n"x, y";2\n')).toBe(';')
    expect(delimiterOf('a\tb,c\n1\t2\n')).toBe('\t')
    expect(delimiterOf('name\nVestrov, Ilmar\n')).toBe(',')
  })
})
