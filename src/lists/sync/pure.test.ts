import { describe, expect, test } from 'vitest'
import { languages } from '#kernel'
import { holdsSecret, masked, stepFault, withToken } from './address.ts'
import { pauseAfterLooks, pauseAfterTry, retryAfter } from './backoff.ts'
import { type Fault, networkFault, statusFault } from './fault.ts'
import { mostBytesOf, usualLimits } from './limits.ts'
import { isUnusual, nextLook, type Planned, type PlanState, usualCron } from './plan.ts'
import { faultWords } from './says.ts'
import { wrongKind } from './sniff.ts'

const at = '2026-11-21T08:00:00.000Z'
const bytes = (text: string) => new TextEncoder().encode(text)

describe('addresses', () => {
  test('what is secret in an address is never shown', () => {
    expect(masked('https://u:p@example.org/list?token=abc&page=2')).toBe(
      'https://***:***@example.org/list?token=***&page=2',
    )
    expect(masked('https://example.org/abc%20d/list', ['abc d'])).toBe('https://example.org/***/list')
    expect(masked('https://s3.example.org/x?X-Amz-Signature=1&X-Amz-Security-Token=2')).not.toMatch(/=[12]/)
    const asking = 'https://example.org/list?token={token}' // no secret, and saved again as it is shown
    expect(masked(asking)).toBe(asking)
    expect(masked('no address with hush', ['hush'])).toBe('no address with ***')
  })

  test('an address with a secret in it is known', () => {
    const of = (query: string) => holdsSecret(`https://example.org/list?${query}`)
    expect(['sig=abc', 'page=2&X-Amz-Signature=1', 'apikey=x'].map(of)).toEqual([true, true, true])
    expect(['', 'page=2', 'token='].map(of)).toEqual([false, false, false])
  })

  test('a token goes where the address has a place for it', () => {
    expect(withToken('https://example.org/content?token=', 'a b')).toBe(
      'https://example.org/content?token=a%20b',
    )
    expect(withToken('https://example.org/{token}/x', 't/1')).toBe('https://example.org/t%2F1/x')
    expect(withToken('https://example.org/x?y=1', 't')).toBe('https://example.org/x?y=1&token=t')
    expect(withToken('https://example.org/x', undefined)).toBe('https://example.org/x')
  })

  test.each([
    ['https://a.example/', 'https://b.example/', undefined],
    ['https://a.example/', 'http://a.example/', 'insecure'],
    ['http://a.example/', 'http://b.example/', undefined],
    ['http://a.example/', 'https://b.example/', undefined],
    ['http://a.example/', 'file:///etc/passwd', 'insecure'],
  ])('from %s on to %s: %s', (from, to, fault) => {
    expect(stepFault(new URL(from), new URL(to))?.kind).toBe(fault)
  })
})

describe('waiting', () => {
  test.each([
    ['120', '2026-11-21T08:02:00.000Z'],
    ['Sat, 21 Nov 2026 09:00:00 GMT', '2026-11-21T09:00:00.000Z'],
    ['Fri, 20 Nov 2026 09:00:00 GMT', at],
    ['999999999', '2026-11-22T08:00:00.000Z'],
    ['soon', null],
    [undefined, null],
  ])('a Retry-After of %s means %s', (header, until) => {
    expect(retryAfter(header, at)).toBe(until)
  })

  test('pauses grow, never beyond six hours, and chance parts those who come together', () => {
    const ends = [0, 255].map((byte) => pauseAfterTry(2, 1_000, () => new Uint8Array([byte])))
    expect(ends).toEqual([3_000, 5_000])
    expect([1, 2, 3, 50].map((n) => pauseAfterLooks(n) / 60_000)).toEqual([10, 20, 40, 360])
  })
})

