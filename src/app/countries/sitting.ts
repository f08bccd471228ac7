import { namesKeptFrom, sightOf } from '#access'
import type { SittingOf } from '#countries'
import type { Act } from '#kernel'
import { pageOfOrders } from '#orders'
import { findSites, records as parties } from '#parties'
import type { Tx } from '#storage'

interface Place {
  readonly country: string
  readonly area: string | null
}

/**
 * Parties and open orders (submitted, released) in each place, as far as this one sees them. An order sits where it
 * ships to, where one of its sites is, and where its parties are; a country holds its areas.
 */
export const sittingIn: SittingOf = async (tx, act, places) => {
  if (places.length === 0) return []
  const countries = [...new Set(places.map(({ country }) => country))].map((country) => ({ country }))
  const found = await parties.organisation.table.whereAny(tx, countries)
  const seen = found.map(({ record }) => record).filter((record) => !namesKeptFrom(act, record))
  const at = new Map(
    seen.map(({ ref, country, area }) => [ref, { country: country ?? '', area: area ?? null }]),
  )
  const orders = await openOrders(tx, act, at)
  return places.map((place) => ({
    parties: [...at.values()].filter((one) => isIn(one, place)).length,
    orders: orders.filter(({ where }) => where.some((one) => isIn(one, place))).map(({ ref }) => ref),
  }))
}

const isIn = (one: Place, { country, area }: Place) =>
  one.country === country && (area === null || one.area === area)

async function openOrders(tx: Tx, act: Act, at: ReadonlyMap<string, Place>) {
  const open: { readonly ref: string; readonly where: readonly Place[] }[] = []
  const sight = sightOf(act, 'order.read')
  for (const state of ['submitted', 'released'] as const) {
    for (let after: string | undefined; ; ) {
      const page = await pageOfOrders(tx, { state, limit: 500, sight, after })
      const named = page.flatMap(({ record }) => record.lines.flatMap(({ site }) => site ?? []))
      const sites = new Map(
        (await findSites(tx, [...new Set(named)])).map(({ record }) => [record.ref, record]),
      )
      for (const { key, record } of page) {
        const refs = [record.buyer, record.endUser, record.consignee, record.intermediary]
        const ofParties = refs.flatMap((ref) => (ref ? (at.get(ref) ?? []) : []))
        const ofSites = record.lines.flatMap(({ site }) => {
          const found = site ? sites.get(site) : undefined
          return found?.country ? [{ country: found.country, area: found.area ?? null }] : []
        })
        const { shipTo } = record
        const shipped = shipTo?.country ? [{ country: shipTo.country, area: shipTo.area ?? null }] : []
        open.push({ ref: key, where: [...shipped, ...ofParties, ...ofSites] })
      }
      after = page.at(-1)?.key
      if (page.length < 500) break
    }
  }
  return open
}
