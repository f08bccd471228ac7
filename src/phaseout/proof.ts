import type { Day } from '#kernel'
import { type Asset, stands } from './model.ts'

/** The part of an order line that is to be proved. */
export interface ClaimedLine {
  readonly purpose: string | null | undefined
  readonly quantity: number
  readonly serials: readonly string[]
  readonly site: string | null
  /** The SKU and the products that it is a relabel of: a swap for one of these is like for like. */
  readonly products: readonly string[]
}
export interface Holdings {
  /** Assets known by the line's serials, and those of the line's site. */
  readonly assets: readonly Asset[]
  /** Sites of the customer (buyer or end user); null where nobody's site is asked (return to the maker). */
  readonly sites: readonly string[] | null
  /** Serials that a running service contract covers (#assurance `servicedSerials`). */
  readonly serviced: ReadonlySet<string>
  /** Contracts running on the day, for assets that name theirs. */
  readonly contracts: readonly string[]
  readonly day: Day
}
/** What is proved, refuted, or (absent) unknown. */
export interface Proof {
  readonly serials?: readonly string[]
  readonly asset?: boolean
  readonly warranty?: boolean
  readonly contract?: boolean
  /** Serials that no record knows: sales looks again, or says that there is none. */
  readonly unknownSerials: readonly string[]
}

/** Swaps hand over a device for a device: each needs a serial, and of the same product. */
const swaps: readonly (string | null | undefined)[] = ['warranty', 'rma']

/**
 * Does the purpose hold? (R48) By serial: every one must be a known asset of the customer; one that nobody knows
 * leaves all unknown, and so do fewer serials than pieces. Without serials the site speaks: it has that many assets of
 * the product, or it has none. A swap is of the same product; anything else would be a sale in disguise.
 */
export function proofOf(line: ClaimedLine, holdings: Holdings): Proof {
  const serials = [...new Set(line.serials)].sort()
  if (serials.length === 0) return bySite(line, holdings)
  const known = new Map(holdings.assets.map((asset) => [asset.serial, asset]))
  const unknownSerials = serials.filter((serial) => !known.has(serial))
  const isSwap = swaps.includes(line.purpose)
  if (unknownSerials.length > 0 || serials.length < line.quantity) return { unknownSerials }
  const assets = serials.flatMap((serial) => known.get(serial) ?? [])
  const warranty = every(assets, (asset) => inWarranty(asset, holdings.day))
  return {
    serials,
    asset: assets.every(
      (asset) => belongs(asset, holdings) && (!isSwap || line.products.includes(asset.product)),
    ),
    ...(warranty === undefined ? {} : { warranty }),
    contract: assets.every((asset) => isServiced(asset, holdings)),
    unknownSerials,
  }
}

/** Without serials: service at a site is proved by what stands there; a swap is not proved by a site. */
function bySite(line: ClaimedLine, holdings: Holdings): Proof {
  const { site, purpose, products } = line
  if (site === null || swaps.includes(purpose)) return { unknownSerials: [] }
  const standing = holdings.assets.filter(
    (asset) => asset.site === site && belongs(asset, holdings) && products.includes(asset.product),
  )
  if (standing.length === 0) return { asset: false, unknownSerials: [] }
  if (standing.length < line.quantity) return { unknownSerials: [] }
  const warranty = every(standing, (asset) => inWarranty(asset, holdings.day))
  return {
    asset: true,
    ...(warranty === undefined ? {} : { warranty }),
    contract: standing.every((asset) => isServiced(asset, holdings)),
    unknownSerials: [],
  }
}

/** A device that was taken down proves nothing at a site any more, but may still be sent back to its maker. */
function belongs(asset: Asset, { sites, day }: Holdings): boolean {
  const isInstalled = asset.installedOn == null || asset.installedOn <= day
  return isInstalled && (sites === null || (stands(asset) && sites.includes(asset.site)))
}

/** `warrantyEnd` is the last day; left out it is unknown, null means that none was given. */
function inWarranty({ warrantyEnd }: Asset, day: Day): boolean | undefined {
  if (warrantyEnd === undefined) return undefined
  return warrantyEnd !== null && day <= warrantyEnd
}

function isServiced(asset: Asset, { serviced, contracts }: Holdings): boolean {
  return serviced.has(asset.serial) || (asset.contract != null && contracts.includes(asset.contract))
}

/** Kleene's "all": one no decides, else one unknown leaves it open. */
function every(assets: readonly Asset[], test: (asset: Asset) => boolean | undefined): boolean | undefined {
  const answers = assets.map(test)
  if (answers.includes(false)) return false
  return answers.includes(undefined) ? undefined : true
}
