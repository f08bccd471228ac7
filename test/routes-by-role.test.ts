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

/** Turned away at the gate, with its reason; anything else (not found, badly formed) was let through. */
async function isTurnedAway(visitor: Visitor, { method, url, deed }: GatedRoute): Promise<boolean> {
  const { status, body } = await visitor.send(methodOf(method), filled(url))
  return status === 403 && body?.type === 'forbidden' && body?.deed === deed
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
      const { method, url, deed } = route
      if (deed === 'open') continue
      const { status } = await desk.send(methodOf(method), filled(url), { headers: { authorization: '' } })
      if (status !== 401) open.push(`${method} ${url} answers ${status}`)
    }
    expect(open).toEqual([])
  })
})
