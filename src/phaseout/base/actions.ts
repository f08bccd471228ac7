import { records as assurance, findContracts, running } from '#assurance'
import { records as catalogue, thinProducts } from '#catalogue'
import { type Act, dayIn, noSuch, ok, orThrow, type Result, refuse, things, worded, zoneOf } from '#kernel'
import { findParties, findSites, records as parties, sitesOf } from '#parties'
import type { Stored, Tx } from '#storage'
import type { Asset } from '../model.ts'
import { readPlan } from '../plans/read/actions.ts'
import { records } from '../store.ts'
import type { AssetLine, AssetRecord, RunOff, WarrantyState } from './model.ts'
import { runOffOf } from './run-off.ts'
import { type AssetScope, countAssets, devicesUnder, pageOfAssets, warrantyEndings } from './store.ts'

/** What the list is asked for: references, or a part of the name of customer and maker. */
export interface AssetWish {
  readonly q?: string | undefined
  readonly customer?: string | undefined
  readonly site?: string | undefined
  readonly maker?: string | undefined
  readonly product?: string | undefined
  readonly warranty?: string | undefined
  readonly role?: string | undefined
  readonly recorder?: string | undefined
  readonly status?: string | undefined
  readonly installedOn?: string | undefined
  readonly coveredOn?: string | undefined
  /** Products that this plan stops. */
  readonly plan?: string | undefined
  readonly sort?: string | undefined
}
interface Paged extends AssetWish {
  readonly after?: string | undefined
  readonly limit: number
}

const today = ({ at }: Act) => dayIn(zoneOf(undefined), at)

/** A page of what stands at customers, or stood there. */
export async function listAssets(
  tx: Tx,
  act: Act,
  wish: Paged,
): Promise<{ items: AssetLine[]; next: string | null; total: number }> {
  const scope = await scopeOf(tx, act, wish)
  const { sort = 'serial', after, limit } = wish
  const found = await pageOfAssets(tx, { ...scope, sort, after, limit: limit + 1 })
  const page = found.slice(0, limit)
  return {
    items: await linesOf(tx, act, page),
    next: found.length > limit ? (page.at(-1)?.key ?? null) : null,
    total: await countAssets(tx, scope),
  }
}

/** Sites and products that customer, site, maker and product stand for. */
async function scopeOf(tx: Tx, act: Act, wish: AssetWish): Promise<AssetScope> {
  const { q, warranty, role, recorder, status, installedOn, coveredOn } = wish
  const { customer, site } = wish
  const theirs = customer === undefined ? undefined : await sitesOfNamed(tx, customer)
  const named = site === undefined ? undefined : await sitesNamed(tx, site)
  return {
    ...{ q, warranty, role, recorder, status, installedOn, coveredOn, day: today(act) },
    sites: theirs && named ? theirs.filter((one) => named.includes(one)) : (theirs ?? named),
    products: await productsIn(tx, act, wish),
  }
}

/** What a plan stops is for those who may read the plan. */
async function productsIn(
  tx: Tx,
  act: Act,
  { maker, product, plan }: AssetWish,
): Promise<string[] | undefined> {
  const isAny = maker === undefined && product === undefined
  const made = isAny ? undefined : await productsNamed(tx, { maker, product })
  if (plan === undefined) return made
  const stopped = orThrow(await readPlan(tx, act, plan)).stopped.map(({ sku }) => sku)
  return made ? stopped.filter((sku) => made.includes(sku)) : stopped
}

interface Named {
  readonly key: string
  readonly name?: string | undefined
}

/** The one with this reference; where there is none, all whose reference or name holds what was typed. */
function meant<T extends Named>(all: readonly T[], typed: string): T[] {
  const exact = all.filter(({ key }) => key === typed)
  const part = typed.trim().toLocaleLowerCase('sv')
  if (exact.length > 0) return exact
  return all.filter(({ key, name = '' }) => `${key} ${name}`.toLocaleLowerCase('sv').includes(part))
}

async function sitesNamed(tx: Tx, typed: string): Promise<string[]> {
  const all = await parties.site.table.where(tx, {})
  return meant(
    all.map(({ key, record: { name } }) => ({ key, name })),
    typed,
  ).map(({ key }) => key)
}

async function sitesOfNamed(tx: Tx, typed: string): Promise<string[]> {
  const all = await parties.site.table.where(tx, {})
  const customers = await namedParties(tx, [...new Set(all.map(({ record }) => record.organisation))])
  return (
    await sitesOf(
      tx,
      meant(customers, typed).map(({ key }) => key),
    )
  ).map(({ key }) => key)
}

async function productsNamed(tx: Tx, wish: Pick<AssetWish, 'maker' | 'product'>): Promise<string[]> {
  const all = (await thinProducts(tx)).map(({ key, record: { name, maker } }) => ({ key, name, maker }))
  const found = wish.product === undefined ? all : meant(all, wish.product)
  if (wish.maker === undefined) return found.map(({ key }) => key)
  const makers = meant(await namedParties(tx, [...new Set(found.map(({ maker }) => maker))]), wish.maker)
  return found.filter(({ maker }) => makers.some(({ key }) => key === maker)).map(({ key }) => key)
}

async function namedParties(tx: Tx, refs: readonly string[]): Promise<Named[]> {
  const { organisations, legalEntities } = await findParties(tx, refs)
  return [...organisations, ...legalEntities].map(({ key, record: { name } }) => ({ key, name }))
}

