import { expect, test } from 'vitest'
import { analyse } from '#names'
import { compare } from '../compare.ts'
import { saidOf } from './said.ts'

const person = (name: string, born: string, more = {}) => ({
  names: [analyse(name, 'person')],
  birthDates: [{ from: born, to: born }],
  ...{ countries: [], nationalities: [], identifiers: [], ...more },
})

test('whoever decides reads each reason in their own language', () => {
  const imo = { identifiers: [{ kind: 'imo', value: '9074729' }] }
  const said = saidOf(
    compare(person('Ilmar Vestrov', '1960-01-02', imo), person('Ilmar Vestrow', '1971-03-04', imo)),
  )
  const of = (feature: string) => said.find((one) => one.feature === feature)?.wording
  expect(of('birthDate.differs')?.sv).toBe('Födelsedatumet är ett annat: 1960-01-02; listat 1971-03-04.')
  expect(of('name.rare')?.nb).toBe('Det som stemmer i navnet, er sjeldent: ilmar vestrov.')
  expect(of('identifier.checked')?.fi).toBe('Numeron tarkistusmerkit täsmäävät: IMO 9074729.')
  for (const { wording, says } of said) {
    expect(wording.en).toBe(says)
    for (const text of Object.values(wording)) expect(text).not.toMatch(/[{}]|undefined/)
    expect(wording.sv).not.toBe(says)
  }
})
