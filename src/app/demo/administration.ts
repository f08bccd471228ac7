import { breakGlass, delegate, everybody, invite, makeKey } from '#access'
import { type Act, orThrow } from '#kernel'
import { inTransaction } from '#storage'
import type { Services } from '../services.ts'

const day = 86_400_000

/** What an administrator has to look after: somebody invited, a stand-in to come, an emergency, and a program's key. */
export async function furnishAdministration(services: Services): Promise<void> {
  const { db } = services.store
  const people = await inTransaction(db, services.now(), (tx) => everybody(tx, services.now()))
  const named = (name: string) => people.find(({ email }) => email === `${name}@skarvakt.example`)?.id ?? ''
  const by = (name: string): Act => services.act({ by: named(name) })
  const later = (days: number) => new Date(Date.parse(services.now()) + days * day).toISOString()
  orThrow(await invite(db, by('jonas'), newcomer))
  orThrow(
    await delegate(db, by('maja'), {
      ...{ to: named('henrik'), roles: ['complianceOfficer'], entities: 'all' },
      ...{ from: later(14), until: later(21), reason: 'Semester vecka 50; Henrik sköter granskningen.' },
    }),
  )
  orThrow(
    await breakGlass(db, by('oskar'), {
      roles: ['complianceOfficer'],
      reason: 'Larmkameror till sjukhuset måste ut i kväll och ingen på compliance svarar.',
    }),
  )
  orThrow(
    await makeKey(db, by('elin'), {
      ...{ title: 'Webbutiken', scopes: ['order.check', 'order.draft', 'verdict.read'] },
      ...{ entities: ['se'], expiresOn: later(90).slice(0, 10) },
    }),
  )
}

const newcomer = {
  ...{ email: 'liv@skarvakt.example', name: 'Liv Aasen', language: 'nb' },
  ...{ grants: [{ role: 'auditor', entities: 'all' }], expiresInDays: 7 },
} as const satisfies Parameters<typeof invite>[2]
