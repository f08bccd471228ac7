import type { InjectOptions } from 'fastify'
import type { GrantedRole, Role } from '#access/model'
import { newId } from '#kernel'
import { inTransaction } from '#storage'
import { insertPerson } from '../../src/access/accounts/store.ts'
import { openSession } from '../../src/access/sessions/actions.ts'
import type { Answer, TestApp } from './app.ts'

/** Somebody who is signed in, with what their browser sends. */
export interface Visitor {
  readonly person: string
  readonly headers: Readonly<Record<string, string>>
  send(method: Method, url: string, more?: Pick<InjectOptions, 'payload' | 'headers'>): Promise<Answer>
}
type Method = Parameters<TestApp['send']>[0]

const outside: readonly string[] = ['customer', 'partner', 'supplier', 'expert']
let count = 0

/** A new person who holds one role (for all entities, or for the party `lindhult` from outside), signed in. */
export function signedInAs(desk: TestApp, role: Role, more: Partial<GrantedRole> = {}): Promise<Visitor> {
  const party = outside.includes(role) ? { party: 'lindhult' } : {}
  return signedIn(desk, [{ role, entities: 'all', ...party, ...more }])
}

/** A new person who holds these roles, signed in by password a moment ago. */
export async function signedIn(desk: TestApp, grants: readonly GrantedRole[]): Promise<Visitor> {
  const { store, now, random } = desk.services
  const act = { at: now(), by: 'test', role: 'operator', random }
  const id = newId('usr', act)
  const kind = grants.some(({ role }) => outside.includes(role)) ? 'outside' : 'inside'
  const opened = await inTransaction(store.db, act.at, async (tx) => {
    const email = `person-${++count}@example.org`
    await insertPerson(tx, {
      ...{ id, email, name: `Person ${count}`, language: 'en', kind, status: 'active' },
      ...{ mapped: [], grants: [...grants] },
    })
    return await openSession(tx, act, { person: id, method: 'password', verifiedAt: act.at, from: {} })
  })
  const headers = { cookie: `aktsam=${opened.token}`, 'x-aktsam-csrf': opened.csrf, authorization: '' }
  return {
    person: id,
    headers,
    send: (method, url, given = {}) =>
      desk.send(method, url, { ...given, headers: { ...headers, ...given.headers } }),
  }
}
