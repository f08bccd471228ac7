import { findParties, findSites } from '#parties'
import type { Tx } from '#storage'
import type { CustomerToTell, Plan } from '../model.ts'
import { installedOf } from '../store.ts'

/** Whose sites they stand at, those with the most first. */
export async function customersOf(
  tx: Tx,
  products: readonly string[],
  legalEntities: readonly string[],
): Promise<CustomerToTell[]> {
  const installed = await installedOf(tx, products)
  const sites = await findSites(tx, [...new Set(installed.map(({ site }) => site))])
  const { organisations } = await findParties(tx, [
    ...new Set(sites.map(({ record }) => record.organisation)),
  ])
  const own = (await findParties(tx, legalEntities)).legalEntities
  const sitesOf = Map.groupBy(sites, ({ record }) => record.organisation)
  const installedAt = Map.groupBy(installed, ({ site }) => site)
  return organisations
    .map(({ key, record: { name } }): CustomerToTell => {
      const theirs = sitesOf.get(key) ?? []
      const at = theirs.flatMap((one) => installedAt.get(one.key) ?? [])
      const country = theirs[0]?.record.country ?? null
      return {
        ...{ customer: key, name, country, sites: theirs.length },
        legalEntity: own.find((entity) => entity.record.country === country)?.key ?? null,
        assets: at.reduce((sum, { count }) => sum + count, 0),
        products: [...new Set(at.map(({ product }) => product))],
      }
    })
    .toSorted((a, b) => b.assets - a.assets || (a.customer < b.customer ? -1 : 1))
}

/** Whoever has one of the products now and is not in the plan: they got it after the draft was made. */
export async function newcomersOf(tx: Tx, plan: Plan): Promise<CustomerToTell[]> {
  const products = plan.stopped.map(({ sku }) => sku)
  const now = await customersOf(tx, products, plan.legalEntities)
  const known = new Set(plan.customers.map(({ customer }) => customer))
  return now.filter(({ customer }) => !known.has(customer))
}
