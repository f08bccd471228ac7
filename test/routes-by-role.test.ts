import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isDeed, type Permission, permissions } from '#access'
import { roles } from '#access/model'
import { type GatedRoute, gatedRoutes } from '../src/app/gate/gate.ts'
import { openApp, type TestApp } from './support/app.ts'
import { signedInAs, type Visitor } from './support/people.ts'

let desk: TestApp
const visitors = new Map<string, Visitor>()
beforeAll(async () => {
  desk = await openApp({ company: true })
  for (const role of roles) if (role !== 'operator') visitors.set(role, await signedInAs(desk, role))
})
afterAll(() => desk.close())

const filled = (url: string) => url.replaceAll(/:[a-zA-Z]+|\*/g, 'nothing')
const methodOf = (method: string) => ['GET', 'POST', 'PUT', 'DELETE'].find((one) => one === method) as 'GET'

/** Status and problem of an answer; one that goes on and on is let go at its head. */
async function ask(headers: Readonly<Record<string, string>>, { method, url }: GatedRoute) {
  const request = { method: methodOf(method), url: filled(url), headers: { host: 'localhost', ...headers } }
  const response = await desk.app.inject({ ...request, payloadAsStream: true })
  const problem = response.statusCode === 403 ? JSON.parse(await text(response.stream())) : undefined
  response.stream().destroy()
  return { status: response.statusCode, problem }
}

/** Turned away at the gate, with its reason; anything else (not found, badly formed) was let through. */
async function isTurnedAway({ headers }: Visitor, route: GatedRoute): Promise<boolean> {
  const { authorization: _, ...shown } = headers
  const { problem } = await ask(shown, route)
  return problem?.type === 'forbidden' && problem.deed === route.deed
}

describe('every route, tried with every role', () => {
  test('lets through whom the table lets through, and nobody else', async () => {
    const wrong: string[] = []
    for (const route of gatedRoutes(desk.app)) {
      const { method, url, deed } = route
      if (!isDeed(deed)) continue
      const permission: Permission = permissions[deed]
      for (const [role, visitor] of visitors) {
        const may = [...permission.by, ...(permission.own ?? [])].some((one) => one === role)
        const turnedAway = await isTurnedAway(visitor, route)
        if (turnedAway === may) wrong.push(`${role} ${may ? 'may not' : 'may'} ${method} ${url} (${deed})`)
      }
    }
    expect(wrong).toEqual([])
  }, 300_000)

  test('asks for a session or key wherever it is not open', async () => {
    const open: string[] = []
    for (const route of gatedRoutes(desk.app)) {
      const { method, url, deed, isKeyless } = route
      if (deed === 'open' || isKeyless) continue // test/wire/keys.test.ts: keyless ones close with the first key
      const { status } = await ask({}, route)
      if (status !== 401) open.push(`${method} ${url} answers ${status}`)
    }
    expect(open).toEqual([])
  })
})
