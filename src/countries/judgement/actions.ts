import { permit } from '#access'
import { type Act, ok, type Refusal, type Result, refuse, worded } from '#kernel'
import { digestOf, record } from '#log'
import { closeGate, type Db, inTransaction, type Tx } from '#storage'
import { areas } from '../areas.ts'
import type { Edition } from '../indices/record.ts'
import { adopt, evidenceOf, readEditions } from '../indices/store.ts'
import { keyOf, ratings } from '../store.ts'
import { judge } from './judge.ts'
import type { Assessment, Movement, Yardstick } from './model.ts'
import { movementsBetween } from './movements.ts'
import { adoptionWords } from './words.ts'

/** What would be, before anybody signs it: the signature names `digest`, so that what is signed is what was read. */
export interface Preview {
  readonly digest: string
  readonly year: number
  readonly years: number
  /** What would be in force. */
  readonly editions: readonly Pick<Edition, 'id' | 'index' | 'file' | 'importedBy'>[]
  readonly movements: readonly Movement[]
  readonly rated: number
  readonly unrated: number
}

export interface Adoption {
  /** Editions to put in force; those of other indices stay. None: the same figures are judged anew. */
  readonly editions: readonly string[]
  /** How many years old a figure may be. */
  readonly years: number
}

/** Who would move if these editions came into force. Writes nothing. */
export async function previewAdoption(tx: Tx, act: Act, wish: Adoption): Promise<Result<Preview>> {
  const draft = await draftOf(tx, act, wish)
  return draft.ok ? ok(draft.value.preview) : draft
}

/**
 * Puts editions in force and judges every place from them: signed, by another person than loaded them, and only as the
 * report that was read says. The caller has open orders asked again. Refuses `conflict` where something came between.
 */
export async function adoptEditions(
  db: Db,
  given: Act,
  { seen, ...wish }: Adoption & { readonly seen: string },
): Promise<Result<Preview>> {
  return await inTransaction(db, given.at, async (tx) => {
    await closeGate(tx) // no order slips between
    const draft = await draftOf(tx, given, wish)
    const wished = draft.ok ? draft.value.wished : []
    const apartFrom = wished.map(({ importedBy }) => ({ by: importedBy, did: adoptionWords.loaded }))
    const allowed = permit(given, 'country.adopt', { apartFrom })
    if (!allowed.ok) return await refused(tx, given, allowed.refusal)
    if (!draft.ok) return await refused(tx, given, draft.refusal)
    const { preview, assessments } = draft.value
    if (preview.digest !== seen)
      return await refused(tx, given, { code: 'conflict', ...worded(adoptionWords.stale) })
    const act = allowed.value
    for (const { id, index } of wished) await adopt(tx, { index, edition: id, at: act.at, by: act.by })
    await keep(tx, act, assessments)
    const { movements, ...figures } = preview
    const moved = movements.map(({ country, area, from, to }) => ({ place: area ?? country, from, to }))
    const body = { ...figures, adopted: wished.map(({ id }) => id), moved }
    await record(tx, act, { type: 'country.adopt', object: 'countries', body })
    return ok(preview)
  })
}

interface Draft {
  readonly preview: Preview
  readonly assessments: readonly Assessment[]
  readonly wished: readonly Edition[]
}

async function draftOf(tx: Tx, { at }: Act, { editions, years }: Adoption): Promise<Result<Draft>> {
  const all = await readEditions(tx)
  const wished = editions.flatMap((id) => all.find((edition) => edition.id === id) ?? [])
  const unknown = editions.find((id) => !wished.some((edition) => edition.id === id))
  if (unknown !== undefined)
    return refuse({ code: 'unknown_reference', ...worded(adoptionWords.noEdition(unknown)) })
  const names = wished.map(({ index }) => index)
  const twice = names.find((index, at) => names.indexOf(index) !== at)
  if (twice !== undefined) return refuse({ code: 'invalid_input', ...worded(adoptionWords.twice(twice)) })
  const standing = all.filter(({ inForce, index }) => inForce && !names.includes(index))
  const set = [...standing, ...wished].toSorted((a, b) => (a.index < b.index ? -1 : 1))
  const yardstick = { year: Number(at.slice(0, 4)), years }
  const assessments = await judgeBy(tx, set, yardstick)
  const before = (await ratings.where(tx, {})).map(({ record }) => record)
  const movements = movementsBetween(before, assessments)
  // From where it moves too: what another adoption did meanwhile is not what was read.
  const inForce = all.filter((edition) => edition.inForce).map(({ id }) => id)
  const moved = movements.map(({ country, area, from, to }) => ({ country, area, from, to }))
  const editionsAfter = set.map(({ id }) => id)
  const digest = digestOf({ inForce, editions: editionsAfter, assessments: [...assessments], moved })
  const preview: Preview = {
    ...{ digest, ...yardstick, movements },
    editions: set.map(({ id, index, file, importedBy }) => ({ id, index, file, importedBy })),
    rated: assessments.filter(({ band, area }) => area === null && band !== null).length,
    unrated: assessments.filter(({ band, area }) => area === null && band === null).length,
  }
  return ok({ preview, assessments, wished })
}

/** Every place as these editions have it. */
export async function judgeBy(
  tx: Tx,
  editions: readonly Pick<Edition, 'id'>[],
  yardstick: Yardstick,
): Promise<readonly Assessment[]> {
  if (editions.length === 0) return []
  const since = yardstick.year - yardstick.years
  const evidence = await evidenceOf(
    tx,
    editions.map(({ id }) => id),
    since,
  )
  return judge(evidence, yardstick, areas)
}

/** What changed is written, what no figure speaks of any more is taken away; history keeps both. */
async function keep(tx: Tx, act: Act, assessments: readonly Assessment[]): Promise<void> {
  const now = new Set(assessments.map(keyOf))
  const before = await ratings.where(tx, {})
  await ratings.putMany(tx, act, assessments)
  const gone = before.map(({ key }) => key).filter((key) => !now.has(key))
  if (gone.length > 0) await ratings.remove(tx, gone)
}

async function refused(tx: Tx, act: Act, why: Refusal): Promise<Result<never>> {
  await record(tx, act, { type: 'country.adopt', object: 'countries', body: { refused: why.detail } })
  return refuse(why)
}
