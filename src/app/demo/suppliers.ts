import { type Static, Type } from 'typebox'
import { joinKey, orThrow } from '#kernel'
import { addRelation, approveMove, askMove, changeRelation, records, showObligation } from '#partners'
import { AddRelation, AskMove, ChangeRelation, shownVerdicts } from '#partners/model'
import { inTransaction } from '#storage'
import { partnersDesk } from '../partners/desk.ts'
import type { Papers } from './papers.ts'
import { readPart } from './read.ts'
import type { House, Scene } from './story.ts'

const strict = { additionalProperties: false }
const By = { ago: Type.Number(), by: Type.String() }
const Of = { ...By, supplier: Type.String(), legalEntity: Type.String() }
const Moved = Type.Object(
  {
    ...{ ...Of, ask: AskMove },
    /** Days from when it is asked for to the last day of the approval. */
    approvedIn: Type.Optional(Type.Integer()),
    approved: Type.Optional(Type.Object({ ...By, reason: Type.String() }, strict)),
  },
  strict,
)
const Shown = Type.Object(
  {
    ...{ ...Of, obligation: Type.String(), verdict: Type.Enum([...shownVerdicts]), reason: Type.String() },
    papers: Type.Array(Type.String()),
  },
  strict,
)
const Suppliers = Type.Object(
  {
    begun: Type.Array(Type.Object({ ...Of, ...AddRelation.properties }, strict)),
    known: Type.Array(Type.Object({ ...Of, ...ChangeRelation.properties }, strict)),
    moved: Type.Array(Moved),
    shown: Type.Array(Shown),
  },
  strict,
)

/** Suppliers: one that came in and was approved, one under conditions whose approval waits, and what some owe. */
export function supplierScenes(papers: Papers): Scene[] {
  const { begun, known, moved, shown } = readPart('suppliers.yml', Suppliers)
  return [
    ...begun.map(({ ago, by, ...relation }) => ({
      ...{ daysAgo: ago, hour: '08:30' },
      play: async ({ services, as }: House) =>
        orThrow(await addRelation(services.store.db, as(by), relation)),
    })),
    ...known.map(({ ago, by, supplier, legalEntity, owner, ...change }) => ({
      ...{ daysAgo: ago, hour: '08:50' },
      play: async (house: House) => {
        const { services, as } = house
        const changing = { supplier, legalEntity, version: await versionOf(house, supplier, legalEntity) }
        const whole = { ...change, ...(owner ? { owner: as(owner).by } : {}) }
        orThrow(
          await changeRelation(services.store.db, as(by, change.reason), { ...changing, change: whole }),
        )
      },
    })),
    ...moved.flatMap(moveScenes),
    ...shown.map((one) => ({
      ...{ daysAgo: one.ago, hour: '14:20' },
      play: (house: House) => show(house, one, papers),
    })),
  ]
}

function moveScenes(given: Static<typeof Moved>): Scene[] {
  const { ago, by, supplier, legalEntity, ask, approvedIn, approved } = given
  let ref = ''
  const asked: Scene = {
    ...{ daysAgo: ago, hour: '09:20' },
    play: async (house) => {
      const act = house.as(by, ask.reason)
      const until = approvedIn && new Date(Date.parse(act.at) + approvedIn * 86_400_000).toISOString()
      const version = await versionOf(house, supplier, legalEntity)
      const whole = until ? { ...ask, approvedUntil: until.slice(0, 10) } : ask
      const desk = partnersDesk(house.services)
      ref = orThrow(await askMove(desk, act, { supplier, legalEntity, version, ask: whole })).ref
    },
  }
  if (!approved) return [asked]
  const agreed: Scene = {
    ...{ daysAgo: approved.ago, hour: '10:40' },
    play: async ({ services, as }) =>
      orThrow(await approveMove(partnersDesk(services), as(approved.by, approved.reason), ref)),
  }
  return [asked, agreed]
}

async function show(
  { services, as }: House,
  { by, supplier, legalEntity, obligation, verdict, reason, papers: keys }: Static<typeof Shown>,
  papers: Papers,
): Promise<void> {
  const evidence = keys.flatMap((key) => papers.get(key)?.id ?? [])
  const showing = { supplier, legalEntity, obligation, show: { verdict, evidence, until: null, reason } }
  orThrow(await showObligation(services.store.db, as(by, reason), showing))
}

async function versionOf({ services, as }: House, supplier: string, legalEntity: string): Promise<number> {
  const { at } = as('sanna')
  const [kept] = await inTransaction(services.store.db, at, (tx) =>
    records.supplierRelation.table.find(tx, [joinKey(supplier, legalEntity)]),
  )
  return kept?.version ?? 0
}
