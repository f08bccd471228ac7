import type { Facts, FactValue } from '#rules/model'
import type { Cast, Dossier, LineFile } from '../dossier.ts'

const strictness = ['clear', 'notScreened', 'alert', 'confirmed']

/** Who stands in which role of the order. */
function orderCast({ order }: Dossier): Cast {
  return {
    buyer: order.buyer,
    ...endUserOf(order),
    consignee: order.consignee ?? null,
    intermediary: order.intermediary ?? null,
    payer: order.payer ?? null,
  }
}

/** A frozen maker stops a sale as a frozen buyer does, so the makers of the item have roles too. */
function makerCast({ parties }: Dossier, { makers: [brand, ...behind] }: LineFile): Cast {
  return { supplier: brand ?? null, maker: strictest(behind, parties) }
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

/** `buyer.country`, `endUser.screening` …: the roles of the order, the same for every line. */
export function orderRoleFacts(dossier: Dossier): Facts {
  return factsOfCast(dossier, orderCast(dossier))
}

/** `supplier.country`, `maker.screening` …, and who of the order's parties makes the item. */
export function lineRoleFacts(dossier: Dossier, file: LineFile): Facts {
  const makers = makerCast(dossier, file)
  const facts = factsOfCast(dossier, makers)
  for (const [role, ref] of Object.entries({ ...orderCast(dossier), ...makers }))
    if (ref !== null) facts[`${role}.isOwnMaker`] = file.makers.includes(ref)
  return facts
}

/** Nobody in a role: its `ref` is null and it has no other fact. */
function factsOfCast({ parties }: Dossier, cast: Cast): Record<string, FactValue> {
  const facts: Record<string, FactValue> = {}
  for (const [role, ref] of Object.entries(cast)) {
    facts[`${role}.ref`] = ref
    const known = ref === null ? {} : (parties[ref] ?? {})
    for (const name in known) {
      const value = known[name]
      if (value !== undefined) facts[`${role}.${name}`] = value
    }
  }
  return facts
}
