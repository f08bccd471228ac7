import { sql } from 'kysely'
import { type Instant, joinKey } from '#kernel'
import { recordTable, type Stored, type Tx } from '#storage'
import type { Life, LifeStep } from '../model.ts'

/** Where every thing stands. The key is its kind and its reference. */
export const lives = recordTable<Life>('lifecycle.life', 'rec', ({ kind, object }) => joinKey(kind, object))

interface StatesWish {
  readonly kind: string
  readonly objects: readonly string[]
  readonly asOf?: Instant | undefined
}

/** The life of a thing, and nobody else moves it until the transaction ends. */
export async function lockLife(tx: Tx, kind: string, object: string): Promise<Stored<Life> | undefined> {
  const { rows } = await sql<Stored<Life>>`
    select id, key, version, at, record from lifecycle.life where key = ${joinKey(kind, object)} for update`.execute(
    tx,
  )
  return rows[0]
}

export async function findLives(tx: Tx, kind: string, objects: readonly string[]): Promise<Stored<Life>[]> {
  return await lives.find(
    tx,
    objects.map((object) => joinKey(kind, object)),
  )
}

/** In which state each of them was on record then, or is now; those that have no life are left out. */
export async function statesOf(
  tx: Tx,
  { kind, objects, asOf }: StatesWish,
): Promise<ReadonlyMap<string, string>> {
  const keys = objects.map((object) => joinKey(kind, object))
  const found = await lives.find(tx, keys, asOf)
  return new Map(found.map(({ record: { object, state } }) => [object, state]))
}

/** Lives of a kind in one of these states. */
export async function livesIn(tx: Tx, kind: string, states: readonly string[]): Promise<Life[]> {
  const found = await lives.whereAny(
    tx,
    states.map((state) => ({ kind, state })),
  )
  return found.map(({ record }) => record)
}

/** Adds a line to the history of a life. */
export async function addStep(tx: Tx, { kind, object }: Life, step: LifeStep): Promise<void> {
  await tx
    .insertInto('lifecycle.step')
    .values({
      ...{ kind, object, step: step.kind, deed: step.deed, from_state: step.from, to_state: step.to },
      ...{ by: step.by, role: step.role, at: step.at, reason: step.reason },
    })
    .execute()
}

/** The history of a life, oldest first. */
export async function stepsOf(tx: Tx, kind: string, object: string): Promise<LifeStep[]> {
  const { rows } = await sql<LifeStep>`
    select step as kind, deed, from_state as "from", to_state as "to", by, role, at, reason
    from lifecycle.step where kind = ${kind} and object = ${object} order by n`.execute(tx)
  return rows
}
