import { expect, test } from 'vitest'
import { type Setting, shownSetting, wishOf } from './setting.ts'

test('an installation without settings shows the defaults, and saving them changes nothing that counts', () => {
  const shown = shownSetting({ type: 'setting' })
  expect(shown).toMatchObject({ listAgeLimitHours: null, verdictHours: 24, backupHours: null })
  expect(wishOf({ type: 'setting' }, shown)).not.toHaveProperty('requiredLists')
})

test('no list ticked means the lists that are loaded, not that none is required', () => {
  const former: Setting = { type: 'setting', requiredLists: ['eu-fsf'] }
  expect(wishOf(former, { ...shownSetting(former), requiredLists: [] })).not.toHaveProperty('requiredLists')
})

test('what people from outside may hand in comes back as it was set', () => {
  const former: Setting = { type: 'setting', outsideUploads: { files: 40, megabytes: 200 } }
  expect(wishOf(former, shownSetting(former)).outsideUploads).toEqual({ files: 40, megabytes: 200 })
})

test('a schedule of backups comes back as it was set', () => {
  const former: Setting = { type: 'setting', backup: { everyHours: 6, keep: 30 } }
  expect(wishOf(former, shownSetting(former)).backup).toEqual({ everyHours: 6, keep: 30 })
})

test('how old figures on countries may be is five years unless it was set, and comes back as it was set', () => {
  expect(shownSetting({ type: 'setting' }).figureYears).toBe(5)
  const former: Setting = { type: 'setting', countryFigureYears: 3 }
  expect(wishOf(former, shownSetting(former)).countryFigureYears).toBe(3)
})
