import { expect, test } from 'vitest'
import { fieldValue } from './field-value.ts'

const words = {
  kindOfName: (kind: string) => `<${kind}>`,
  kindOfEntry: (schema: string) => `<${schema}>`,
  kindOfNumber: (kind: string) => `<${kind}>`,
  gender: (gender: string) => `<${gender}>`,
  about: (date: string) => `circa ${date}`,
  country: (code: string) => `land ${code}`,
  day: (day: string) => `den ${day}`,
}
const said = (field: string, value: string) => fieldValue(field, value, words)

test('what a field says is told in the words of the reader; what the publisher wrote stays', () => {
  expect(said('names', 'Ilmar Vestrov (weak)')).toBe('Ilmar Vestrov (<weak>)')
  expect(said('names', 'Vestrov (Trading) Ltd')).toBe('Vestrov (Trading) Ltd')
  expect(said('birthDates', 'about 1962')).toBe('circa 1962')
  expect(said('birthDates', '1962-03-04')).toBe('1962-03-04')
  expect(said('identifiers', 'passport AB 123 (RU)')).toBe('<passport> AB 123 (land RU)')
  expect(said('identifiers', 'imo 9187629')).toBe('<imo> 9187629')
  expect(said('nationalities', 'RU')).toBe('land RU')
  expect(said('listedOn', '2026-01-02')).toBe('den 2026-01-02')
  expect(said('remarks', 'about 1962')).toBe('about 1962')
})
