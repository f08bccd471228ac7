import { describe, expect, test } from 'vitest'
import { configOf } from './config.ts'

describe('flags come first, then the environment, then what is usual', () => {
  test('the data directory', () => {
    expect(configOf({}, {}).dataDir).toMatch(/\/data$/)
    expect(configOf({}, { AKTSAM_DATA: '/srv/a' }).dataDir).toBe('/srv/a')
    expect(configOf({ data: '/srv/b' }, { AKTSAM_DATA: '/srv/a' }).dataDir).toBe('/srv/b')
  })
  test('a port is insisted on only where it is named', () => {
    expect(configOf({}, {}).port).toBeUndefined()
    expect(configOf({ port: '0' }, {}).port).toBe(0)
  })
})

test.each(['', 'x', '-1', '65536', '80.5'])('port "%s" is none', (port) => {
  expect(() => configOf({ port }, {})).toThrow('expected a whole number from 0 to 65535')
})

test.each([
  '0.0.0.0',
  '192.168.1.5',
  'aktsam.example',
  '::',
])('the host %s is refused: a proxy stands before us', (host) => {
  expect(() => configOf({ host }, {})).toThrow(
    `--host ${host}: Aktsam answers on loopback only (127.0.0.1, ::1, localhost); put a proxy that speaks https before it and set AKTSAM_PUBLIC_URL. Leave --host out.`,
  )
})
