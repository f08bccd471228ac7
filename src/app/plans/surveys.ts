import { Type } from 'typebox'
import { ifValid, Ref } from '#kernel'
import { carryOutSurvey } from '#phaseout'
import { type Jobs, openJobs, type Tx } from '#storage'
import type { Services } from '../services.ts'

const surveyJob = 'surveyPlan'
const planIn = ifValid(Type.Object({ plan: Ref }), ({ plan }) => [plan])

/** Asks for the survey of a plan, in the transaction that notes that it begins. */
export async function planToSurvey(tx: Tx, services: Services, plan: string): Promise<void> {
  await jobsOf(services).send(tx, surveyJob, { data: { plan }, key: plan })
}

/** The jobs by which surveys are carried out; whoever tests takes their turns by hand. */
export function surveyJobs(services: Services): Jobs {
  const { store, now, act } = services
  const jobs = jobsOf(services)
  jobs.work(surveyJob, async ({ data }, signal) => {
    for (const plan of planIn(data ?? {}))
      await carryOutSurvey({ db: store.db, now, signal }, act({ by: 'aktsam' }), plan)
  })
  return jobs
}

function jobsOf({ store, now, logger }: Services): Jobs {
  const onError = (err: unknown) => logger.error({ err }, 'proposals for a plan could not be looked for')
  return openJobs({ db: store.db, now, onError })
}
