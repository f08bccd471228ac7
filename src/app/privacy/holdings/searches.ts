import type { Holding } from '#privacy'
import { eraseSearch, searchesBefore, searchesNaming } from '#screening'
import type { Db } from '#storage'
import { fieldsOf, sources } from '../found.ts'
import { matcherOf } from '../matching.ts'

/** Names that somebody looked for on the lists by hand, with what came of it. */
export function listSearchHolding(db: Db): Holding {
  return {
    dataClass: 'listSearch',
    find: async (tx, { subject, limit }) =>
      (await searchesNaming(tx, matcherOf(subject).mentions, limit)).map(({ id, at, asked, total }) => ({
        ...{ dataClass: 'listSearch', kind: 'listSearch', id, title: asked.name },
        fields: fieldsOf({ ...asked, at, outcome: total }),
        ...{ source: sources.machine, link: `/lists/search/${id}`, about: [] },
      })),
    due: async (tx, before, limit) =>
      (await searchesBefore(tx, before, limit)).map(({ id, at, name }) => ({
        ...{ kind: 'listSearch', id, since: at, texts: [name] },
      })),
    erase: (act, { id }) => eraseSearch(db, act, id),
  }
}
