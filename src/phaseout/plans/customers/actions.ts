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
  return organisations
    .map(({ key, record: { name } }): CustomerToTell => {
      const theirs = sites.filter(({ record }) => record.organisation === key)
      const at = installed.filter(({ site }) => theirs.some((one) => one.key === site))
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
  return now.filter(({ customer }) => plan.customers.every((one) => one.customer !== customer))
}