async function linesOf(tx: Tx, act: Act, found: readonly Stored<Asset>[]): Promise<AssetLine[]> {
  const distinct = (of: (asset: Asset) => string) => [...new Set(found.map(({ record }) => of(record)))]
  const sites = new Map(
    (
      await findSites(
        tx,
        distinct(({ site }) => site),
      )
    ).map((one) => [one.key, one.record]),
  )
  const products = new Map(
    (
      await catalogue.product.table.find(
        tx,
        distinct(({ product }) => product),
      )
    ).map((one) => [one.key, one.record]),
  )
  const involved = [
    ...[...sites.values()].map(({ organisation }) => organisation),
    ...[...products.values()].map(({ maker }) => maker),
  ]
  const { organisations, legalEntities } = await findParties(tx, [...new Set(involved)])
  const names = new Map([...organisations, ...legalEntities].map(({ key, record }) => [key, record.name]))
  const nameOf = (ref: string) => names.get(ref) ?? ref
  return found.map(({ key, record: asset }) => {
    const site = sites.get(asset.site)
    const product = products.get(asset.product)
    const [customer, maker] = [site?.organisation ?? '–', product?.maker ?? '–']
    return {
      ...{ serial: key, product: asset.product, productName: product?.name ?? asset.product },
      ...{ maker, makerName: nameOf(maker), site: asset.site, siteName: site?.name ?? asset.site },
      ...{ customer, customerName: nameOf(customer), installedOn: asset.installedOn ?? null },
      ...{ warrantyEnd: asset.warrantyEnd ?? null, warranty: warrantyOf(asset, today(act)) },
      ...{ role: asset.role ?? 'ordinary', recorder: asset.recorder ?? null },
      ...{ firmware: asset.firmware ?? null, contract: asset.contract ?? null },
      status: asset.status ?? 'inService',
    }
  })
}

function warrantyOf({ warrantyEnd }: Asset, day: string): WarrantyState {
  if (warrantyEnd === undefined) return 'unknown'
  if (warrantyEnd === null) return 'none'
  return warrantyEnd < day ? 'over' : 'running'
}

/** Everything on record of one device. Refuses `not_found`. */
export async function readAsset(tx: Tx, act: Act, serial: string): Promise<Result<AssetRecord>> {
  const { table } = records.asset
  const [kept] = await table.find(tx, [serial])
  const [line] = kept ? await linesOf(tx, act, [kept]) : []
  if (!kept || !line) return refuse({ code: 'not_found', ...worded(noSuch(things.asset, serial)) })
  const { contract, replacementOf } = kept.record
  const recordsFor = await table.where(tx, { recorder: serial })
  const replacedBy = await table.where(tx, { replacementOf: serial })
  return ok({
    ...{ line, version: kept.version, record: { ...kept.record } },
    recordsFor: recordsFor.slice(0, 100).map(({ key }) => key),
    ...{ replacementOf: replacementOf ?? null, replacedBy: replacedBy.map(({ key }) => key) },
    contracts: await contractsOf(tx, { serial, contract: contract ?? null, day: today(act) }),
    history: historyOf(await table.versions(tx, serial)),
  })
}

interface Covered {
  readonly serial: string
  readonly contract: string | null
  readonly day: string
}

/** Service contracts as the order check finds them: by the record of the device, or by the serials that they cover. */
async function contractsOf(tx: Tx, { serial, contract, day }: Covered): Promise<AssetRecord['contracts']> {
  const covering = await assurance.contract.table.where(tx, { kind: 'service', covers: [serial] })
  const named = contract === null ? [] : await findContracts(tx, [contract])
  const all = new Map([...named, ...covering.map(({ record }) => record)].map((one) => [one.ref, one]))
  return [...all.values()].map((one) => ({
    ...{ ref: one.ref, title: one.title ?? null, to: one.to ?? null },
    isRunning: running([one], day).length > 0,
  }))
}

function historyOf(versions: readonly Stored<Asset>[]): AssetRecord['history'] {
  return versions
    .map(({ version, at, record }, n) => {
      const before: Readonly<Record<string, unknown>> = { ...versions[n - 1]?.record }
      const now: Readonly<Record<string, unknown>> = { ...record }
      const fields = [...new Set([...Object.keys(before), ...Object.keys(now)])]
      const changed =
        n === 0 ? [] : fields.filter((one) => JSON.stringify(before[one]) !== JSON.stringify(now[one]))
      return { version, at, changed }
    })
    .reverse()
}

/** How warranties run off, and which duties of service remain, by maker. */
export async function readRunOff(tx: Tx, act: Act): Promise<RunOff> {
  const day = today(act)
  const endings = await warrantyEndings(tx)
  const found = await catalogue.product.table.find(tx, [...new Set(endings.map(({ product }) => product))])
  const makers = new Map(found.map(({ key, record }) => [key, record.maker]))
  const { organisations } = await findParties(tx, [...new Set(makers.values())])
  const names = new Map(organisations.map(({ key, record }) => [key, record.name]))
  return runOffOf({
    ...{ endings, day, serviced: await servicedOn(tx, day) },
    makerOf: (product) => makers.get(product) ?? '–',
    nameOf: (maker) => names.get(maker) ?? maker,
  })
}

async function servicedOn(tx: Tx, day: string) {
  const kept = await assurance.contract.table.where(tx, { kind: 'service' })
  const service = running(
    kept.map(({ record }) => record),
    day,
  )
  const ends = new Map(service.map(({ ref, to }) => [ref, to ?? null]))
  const covers = new Map(service.flatMap(({ ref, covers: all = [] }) => all.map((serial) => [serial, ref])))
  const devices = await devicesUnder(tx, { contracts: [...ends.keys()], serials: [...covers.keys()] })
  return devices.map(({ serial, product, contract }) => {
    const ref = contract !== null && ends.has(contract) ? contract : covers.get(serial)
    return { product, to: (ref === undefined ? undefined : ends.get(ref)) ?? null }
  })
}
