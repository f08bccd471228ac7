import { afterAll, beforeAll, expect, test } from 'vitest'
import { goodOrder, openApp, type TestApp } from '../../../test/support/app.ts'
import { buildServer } from '../http.ts'
import { openLogger } from './logger.ts'
import { requestIdOf } from './request-log.ts'

const lines: string[] = []
/** What must never stand in a log, wherever a request carries it. */
const secrets = {
  name: 'Annika-Geheim Svensson',
  mail: 'annika.geheim@example.org',
  password: 'korrekt-haest-batteri-klammer',
  token: 'ak_Zq8r2Wv7Lm4Xy1Tb9Nc3',
  cookie: 'aktsamcookieQ7w8E9r0T1y2',
  csrf: 'csrfvalueA1s2D3f4G5h6',
}

let desk: TestApp
let app: Awaited<ReturnType<typeof buildServer>>
beforeAll(async () => {
  desk = await openApp({ company: true })
  const write = (line: string) => void lines.push(line)
  const logger = openLogger({ level: 'trace', isTerminal: false, write })
  app = await buildServer({ ...desk.services, logger })
})
afterAll(async () => {
  await app.close()
  await desk.close()
})

const headers = {
  host: 'localhost',
  authorization: `Bearer ${secrets.token}`,
  cookie: `aktsam=${secrets.cookie}`,
  'x-aktsam-csrf': secrets.csrf,
  'idempotency-key': secrets.name,
  'user-agent': secrets.name,
  'x-request-id': secrets.name,
  referer: `http://localhost/${secrets.mail}`,
}
const everything = Object.values(secrets).join(' ')

test('names, passwords, tokens and cookies stand in no log line, whichever way they come', async () => {
  const routes = routesOf(app.printRoutes({ commonPrefix: false }))
  expect(routes.length).toBeGreaterThan(40)
  const operator = { ...headers, authorization: `Bearer ${desk.services.operatorKey}` }
  for (const { method, url } of routes) {
    const path = url.replaceAll(/[:*][^/]*/g, encodeURIComponent(secrets.name))
    const body = {
      ...secrets,
      email: secrets.mail,
      ref: secrets.name,
      reason: everything,
      names: [secrets.name],
    }
    for (const shown of [headers, operator]) {
      const payload = method === 'GET' ? {} : { payload: body }
      await app.inject({
        method,
        url: `${path}?q=${encodeURIComponent(everything)}`,
        headers: shown,
        ...payload,
      })
    }
  }
  await app.inject({
    method: 'POST',
    url: '/api/orders/check',
    headers: operator,
    payload: goodOrder(secrets.name, { buyer: secrets.name }),
  })
  await app.inject({
    ...{ method: 'POST', url: '/api/orders/check', payload: `{"ref": "${everything}` },
    headers: { ...operator, 'content-type': 'application/json' },
  })
  const log = lines.join('')
  expect(lines.length).toBeGreaterThan(routes.length)
  for (const secret of [...Object.values(secrets), desk.services.operatorKey]) {
    expect(log).not.toContain(secret)
    expect(log).not.toContain(encodeURIComponent(secret))
  }
  for (const part of ['Svensson', 'Geheim', 'batteri']) expect(log).not.toContain(part)
})

test('a request is one line: method, template of the route, status, time, who, and its id', async () => {
  lines.length = 0
  const id = '018f2f6e-7b1a-7c3d-9e4f-5a6b7c8d9e0f'
  const operator = {
    host: 'localhost',
    authorization: `Bearer ${desk.services.operatorKey}`,
    'x-request-id': id,
  }
  const response = await app.inject({ method: 'GET', url: '/api/verdicts/trc_nobody', headers: operator })
  expect(response.headers['x-request-id']).toBe(id)
  expect(response.json()).toMatchObject({ type: 'not_found', requestId: id })
  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    ...{
      level: 'info',
      reqId: id,
      method: 'GET',
      route: '/api/verdicts/:traceId',
      status: 404,
      by: 'operator',
    },
    msg: 'request',
  })
})

test('a fault is logged with its place in the code and the id that its answer carries', async () => {
  lines.length = 0
  const broken = {
    ...desk.services,
    now: () => {
      throw new Error(`cannot read "${secrets.name}"`)
    },
  }
  const write = (line: string) => void lines.push(line)
  const other = await buildServer({
    ...broken,
    logger: openLogger({ level: 'info', isTerminal: false, write }),
  })
  const authorization = `Bearer ${desk.services.operatorKey}`
  const response = await other.inject({ url: '/api/doctor', headers: { host: 'localhost', authorization } })
  expect(response.statusCode).toBe(500)
  const fault = lines.map((line) => JSON.parse(line)).find(({ level }) => level === 'error')
  expect(fault).toMatchObject({
    reqId: response.json().requestId,
    err: { type: 'Error', message: 'cannot read …' },
  })
  await other.close()
})

test('an id of the caller counts only where it can be nothing but an id', () => {
  const made = () => 'made'
  expect(requestIdOf('4bf92f3577b34da6a3ce929d0e0e4736', made)).toBe('4bf92f3577b34da6a3ce929d0e0e4736')
  for (const bad of [
    undefined,
    '',
    'Anna',
    'x'.repeat(40),
    'a'.repeat(65),
    `${'a'.repeat(20)}\n`,
    ['a'.repeat(20)],
  ])
    expect(requestIdOf(bad, made)).toBe('made')
})

test('on a terminal the lines are short', () => {
  const said: string[] = []
  const logger = openLogger({ level: 'info', isTerminal: true, write: (line) => void said.push(line) })
  logger.info({ method: 'GET', route: '/api/lists', status: 200, ms: 3.2, reqId: 'x' }, 'request')
  logger.error({ err: new Error('no') }, 'the scheduled backup could not be made')
  expect(said[0]).toMatch(/^\d\d:\d\d:\d\d info {2}GET \/api\/lists 200 3\.2 ms\n$/)
  expect(said[1]).toMatch(/^\S+ error the scheduled backup could not be made: Error no\n {9}at /)
})

/** Every route that the server has, from its printed tree. */
function routesOf(tree: string): { method: 'GET' | 'POST' | 'PUT' | 'DELETE'; url: string }[] {
  const path: string[] = []
  return tree.split('\n').flatMap((line) => {
    const [, indent = '', rest = ''] = /^([\s│├└─]*)(.*)$/.exec(line) ?? []
    const [, part = '', methods = ''] = /^(\S*)(?: \(([A-Z, ]+)\))?/.exec(rest) ?? []
    const depth = Math.max(0, indent.length / 4 - 1)
    path.length = depth
    path[depth] = part
    const url = path.join('')
    const known = ['GET', 'POST', 'PUT', 'DELETE'] as const
    return known.filter((method) => methods.split(', ').includes(method)).map((method) => ({ method, url }))
  })
}
