import type { FastifyInstance } from 'fastify'
import { type Static, Type } from 'typebox'
import { accept, everybody, invite } from '#access'
import { GrantedRole, Language } from '#access/model'
import { type Act, AppError, inEnglish, orThrow } from '#kernel'
import { inTransaction } from '#storage'
import type { Services } from '../services.ts'
import { readPart } from './read.ts'

/** The same for all: the demo holds nothing that needs a secret. */
export const demoPassword = 'visa mig runt 2026'

const DemoPerson = Type.Object({
  name: Type.String(),
  email: Type.String(),
  language: Language,
  grants: Type.Array(GrantedRole),
})
type DemoPerson = Static<typeof DemoPerson>
const DemoPeople = Type.Array(DemoPerson)

const DemoVisitors = Type.Object({ password: Type.String(), people: DemoPeople }, { $id: 'DemoVisitors' })

/** Everybody of the fictional group, with an account; two at a time, as a password takes time and memory to be kept. */
export async function settleIn(services: Services): Promise<void> {
  const people = demoPeople()
  const settle = async (first: number) => {
    for (let n = first; n < people.length; n += 2) await settleOne(services, people[n])
  }
  await Promise.all([settle(0), settle(1)])
}

async function settleOne(services: Services, person: DemoPerson | undefined): Promise<void> {
  if (!person) return
  const { store, now, random } = services
  const act = services.act({ by: 'demo' })
  const invited = orThrow(await invite(store.db, act, { ...person, expiresInDays: 1 }))
  const answer = { token: invited.token, password: demoPassword, from: {} }
  orThrow(await accept(store.db, { at: now(), random }, answer))
}

/** Somebody of the group does something now, with the roles that they hold: by what stands before the @ of their address. */
export type As = (name: string, reason?: string) => Act

/** Those who have an account. Throws `not_found` for a name that nobody has. */
export async function casting(services: Services): Promise<As> {
  const people = await inTransaction(services.store.db, services.now(), (tx) => everybody(tx, services.now()))
  return (name, reason) => {
    const person = people.find(({ email }) => email.startsWith(`${name}@`))
    if (!person)
      throw new AppError({ code: 'not_found', ...inEnglish(`Nobody in the demo is called '${name}'.`) })
    const { id: by, grants } = person
    const why = reason === undefined ? {} : { reason }
    return { ...services.act({ by, role: grants[0]?.role ?? 'none', ...why }), grants }
  }
}

/** By what stands before the @ of their addresses. */
export function demoNames(): string[] {
  return demoPeople().map(({ email }) => email.slice(0, email.indexOf('@')))
}

function demoPeople() {
  return readPart('people.yml', DemoPeople)
}

/** `/api/demo/people`: whom a visitor may be. Only the demo has this route. */
export async function demoRoutes(app: FastifyInstance): Promise<void> {
  app.setSerializerCompiler(() => (value) => JSON.stringify(value))
  app.get(
    '/api/demo/people',
    { config: { deed: 'open' }, schema: { hide: true, response: { 200: DemoVisitors } } },
    () => ({ password: demoPassword, people: demoPeople() }),
  )
}
