import type { DecisionDesk, Signed } from '#casework'
import { draftStatement } from '#disclosure'
import { alteredAmong, evidenceAbout } from '#documents'
import { type Act, type Day, dayIn, type Refusal, zoneOf } from '#kernel'
import { findParties } from '#parties'
import { familyOf } from '#partners'
import { draftPlan } from '#phaseout'
import type { Tx } from '#storage'
import { decide } from '../deeds/decide.ts'
import type { Services } from '../services.ts'
import { caseDesk } from './desk.ts'
import { askJobs, planToAsk } from './stops.ts'

/** What decisions are given of the rest of the house. */
export function decisionDesk(services: Services): DecisionDesk {
  const { store } = services
  return {
    ...caseDesk(services),
    familyOf: async (tx, suppliers, at) => await familyRefs(tx, suppliers, at.slice(0, 10)),
    altered: async (tx, ref) => {
      const pieces = await evidenceAbout(tx, { kind: 'case', id: ref })
      return (await alteredAmong(store.dataDir, pieces)).map(({ title, id }) => title ?? id)
    },
    carryOut: async (tx, act, signed) => {
      await planToAsk(tx, services, signed)
      return await carryOut(tx, act, signed)
    },
    // Those that a decision in force concerns are asked at once, as many as one turn takes; the rest in the background.
    signed: async () => void (await askJobs(services).turn()),
  }
}

/** The suppliers and what they control on a day. */
async function familyRefs(tx: Tx, suppliers: readonly string[], day: Day): Promise<string[]> {
  const found = new Set(suppliers)
  for (const supplier of suppliers)
    for (const { ref, covered } of (await familyOf(tx, supplier, { day })).members)
      if (covered) found.add(ref)
  return [...found]
}

/** The one deed that joins the rooms: records and rules, the plan with its customers, the statement (R43, F41). */
async function carryOut(tx: Tx, act: Act, signed: Signed): Promise<Refusal | undefined> {
  const refused = await decide(tx, act, signed.decisions)
  if (refused) return refused
  const [decision] = signed.decisions
  const plan = await draftPlan(tx, act, signed)
  if (!decision) return undefined
  const { ref, case: caseRef, legalEntity, country } = signed.proposal
  const suppliers = signed.decisions.map(({ supplier }) => supplier)
  const { organisations, legalEntities } = await findParties(tx, [...suppliers, ...signed.legalEntities])
  const namesOf = (some: typeof organisations | typeof legalEntities) =>
    some.map(({ record: { name } }) => name).join(', ')
  await draftStatement(tx, act, {
    ...{ case: caseRef, legalEntity },
    told: {
      ...{ ref, kind: decision.kind, suppliers: namesOf(organisations), companies: namesOf(legalEntities) },
      from: dayIn(zoneOf(country), decision.effectiveAt),
      customers: plan?.customers.length ?? 0,
      assets: plan?.customers.reduce((sum, { assets }) => sum + assets, 0) ?? 0,
    },
  })
  return undefined
}
