import { setImmediate } from 'node:timers/promises'
import { permit } from '#access'
import { isOwnPerson } from '#access/model'
import { type Act, fieldFault, ok, type Result, refuse, worded, wordingOf } from '#kernel'
import { record } from '#log'
import { duplicateKeys, familiesOf, findOrganisations, writeOrganisations } from '#parties'
import type { Organisation } from '#parties/model'
import { closeGate, type Db, inTransaction, type Tx } from '#storage'
import {
  mappingFaults,
  mappingWords,
  noFileWaitsWords,
  rowsHaveErrorsWords,
} from '../knowledge/import-words.ts'
import { holdersOf } from '../parties/duplicates.ts'
import { fields } from './fields.ts'
import { type JudgedRow, judgeRows, type RowFault, refOf } from './judge.ts'
import { guessMapping } from './mapping.ts'
import {
  type ConfirmImport,
  type ImportDone,
  type ImportPreview,
  limits,
  type Mapping,
  type Sheet,
} from './model.ts'
import {
  dropPreview,
  findPreview,
  keepMapping,
  keepPreview,
  keptMapping,
  type Preview,
  setMapping,
} from './store.ts'

type From = ImportPreview['columns'][number]['from']

/** The preview before it is said in somebody's language. */
export interface Shown extends Omit<ImportPreview, 'errors'> {
  readonly errors: readonly RowFault[]
}

/** Keeps a file and says what it would do: nothing of it is visible to anybody until it is confirmed. */
export async function previewImport(
  db: Db,
  act: Act,
  { name, sheet }: { readonly name: string; readonly sheet: Sheet },
): Promise<Result<Shown>> {
  const allowed = permit(act, 'party.change')
  if (!allowed.ok) return allowed
  const kept = await inTransaction(db, act.at, (tx) => keptMapping(tx, act, sheet))
  const mapping = kept ?? guessMapping(sheet.header)
  const preview = await inTransaction(db, act.at, (tx) => keepPreview(tx, act, { name, mapping, sheet }))
  return ok(await show(db, act, { preview, from: kept ? 'kept' : 'guessed' }))
}

/** The same file with other columns. Refused: `not_found`, `invalid_input` for a mapping that names a field twice. */
export async function remapImport(
  db: Db,
  act: Act,
  { id, mapping }: { readonly id: string; readonly mapping?: Mapping | undefined },
): Promise<Result<Shown>> {
  const found = await load(db, act, id)
  if (!found.ok) return found
  if (mapping === undefined) return ok(await show(db, act, { preview: found.value, from: 'given' }))
  const checked = checkMapping(mapping, found.value.sheet)
  if (!checked.ok) return checked
  await inTransaction(db, act.at, (tx) => setMapping(tx, id, checked.value))
  return ok(await show(db, act, { preview: { ...found.value, mapping: checked.value }, from: 'given' }))
}

/**
 * Writes what the file says: every row, or, where rows with errors are skipped by choice, the others. Judged again
 * against what is on record now. All in one transaction with its log entry. Refused: `not_allowed` where rows have
 * errors that nobody chose to skip; then nothing is kept.
 */
export async function confirmImport(
  db: Db,
  act: Act,
  { id, mapping: given, skipErrors, written }: ConfirmImport & Confirming,
): Promise<Result<ImportDone>> {
  const found = await load(db, act, id)
  if (!found.ok) return found
  const mapping = checkMapping(given, found.value.sheet)
  if (!mapping.ok) return mapping
  const preview = { ...found.value, mapping: mapping.value }
  return await inTransaction(db, act.at, async (tx) => {
    await closeGate(tx)
    const allowed = permit(act, 'party.change')
    const outcome = allowed.ok ? await write(tx, allowed.value, { preview, skipErrors, written }) : allowed
    const came = outcome.ok ? { ...outcome.value } : { refused: outcome.refusal.code }
    const body = { file: fileOf(preview), skipErrors, ...came }
    await record(tx, act, { type: 'party.import', object: id, body })
    return outcome
  })
}

interface Confirming {
  readonly id: string
  /** Told of the parties that are new or were changed. */
  readonly written?: ((refs: readonly string[]) => void) | undefined
}

function fileOf({ name, sheet }: Preview) {
  return { name, kind: sheet.kind, rows: sheet.rows.length }
}

async function write(
  tx: Tx,
  act: Act,
  {
    preview,
    skipErrors,
    written,
  }: { readonly preview: Preview; readonly skipErrors: boolean } & Pick<Confirming, 'written'>,
): Promise<Result<ImportDone>> {
  const judged = await judge(tx, preview)
  const counts = countsOf(judged)
  if (counts.error > 0 && !skipErrors) {
    const first = judged.find(({ state }) => state === 'error')?.errors[0]
    const said = wordingOf((language) => `${first?.column} ${first?.message[language]}`)
    return refuse({
      code: 'not_allowed',
      ...worded(rowsHaveErrorsWords(counts.error, first?.row ?? 1, said)),
      facts: { errors: counts.error },
    })
  }
  const changed = judged.filter(({ state }) => state === 'new' || state === 'changed')
  const refusal = await writeOrganisations(
    tx,
    act,
    changed.flatMap(({ record: one }) => one ?? []),
  )
  if (refusal) return refuse(refusal)
  written?.(changed.flatMap(({ record: one }) => (one ? [one.ref] : [])))
  await keepMapping(tx, act, preview)
  await dropPreview(tx, act, preview.id)
  const { new: added, changed: other, unchanged, error } = counts
  return ok({ new: added, changed: other, unchanged, skipped: error })
}

