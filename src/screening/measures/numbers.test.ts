import { describe, expect, test } from 'vitest'
import { readNumber } from './numbers.ts'

const read = (value: string, kind = 'other') => {
  const { scheme, fits } = readNumber({ kind, value })
  return [scheme, fits]
}

describe('published numbers are read for what they are', () => {
  test.each([
    ['IMO 9074729', 'other', 'imo'], // the example of IMO resolution A.1117(30) in the literature
    ['9074729', 'imo', 'imo'],
    ['529900T8BM49AURSDO55', 'other', 'lei'],
    ['7707083893', 'taxId', 'inn'], // Sberbank
    ['7736050003', 'other', 'inn'], // Gazprom
    ['500100732259', 'taxId', 'inn'], // the tax service's own example of a person's
    ['1027700132195', 'registration', 'ogrn'], // Sberbank
    ['304500116000157', 'registration', 'ogrn'], // an entrepreneur's, fifteen digits
    ['556012-5790', 'registration', 'seOrgNo'], // Volvo
    ['923609016', 'registration', 'noOrgNo'], // Equinor
    ['923 609 016', 'other', 'noOrgNo'],
    ['NO 923 609 016 MVA', 'other', 'noOrgNo'],
    ['974760673', 'taxId', 'noOrgNo'], // the register itself
    ['0112038-9', 'other', 'fiBusinessId'], // Nokia
    ['FI01120389', 'taxId', 'fiBusinessId'],
    ['02454583', 'registration', 'fiBusinessId'], // the tax administration
  ])('%s (%s) is %s, and its check digits fit', (value, kind, scheme) => {
    expect(read(value, kind)).toEqual([scheme, true])
  })

  test.each([
    ['IMO 9074728', 'other', 'imo'],
    ['907472', 'imo', 'imo'],
    ['529900T8BM49AURSDO56', 'lei', 'lei'],
    ['INN 7707083894', 'other', 'inn'],
    ['OGRN 1027700132196', 'other', 'ogrn'],
    ['MMSI 27344', 'other', 'mmsi'],
    ['973445000', 'mmsi', 'mmsi'],
  ])('%s (%s) is called %s, and cannot be one', (value, kind, scheme) => {
    expect(read(value, kind)).toEqual([scheme, false])
  })

  test('an MMSI has nine digits and no check digit: it can be right, and nobody can tell', () => {
    expect(read('MMSI 273445000')).toEqual(['mmsi', undefined])
  })

  test('a number that nobody names and that fits no scheme is a number', () => {
    expect(read('1234567890')).toEqual([undefined, undefined])
    expect(read('AB 1234567', 'passport')).toEqual(['passport', undefined])
  })

  test.each([
    ['923609017', 'registration'],
    ['923609016', 'other'], // nobody says that it is a register's
    ['923609016', 'passport'],
    ['0112038-8', 'other'],
    ['19750421', 'other'],
    ['01120389', 'other'],
  ])('%s (%s) is no number of a Nordic register', (value, kind) => {
    expect(['noOrgNo', 'fiBusinessId']).not.toContain(readNumber({ kind, value }).scheme)
  })

  test('seven digits are an IMO number only where somebody says so', () => {
    expect(read('9074729')).toEqual([undefined, undefined])
  })
})
