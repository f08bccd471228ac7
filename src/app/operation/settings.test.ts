import { expect, test } from 'vitest'
import { operationSettings } from './settings.ts'

test('left out, everything is as safe as it can be: closed figures, backups beside the data', () => {
  expect(operationSettings({}, {})).toEqual({
    ...{ logLevel: undefined, backupDir: undefined, backupKeyFile: undefined, openMetrics: false },
  })
})

test('a flag counts before the environment', () => {
  const environment = {
    AKTSAM_LOG_LEVEL: 'error',
    AKTSAM_BACKUP_DIR: '/srv/backup',
    AKTSAM_OPEN_METRICS: 'loopback',
  }
  expect(operationSettings({ logLevel: 'debug' }, environment)).toMatchObject({
    ...{ logLevel: 'debug', backupDir: '/srv/backup', openMetrics: true },
  })
  expect(operationSettings({}, environment).logLevel).toBe('error')
})

test('a word that is not known ends the start: it must not count as left out', () => {
  expect(() => operationSettings({ logLevel: 'loud' }, {})).toThrow('expected one of trace, debug, info')
  expect(() => operationSettings({}, { AKTSAM_OPEN_METRICS: 'yes' })).toThrow('AKTSAM_OPEN_METRICS yes')
})
