import { permit } from '#access'
import { type Act, fieldFault, ok, type Refusal, type Result, refuse, worded, wordingOf } from '#kernel'
import { record } from '#log'
import { closeGate, type Db, inTransaction, type Tx } from '#storage'
import {
  mappingFaults,
  mappingWords,
  noFileWaitsWords,
  rowsHaveErrorsWords,
} from '../knowledge/import-words.ts'
import { halvedWords, whoseRangeWords } from '../knowledge/product-import-words.ts'
import { importKinds } from './kinds/all.ts'
import type { JudgedFile } from './kinds/kind.ts'
import {
  type ConfirmImport,
  type ImportDone,
  type ImportedKind,
  type ImportOptions,
  type ImportPreview,
  limits,
  type Mapping,
  type Sheet,
} from './model.ts'
import type { JudgedRow, Left, RowFault } from './rows.ts'
import {
  dropPreview,
  findPreview,
  keepMapping,
  keepPreview,
  keptMapping,
  type Preview,
  setWish,
} from './store.ts'

type From = ImportPreview['columns'][number]['from']

/** The preview before it is said in somebody's language. */
export interface Shown extends Omit<ImportPreview, 'errors' | 'left'> {
  readonly errors: readonly RowFault[]
  readonly left: readonly Left[]
}

/** A file that waits: which, and what its rows are. */
interface Named {
  readonly kind: ImportedKind
  readonly id: string
}

export interface Brought {
  readonly kind: ImportedKind
  readonly name: string
  readonly sheet: Sheet
  readonly options?: ImportOptions
}

/** Keeps a file and says what it would do: nothing of it is visible to anybody until it is confirmed. */
export async function previewImport(
  db: Db,
  act: Act,
  { kind, name, sheet, options = {} }: Brought,
): Promise<Result<Shown>> {
  const { deed, guess } = importKinds[kind]
  const allowed = permit(act, deed)
  if (!allowed.ok) return allowed
  const kept = await inTransaction(db, act.at, (tx) => keptMapping(tx, act, { kind, sheet }))
  const mapping = kept ?? guess(sheet.header)
  const given = { kind, options, name, mapping, sheet }
  const preview = await inTransaction(db, act.at, (tx) => keepPreview(tx, act, given))
  return ok(await show(db, act, { preview, from: kept ? 'kept' : 'guessed' }))
}

export interface Remapped extends Named {
  readonly mapping?: Mapping | undefined
  readonly options?: ImportOptions | undefined
}

/** The same file with other columns. Refused: `not_found`, `invalid_input` for a mapping that names a field twice. */
export async function remapImport(db: Db, act: Act, wish: Remapped): Promise<Result<Shown>> {
  const found = await load(db, act, wish)
  if (!found.ok) return found
  const { mapping = found.value.mapping, options = found.value.options } = wish
  const checked = checkMapping(mapping, found.value)
  if (!checked.ok) return checked
  const preview = { ...found.value, mapping: checked.value, options }
  if (wish.mapping ?? wish.options) await inTransaction(db, act.at, (tx) => setWish(tx, preview))
  return ok(await show(db, act, { preview, from: 'given' }))
}

interface Confirming extends Named, ConfirmImport {
  /** Told of the records that are new or were changed, by what they are known by. */
  readonly written?: ((keys: readonly string[]) => void) | undefined
}

/**
 * Writes what the file says: every row, or, where rows with errors are skipped by choice, the others. Judged again
 * against what is on record now. All in one transaction with its log entry. Refused: `not_allowed` where rows have
 * errors that nobody chose to skip, or a whole range lost half of itself and nobody said that this is meant; then
 * nothing is kept.
 */
export async function confirmImport(db: Db, act: Act, order: Confirming): Promise<Result<ImportDone>> {
  const { id, skipErrors } = order
  const found = await load(db, act, order)
  if (!found.ok) return found
  const mapping = checkMapping(order.mapping, found.value)
  if (!mapping.ok) return mapping
  const preview = { ...found.value, mapping: mapping.value }
  const { deed, event } = importKinds[order.kind]
  return await inTransaction(db, act.at, async (tx) => {
    await closeGate(tx)
    const allowed = permit(act, deed)
    const outcome = allowed.ok ? await write(tx, allowed.value, { preview, order }) : allowed
    const came = outcome.ok ? { ...outcome.value } : { refused: outcome.refusal.code }
    const body = { file: fileOf(preview), skipErrors, ...came }
    await record(tx, act, { type: event, object: id, body })
    return outcome
  })
}

function fileOf({ name, sheet }: Preview) {
  return { name, kind: sheet.kind, rows: sheet.rows.length }
}

