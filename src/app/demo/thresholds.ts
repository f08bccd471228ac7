import { Type } from 'typebox'
import { orThrow } from '#kernel'
import { proposeThreshold, records, withdrawLooking } from '#screening'
import type { Hit } from '#screening/model'
import { inTransaction } from '#storage'
import { lookingDesk } from '../thresholds/desk.ts'
import { lookJobs } from '../thresholds/schedule.ts'
import { readPart } from './read.ts'
import type { House, Scene } from './story.ts'

/** A threshold that was tried and given up, as its report spoke against it; and one that waits for the second person. */
export function thresholdScenes(): Scene[] {
  return [
    { daysAgo: 69, hour: '08:05', play: bringVerdicts },
    {
      ...{ daysAgo: 23, hour: '09:40' },
      play: async (house) => {
        const { ref } = await proposed(house, 0.85, 'Half of our alerts are false positives.')
        const act = house.as('maja', 'The report closes alerts that we want to look at ourselves.')
        orThrow(await withdrawLooking(house.services.store.db, act, { ref, reason: act.reason }))
      },
    },
    {
      daysAgo: 0.25, // after the newest list: its report is of the lists in force
      play: (house) => proposed(house, 0.73, 'Nothing below it has been a true match for a year.'),
    },
  ]
}

/** Maja proposes it, and everybody is looked for. */
async function proposed({ services, as }: House, threshold: number, reason: string) {
  const act = as('maja', reason)
  const { record } = orThrow(await proposeThreshold(lookingDesk(services), act, { threshold, reason }))
  const jobs = lookJobs(services, () => false)
  while ((await jobs.turn()) > 0);
  return record
}

const Verdicts = Type.Array(
  Type.Object(
    {
      party: Type.String(),
      entry: Type.String(),
      name: Type.String(),
      score: Type.Number(),
      ago: Type.Integer(),
      hours: Type.Integer(),
      reasonCode: Type.String(),
      reason: Type.String(),
    },
    { additionalProperties: false },
  ),
)
const hour = 3_600_000 // milliseconds

/** What was decided before the product came, in the system of then: brought in with its times. */
async function bringVerdicts({ services, as }: House): Promise<void> {
  const { by } = as('maja')
  const act = services.act({ by: 'demo', reason: 'from the system before' })
  const given = readPart('verdicts.yml', Verdicts).map(({ ago, hours, ...verdict }): Hit => {
    const found = Date.now() - ago * 24 * hour
    const [foundAt, decidedAt] = [found, found + hours * hour].map((at) => new Date(at).toISOString())
    return {
      ...{
        ...verdict,
        type: 'hit',
        list: 'eu-fsf',
        verdict: 'falsePositive',
        decidedBy: by,
        foundBy: 'list',
      },
      ...(foundAt && decidedAt ? { foundAt, decidedAt } : {}),
    }
  })
  await inTransaction(services.store.db, act.at, (tx) => records.hit.write(tx, act, given))
}