/** The rows that have errors, as they came. */
export async function errorsOf(
  db: Db,
  act: Act,
  id: string,
): Promise<Result<{ preview: Preview; rows: JudgedRow[] }>> {
  const found = await load(db, act, id)
  if (!found.ok) return found
  const rows = await inTransaction(db, act.at, (tx) => judge(tx, found.value))
  return ok({ preview: found.value, rows: rows.filter(({ state }) => state === 'error') })
}

/** Forgets a file that was only looked at. */
export function forgetImport(db: Db, act: Act, id: string): Promise<void> {
  return inTransaction(db, act.at, (tx) => dropPreview(tx, act, id))
}

async function load(db: Db, act: Act, id: string): Promise<Result<Preview>> {
  const allowed = permit(act, 'party.change')
  if (!allowed.ok) return allowed
  const found = await inTransaction(db, act.at, (tx) => findPreview(tx, act, id))
  if (found) return ok(found)
  return refuse({ code: 'not_found', ...worded(noFileWaitsWords(id, limits.keptHours)) })
}

function checkMapping(mapping: Mapping, { header }: Sheet): Result<Mapping> {
  const named = mapping.filter((field) => field !== null)
  const unknown = named.find((field) => !fields.some((one) => one.field === field))
  const twice = named.find((field, at) => named.indexOf(field) !== at)
  const problem =
    mapping.length !== header.length
      ? mappingFaults.count(mapping.length, header.length)
      : unknown !== undefined
        ? mappingFaults.unknown(unknown)
        : twice !== undefined
          ? mappingFaults.twice(twice)
          : undefined
  if (problem === undefined) return ok(mapping)
  const errors = [fieldFault('/mapping', problem)]
  return refuse({ code: 'invalid_input', ...worded(mappingWords(problem)), errors })
}

const step = 2_000

/** Judges every row against what is on record, some at a time. */
async function judge(tx: Tx, { sheet, mapping }: Pick<Preview, 'sheet' | 'mapping'>): Promise<JudgedRow[]> {
  const refs = sheet.rows.flatMap((row) => refOf(row, mapping) ?? [])
  const known = new Map<string, Organisation>()
  const merged = new Map<string, string>()
  for (let at = 0; at < refs.length; at += step) {
    const some = [...new Set(refs.slice(at, at + step))]
    for (const { key, record: one } of await findOrganisations(
      tx,
      some.filter((ref) => !isOwnPerson(ref)),
    ))
      known.set(key, one)
    const families =
      known.size === 0
        ? undefined
        : await familiesOf(
            tx,
            some.filter((ref) => known.has(ref)),
          )
    for (const ref of some) if (families && families.kept(ref) !== ref) merged.set(ref, families.kept(ref))
    await setImmediate()
  }
  return judgeRows(sheet.rows, { header: sheet.header, mapping, known, merged })
}

function countsOf(rows: readonly JudgedRow[]) {
  const counts = { rows: rows.length, new: 0, changed: 0, unchanged: 0, error: 0 }
  for (const { state } of rows) counts[state]++
  return counts
}

const shownRows = 20
const shownErrors = 200

async function show(
  db: Db,
  act: Act,
  { preview, from }: { readonly preview: Preview; readonly from: Exclude<From, 'none'> },
): Promise<Shown> {
  const { rows, duplicates } = await inTransaction(db, act.at, async (tx) => {
    const judged = await judge(tx, preview)
    return { rows: judged, duplicates: await possibleDuplicates(tx, judged) }
  })
  const { sheet, mapping } = preview
  const errors = rows.flatMap((row) => row.errors)
  const expiresAt = new Date(Date.parse(preview.at) + limits.keptHours * 3_600_000).toISOString()
  return {
    ...{ id: preview.id, expiresAt },
    file: { name: preview.name, kind: sheet.kind, encoding: sheet.encoding, delimiter: sheet.delimiter },
    columns: sheet.header.map((header, column) => ({
      ...{ header, field: mapping[column] ?? null, from: mapping[column] == null ? 'none' : from },
      samples: sheet.rows.slice(0, 3).map(({ cells }) => cells[column] ?? ''),
    })),
    fields: fields.map(({ field, title }) => ({
      field,
      title,
      required: field === 'name' || field === 'ref',
    })),
    rows: rows.slice(0, shownRows).map(({ row, state, record: one }) => ({
      ...{ row, state, record: one },
      duplicates: duplicates.get(row) ?? [],
    })),
    counts: { ...countsOf(rows), possibleDuplicates: duplicates.size },
    errors: errors.slice(0, shownErrors),
    moreErrors: Math.max(0, errors.length - shownErrors),
  }
}

/** New rows that share a number or a name with a party on record, or with an earlier row of the file, by row. */
async function possibleDuplicates(
  tx: Tx,
  rows: readonly JudgedRow[],
): Promise<ReadonlyMap<number, string[]>> {
  const found = new Map<number, string[]>()
  const earlier = new Map<string, string>()
  const added = rows.filter(({ state }) => state === 'new')
  for (let at = 0; at < added.length; at += step) {
    const some = added
      .slice(at, at + step)
      .flatMap(({ row, record: one }) => (one ? [{ row, ref: one.ref, keys: duplicateKeys(one) }] : []))
    const holders = await holdersOf(tx, [...new Set(some.flatMap(({ keys }) => keys))])
    for (const { row, ref, keys } of some) {
      const others = keys.flatMap((key) => [...(holders.get(key) ?? []), ...[earlier.get(key) ?? []].flat()])
      for (const key of keys) if (!earlier.has(key)) earlier.set(key, ref)
      if (others.length > 0) found.set(row, [...new Set(others)])
    }
    await setImmediate()
  }
  return found
}
