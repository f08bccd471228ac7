import { orThrow } from '#kernel'
import { beginDraft, beginDryRun, DraftText, runDryRun, testDraft } from '#rules'
import { inTransaction } from '#storage'
import { pastOrders } from '../rules-lab/past-orders.ts'
import { readPart } from './read.ts'
import type { House, Scene } from './story.ts'

/** A draft that somebody has only begun. */
export const begunDraft: Scene = {
  ...{ daysAgo: 5, hour: '13:05' },
  play: (house) => begin(house, 'henrik', 'rules-in-work.yml'),
}

/** A draft of own policy, tested and run dry over the orders of the demo: it waits for a second person. */
export async function draftRules(house: House): Promise<void> {
  const { services, as } = house
  const { db } = services.store
  const id = await begin(house, 'maja', 'rules.yml')
  const act = as('maja')
  orThrow(await inTransaction(db, act.at, (tx) => testDraft(tx, act, { id })))
  const past = pastOrders(services)
  const run = orThrow(await beginDryRun(db, as('maja'), { order: { subject: { draft: id } }, past }))
  await runDryRun(db, run.id, { act: as('maja'), past, now: services.now, isStopping: () => false })
}

async function begin({ services, as }: House, name: string, file: string): Promise<string> {
  const act = as(name)
  const text = readPart(file, DraftText)
  const draft = await inTransaction(services.store.db, act.at, (tx) => beginDraft(tx, act, text))
  return orThrow(draft).record.id
}
