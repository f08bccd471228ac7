import type { Facts, FactValue, Role } from '#rules/model'
import type { Cast, Dossier, LineFile } from '../dossier.ts'

const strictness = ['clear', 'notScreened', 'alert', 'confirmed']

/** Who stands in which role on this line. A frozen maker stops a sale as a frozen buyer does, so makers have roles. */
export function castOf(
  { order, parties }: Pick<Dossier, 'order' | 'parties'>,
  makers: readonly string[],
): Cast {
  const [brand, ...behind] = makers
  return {
    buyer: order.buyer,
    ...endUserOf(order),
    consignee: order.consignee ?? null,
    intermediary: order.intermediary ?? null,
    payer: order.payer ?? null,
    supplier: brand ?? null,
    maker: strictest(behind, parties),
  }
}

/** An end user that is not named is unknown, except in a stock order, where there is none yet. */
function endUserOf({ endUser, orderType }: Dossier['order']): Cast {
  if (endUser) return { endUser }
  return orderType === 'stock' ? { endUser: null } : {}
}

/** Of several makers behind a brand, the one whose screening weighs most speaks for them; else the last, the origin. */
function strictest(makers: readonly string[], parties: Dossier['parties']): string | null {
  const weight = (ref: string) => strictness.indexOf(String(parties[ref]?.screening))
  return makers.toReversed().toSorted((a, b) => weight(b) - weight(a))[0] ?? null
}

/** `buyer.country`, `endUser.screening` … for every role. Nobody in a role: its `ref` is null and it has no other fact. */
export function roleFacts(dossier: Dossier, { makers }: LineFile): Facts {
  const facts: Record<string, FactValue> = {}
  for (const [role, ref] of Object.entries(castOf(dossier, makers)))
    addRole(facts, dossier, { role, ref, makers })
  return facts
}

interface Part {
  readonly role: Role | string
  readonly ref: string | null
  readonly makers: readonly string[]
}

function addRole(facts: Record<string, FactValue>, dossier: Dossier, { role, ref, makers }: Part): void {
  facts[`${role}.ref`] = ref
  if (ref === null) return
  const known = dossier.parties[ref] ?? {}
  for (const name in known) {
    const value = known[name]
    if (value !== undefined) facts[`${role}.${name}`] = value
  }
  facts[`${role}.isOwnMaker`] = makers.includes(ref)
}
