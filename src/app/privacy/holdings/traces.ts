import { cutText, ok } from '#kernel'
import { erasePersonal, eventSentences, isEventType } from '#log'
import { daysBefore, eraseRequest, findRequests, type Holding, removeDay, requestsDue } from '#privacy'
import { type Db, inTransaction } from '#storage'
import { fieldsOf, sources } from '../found.ts'
import { matcherOf } from '../matching.ts'
import { allAccounts } from './store.ts'
import { noticeDaysBefore, noticesOf, partsBefore, partsNaming, removeNoticesOf } from './texts-store.ts'

/** The erasable parts of the log. The log itself stays whole: it holds a commitment to each. */
export function logHolding(db: Db): Holding {
  return {
    dataClass: 'logDetail',
    find: async (tx, { subject, limit }) =>
      (await partsNaming(tx, matcherOf(subject).mentions, limit)).map(
        ({ id, at, type, object, payload }) => ({
          ...{ dataClass: 'logDetail', kind: 'logEntry', id, title: sentenceOf(type) },
          fields: fieldsOf({ deed: type, at, content: cutText(payload, 4000) }),
          ...{ source: sources.machine, link: `/log/${id}`, about: [{ kind: 'object', id: object }] },
        }),
      ),
    due: async (tx, before, limit) =>
      (await partsBefore(tx, before, limit)).map(({ id, at, object, payload }) => ({
        ...{ kind: 'logEntry', id, since: at, texts: [payload], about: [{ kind: 'object', id: object }] },
      })),
    erase: (act, { id }) => inTransaction(db, act.at, (tx) => erasePersonal(tx, act, id)),
  }
}

function sentenceOf(type: string): string {
  return isEventType(type) ? eventSentences[type] : type
}

/** Who was told what: found by account, erased a day at a time. */
export function noticeHolding(db: Db): Holding {
  return {
    dataClass: 'notice',
    find: async (tx, { subject, limit }) => {
      const matcher = matcherOf(subject)
      const people = (await allAccounts(tx)).filter(
        ({ name, email }) => matcher.isNamed([name]) || matcher.hasEmail([email]),
      )
      const counts = await noticesOf(
        tx,
        people.map(({ id }) => id),
      )
      return counts.slice(0, limit).map(({ person, count, first }) => ({
        ...{ dataClass: 'notice', kind: 'notices', id: person, title: String(count) },
        fields: fieldsOf({ content: count, at: first }),
        ...{ source: sources.machine, link: null, about: [{ kind: 'account', id: person }] },
      }))
    },
    due: async (tx, before, limit) =>
      (await noticeDaysBefore(tx, before, limit)).map((day) => ({
        ...{ kind: 'day', id: day, since: `${day}T00:00:00.000Z` },
      })),
    erase: (act, { id }) =>
      inTransaction(db, act.at, async (tx) => {
        await removeNoticesOf(tx, id)
        return ok({ id })
      }),
  }
}

/** Who looked at personal data: erased a day at a time. Whose looks they were stands with their account. */
export function accessLogHolding(db: Db): Holding {
  return {
    dataClass: 'accessLog',
    find: async () => [],
    due: async (tx, before, limit) =>
      (await daysBefore(tx, before, limit)).map((day) => ({
        ...{ kind: 'day', id: day, since: `${day}T00:00:00.000Z` },
      })),
    erase: (act, { id }) =>
      inTransaction(db, act.at, async (tx) => {
        await removeDay(tx, id)
        return ok({ id })
      }),
  }
}

/** What people asked of their data before. */
export function requestHolding(db: Db): Holding {
  return {
    dataClass: 'subjectRequest',
    find: async (tx, { subject, legalEntity, limit }) => {
      const { name, emails } = subject
      const found = await findRequests(tx, { name, emails, legalEntity })
      return found.slice(0, limit).map(({ ref, right, receivedAt, contact }) => ({
        ...{ dataClass: 'subjectRequest', kind: 'subjectRequest', id: ref, title: ref },
        fields: fieldsOf({ right, at: receivedAt, email: contact }),
        ...{ source: sources.self, link: `/privacy/requests/${ref}`, about: [] },
      }))
    },
    due: requestsDue,
    erase: (act, { id }) => inTransaction(db, act.at, (tx) => eraseRequest(tx, act, id)),
  }
}
