import { permit } from '#access'
import {
  type Act,
  newId,
  noSuch,
  ok,
  type Refusal,
  type Result,
  refuse,
  toInstant,
  worded,
  wording,
} from '#kernel'
import { record } from '#log'
import { closeGate, type Db, inTransaction, type Tx } from '#storage'
import type { Band, Place } from '../model.ts'
import { standingBand } from '../standing.ts'
import { bandOf, overrides, standingsOf } from '../store.ts'
import type { AskOverride, CountryOverride, OverrideLine } from './model.ts'
import { askedForIt, standingOf, whyNotApprove, whyNotAsk, whyNotWithdraw } from './override.ts'

/** Asks for another band than the one that stands. Nothing changes before another person approves it. */
export async function askOverride(db: Db, given: Act, ask: AskOverride): Promise<Result<OverrideLine>> {
  return await inTransaction(db, given.at, async (tx) => {
    const allowed = permit(given, 'country.override')
    if (!allowed.ok) return await refused(tx, given, { object: 'new', why: allowed.refusal })
    const act = allowed.value
    const place = { country: ask.country, area: ask.area ?? null }
    const standing = await bandOf(tx, place)
    const ofCountry = place.area === null ? undefined : await bandOf(tx, { country: ask.country })
    const why = whyNotAsk(ask, { at: act.at, standing, ofCountry })
    if (why) return await refused(tx, act, { object: placeOf(place), why })
    const override: CountryOverride = {
      ...{ type: 'countryOverride', id: newId('ovr', act), ...place, band: ask.band },
      ...{
        instead: standing ?? null,
        reason: ask.reason,
        expiresAt: toInstant(ask.expiresAt),
        state: 'asked',
      },
      ...{ askedBy: act.by, askedAt: act.at, approvedBy: null, approvedAt: null },
      ...{ withdrawnBy: null, withdrawnAt: null },
    }
    return ok(await keep(tx, act, override))
  })
}

/** The second signature: the band stands from this moment until its end. What two set before for the place ends. */
export async function approveOverride(db: Db, given: Act, id: string): Promise<Result<OverrideLine>> {
  return await inTransaction(db, given.at, async (tx) => {
    await closeGate(tx) // no order slips between
    const found = await findOverride(tx, id)
    const apartFrom = found ? [{ by: found.askedBy, did: askedForIt }] : []
    const allowed = permit(given, 'country.approve', { apartFrom })
    if (!allowed.ok) return await refused(tx, given, { object: id, why: allowed.refusal })
    const now = found && (await bandOf(tx, found))
    const why = found ? whyNotApprove(found, { at: given.at, now }) : missing(id)
    if (!found || why) return await refused(tx, given, { object: id, why: why ?? missing(id) })
    const act = allowed.value
    const { country, area } = found
    const before = (await overrides.where(tx, { country, area, state: 'approved' })).map(
      (each) => each.record,
    )
    for (const each of before.filter((one) => standingOf(one, act.at) === 'inForce'))
      await keep(tx, act, { ...each, state: 'withdrawn', withdrawnBy: act.by, withdrawnAt: act.at })
    return ok(await keep(tx, act, { ...found, state: 'approved', approvedBy: act.by, approvedAt: act.at }))
  })
}

/** Takes back what was asked for, or ends what is in force: the judged band stands again. */
export async function withdrawOverride(db: Db, given: Act, id: string): Promise<Result<OverrideLine>> {
  return await inTransaction(db, given.at, async (tx) => {
    await closeGate(tx)
    const allowed = permit(given, 'country.override')
    if (!allowed.ok) return await refused(tx, given, { object: id, why: allowed.refusal })
    const found = await findOverride(tx, id)
    const without = found && (await bandWithout(tx, found))
    const why = found ? whyNotWithdraw(found, { at: given.at, without }) : missing(id)
    if (!found || why) return await refused(tx, given, { object: id, why: why ?? missing(id) })
    const act = allowed.value
    return ok(await keep(tx, act, { ...found, state: 'withdrawn', withdrawnBy: act.by, withdrawnAt: act.at }))
  })
}

/** Approved overrides whose end has passed, before open orders were asked again because of it. */
export async function lapsedOverrides(db: Db, { at }: Act): Promise<CountryOverride[]> {
  const approved = await inTransaction(db, at, (tx) => overrides.where(tx, { state: 'approved' }))
  return approved.map(({ record }) => record).filter((each) => standingOf(each, at) === 'ended')
}

/** Notes that open orders were asked again after these ended, so that they are not asked for it once more. */
export async function noteEnded(db: Db, act: Act, lapsed: readonly CountryOverride[]): Promise<void> {
  await inTransaction(db, act.at, async (tx) => {
    for (const { id } of lapsed) {
      const found = await findOverride(tx, id)
      if (found?.state === 'approved') await keep(tx, act, { ...found, state: 'ended' })
    }
  })
}

/** The band that would stand in the place of an override without it. */
async function bandWithout(tx: Tx, place: Place): Promise<Band | undefined> {
  const [own, ofCountry] = await standingsOf(tx, [place, { country: place.country }])
  const { byHand, judged } = own?.known ?? {}
  return standingBand({ byHand, judged }, place.area ? ofCountry?.known : undefined)?.band
}

async function findOverride(tx: Tx, id: string): Promise<CountryOverride | undefined> {
  return (await overrides.find(tx, [id]))[0]?.record
}

async function keep(tx: Tx, act: Act, override: CountryOverride): Promise<OverrideLine> {
  await overrides.put(tx, act, override)
  await record(tx, act, { type: 'country.override', object: override.id, body: { ...override } })
  return { ...override, standing: standingOf(override, act.at) }
}

async function refused(
  tx: Tx,
  act: Act,
  { object, why }: { readonly object: string; readonly why: Refusal },
): Promise<Result<never>> {
  await record(tx, act, { type: 'country.override', object, body: { refused: why.detail } })
  return refuse(why)
}

function missing(id: string): Refusal {
  const thing = wording(
    'ingen avvikande landgrupp',
    'ingen avvikende landgruppe',
    'poikkeavaa luokkaa',
    'override',
  )
  return { code: 'not_found', ...worded(noSuch(thing, id)) }
}

const placeOf = ({ country, area }: { country: string; area: string | null }) => area ?? country
