import { type Proposals, viewOf } from '#catalogue'
import type { AttributeId } from '#catalogue/model'
import {
  attributes,
  attributeWords,
  codesInWords,
  type Device,
  gateTitles,
  labelWords,
  type SiteNeed,
  taskWords,
} from '#catalogue/model'
import { type Wording, wording } from '#kernel'
import { proposalSentence } from '../../knowledge/proposal-sentence.ts'
import type { Prices } from '../actions.ts'
import { deviceOf, type Gathered } from '../gather/actions.ts'
import type { ProposalsView, ProposalView } from '../model.ts'

interface Shown {
  readonly gathered: Gathered
  readonly need: SiteNeed
  readonly prices: Prices
}

/** Proposals as they leave the server: every verdict with its sentence, every figure with its source. */
export function viewOfProposals(
  { proposals, waivable, gap, ...answer }: Proposals,
  shown: Shown,
): ProposalsView {
  const { gathered, need } = shown
  return {
    ...{ product: gathered.old.ref, name: gathered.old.name ?? gathered.old.ref, need },
    ...answer,
    proposals: proposals.map((one) => viewOfOne(one, shown)),
    waivable: waivable.map(({ sku, gate }) => ({
      ...{ sku, gate, title: gateTitles[gate] },
      name: gathered.products.find(({ ref }) => ref === sku)?.name ?? sku,
    })),
    gap: gap && {
      ...{ found: gap.found, families: gap.families, refusedBy: refusalsIn(gap) },
    },
  }
}

/** Which gate refused how many, the most first. */
export function refusalsIn({ refusedBy }: NonNullable<Proposals['gap']>) {
  return (Object.entries(refusedBy) as [keyof typeof gateTitles, number][])
    .toSorted((a, b) => b[1] - a[1])
    .map(([gate, count]) => ({ gate, title: gateTitles[gate], count }))
}

/** What an engineer may let through to a customer: nothing that a gate refuses or that nobody knows. */
export const offerable = (label: string): boolean => ['better', 'equivalent', 'conditional'].includes(label)

function viewOfOne(
  { sku, equivalence, tasks }: Proposals['proposals'][number],
  { gathered, need, prices }: Shown,
): ProposalView {
  const product = gathered.products.find(({ ref }) => ref === sku)
  const [old, candidate] = [
    deviceOf(gathered.old),
    product ? deviceOf(product) : { ...deviceOf(gathered.old), sku },
  ]
  const { label, index, confidence, gates, rows } = equivalence
  const { offer, label: priceLabel, priceIndex, because } = prices.of(sku)
  const scene = need.hfov ?? old.sheet.hfov?.value.to
  return {
    ...{
      sku,
      name: product?.name ?? sku,
      maker: candidate.maker,
      makerName: gathered.nameOf(candidate.maker),
    },
    ...{ label, says: labelWords[label], index, confidence },
    sentence: proposalSentence({ label, rows, gates, priceIndex }),
    gates: gates.map(({ gate, verdict, says, settled, rests }) => ({
      ...{ id: gate, title: gateTitles[gate], verdict, says, rests, settledBy: settled?.by ?? null },
    })),
    rows: rows.map(({ attribute, verdict, ratio, trap }) => ({
      ...{
        attribute,
        title: attributeWords[attribute],
        group: attributes[attribute].group,
        unit: attributes[attribute].unit ?? null,
      },
      ...{ verdict, ratio, trap, before: figure(old, attribute), after: figure(candidate, attribute) },
    })),
    tasks: tasks.map((id) => ({ id, says: taskWords[id] })),
    price: {
      ...{ label: priceLabel, because: because ?? null, index: priceIndex },
      ...{
        amount: offer ? Math.round(offer.amount) : null,
        currency: offer?.currency ?? null,
        on: offer?.on ?? null,
      },
    },
    views: { before: viewOf(old, scene) ?? null, after: viewOf(candidate, scene) ?? null },
  }
}

function figure({ sheet }: Device, attribute: AttributeId) {
  const entry = sheet[attribute]
  if (!entry) return { text: null, source: null, on: null }
  return { text: textOf(entry.value), source: entry.source, on: entry.on }
}

/** A value without its unit. */
function textOf(value: unknown): Wording {
  if (typeof value === 'boolean') return value ? isThere : isNot
  return codesInWords(Array.isArray(value) && value.length === 0 ? '–' : numbersOf(value))
}
const isThere = wording('ja', 'ja', 'kyllä', 'yes')
const isNot = wording('nej', 'nei', 'ei', 'no')

function numbersOf(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ')
  if (typeof value !== 'object' || value === null) return String(value)
  if ('width' in value && 'height' in value) return `${String(value.width)}×${String(value.height)}`
  if ('from' in value && 'to' in value)
    return value.from === value.to ? String(value.from) : `${String(value.from)} – ${String(value.to)}`
  if ('lux' in value)
    return 'fNumber' in value ? `${String(value.lux)} @ F${String(value.fNumber)}` : String(value.lux)
  return JSON.stringify(value)
}
