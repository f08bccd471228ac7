import { Type } from 'typebox'
import { records as casework, type Signed } from '#casework'
import { type Act, dayIn, ifValid, toInstant, zoneOf } from '#kernel'
import { record } from '#log'
import { askAfterStop } from '#orders'
import { familyOf } from '#partners'
import { inTransaction, type Jobs, openJobs, type Tx, type Work } from '#storage'
import type { Services } from '../services.ts'

const askJob = 'askAfterDecision'
/** Orders asked in one turn: whoever signs waits for so many and no more. */
const most = 200

const Asking = Type.Object({ decisions: Type.Array(Type.String(), { minItems: 1 }) })
const decisionsIn = ifValid(Asking, ({ decisions }) => [...decisions])

/** Keeps with the signature that open orders are to be asked again from the instant on from which it counts. */
export async function planToAsk(
  tx: Tx,
  services: Services,
  { decisions }: Pick<Signed, 'decisions'>,
): Promise<void> {
  const [first] = decisions
  if (!first) return
  const from = toInstant(first.effectiveAt)
  const refs = decisions.map(({ ref }) => ref)
  await jobsOf(services).send(tx, askJob, { data: { decisions: refs }, key: first.ref, at: from })
}

function jobsOf({ store, now, logger }: Services): Jobs {
  const onError = (err: unknown) => logger.error({ err }, 'open orders could not be asked after a decision')
  return openJobs({ db: store.db, now, onError })
}

/** The jobs by which open orders are asked again; whoever tests takes their turns by hand. */
export function askJobs(services: Services): Jobs {
  const { act } = services
  const jobs = jobsOf(services)
  const work: Work = async ({ data }) => {
    const decisions = decisionsIn(data ?? {})
    await askConcerned(services, act({ by: 'aktsam', reason: decisions[0] ?? '' }), decisions)
  }
  // What was signed is never given up: it is tried again, at last once an hour.
  jobs.work(askJob, work, { attempts: Number.POSITIVE_INFINITY })
  return jobs
}

/** Asks in one turn what decisions that count by now concern; what is left is asked in the next. */
async function askConcerned(services: Services, act: Act, refs: readonly string[]) {
  const { db } = services.store
  const wish = await inTransaction(db, act.at, (tx) => concernedBy(tx, refs))
  if (!wish || wish.since > act.at) return
  const { asked, moved, isOver } = await askAfterStop({ db, services: services.orders }, act, {
    ...wish,
    most,
  })
  await inTransaction(db, act.at, async (tx) => {
    if (!isOver) await jobsOf(services).send(tx, askJob, { data: { decisions: refs }, key: refs[0] ?? '' })
    const body = { decisions: [...refs], asked, moved: [...moved], isOver }
    if (asked > 0) await record(tx, act, { type: 'decision.ask', object: refs[0] ?? '', body })
  })
}

/** Everything that the suppliers of these decisions make, under whatever brand. */
async function concernedBy(tx: Tx, refs: readonly string[]) {
  const found = await casework.decision.table.find(tx, refs)
  const [first] = found
  if (!first) return undefined
  const since = toInstant(first.record.effectiveAt)
  const day = dayIn(zoneOf(undefined), since)
  const skus = new Set<string>()
  for (const { record: decision } of found)
    for (const { sku } of (await familyOf(tx, decision.supplier, { day })).products) skus.add(sku)
  return { skus: [...skus], since }
}