async function write(
  tx: Tx,
  act: Act,
  { preview, order }: { readonly preview: Preview; readonly order: Confirming },
): Promise<Result<ImportDone>> {
  const judged = await importKinds[preview.kind].judge(tx, act, preview)
  const counts = countsOf(judged.rows)
  const held = heldBack(judged, preview, order)
  if (held) return refuse(held)
  const changed = judged.rows.filter(({ state }) => state === 'new' || state === 'changed')
  const refusal = await judged.write(tx, act)
  if (refusal) return refuse(refusal)
  order.written?.(changed.flatMap(({ key }) => key ?? []))
  await keepMapping(tx, act, preview)
  await dropPreview(tx, act, preview.id)
  const { new: added, changed: other, unchanged, error } = counts
  return ok({ new: added, changed: other, unchanged, skipped: error })
}

/** Why a file is not taken in as it is, where somebody has to choose first. */
function heldBack(
  { rows, range }: JudgedFile,
  { options }: Preview,
  { skipErrors, acceptLoss = false }: ConfirmImport,
): Refusal | undefined {
  const failed = rows.filter(({ state }) => state === 'error')
  const [first] = failed.flatMap(({ errors }) => errors)
  if (first && !skipErrors) {
    const said = wordingOf((language) => `${first.column} ${first.message[language]}`)
    return {
      code: 'not_allowed',
      ...worded(rowsHaveErrorsWords(failed.length, first.row, said)),
      facts: { errors: failed.length },
    }
  }
  if (options.wholeRange && !range) return { code: 'invalid_input', ...worded(whoseRangeWords) }
  if (!range?.isHalved || acceptLoss) return undefined
  const { maker, inFile, onRecord } = range
  return {
    code: 'not_allowed',
    ...worded(halvedWords(maker, inFile, onRecord)),
    facts: { inFile, onRecord },
  }
}

/** The rows that have errors, as they came. */
export async function errorsOf(
  db: Db,
  act: Act,
  named: Named,
): Promise<Result<{ preview: Preview; rows: JudgedRow[] }>> {
  const found = await load(db, act, named)
  if (!found.ok) return found
  const { rows } = await inTransaction(db, act.at, (tx) =>
    importKinds[named.kind].judge(tx, act, found.value),
  )
  return ok({ preview: found.value, rows: rows.filter(({ state }) => state === 'error') })
}

/** Forgets a file that was only looked at. */
export function forgetImport(db: Db, act: Act, id: string): Promise<void> {
  return inTransaction(db, act.at, (tx) => dropPreview(tx, act, id))
}

async function load(db: Db, act: Act, { kind, id }: Named): Promise<Result<Preview>> {
  const allowed = permit(act, importKinds[kind].deed)
  if (!allowed.ok) return allowed
  const found = await inTransaction(db, act.at, (tx) => findPreview(tx, act, { kind, id }))
  if (found) return ok(found)
  return refuse({ code: 'not_found', ...worded(noFileWaitsWords(id, limits.keptHours)) })
}

function checkMapping(mapping: Mapping, { kind, sheet: { header } }: Preview): Result<Mapping> {
  const { fields } = importKinds[kind]
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

function countsOf(rows: readonly JudgedRow[]) {
  const counts = { rows: rows.length, new: 0, changed: 0, unchanged: 0, error: 0 }
  for (const { state } of rows) counts[state]++
  return counts
}

const shownRows = 20
const shownErrors = 200
const shownGone = 200

async function show(
  db: Db,
  act: Act,
  { preview, from }: { readonly preview: Preview; readonly from: Exclude<From, 'none'> },
): Promise<Shown> {
  const { fields, required, judge } = importKinds[preview.kind]
  const { judged, duplicates } = await inTransaction(db, act.at, async (tx) => {
    const all = await judge(tx, act, preview)
    return { judged: all, duplicates: await all.duplicates(tx) }
  })
  const { sheet, mapping } = preview
  const { rows, left = [], range } = judged
  const errors = rows.flatMap((row) => row.errors)
  const expiresAt = new Date(Date.parse(preview.at) + limits.keptHours * 3_600_000).toISOString()
  return {
    ...{ id: preview.id, kind: preview.kind, options: preview.options, expiresAt },
    file: { name: preview.name, kind: sheet.kind, encoding: sheet.encoding, delimiter: sheet.delimiter },
    columns: sheet.header.map((header, column) => ({
      ...{ header, field: mapping[column] ?? null, from: mapping[column] == null ? 'none' : from },
      samples: sheet.rows.slice(0, 3).map(({ cells }) => cells[column] ?? ''),
    })),
    fields: fields.map(({ field, title }) => ({ field, title, required: required.includes(field) })),
    rows: rows.slice(0, shownRows).map(({ row, state, record: one }) => ({
      ...{ row, state, record: one },
      duplicates: [...(duplicates.get(row) ?? [])],
    })),
    counts: { ...countsOf(rows), possibleDuplicates: duplicates.size },
    errors: errors.slice(0, shownErrors),
    left: left.slice(0, shownErrors),
    range: range ? { ...range, gone: range.gone.slice(0, shownGone), goneCount: range.gone.length } : null,
    moreErrors: Math.max(0, errors.length - shownErrors),
  }
}
