import { expect, test } from 'vitest'
import { listSettings } from './settings.ts'

test('without settings lists come from their publishers, without a proxy', () => {
  expect(listSettings({})).toEqual({ proxy: {}, folder: undefined })
})

test('proxies are taken in large and in small letters, with or without their protocol', () => {
  expect(listSettings({ HTTPS_PROXY: 'http://proxy:3128', no_proxy: 'intern.example.org' }).proxy).toEqual({
    http: undefined,
    https: 'http://proxy:3128',
    except: 'intern.example.org',
  })
  expect(listSettings({ http_proxy: 'proxy:3128' }).proxy.http).toBe('http://proxy:3128')
})

test('a proxy that is none is refused without its value', () => {
  expect(() => listSettings({ HTTPS_PROXY: 'socks5://u:secret@proxy' })).toThrow(/^HTTPS_PROXY: expected/)
})

test('the folder of an installation without the internet is an absolute path', () => {
  expect(listSettings({ AKTSAM_LISTS_FOLDER: '/srv/lists/' }).folder).toBe('/srv/lists')
})
