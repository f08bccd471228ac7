import { askOtherwise, recheckOpenOrders } from '#orders'
import type { LookDesk, LookingDesk } from '#screening'
import { openJobs } from '#storage'
import type { Services } from '../services.ts'

/** The name under which looks at everybody wait to be carried out. */
export const lookJob = 'lookAtEverybody'

/** Where thresholds are proposed and signed: a run waits as a job, kept with the deed that asks for it. */
export function lookingDesk({ store, now, logger }: Services): LookingDesk {
  const onError = (err: unknown) => logger.error({ err }, 'a look at everybody cannot be asked for')
  const jobs = openJobs({ db: store.db, now, onError })
  return { db: store.db, ask: (tx, run) => jobs.send(tx, lookJob, { data: { run }, key: run }) }
}

/** What a look at everybody is lent of the rest of the house. */
export function lookDesk(services: Services, isStopping: () => boolean): LookDesk {
  const { store, snapshots, orders, now, act } = services
  const desk = { db: store.db, services: orders }
  return {
    ...{ db: store.db, now, isStopping },
    snapshot: () => snapshots.current(),
    act: () => act({ by: 'aktsam', reason: 'another threshold or engine' }),
    ordersAt: async (by, threshold) => {
      const other: typeof orders = {
        ...orders,
        listState: async (tx, at) => ({ ...(await orders.listState(tx, at)), threshold }),
      }
      const { moved, ...sums } = await askOtherwise(desk, by, other)
      return { ...sums, moved: [...moved] }
    },
    recheckOrders: async (by) => void (await recheckOpenOrders(desk, by)),
  }
}
