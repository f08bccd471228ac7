import { expect, test } from 'vitest'
import { templates } from './knowledge/built-in.ts'
import { letterLanguages } from './model.ts'
import { previewOf } from './preview.ts'

const at = '2026-11-23T12:00:00.000Z'

test('every template can be looked at in every language before anything is made with it', () => {
  for (const { name } of templates)
    for (const language of letterLanguages) {
      const shown = previewOf({ name, language, at })
      expect(shown.ok && shown.value, `${name} ${language}`).toContain(`lang="${language}"`)
    }
})

test('a template that nobody knows is said to be unknown', () => {
  expect(previewOf({ name: 'nothing', language: 'sv', at })).toMatchObject({ ok: false })
})
