import { expect, test } from 'vitest'
import { guardWording } from './wording.ts'

const said = (
  text: string,
  level: Parameters<typeof guardWording>[1],
  language: Parameters<typeof guardWording>[2],
) => guardWording(text, level, language).map(({ words, say }) => [words, say])

test('what we have reason to believe is not told as done (F51)', () => {
  const text = 'Supplier X commits crimes. It sells cameras.'
  expect(said(text, 'reasonToBelieve', 'en')).toEqual([['commits', 'We have reason to believe that …']])
  expect(said(text, 'suspected', 'en')).toEqual([['commits', 'It is alleged that …']])
  expect(said(text, 'established', 'en')).toEqual([])
  expect(said(text, undefined, 'en')).toHaveLength(1)
})

test('a sentence that says on what it rests is let through', () => {
  expect(said('According to the report the maker violates the covenant.', 'suspected', 'en')).toEqual([])
  expect(said('Enligt rapporten bryter tillverkaren mot konventionen.', 'suspected', 'sv')).toEqual([])
  expect(
    said('Vi har anledning att anta att tillverkaren bryter mot konventionen.', 'reasonToBelieve', 'sv'),
  ).toEqual([])
})

test.each([
  ['sv', 'Tillverkaren förföljer en folkgrupp.'],
  ['nb', 'Leverandøren er skyldig i overgrep.'],
  ['fi', 'Valmistaja syyllistyy rikokseen.'],
  ['sv', 'Tillverkaren bryter mot konventionen om tvångsarbete.'],
  ['nb', 'Leverandøren begår brudd på konvensjonen om tvangsarbeid.'],
  ['nb', 'Produsenten bryter konvensjonen om tvangsarbeid.'],
  ['nb', 'Leverandøren har brutt de grunnleggende menneskerettighetene.'],
  ['en', 'The maker is guilty of torture, whatever it claims.'],
  ['en', 'It is a criminal enterprise.'],
] as const)('it is heard in %s', (language, text) => {
  expect(said(text, 'suspected', language)).toHaveLength(1)
})

test('it is heard in whatever language it stands, whichever was named; what it rests on as well', () => {
  expect(said('The maker commits crimes.', 'suspected', 'sv')).toEqual([['commits', 'It is alleged that …']])
  expect(said('Valmistaja syyllistyy rikokseen. The maker sells cameras.', 'reasonToBelieve', 'nb')).toEqual([
    ['syyllistyy', 'Meillä on syytä epäillä, että …'],
  ])
  expect(said('Enligt rapporten bryter tillverkaren mot konventionen.', 'suspected', 'en')).toEqual([])
})

test('plain facts are left alone, and so are words within other words', () => {
  expect(said('The committee met in March. The company has two factories.', 'suspected', 'en')).toEqual([])
  expect(said('Kameraet har en bryter på siden. Et relé bryter strømmen.', 'suspected', 'nb')).toEqual([])
  expect(said('Produsenten bryter ny mark og brøt samarbeidet.', 'suspected', 'nb')).toEqual([])
  expect(said('Nämnden sammanträdde i mars. Avbrytermotståndet mättes.', 'suspected', 'sv')).toEqual([])
})
