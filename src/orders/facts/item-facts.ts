import type { Facts } from '#rules/model'
import type { Dossier, LineFile } from '../dossier.ts'
import { knowing } from './knowing.ts'

/** `item.*`: the product, its codes on the day, and who is behind its brand. */
export function itemFacts(
  { parties }: Dossier,
  { item, makers, relabel, codes, saleState }: LineFile,
): Facts {
  return knowing({
    'item.sku': item.sku,
    'item.category': item.category,
    'item.cn': item.cn,
    'item.chp': codes.chp,
    'item.chpBelarus': codes.chpBelarus,
    'item.annexI': item.annexI,
    'item.eccn': item.eccn,
    'item.usContent': item.usContent,
    'item.features': item.features,
    'item.isBiometric': item.isBiometric,
    'item.isThermal': item.isThermal,
    'item.thermalHz': item.thermalHz,
    'item.makers': makers,
    'item.saleState': saleState,
    'item.makersListedOn': listedOn(parties, makers),
    'item.relabelOf': relabel?.of ?? null,
    'item.relabelEvidence': relabel?.evidence ?? null,
  })
}

/** Known only when it is known of every maker along the chain. */
function listedOn(parties: Dossier['parties'], makers: readonly string[]): string[] | undefined {
  const found = new Set<string>()
  for (const maker of makers) {
    const lists = parties[maker]?.listedOn
    if (!Array.isArray(lists)) return undefined
    for (const list of lists) found.add(String(list))
  }
  return [...found].sort()
}
