import type { Facts } from '#rules/model'
import type { Dossier, LineFile } from '../dossier.ts'
import { knowing } from './knowing.ts'

const ofDestination = [
  ...(['country', 'area', 'inEu', 'partner12g', 'partner8g', 'armsEmbargo'] as const),
  ...(['regimes', 'band'] as const),
]

/** `shipTo.*`: where the goods go, and what holds there on the day. An area left out is unknown, null is none. */
export function destinationFacts({ order, destination, isExport }: Dossier): Facts {
  const facts = ofDestination.map((name) => [`shipTo.${name}`, destination[name]] as const)
  const area = order.shipTo?.area
  return knowing({ ...Object.fromEntries(facts), 'shipTo.area': area, 'shipTo.isExport': isExport })
}

/** `site.*`: where the thing is used. No site named: no site, and its type is not known. */
export function siteFacts({ site }: LineFile): Facts {
  if (!site) return { 'site.ref': null }
  return knowing({
    'site.ref': site.ref,
    'site.country': site.country,
    'site.area': site.area,
    'site.type': site.type,
  })
}
