import { type Act, noSuch, ok, type Result, refuse, worded, wording } from '#kernel'
import type { Tx } from '#storage'
import { readEditions } from '../../indices/store.ts'
import { judgeBy } from '../actions.ts'
import type { Movement } from '../model.ts'
import { movementsBetween } from '../movements.ts'

/** Which editions are compared; `from` left out: the one in force. */
export interface Comparison {
  readonly from?: string | undefined
  readonly to: string
  readonly years: number
}

/**
 * What moves from one edition of a publication to another, with all other publications as they are in force. Refuses
 * `unknown_reference` and, for editions of different publications, `invalid_input`.
 */
export async function editionMovements(
  tx: Tx,
  act: Act,
  wish: Comparison,
): Promise<Result<{ from: string | null; to: string; movements: readonly Movement[] }>> {
  const all = await readEditions(tx)
  const to = all.find(({ id }) => id === wish.to)
  if (!to) return missing(wish.to)
  const from =
    wish.from === undefined
      ? all.find(({ index, inForce }) => inForce && index === to.index)
      : all.find(({ id }) => id === wish.from)
  if (wish.from !== undefined && !from) return missing(wish.from)
  if (from && from.index !== to.index)
    return refuse({ code: 'invalid_input', ...worded(otherIndex(from.index, to.index)) })
  const others = all.filter(({ inForce, index }) => inForce && index !== to.index)
  const yardstick = { year: Number(act.at.slice(0, 4)), years: wish.years }
  const before = await judgeBy(tx, from ? [...others, from] : others, yardstick)
  const after = await judgeBy(tx, [...others, to], yardstick)
  return ok({ from: from?.id ?? null, to: to.id, movements: movementsBetween(before, after) })
}

function missing(id: string): Result<never> {
  const thing = wording('ingen utgåva', 'ingen utgave', 'julkaisuerää', 'edition')
  return refuse({ code: 'unknown_reference', ...worded(noSuch(thing, id)) })
}

const otherIndex = (from: string, to: string) =>
  wording(
    `Utgåvorna hör till olika källor, ${from} och ${to}. Jämför två av samma.`,
    `Utgavene hører til ulike kilder, ${from} og ${to}. Sammenlign to av samme.`,
    `Julkaisuerät ovat eri lähteistä: ${from} ja ${to}. Vertaa kahta samasta.`,
    `The editions are of different publications, ${from} and ${to}. Compare two of one.`,
  )
