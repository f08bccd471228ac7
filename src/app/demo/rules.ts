import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'
import { everybody } from '#access'
import { AppError, orThrow, validate } from '#kernel'
import { beginDraft, beginDryRun, DraftText, runDryRun, testDraft } from '#rules'
import { inTransaction } from '#storage'
import { pastOrders } from '../rules-lab/past-orders.ts'
import type { Services } from '../services.ts'

const author = 'maja@skarvakt.example'

/** A draft of own policy, tested and run dry over the orders of the demo: it waits for a second person. */
export async function draftRules(services: Services): Promise<void> {
  const { db } = services.store
  const people = await inTransaction(db, services.now(), (tx) => everybody(tx, services.now()))
  const writer = people.find(({ email }) => email === author)
  if (!writer) return
  const act = services.act({ by: writer.id, role: 'complianceOfficer' })
  const draft = orThrow(await inTransaction(db, act.at, (tx) => beginDraft(tx, act, draftText())))
  const { id } = draft.record
  orThrow(await inTransaction(db, act.at, (tx) => testDraft(tx, act, { id })))
  const past = pastOrders(services)
  const now = services.act({ by: writer.id, role: 'complianceOfficer' })
  const run = orThrow(await beginDryRun(db, now, { order: { subject: { draft: id } }, past }))
  await runDryRun(db, run.id, { act: now, past, now: services.now, isStopping: () => false })
}

function draftText(): DraftText {
  const file = fileURLToPath(new URL('rules.yml', import.meta.url))
  const checked = validate(DraftText, parse(readFileSync(file, 'utf8')))
  if (checked.ok) return checked.value
  throw new AppError(checked.refusal)
}
