import { permit } from '#access'
import { type Act, fieldFault, ok, orThrow, type Result, refuse, worded } from '#kernel'
import { record as log } from '#log'
import { findParties, readBods, records, writeOrganisations } from '#parties'
import type { Organisation, Ownership } from '#parties/model'
import { closeGate, type Db, inTransaction, type Tx } from '#storage'
import { mappingFaults, mappingWords, noFileWaitsWords } from '../../knowledge/import-words.ts'
import { limits, type Mapping, type Sheet } from '../../spreadsheets/model.ts'
import { keepMapping, keptMapping } from '../../spreadsheets/store.ts'
import { type BodsPlan, planOfBods } from './bods-plan.ts'
import { holdingFields } from './fields.ts'
import { guessHoldingMapping } from './mapping.ts'
import type { ConfirmHoldings, HoldingsDone } from './model.ts'
import { faultText, type PlannedHolding } from './plan.ts'
import { planOfSheet } from './sheet-plan.ts'
import { type Content, dropFile, findFile, keepFile, setFileMapping, type WaitingFile } from './store.ts'
import { faultsLeftWords } from './words.ts'

/** What a file would do, with the names of those it is about. */
export interface Plan extends BodsPlan {
  readonly leftOut: readonly { readonly statement: string; readonly why: object }[]
  readonly count: number
  readonly names: ReadonlyMap<string, string>
}

/** A file and what it would do. `from`: how its columns were read. */
export interface Looked {
  readonly file: WaitingFile
  readonly plan: Plan
  readonly from: 'kept' | 'guessed' | 'given'
}

/** Keeps a file of holdings and says what it would do: nothing of it is visible to anybody until it is confirmed. */
export async function previewHoldings(
  db: Db,
  act: Act,
  { name, content }: { readonly name: string; readonly content: Content },
): Promise<Result<Looked>> {
  const allowed = permit(act, 'party.change')
  if (!allowed.ok) return allowed
  if (content.kind === 'bods') {
    const read = readBods(content.text)
    if (!read.ok) return read
  }
  const kept = await inTransaction(db, act.at, (tx) => keptHoldingMapping(tx, act, content))
  const mapping = kept ?? (content.kind === 'sheet' ? guessHoldingMapping(content.sheet.header) : [])
  const file = await inTransaction(db, act.at, (tx) => keepFile(tx, act, { name, mapping, content }))
  return ok({ file, plan: await look(db, act, file), from: kept ? 'kept' : 'guessed' })
}

async function keptHoldingMapping(tx: Tx, act: Act, content: Content): Promise<Mapping | undefined> {
  const kept =
    content.kind === 'sheet' ? await keptMapping(tx, act, { sheet: ofHoldings(content.sheet) }) : undefined
  return kept?.every((field) => field === null || isField(field)) ? kept : undefined
}

/** A heading is remembered as one of holdings: the same words may head a file of parties. */
function ofHoldings(sheet: Sheet): Sheet {
  return { ...sheet, header: ['ownership', ...sheet.header] }
}

const isField = (name: string) => holdingFields.some(({ field }) => field === name)

/** A file that waits, judged anew; with other columns where `mapping` names them. Refused: `not_found`, `invalid_input`. */
export async function reviewHoldings(
  db: Db,
  act: Act,
  { id, mapping }: { readonly id: string; readonly mapping?: Mapping | undefined },
): Promise<Result<Looked>> {
  const found = await load(db, act, id)
  if (!found.ok) return found
  if (mapping === undefined)
    return ok({ file: found.value, plan: await look(db, act, found.value), from: 'given' })
  const checked = checkMapping(mapping, found.value)
  if (!checked.ok) return checked
  await inTransaction(db, act.at, (tx) => setFileMapping(tx, id, checked.value))
  const file = { ...found.value, mapping: checked.value }
  return ok({ file, plan: await look(db, act, file), from: 'given' })
}

/** What was written: the answer, and whom it is about. */
export interface Written {
  readonly done: HoldingsDone
  readonly owned: readonly string[]
  readonly parties: readonly string[]
}

/**
 * Writes parties and holdings of the file, judged again against what is on record now, in one transaction with its log
 * entry. Refused: `not_allowed` where something is wrong that nobody chose to skip; then nothing is kept.
 */
export async function confirmHoldings(
  db: Db,
  act: Act,
  { id, mapping, skipErrors }: ConfirmHoldings & { readonly id: string },
): Promise<Result<Written>> {
  const found = await load(db, act, id)
  if (!found.ok) return found
  const checked = checkMapping(mapping, found.value)
  if (!checked.ok) return checked
  const file = { ...found.value, mapping: checked.value }
  return await inTransaction(db, act.at, async (tx) => {
    await closeGate(tx)
    const allowed = permit(act, 'party.change')
    const outcome = allowed.ok ? await write(tx, allowed.value, { file, skipErrors }) : allowed
    const came = outcome.ok ? { ...outcome.value.done } : { refused: outcome.refusal.code }
    const body = { file: { name: file.name, kind: file.content.kind }, skipErrors, ...came }
    await log(tx, act, { type: 'ownership.import', object: id, body })
    return outcome
  })
}