describe('the plan', () => {
  const hour = (count: number) => new Date(Date.parse(at) + count * 3_600_000).toISOString()
  const everySix = (_cron: string, after: string) =>
    new Date((Math.floor(Date.parse(after) / 21_600_000) + 1) * 21_600_000).toISOString()
  const last = { outcome: 'unchanged', beganAt: at, endedAt: at, notBefore: null, fault: null } as const
  const state: PlanState = { last, failures: 0, reachedAt: at }
  const source = { on: true, cron: '0 */6 * * *', since: hour(-100) }
  const planned = (more: Partial<Planned> = {}) =>
    nextLook({ source, atMostEvery: 4, state, ...more }, everySix)

  test('a list that is not switched on is never looked for', () => {
    expect(planned({ source: { ...source, on: false } })).toBeNull()
    expect(planned({ source: undefined })).toBeNull()
  })
  test('a first look comes at the first time after it was switched on', () => {
    expect(planned({ state: undefined, source: { ...source, since: at } })).toBe('2026-11-21T12:00:00.000Z')
    expect(planned({ source: { ...source, since: hour(7) } })).toBe('2026-11-21T18:00:00.000Z')
  })
  test('a publisher is not asked more often than is courteous', () => {
    expect(planned()).toBe('2026-11-21T12:00:00.000Z')
    expect(planned({ atMostEvery: 12 })).toBe('2026-11-21T20:00:00.000Z')
  })
  test('a failure is made up for sooner, but not before the publisher wants it', () => {
    const failed = { ...state, failures: 1, last: { ...last, outcome: 'failed' as const } }
    expect(planned({ state: failed })).toBe('2026-11-21T08:10:00.000Z')
    expect(planned({ state: { ...failed, failures: 9 } })).toBe('2026-11-21T12:00:00.000Z')
    const busy = { ...failed, last: { ...failed.last, notBefore: hour(5) } }
    expect(planned({ state: busy })).toBe(hour(5))
  })
  test('a look that was stopped is due at once, a file that is being written in a moment', () => {
    expect(planned({ state: { ...state, last: { ...last, outcome: 'stopped' } } })).toBe(at)
    expect(planned({ state: { ...state, last: { ...last, outcome: 'waiting' } } })).toBe(
      '2026-11-21T08:05:00.000Z',
    )
  })
  test.each([
    [undefined, { added: 5_000, changed: 0, removed: 0 }, false],
    [1_000, { added: 51, changed: 0, removed: 0 }, true],
    [1_000, { added: 20, changed: 20, removed: 9 }, false],
    [1_000, { added: 0, changed: 0, removed: 60 }, true],
    [100_000, { added: 201, changed: 0, removed: 0 }, true],
    [12, { added: 0, changed: 1, removed: 1 }, false],
  ])('of %s entries, a difference of %j is unusual: %s', (before, delta, is) => {
    expect(isUnusual(before, delta)).toBe(is)
  })
  test('each installation draws its own minute', () => {
    expect(usualCron(() => new Uint8Array([61]))).toBe('1 */6 * * *')
  })
})

test.each([
  ['a.xml', '<?xml version="1.0"?><x/>', undefined],
  ['a.xml', '\uFEFF<!-- made --><CONSOLIDATED_LIST/>', undefined],
  ['a.xml', '  <!doctype HTML><title>Sorry</title>', 'html'],
  ['a.xml', '<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', 'html'],
  ['a.xml', 'Access denied', 'text'],
  ['SDN.CSV', '36,"AEROCARIBBEAN AIRLINES",-0- ', undefined],
  ['SDN.CSV', '<html>', 'html'],
  ['a.json', '{"results":[]}', undefined],
  ['a.xlsx', 'PK\u0003\u0004', undefined],
  ['a.xlsx', 'name,alias', 'text'],
  ['list.html', '<html>', undefined],
  ['list', '%PDF-1.4', 'pdf'],
])('%s that begins with %s', (file, head, found) => {
  const fault = wrongKind(file, bytes(head))
  expect(fault?.kind === 'otherKind' ? fault.found : fault).toBe(found)
})

test('a file may be eight times what it was, and small ones may grow', () => {
  expect(mostBytesOf(undefined, usualLimits)).toBe(usualLimits.mostBytes)
  expect(mostBytesOf(1_000, usualLimits)).toBe(64 * 1024 * 1024)
  expect(mostBytesOf(20_000_000, usualLimits)).toBe(160_000_000)
})

const host = 'lists.example.org'
const where = { host, seconds: { connect: 15, idle: 60 } }
const codes = [
  ...['ENOTFOUND', 'ECONNREFUSED', 'UND_ERR_CONNECT_TIMEOUT', 'UND_ERR_BODY_TIMEOUT', 'CERT_HAS_EXPIRED'],
  ...['ECONNRESET', 'ENOSPC', 'EWHATEVER'],
]
const statuses = [401, 404, 407, 418, 429, 500]
const faults: readonly Fault[] = [
  ...codes.map((code) => networkFault(code, where)),
  ...statuses.map((status) =>
    statusFault({ host, url: `https://${host}/x`, status, hasSecret: false, until: null }),
  ),
  { kind: 'tooSlow', host, seconds: 60 },
  { kind: 'cut', file: 'a.xml', received: 1, expected: null },
  { kind: 'cut', file: 'a.xml', received: 1, expected: 2 },
  { kind: 'tooLarge', file: 'a.xml', most: 1 },
  { kind: 'bomb', file: 'a.xml', most: 1 },
  { kind: 'notUnpacked', file: 'a.xml' },
  { kind: 'empty', file: 'a.xml' },
  { kind: 'encoding', file: 'a.xml', encoding: 'br' },
  { kind: 'otherKind', file: 'a.xml', found: 'html' },
  { kind: 'forbidden', host, status: 403, hasSecret: true },
  { kind: 'busy', host, status: 503, until: at },
  { kind: 'redirects', url: `https://${host}/x`, most: 5 },
  { kind: 'insecure', url: `http://${host}/x` },
  { kind: 'private', url: 'http://10.0.0.1/' },
  ...(['noToken', 'stopped', 'died', 'ours'] as const).map((kind) => ({ kind })),
  ...(['noFolder', 'noFiles'] as const).map((kind) => ({ kind, folder: '/srv/lists' })),
]

test('each fault has sentences of its own in each language', () => {
  const said = faults.map(faultWords)
  for (const language of languages) {
    const sentences = said.map((words) => words[language])
    expect(new Set(sentences).size).toBe(faults.length)
    for (const sentence of sentences) expect(sentence).toMatch(/^\S.*[.]$/)
  }
})
