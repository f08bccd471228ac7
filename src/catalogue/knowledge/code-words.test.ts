import { expect, test } from 'vitest'
import { languages } from '#kernel'
import { analyticsFunctions, formFactors, placements, poeTypes, securityMeasures } from '../sheet/words.ts'
import { codesInWords } from './code-words.ts'

test('every code of a data sheet that nobody reads as it stands has its words', () => {
  const shared = [
    'dome',
    'turret',
    'bullet',
    'box',
    'fisheye',
    'multisensor',
    'recorder',
    'encoder',
    'intercom',
  ]
  const alike = [
    ...shared,
    'accessory',
    'thermal',
    'modular',
    'intrusion',
    'loitering',
    'tracking',
    'tampering',
  ]
  for (const code of [
    ...formFactors,
    ...placements,
    ...poeTypes,
    ...analyticsFunctions,
    ...securityMeasures,
  ]) {
    const said = codesInWords(code)
    for (const language of languages) expect(said[language], code).not.toMatch(/\b[a-z]+[A-Z]/)
    if (!alike.includes(code)) expect(said.en, code).not.toBe(code)
  }
})

test('a list is said one by one; what is no code stays as it is', () => {
  expect(codesInWords('signedFirmware, IP66').sv).toBe('signerad firmware, IP66')
  expect(codesInWords('three screws on a ring').fi).toBe('three screws on a ring')
})
