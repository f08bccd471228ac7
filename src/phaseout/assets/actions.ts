import { records as catalogue } from '#catalogue'
import { type Act, noSuch, ok, type Result, refuse, things, worded } from '#kernel'
import { findParties, findSites, records as parties } from '#parties'
import { type Db, inTransaction, type Tx } from '#storage'
import { findAssets } from '../store.ts'
import { type AssetQuestion, type ScanAnswer, type ScanView, scanPurposes } from './model.ts'

export interface ScanDesk {
  readonly db: Db
  /** Asks the rules as an order would be asked; leaves no trace. */
  readonly askRules: (act: Act, question: AssetQuestion) => Promise<Result<Omit<ScanAnswer, 'purpose'>>>
}

/**
 * What may be done today for the device with this serial, each purpose asked of the rules themselves. Refuses
 * `not_found` where the serial is on no record, and whatever refuses the one who asks an order check.
 */
export async function scanAsset(
  { db, askRules }: ScanDesk,
  act: Act,
  { serial, legalEntity }: { readonly serial: string; readonly legalEntity?: string | undefined },
): Promise<Result<ScanView>> {
  const found = await inTransaction(db, act.at, (tx) => placeOf(tx, { serial: serial.trim(), legalEntity }))
  if (!found) return refuse({ code: 'not_found', ...worded(noSuch(things.asset, serial)) })
  const { question, view } = found
  const answers: ScanAnswer[] = []
  for (const purpose of scanPurposes) {
    const answer = await askRules(act, { ...question, purpose })
    if (!answer.ok) return answer
    answers.push({ purpose, ...answer.value })
  }
  return ok({ ...view, answers })
}

interface Place {
  readonly question: Omit<AssetQuestion, 'purpose'>
  readonly view: Omit<ScanView, 'answers'>
}

async function placeOf(
  tx: Tx,
  { serial, legalEntity }: { readonly serial: string; readonly legalEntity?: string | undefined },
): Promise<Place | undefined> {
  const [asset] = await findAssets(tx, [serial])
  if (!asset) return undefined
  const [site] = await findSites(tx, [asset.site])
  const [product] = await catalogue.product.table.find(tx, [asset.product])
  if (!site || !product) return undefined
  const { organisation, country, name: siteName } = site.record
  const { organisations } = await findParties(tx, [organisation])
  const seller = legalEntity ?? (await sellerIn(tx, country))
  if (seller === undefined) return undefined
  const { maker, name: productName } = product.record
  const known = { serial, site: site.key, customer: organisation, legalEntity: seller }
  const view = {
    ...{ ...known, product: product.key, productName: productName ?? product.key },
    ...{ siteName: siteName ?? site.key, customerName: organisations[0]?.record.name ?? organisation },
    ...(asset.warrantyEnd === undefined ? {} : { warrantyEnd: asset.warrantyEnd }),
  }
  return { view, question: { ...known, sku: product.key, maker, country } }
}

/** Our own company in that country; where there is none, the first. */
async function sellerIn(tx: Tx, country: string): Promise<string | undefined> {
  const own = await parties.legalEntity.table.page(tx, { limit: 500 })
  return (own.find(({ record }) => record.country === country) ?? own[0])?.key
}
