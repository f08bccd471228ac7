import { readFile } from 'node:fs/promises'
import { parse } from 'csv-parse/sync'
import type { Upload } from '#documents'
import {
  type Act,
  type FieldError,
  ok,
  type Refusal,
  type Result,
  refuse,
  validate,
  type Wording,
  worded,
} from '#kernel'
import { warningFileWords } from '../../knowledge/warning-intake-words.ts'
import type { WarningDesk } from '../desk/index.ts'
import { NewWarning, type WarningReceipt, warningLimits } from '../model.ts'
import { receiveWarnings, refuseIntake } from '../receive/actions.ts'
import { unknownColumns, warningOfRow } from './row.ts'

/**
 * Takes in a file of several warnings, CSV or a JSON array: all or none. Faults name line and field
 * (`line 3, title`; in JSON `/2/title`).
 */
export async function receiveFile(
  desk: WarningDesk,
  act: Act,
  files: readonly Upload[],
): Promise<Result<WarningReceipt[]>> {
  const [file, ...others] = files
  const read =
    file && others.length === 0 ? await readWarnings(file) : refuse(unfit(warningFileWords.oneFile))
  if (!read.ok) return await refuseIntake(desk, act, { channel: 'file', ...read })
  const all = read.value.map((given) => ({ given, channel: 'file', files: [], withCode: false }) as const)
  return await receiveWarnings(desk, act, all)
}

async function readWarnings({ path, size }: Upload): Promise<Result<NewWarning[]>> {
  if (size > warningLimits.fileBytes) return refuse(unfit(warningFileWords.unread))
  const bytes = await readFile(path)
  return readWarningFile(bytes)
}

/** The warnings of a file, every one of them fit to be taken in. */
export function readWarningFile(bytes: Uint8Array): Result<NewWarning[]> {
  const lines = linesIn(bytes)
  if (!lines) return refuse(unfit(warningFileWords.unread))
  if (lines.length === 0) return refuse(unfit(warningFileWords.none))
  if (lines.length > warningLimits.fileWarnings)
    return refuse(unfit(warningFileWords.tooMany(warningLimits.fileWarnings)))
  const errors: FieldError[] = []
  const found: NewWarning[] = []
  for (const { at, value, unknown } of lines) {
    for (const column of unknown) errors.push(faultAt(at(`/${column}`), warningFileWords.unknownColumn))
    const checked = validate(NewWarning, value)
    if (checked.ok) found.push(checked.value)
    else errors.push(...(checked.refusal.errors ?? []).map((one) => ({ ...one, path: at(one.path) })))
  }
  if (errors.length > 0) return refuse({ ...unfit(warningFileWords.faulty), errors: errors.slice(0, 200) })
  return ok(found)
}

function faultAt(path: string, said: Wording): FieldError {
  return { path, message: said.en, wording: said }
}

interface Line {
  /** Where a fault at this pointer is, for whoever has the file before them. */
  readonly at: (pointer: string) => string
  readonly value: unknown
  readonly unknown: readonly string[]
}

function linesIn(bytes: Uint8Array): Line[] | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return /^\s*\[/.test(text) ? linesOfJson(text) : linesOfCsv(text)
  } catch {
    return undefined
  }
}

function linesOfJson(text: string): Line[] {
  const all: unknown = JSON.parse(text)
  if (!Array.isArray(all)) return []
  return all.map((value: unknown, n) => ({ at: (pointer) => `/${n}${pointer}`, value, unknown: [] }))
}

function linesOfCsv(text: string): Line[] {
  const delimiter = (text.split('\n', 1)[0] ?? '').includes(';') ? ';' : ','
  const rows: { readonly record: Record<string, string>; readonly info: { readonly lines: number } }[] =
    parse(text, { columns: true, bom: true, info: true, skip_empty_lines: true, trim: true, delimiter })
  return rows.map(({ record: row, info }) => ({
    at: (pointer) => `line ${info.lines}, ${pointer.slice(1).replaceAll('/', '.') || 'row'}`,
    value: warningOfRow(row),
    unknown: unknownColumns(row),
  }))
}

function unfit(said: Wording): Refusal {
  return { code: 'invalid_input', ...worded(said) }
}
