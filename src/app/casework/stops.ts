import { type Static, Type } from 'typebox'
import { records as casework, type Signed } from '#casework'
import { type Act, dayIn, type Instant, ifValid, toInstant, zoneOf } from '#kernel'
import { record } from '#log'
import { askAfterStop } from '#orders'
import { familyOf } from '#partners'
import { inTransaction, type Jobs, openJobs, type Tx, type Work } from '#storage'
import type { Services } from '../services.ts'

const askJob = 'askAfterDecision'
/** Orders asked in one turn: whoever signs waits for so many and no more. */
const most = 200

const Asking = Type.Object({
  decisions: Type.Array(Type.String(), { minItems: 1 }),
  /** From where to go on. */
  after: Type.Optional(Type.Object({ isScarce: Type.Boolean(), id: Type.String() })),
  /** Whether something broke on an order before that place. */
  isBroken: Type.Optional(Type.Boolean()),
})
type Asking = Static<typeof Asking>
const askingIn = ifValid(Asking, (asking) => [asking])
/** When orders on which something broke are asked again. */
const later = 3_600_000

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
    for (const asking of askingIn(data ?? {}))
      await askConcerned(services, act({ by: 'aktsam', reason: asking.decisions[0] ?? '' }), asking)
  }
  // What was signed is never given up: it is tried again, at last once an hour.
  jobs.work(askJob, work, { attempts: Number.POSITIVE_INFINITY })
  return jobs
}

/**
 * Asks in one turn what decisions that count by now concern; what is left is asked in the next. What is refused is in
 * the log and not asked again; where something broke on an order, all that is still open is asked again after an hour.
 */
async function askConcerned(services: Services, act: Act, { decisions, after, isBroken = false }: Asking) {
  const { db } = services.store
  const wish = await inTransaction(db, act.at, (tx) => concernedBy(tx, decisions))
  if (!wish || wish.since > act.at) return
  const desk = { db, services: services.orders }
  const { asked, moved, failed, next } = await askAfterStop(desk, act, { ...wish, after, most })
  for (const { order, error } of failed)
    services.logger.error({ err: error, order }, 'an open order could not be asked after a decision')
  const [object = ''] = decisions
  const hasBroken = isBroken || failed.length > 0
  await inTransaction(db, act.at, async (tx) => {
    const send = (data: Asking, at: Instant) => jobsOf(services).send(tx, askJob, { data, key: object, at })
    if (next) await send({ decisions, after: next, isBroken: hasBroken }, act.at)
    else if (hasBroken) await send({ decisions }, toInstant(new Date(Date.parse(act.at) + later)))
    const body = { decisions: [...decisions], asked, moved: [...moved], isOver: next === undefined }
    if (asked > 0) await record(tx, act, { type: 'decision.ask', object, body })
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
