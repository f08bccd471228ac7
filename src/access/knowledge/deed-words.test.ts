import { describe, expect, test } from 'vitest'
import { languages } from '#kernel'
import { roles } from '../model.ts'
import { deeds, permissions } from '../permissions.ts'
import { deedWords } from './deed-words.ts'
import { roleName } from './role-words.ts'

describe('the table of who may do what', () => {
  test.each([...deeds])('%s has words in every language, each its own', (deed) => {
    const words = deedWords(deed)
    expect(words.en).toBe(permissions[deed].says)
    const said = languages.map((language) => words[language])
    expect(said.filter((one) => one.trim() === '' || /[.!]$/.test(one))).toEqual([])
    expect(new Set(said).size).toBe(languages.length)
  })

  test('no two deeds go by the same words', () => {
    for (const language of languages) {
      const said = deeds.map((deed) => deedWords(deed)[language])
      expect(said.filter((one, n) => said.indexOf(one) !== n)).toEqual([])
    }
  })

  test('every role has a word, and one that nobody knows goes by its name', () => {
    for (const role of roles) expect(roleName(role, 'fi')).not.toBe(role)
    expect(roleName('constructor', 'sv')).toBe('constructor')
  })
})
