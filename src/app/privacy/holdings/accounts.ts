import { forgetPerson, personalDataOf } from '#access'
import { AppError, noSuch, ok, things, worded } from '#kernel'
import type { Holding } from '#privacy'
import { type Db, inTransaction, type Tx } from '#storage'
import { fieldsOf, sources } from '../found.ts'
import { matcherOf } from '../matching.ts'
import { accountsSuspendedBefore, allAccounts, clearTraces, sessionsBefore } from './store.ts'

/** Whoever signs in. Forgotten once they are suspended; their id stays with what they decided. */
export function accountHolding(db: Db): Holding {
  return {
    dataClass: 'account',
    find: async (tx, { subject, limit }) => {
      const found = await accountsOf(tx, matcherOf(subject), limit)
      return found.map(({ id, name, email, language, status }) => ({
        ...{ dataClass: 'account', kind: 'account', id, title: name, source: sources.self },
        fields: fieldsOf({ name, email, language, outcome: status }),
        ...{ link: `/administration/people/${id}`, about: [] },
      }))
    },
    due: async (tx, before, limit) =>
      (await accountsSuspendedBefore(tx, before, limit)).map(({ id, at, name, email }) => ({
        ...{ kind: 'account', id, since: at, texts: [name, email] },
      })),
    erase: (act, { id }) => inTransaction(db, act.at, (tx) => forgetPerson(tx, act, id)),
  }
}

/** When, from where and with what they signed in. */
export function sessionHolding(db: Db): Holding {
  return {
    dataClass: 'session',
    find: async (tx, { subject, limit }) => {
      const people = await accountsOf(tx, matcherOf(subject), limit)
      const items = []
      for (const { id: person } of people)
        for (const session of (await personalDataOf(tx, person))?.sessions ?? [])
          if (session.ip !== null || session.userAgent !== null)
            items.push({
              ...{ dataClass: 'session', kind: 'session', id: session.id, title: session.madeAt },
              fields: fieldsOf({ at: session.madeAt, ip: session.ip, browser: session.userAgent }),
              ...{ source: sources.machine, link: null, about: [{ kind: 'account', id: person }] },
            })
      return items.slice(0, limit)
    },
    due: async (tx, before, limit) =>
      (await sessionsBefore(tx, before, limit)).map(({ id, person, since, name, email }) => ({
        ...{ kind: 'session', id, since, about: [{ kind: 'account', id: person }], texts: [name, email] },
      })),
    erase: (act, { id }) =>
      inTransaction(db, act.at, async (tx) => {
        if ((await clearTraces(tx, id)) === 0)
          throw new AppError({ code: 'not_found', ...worded(noSuch(things.session, id)) })
        return ok({ id })
      }),
  }
}

async function accountsOf(tx: Tx, matcher: ReturnType<typeof matcherOf>, limit: number) {
  const all = await allAccounts(tx)
  return all.filter(({ name, email }) => matcher.isNamed([name]) || matcher.hasEmail([email])).slice(0, limit)
}
