import { isOwnPerson } from '#access/model'
import {
  type Act,
  type FieldError,
  fieldFault,
  ok,
  type Reference,
  type Refusal,
  type Result,
  refuse,
  unkeptFor,
  validate,
  worded,
} from '#kernel'
import { record as log } from '#log'
import { closeGate, type Db, inTransaction, type Tx } from '#storage'
import { importFirst, noType, unknownType } from '../knowledge/import-words.ts'
import type { RecordKind } from './kinds.ts'
import { permitWriting } from './permits.ts'
import type { ReadRecord } from './read.ts'

/** How many records of each type were written. */
export type Imported = Readonly<Record<string, number>>

/** Writes every record, or none: all are judged first, and every fault is named by line and field. One transaction. */
export function importRecords(
  db: Db,
  act: Act,
  { kinds, records }: { kinds: readonly RecordKind[]; records: readonly ReadRecord[] },
): Promise<Result<Imported>> {
  const judged = judge(kinds, records)
  return inTransaction(db, act.at, async (tx) => {
    const outcome = judged.ok ? await writePermitted(tx, act, { kinds, records: judged.value }) : judged
    const body = outcome.ok
      ? { counts: outcome.value }
      : { refused: outcome.refusal.code, errors: outcome.refusal.errors?.length ?? 0 }
    await log(tx, act, { type: 'records.import', object: 'records', body })
    return outcome
  })
}

/** Whoever may not write one of them writes none. */
function writePermitted(
  tx: Tx,
  act: Act,
  given: { kinds: readonly RecordKind[]; records: readonly Judged[] },
): Promise<Result<Imported>> {
  const permitted = permitWriting(act, given.records.map(named))
  return permitted.ok ? writeAll(tx, permitted.value, given) : Promise.resolve(permitted)
}

function named({ kind: { type }, value }: Judged) {
  return { type, value }
}

interface Judged {
  readonly kind: RecordKind
  readonly value: object
  readonly where: string
}

function judge(kinds: readonly RecordKind[], records: readonly ReadRecord[]): Result<Judged[]> {
  const errors: FieldError[] = []
  const judged: Judged[] = []
  for (const { value, where } of records) {
    const type = typeOf(value)
    const kind = kinds.find((one) => one.type === type)
    if (!kind || !isObject(value)) {
      const known = kinds.map((one) => one.type)
      errors.push(fieldFault(where, type ? unknownType(type, known) : noType))
      continue
    }
    const checked = validate(kind.schema, value)
    const problems = checked.ok ? (kind.problems?.(value) ?? []) : []
    if (checked.ok && problems.length === 0) judged.push({ kind, value, where })
    const faults = checked.ok ? problems : (checked.refusal.errors ?? [])
    errors.push(...faults.map((one) => ({ ...one, path: `${where} ${one.path}`.trim() })))
  }
  return errors.length > 0 ? refuse(refusalOf(errors)) : ok(judged)
}

function refusalOf(errors: readonly FieldError[]): Refusal {
  const code = errors[0]?.message.startsWith('unknown field') ? 'unknown_field' : 'invalid_input'
  return { code, ...worded(unkeptFor(errors)), errors }
}

async function writeAll(
  tx: Tx,
  act: Act,
  { kinds, records }: { kinds: readonly RecordKind[]; records: readonly Judged[] },
): Promise<Result<Imported>> {
  await closeGate(tx)
  const dangling = await unknownReferences(tx, { kinds, records })
  if (dangling.length > 0) {
    return refuse({ code: 'unknown_reference', ...worded(unkeptFor(dangling)), errors: dangling })
  }
  const counts: Record<string, number> = {}
  for (const kind of kinds) {
    const own = records.filter((one) => one.kind === kind).map(({ value }) => value)
    if (own.length === 0) continue
    const refusal = await kind.write(tx, act, own)
    if (refusal) return refuse(refusal)
    counts[kind.type] = own.length
  }
  return ok(counts)
}

/** Names that neither this import nor the store knows. */
async function unknownReferences(
  tx: Tx,
  { kinds, records }: { kinds: readonly RecordKind[]; records: readonly Judged[] },
): Promise<FieldError[]> {
  const wanted = records.flatMap(({ kind, value, where }) =>
    (kind.references?.(value) ?? []).map((reference) => ({
      ...{ reference, where },
      // Of our own people only screening tells: orders, holdings and contracts have more readers than they.
      isSealed: isOwnPerson(reference.ref) && kind.type !== 'hit',
    })),
  )
  const own = new Set(records.map(({ kind, value }) => `${groupOf(kind.type)} ${refOf(value)}`))
  const open = wanted.filter(
    ({ reference, isSealed }) => isSealed || !own.has(`${groupOf(reference.type)} ${reference.ref}`),
  )
  const found = await stored(
    tx,
    kinds,
    open.filter(({ isSealed }) => !isSealed).map(({ reference }) => reference),
  )
  return open
    .filter(
      ({ reference, isSealed }) => isSealed || !found.has(`${groupOf(reference.type)} ${reference.ref}`),
    )
    .map(({ reference: { type, ref, path }, where }) =>
      fieldFault(`${where} ${path}`, importFirst(type, ref)),
    )
}

async function stored(
  tx: Tx,
  kinds: readonly RecordKind[],
  references: readonly Reference[],
): Promise<Set<string>> {
  const found = new Set<string>()
  for (const kind of kinds) {
    const group = groupOf(kind.type)
    const keys = [...new Set(references.filter(({ type }) => groupOf(type) === group).map(({ ref }) => ref))]
    if (keys.length === 0) continue
    for (const { key } of await kind.find(tx, keys)) found.add(`${group} ${key}`)
  }
  return found
}

/** A `party` is an organisation or one of our own companies. */
function groupOf(type: string): string {
  return type === 'organisation' || type === 'legalEntity' ? 'party' : type
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function typeOf(value: unknown): string | undefined {
  return isObject(value) && 'type' in value && typeof value.type === 'string' ? value.type : undefined
}

function refOf(value: object): string {
  return 'ref' in value && typeof value.ref === 'string'
    ? value.ref
    : 'serial' in value && typeof value.serial === 'string'
      ? value.serial
      : ''
}
