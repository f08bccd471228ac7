import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { FastifyInstance } from 'fastify'
import { Type } from 'typebox'
import { parse } from 'yaml'
import { accept, invite } from '#access'
import { GrantedRole, Language } from '#access/model'
import { AppError, orThrow, validate } from '#kernel'
import type { Services } from '../services.ts'

/** The same for all: the demo holds nothing that needs a secret. */
export const demoPassword = 'visa mig runt 2026'

const DemoPerson = Type.Object({
  name: Type.String(),
  email: Type.String(),
  language: Language,
  grants: Type.Array(GrantedRole),
})
const DemoPeople = Type.Array(DemoPerson)

const DemoVisitors = Type.Object({ password: Type.String(), people: DemoPeople }, { $id: 'DemoVisitors' })

/** Everybody of the fictional group, with an account. */
export async function settleIn(services: Services): Promise<void> {
  const { store, now, random } = services
  for (const person of demoPeople()) {
    const invited = orThrow(
      await invite(store.db, services.act({ by: 'demo' }), { ...person, expiresInDays: 1 }),
    )
    const answer = { token: invited.token, password: demoPassword, from: {} }
    orThrow(await accept(store.db, { at: now(), random }, answer))
  }
}

function demoPeople() {
  const file = fileURLToPath(new URL('people.yml', import.meta.url))
  const checked = validate(DemoPeople, parse(readFileSync(file, 'utf8')))
  if (checked.ok) return checked.value
  throw new AppError(checked.refusal)
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
