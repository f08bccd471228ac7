import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { Type } from 'typebox'
import type { ActOf } from '#access'
import { type Act, Nullable, orThrow, Ref, versionNeeded } from '#kernel'
import { inTransaction } from '#storage'
import { type CaseDesk, changeCase, moveCase, openCaseNow } from './actions.ts'
import { caseLife } from './life.ts'
import {
  AddToTeam,
  CaseLine,
  CaseNote,
  CaseView,
  ChangeCase,
  caseKinds,
  caseStates,
  OpenCase,
} from './model.ts'
import { listCases, readCase, readTimeline } from './read/actions.ts'
import { addToTeam, leaveTeam, liftWall, setWall } from './team/actions.ts'

export interface CaseRoutes extends CaseDesk {
  readonly act: ActOf
}

const tags = ['cases']
const Named = Type.Object({ ref: Ref })
const Member = Type.Object({ ref: Ref, person: Type.String({ minLength: 1, maxLength: 200 }) })
const Reason = Type.String({ minLength: 3, maxLength: 5_000 })
const Reasoned = Type.Object({ reason: Reason }, { $id: 'CaseReason', additionalProperties: false })
const ListQuery = Type.Object(
  {
    text: Type.Optional(Type.String({ maxLength: 200 })),
    state: Type.Optional(Type.Array(Type.Enum([...caseStates]))),
    kind: Type.Optional(Type.Enum([...caseKinds])),
    subject: Type.Optional(Ref),
    mine: Type.Optional(Type.Boolean()),
    after: Type.Optional(Type.String({ pattern: '^\\d{1,15}$' })),
    limit: Type.Integer({ minimum: 1, maximum: 500, default: 100 }),
  },
  { additionalProperties: false },
)

/** `/api/cases`: investigations, from their charter to their end. */
export const caseRoutes: FastifyPluginAsyncTypebox<CaseRoutes> = async (app, options) => {
  await app.register(readRoutes, options)
  await app.register(changeRoutes, options)
  await app.register(teamRoutes, options)
}

const readRoutes: FastifyPluginAsyncTypebox<CaseRoutes> = async (app, { db, act }) => {
  app.get(
    '/api/cases',
    {
      config: { deed: 'case.join' },
      schema: {
        ...{ tags, summary: 'Cases that I may see, newest first', querystring: ListQuery },
        response: {
          200: Type.Object(
            { items: Type.Array(CaseLine), next: Nullable(Type.String()) },
            { $id: 'CasePage' },
          ),
        },
      },
    },
    async (request) => {
      const who = act(request)
      return await inTransaction(db, who.at, (tx) => listCases(tx, who, request.query))
    },
  )
  app.get(
    '/api/cases/:ref',
    {
      config: { deed: 'case.join' },
      schema: { tags, summary: 'One case', params: Named, response: { 200: CaseView } },
    },
    async (request) => await shown(db, act(request), request.params.ref),
  )
  app.get(
    '/api/cases/:ref/timeline',
    {
      config: { deed: 'case.join' },
      schema: {
        ...{ tags, summary: 'What was done in a case, oldest first', params: Named },
        response: { 200: Type.Object({ items: Type.Array(CaseNote) }) },
      },
    },
    async (request) => {
      const who = act(request)
      const items = await inTransaction(db, who.at, (tx) => readTimeline(tx, who, request.params.ref))
      return { items: orThrow(items) }
    },
  )
}

const changeRoutes: FastifyPluginAsyncTypebox<CaseRoutes> = async (app, { act, ...desk }) => {
  app.post(
    '/api/cases',
    {
      config: { deed: 'case.open' },
      schema: { tags, summary: 'Open a case', body: OpenCase, response: { 200: CaseView } },
    },
    async (request) => {
      const who = act(request)
      const opened = orThrow(await openCaseNow(desk, who, request.body))
      return await shown(desk.db, who, opened.key)
    },
  )
  app.put(
    '/api/cases/:ref',
    {
      config: { deed: 'case.join' },
      schema: {
        ...{
          tags,
          summary: 'Change what is written about a case; `If-Match` names the version that was read',
        },
        ...{ params: Named, body: ChangeCase, response: { 200: CaseView } },
      },
    },
    async (request) => {
      const who = act(request)
      const { ref } = request.params
      const version = versionNeeded(request.headers['if-match'])
      orThrow(await changeCase(desk, who, { ref, version, change: request.body }))
      return await shown(desk.db, who, ref)
    },
  )
  for (const [deed, says] of Object.entries(caseLife.deeds)) {
    if (deed === 'decide') continue // follows from the signature of the decision
    app.post(
      `/api/cases/:ref/${deed}`,
      {
        config: {
          deed: deed === 'approveCharter' ? 'case.approve' : deed === 'close' ? 'case.close' : 'case.join',
        },
        schema: { tags, summary: says, params: Named, body: Reasoned, response: { 200: CaseView } },
      },
      async (request) => {
        const who = act(request, { reason: request.body.reason })
        const { ref } = request.params
        orThrow(await moveCase(desk, who, { ref, deed: deedOf(deed) }))
        return await shown(desk.db, who, ref)
      },
    )
  }
}

const deedOf = (name: string) => {
  const deed = caseLife.transitions.find((one) => one.deed === name)?.deed
  if (!deed) throw new Error(`${name} is no deed of a case`)
  return deed
}

const teamRoutes: FastifyPluginAsyncTypebox<CaseRoutes> = async (app, { act, ...desk }) => {
  app.post(
    '/api/cases/:ref/team',
    {
      config: { deed: 'case.join' },
      schema: {
        tags,
        summary: 'Let somebody in',
        params: Named,
        body: AddToTeam,
        response: { 200: CaseView },
      },
    },
    async (request) => {
      const who = act(request)
      const { ref } = request.params
      orThrow(await addToTeam(desk, who, { ref, ...request.body }))
      return await shown(desk.db, who, ref)
    },
  )
  app.delete(
    '/api/cases/:ref/team/:person',
    {
      config: { deed: 'case.join' },
      schema: { tags, summary: 'Let somebody go', params: Member, response: { 200: CaseView } },
    },
    async (request) => {
      const who = act(request)
      orThrow(await leaveTeam(desk, who, request.params))
      return await shown(desk.db, who, request.params.ref)
    },
  )
  const WallBody = Type.Object(
    { person: Type.String({ minLength: 1, maxLength: 200 }), why: Reason },
    { $id: 'NewWall', additionalProperties: false },
  )
  app.post(
    '/api/cases/:ref/walls',
    {
      config: { deed: 'case.join' },
      schema: {
        ...{ tags, summary: 'Keep somebody out: a conflict of interest', params: Named, body: WallBody },
        response: { 200: CaseView },
      },
    },
    async (request) => {
      const who = act(request)
      const { ref } = request.params
      orThrow(await setWall(desk, who, { ref, ...request.body }))
      return await shown(desk.db, who, ref)
    },
  )
  app.post(
    '/api/cases/:ref/walls/:person/lift',
    {
      config: { deed: 'case.join' },
      schema: {
        ...{ tags, summary: 'Take a wall away, with the reason', params: Member, body: Reasoned },
        response: { 200: CaseView },
      },
    },
    async (request) => {
      const who = act(request, { reason: request.body.reason })
      orThrow(await liftWall(desk, who, request.params))
      return await shown(desk.db, who, request.params.ref)
    },
  )
}

async function shown(db: CaseDesk['db'], who: Act, ref: string) {
  return orThrow(await inTransaction(db, who.at, (tx) => readCase(tx, who, ref)))
}
