import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import { type ActOf, type Deed, mayAnywhere, permit, seesOwnPeople, sightOf } from '#access'
import { type Act, AppError, fieldFault, worded } from '#kernel'
import { type Db, inTransaction } from '#storage'
import { noSearchKindWords, unknownKind } from '../knowledge/look-words.ts'
import { type Found, findIn } from './find.ts'
import { catchUp, keepIndex, rebuildIndex } from './keeper.ts'
import { findEvidence, findPeople } from './others.ts'
import { findRules } from './rules.ts'
import { type SearchKind, searchKinds } from './sources.ts'

/** What the app hands to these routes. */
export interface SearchRoutes {
  readonly db: Db
  readonly act: ActOf
  readonly now: () => string
}

const tags = ['search']
const Kind = Type.Enum([...searchKinds])
const SearchHit = Type.Object(
  {
    kind: Kind,
    key: Type.String({ description: 'reference of the record; of a rule its id' }),
    title: Type.String(),
    detail: Type.Union([Type.String(), Type.Null()]),
    score: Type.Integer({ description: 'higher is better; counts within one answer only' }),
  },
  { $id: 'SearchHit' },
)
const SearchAnswer = Type.Object(
  {
    groups: Type.Array(Type.Object({ kind: Kind, items: Type.Array(SearchHit) })),
    indexing: Type.Integer({ minimum: 0, description: 'records that were written and cannot be found yet' }),
  },
  { $id: 'SearchAnswer' },
)
const Query = Type.Object({
  q: Type.String({ minLength: 1, maxLength: 200 }),
  kinds: Type.Optional(Type.String({ description: 'kinds to look among, with commas; left out: all' })),
  limit: Type.Integer({ minimum: 1, maximum: 50, default: 8, description: 'of each kind' }),
})

/** Who may read a kind may find it. */
const readBy: Record<SearchKind, Deed> = {
  party: 'record.read',
  supplier: 'partner.read',
  entity: 'record.read',
  order: 'order.read',
  product: 'record.read',
  site: 'record.read',
  contract: 'record.read',
  decision: 'record.read',
  rule: 'rules.read',
  evidence: 'evidence.read',
  person: 'access.read',
}

/** `/api/search`: everything that one may read, by its words in any script. */
export const searchRoutes: FastifyPluginAsyncTypebox<SearchRoutes> = async (app, { db, act, now }) => {
  let stop: (() => Promise<void>) | undefined
  app.addHook('onReady', async () => {
    stop = keepIndex({ db, now }, (err) => app.log.error({ err }, 'the search index is not kept'))
  })
  app.addHook('preClose', async () => await stop?.())
  app.get(
    '/api/search',
    {
      config: { deed: 'search.run' },
      schema: {
        tags,
        summary: 'Find anything by its words',
        querystring: Query,
        response: { 200: SearchAnswer },
      },
    },
    async (request) => {
      const { q, kinds, limit } = request.query
      const who = act(request)
      const indexing = await catchUp({ db, now }, 2)
      const found = await inTransaction(db, who.at, async (tx) => {
        const wanted = kindsFor(who, kinds)
        const seen = { order: entitiesOf(who, 'order.read'), supplier: entitiesOf(who, 'partner.read') }
        const question = { text: q, limit, seen, ownPeople: seesOwnPeople(who) }
        const indexed = await findIn(tx, { ...question, kinds: wanted.filter((kind) => kind !== 'rule') })
        const rules = wanted.includes('rule') ? await findRules(tx, { text: q, at: who.at, limit }) : []
        const evidence = wanted.includes('evidence') ? await findEvidence(tx, who, { text: q, limit }) : []
        const people = wanted.includes('person') ? await findPeople(tx, { text: q, limit }) : []
        return [...indexed, ...rules, ...evidence, ...people]
      })
      return { groups: groupsOf(found), indexing }
    },
  )
  app.post(
    '/api/search/rebuild',
    {
      config: { deed: 'search.rebuild' },
      schema: {
        tags,
        summary: 'Make the search index anew',
        response: { 200: Type.Object({ records: Type.Integer() }, { $id: 'SearchRebuilt' }) },
      },
    },
    async (request) => {
      const allowed = permit(act(request), 'search.rebuild')
      if (!allowed.ok) throw new AppError(allowed.refusal)
      return await rebuildIndex({ db, now }, allowed.value)
    },
  )
}

function entitiesOf(act: Act, deed: Deed): 'all' | readonly string[] {
  return sightOf(act, deed).entities
}

function kindsFor(act: Act, wish: string | undefined): SearchKind[] {
  const asked = wish?.split(',').map((kind) => kind.trim())
  const unknown = asked?.find((kind) => !searchKinds.some((known) => known === kind))
  if (unknown !== undefined)
    throw new AppError({
      code: 'invalid_input',
      ...worded(noSearchKindWords(unknown, searchKinds.join(', '))),
      errors: [fieldFault('/kinds', unknownKind(unknown))],
    })
  return searchKinds.filter((kind) => mayAnywhere(act, readBy[kind]) && (!asked || asked.includes(kind)))
}

function groupsOf(found: readonly Found[]) {
  return searchKinds.flatMap((kind) => {
    const items = found.filter((one) => one.kind === kind)
    return items.length === 0 ? [] : [{ kind, items }]
  })
}
