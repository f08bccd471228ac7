import { permit } from '#access'
import { type Act, dayIn, noSuch, ok, type Result, refuse, things, worded, zoneOf } from '#kernel'
import { begin, type Taken, take } from '#lifecycle'
import type { Life } from '#lifecycle/model'
import { record } from '#log'
import { type Db, inTransaction } from '#storage'
import { lacksWords } from '../knowledge/sell-state-words.ts'
import { featureWords } from '../products/feature-words/index.ts'
import { lacksOn, sellKind, type UsesOf } from './kind/index.ts'
import { isClassified, isCovered } from './lacks.ts'
import type { Lacks, SellDeed } from './model.ts'

export interface SellDesk {
  readonly db: Db
  readonly usesOf: UsesOf
}

/** Takes a product into the life of our range, as a draft; until then it is sold as before. Refuses `not_found`. */
export async function beginSale({ db, usesOf }: SellDesk, act: Act, ref: string): Promise<Result<Life>> {
  return await inTransaction(db, act.at, async (tx) => {
    const allowed = permit(act, 'product.state')
    if (!allowed.ok) return allowed
    const life = sellKind(usesOf)
    const subject = await life.subject(tx, ref, act.at)
    if (!subject) return refuse({ code: 'not_found', ...worded(noSuch(things.product, ref)) })
    const begun = await begin(tx, allowed.value, { life, object: ref, subject })
    await record(tx, allowed.value, { type: 'product.state', object: ref, body: { to: begun.state } })
    return ok(begun)
  })
}

/** A deed of that life. What lacks a code or an approved use is refused with what to do (R20). */
export async function moveSale(
  { db, usesOf }: SellDesk,
  act: Act,
  { ref, deed }: { readonly ref: string; readonly deed: SellDeed },
): Promise<Result<Taken>> {
  return await inTransaction(db, act.at, async (tx) => {
    const taken = await take(tx, act, { life: sellKind(usesOf), object: ref, deed })
    if (taken.ok || taken.refusal.code !== 'not_allowed') return taken
    const lacks = await lacksOn(tx, ref, { day: dayIn(zoneOf(undefined), act.at), usesOf })
    if (!standsInTheWay(deed, lacks)) return taken
    const named = lacks.features.map((feature) => featureWords(feature))
    return refuse({ ...taken.refusal, ...worded(lacksWords(ref, lacks, named)) })
  })
}

function standsInTheWay(deed: SellDeed, lacks: Lacks): boolean {
  if (deed === 'release' || deed === 'lift') return !isClassified(lacks) || !isCovered(lacks)
  return (deed === 'propose' || deed === 'renew') && !isClassified(lacks)
}
