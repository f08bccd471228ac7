import { mayAnywhere, mayNotDo } from '#access'
import { type Act, AppError, fieldFault, type Instant, noneSeen, thingOf, toInstant, worded } from '#kernel'
import { type Db, inTransaction, type RecordTable, type Stored } from '#storage'
import { noneThenWords, unknownType, unknownTypeAlone } from '../knowledge/import-words.ts'
import type { RecordKind } from '../records/kinds.ts'
import { isShownTo, readingDeed } from '../records/permits.ts'
import { changesBetween, type FieldChange } from './changes.ts'

/** One version of a record; `until` is when the next one took its place, null for the last one. */
export interface Version {
  readonly version: number
  readonly at: Instant
  readonly until: Instant | null
  readonly record: object
  readonly changes: FieldChange[]
}

interface Wanted {
  readonly kinds: readonly RecordKind[]
  readonly type: string
  readonly key: string
}

/** A record as it was recorded at an instant, or as it is. Throws `not_found`, also for what is out of sight. */
export async function recordAsOf(
  db: Db,
  act: Act,
  { asOf, ...wanted }: Wanted & { asOf?: string | undefined },
) {
  const table = tableFor(act, wanted)
  const { type, key } = wanted
  const [then, now] = await inTransaction(db, act.at, async (tx) => [
    (await table.find(tx, [key], asOf))[0],
    (await table.find(tx, [key]))[0],
  ])
  if (!then || !isShownTo(act, type, then.record)) throw absent(wanted, asOf)
  return {
    type,
    ...{ id: then.id, key: then.key, version: then.version, at: toInstant(then.at) },
    record: then.record,
    asOf: asOf ?? act.at,
    present: then.version === now?.version && then.id === now.id,
    presentVersion: now?.version ?? null,
  }
}

/** Every version of a record that was ever recorded, newest first, with what each changed. */
export async function historyOf(db: Db, act: Act, wanted: Wanted): Promise<Version[]> {
  const table = tableFor(act, wanted)
  const versions = await inTransaction(db, act.at, (tx) => table.versions(tx, wanted.key))
  const last = versions.at(-1)
  if (!last || !isShownTo(act, wanted.type, last.record)) throw absent(wanted, undefined)
  return versions
    .map(
      ({ version, at, record }, index): Version => ({
        version,
        at: toInstant(at),
        until: untilOf(versions[index + 1]),
        record,
        changes: index === 0 ? [] : changesBetween(versions[index - 1]?.record, record),
      }),
    )
    .reverse()
}

function untilOf(next: Stored<object> | undefined): Instant | null {
  return next ? toInstant(next.at) : null
}

function tableFor(act: Act, { kinds, type }: Wanted): RecordTable<object> {
  const readable = kinds.filter(({ table }) => table !== undefined)
  const table = readable.find((kind) => kind.type === type)?.table
  if (!table)
    throw new AppError({
      code: 'invalid_input',
      ...worded(
        unknownType(
          type,
          readable.map((kind) => kind.type),
        ),
      ),
      errors: [fieldFault('/type', unknownTypeAlone(type))],
    })
  const deed = readingDeed(type)
  if (mayAnywhere(act, deed)) return table
  throw new AppError(mayNotDo(deed))
}

function absent({ type, key }: Wanted, asOf: string | undefined): AppError {
  const said = asOf === undefined ? noneSeen(thingOf(type), key) : noneThenWords(type, key, asOf)
  return new AppError({ code: 'not_found', ...worded(said) })
}
