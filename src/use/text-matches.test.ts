import fc from 'fast-check'
import { expect, test } from 'vitest'
import { prohibitedUses, textMatches } from './index.ts'

test.each([
  ['avläsa elevernas känslor', 'emotionInference'],
  ['vi vil lese av følelser hos ansatte', 'emotionInference'],
  ['oppilaiden tunteiden tunnistus', 'emotionInference'],
  ['detect the MOOD of staff', 'emotionInference'],
  ['ansiktsigenkänning åt polisen på torget', 'realTimeIdentification'],
  ['identifisering i sanntid', 'realTimeIdentification'],
  ['sortera besökare efter hudfarg', 'biometricCategorisation'],
  ['sosiaalinen pisteytys', 'socialScoring'],
  ['building a face database from CCTV', 'faceScraping'],
  ['identify protesters', 'suppression'],
  ['tunnistaa mielenosoittajat', 'suppression'],
  ['kameran ska vara dold, helst en dold kamera', 'covertSurveillance'],
  ['kamera i omklädningsrum', 'privateSpaces'],
  ['skjult kamera', 'covertSurveillance'],
  ['piilokamera toimistoon', 'covertSurveillance'],
  ['flag people of one ethnicity', 'targetingGroup'],
  ['re-education centre', 'arbitraryDetention'],
])('“%s” points to %s', (text, code) => {
  expect(textMatches(text)).toContain(code)
})

test.each([
  'skalskydd',
  'skalskydd med känslig utrustning i lagret',
  'räkna besökare i entrén',
  'lobby and entrances',
  'retail surveillance',
  'process monitoring in the tunnel',
  'adgangskontroll i garasje',
  'varaston valvonta ja kulunvalvonta, tunnettu toimittaja',
  'public order',
])('“%s” points to nothing', (text) => {
  expect(textMatches(text)).toEqual([])
})

test('words that belong together must stand near each other', () => {
  expect(textMatches('predict where crime will happen')).toContain('crimePrediction')
  const far = `predict the load of the network over the coming winter and then, as a separate matter, report crime`
  expect(textMatches(far)).not.toContain('crimePrediction')
})

test('no words, no match', () => {
  expect(textMatches(null)).toEqual([])
  expect(textMatches(undefined)).toEqual([])
  expect(textMatches(' … ')).toEqual([])
})

test('case and accents do not matter', () => {
  expect(textMatches('KANSLOR')).toEqual(textMatches('känslor'))
  expect(textMatches('følelser')).toEqual(textMatches('FOLELSER'))
})

test('more words never take a match away', () => {
  const words = fc.constantFrom(
    'kamera',
    'känslor',
    'dold',
    'polis',
    'ansiktsigenkänning',
    'face',
    'database',
    'in',
    'x',
  )
  fc.assert(
    fc.property(fc.array(words), fc.array(words), (one, more) => {
      const all = textMatches([...one, ...more].join(' '))
      expect(all).toEqual(expect.arrayContaining([...textMatches(one.join(' '))]))
    }),
  )
})

test('every prohibited use finds itself by each of its patterns, in each language', () => {
  for (const { code, patterns } of prohibitedUses)
    for (const pattern of Object.values(patterns).flat())
      expect(textMatches(pattern.replaceAll('*', '')), pattern).toContain(code)
})

test('codes are named once', () => {
  expect(new Set(prohibitedUses.map(({ code }) => code)).size).toBe(prohibitedUses.length)
})