async function write(
  tx: Tx,
  act: Act,
  { file, skipErrors }: { readonly file: WaitingFile; readonly skipErrors: boolean },
): Promise<Result<Written>> {
  const plan = await planOf(tx, file)
  const { new: added, changed, unchanged, error } = countsOf(plan)
  const first = faultsOf(plan)[0]
  if (first && !skipErrors)
    return refuse({
      code: 'not_allowed',
      ...worded(faultsLeftWords(error, faultText(first))),
      facts: { errors: error },
    })
  const holdings = plan.holdings.flatMap(({ record, state }) =>
    record && state !== 'unchanged' ? [record] : [],
  )
  const parties = plan.parties.filter((party) => isNamed(party, plan.holdings) || first === undefined)
  const refusal = await writeOrganisations(tx, act, parties)
  if (refusal) return refuse(refusal)
  await records.ownership.table.putMany(tx, act, [...holdings, ...plan.ended])
  if (file.content.kind === 'sheet')
    await keepMapping(tx, act, { sheet: ofHoldings(file.content.sheet), mapping: file.mapping })
  await dropFile(tx, act, file.id)
  const done = {
    new: added,
    changed,
    unchanged,
    ended: plan.ended.length,
    parties: parties.length,
    skipped: error,
  }
  const owned = [...new Set([...holdings, ...plan.ended].map((one) => one.owned))]
  return ok({ done, owned, parties: parties.map(({ ref }) => ref) })
}

/** Where something is skipped, a party is added only if a holding that is written names it. */
function isNamed({ ref }: Organisation, holdings: readonly PlannedHolding[]): boolean {
  return holdings.some(({ record }) => record?.owner === ref || record?.owned === ref)
}

/** Forgets a file that was only looked at. */
export function forgetHoldings(db: Db, act: Act, id: string): Promise<void> {
  return inTransaction(db, act.at, (tx) => dropFile(tx, act, id))
}

async function load(db: Db, act: Act, id: string): Promise<Result<WaitingFile>> {
  const allowed = permit(act, 'party.change')
  if (!allowed.ok) return allowed
  const found = await inTransaction(db, act.at, (tx) => findFile(tx, act, id))
  return found ? ok(found) : refuse({ code: 'not_found', ...worded(noFileWaitsWords(id, limits.keptHours)) })
}

function checkMapping(mapping: Mapping, { content }: WaitingFile): Result<Mapping> {
  if (content.kind === 'bods') return ok([])
  const named = mapping.filter((field) => field !== null)
  const unknown = named.find((field) => !isField(field))
  const twice = named.find((field, at) => named.indexOf(field) !== at)
  const width = content.sheet.header.length
  const problem =
    mapping.length !== width
      ? mappingFaults.count(mapping.length, width)
      : unknown !== undefined
        ? mappingFaults.unknown(unknown)
        : twice !== undefined
          ? mappingFaults.twice(twice)
          : undefined
  if (problem === undefined) return ok(mapping)
  const errors = [fieldFault('/mapping', problem)]
  return refuse({ code: 'invalid_input', ...worded(mappingWords(problem)), errors })
}

function look(db: Db, act: Act, file: WaitingFile): Promise<Plan> {
  return inTransaction(db, act.at, (tx) => planOf(tx, file))
}

async function planOf(tx: Tx, { content, mapping }: WaitingFile): Promise<Plan> {
  if (content.kind === 'sheet') {
    const holdings = await planOfSheet(tx, content.sheet, mapping)
    const none = { parties: [], matched: 0, ended: [], faults: [], leftOut: [] }
    return { holdings, ...none, count: holdings.length, names: await namesIn(tx, holdings, []) }
  }
  const reading = orThrow(readBods(content.text))
  const plan = await planOfBods(tx, reading)
  const { leftOut, count } = reading
  return { ...plan, leftOut, count, names: await namesIn(tx, plan.holdings, plan.parties) }
}

/** Names of the parties that the first rows are about, as those are shown. */
async function namesIn(
  tx: Tx,
  holdings: readonly PlannedHolding[],
  added: readonly Organisation[],
): Promise<ReadonlyMap<string, string>> {
  const shown = holdings.slice(0, shownRows).flatMap(({ record }): Ownership[] => (record ? [record] : []))
  const refs = [...new Set(shown.flatMap(({ owner, owned }) => [owner, owned]))]
  const { organisations, legalEntities } = await findParties(tx, refs)
  const known = [...organisations, ...legalEntities].map(({ key, record }): [string, string] => [
    key,
    record.name,
  ])
  return new Map([...added.map(({ ref, name }): [string, string] => [ref, name]), ...known])
}

export const shownRows = 20

/** Everything that is wrong with a file, in its order. */
export function faultsOf({ holdings, faults }: Plan) {
  return [...faults, ...holdings.flatMap((one) => one.faults)].toSorted((one, other) => one.row - other.row)
}

export function countsOf(plan: Plan) {
  const counts = { new: 0, changed: 0, unchanged: 0, error: 0 }
  for (const { state } of plan.holdings) counts[state]++
  return { ...counts, error: counts.error + plan.faults.length }
}
