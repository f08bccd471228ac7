import { createHash } from 'node:crypto'
import { permit } from '#access'
import { type Act, AppError, newId, ok, type Result, refuse } from '#kernel'
import { record } from '#log'
import { type Db, inTransaction } from '#storage'
import { csvRows, type Row, strictText } from './csv.ts'
import type { FigureRow } from './model.ts'
import { type Reading, readIndex, type Sheet } from './read.ts'
import type { Edition, ImportedEdition } from './record.ts'
import { refuseIndex } from './refusal.ts'
import { insertEdition, lockEditions, readEditions } from './store.ts'
import { fileWords } from './words.ts'
import { workbookSheets } from './workbook/actions.ts'

/** A file of figures as it came; `open` starts anew each time. */
export interface FigureFile {
  readonly name: string
  open(): AsyncIterable<Uint8Array>
}

/** An edition must not lose more places than this share of those in force: a cut file reads like a small one. */
const mostLost = 0.2

/**
 * Reads a file of figures, whichever publication it is, and keeps it as an edition: whole, or not at all. It changes no
 * band until it is adopted. The same bytes again are the edition that they were. Refused: `invalid_input` with line,
 * column and expectation; refusals are logged too.
 */
export async function importFigures(db: Db, given: Act, file: FigureFile): Promise<Result<ImportedEdition>> {
  const permitted = permit(given, 'country.import')
  if (!permitted.ok) return permitted
  const act = permitted.value
  const sha256 = await digestFile(file)
  const before = await inTransaction(db, act.at, (tx) => readEditions(tx))
  const same = before.find((edition) => edition.sha256 === sha256)
  if (same) return ok({ edition: same, change: 'unchanged' })
  try {
    const reading = await readIndex(file.name, sheetsOf(file))
    refuseFuture(file.name, reading, act)
    refuseScale(file.name, reading)
    refuseLoss(file.name, reading, before)
    const edition = editionOf(reading, { id: newId('ixe', act), file: file.name, sha256, act })
    return ok(await keep(db, act, { edition, rows: reading.rows }))
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'invalid_input') throw error
    const { message: detail, wording } = error
    await inTransaction(db, act.at, (tx) =>
      record(tx, act, { type: 'country.import', object: file.name, body: { sha256, refused: detail } }),
    )
    return refuse({ code: 'invalid_input', detail, wording })
  }
}

interface Keeping {
  readonly edition: ReturnType<typeof editionOf>
  readonly rows: readonly FigureRow[]
}

/** One transaction: the whole edition with its log entry, or what the same file became a moment before. */
async function keep(db: Db, act: Act, { edition, rows }: Keeping): Promise<ImportedEdition> {
  return await inTransaction(db, act.at, async (tx) => {
    await lockEditions(tx)
    const same = (await readEditions(tx)).find(({ sha256 }) => sha256 === edition.sha256)
    if (same) return { edition: same, change: 'unchanged' }
    await insertEdition(tx, edition, rows)
    await record(tx, act, { type: 'country.import', object: edition.id, body: { ...edition } })
    return { edition: { ...edition, adoptedAt: null, inForce: false }, change: 'added' }
  })
}

async function digestFile({ open }: FigureFile): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of open()) hash.update(chunk)
  return hash.digest('hex')
}

/** A workbook is known by its first bytes, those of a ZIP archive; anything else must be text. */
async function* sheetsOf(file: FigureFile): AsyncGenerator<Sheet> {
  if (await isArchive(file)) {
    yield* workbookSheets(file)
    return
  }
  const rows: AsyncIterable<Row> = csvRows(file.name, strictText(file.name, file.open()))
  yield { rows, headerWithin: 1 }
}

async function isArchive({ open }: FigureFile): Promise<boolean> {
  for await (const chunk of open()) return chunk[0] === 0x50 && chunk[1] === 0x4b
  return false
}

interface Frame {
  readonly id: string
  readonly file: string
  readonly sha256: string
  readonly act: Act
}

function editionOf({ fit, rows, read, leftOut }: Reading, { id, file, sha256, act }: Frame) {
  const years = rows.map(({ year }) => year)
  return {
    ...{ id, index: fit.facts.index, layout: fit.layout.id, file, sha256, rows: read },
    places: placesIn(rows),
    yearFrom: years.reduce((a, b) => Math.min(a, b)),
    yearTo: years.reduce((a, b) => Math.max(a, b)),
    leftOut: Object.fromEntries(Object.entries(leftOut).filter(([, count]) => count > 0)),
    importedAt: act.at,
    importedBy: act.by,
  }
}

function placesIn(rows: readonly FigureRow[]): number {
  return new Set(rows.map(({ country, area }) => `${country}/${area ?? ''}`)).size
}

/** A year that has not come yet is a slip, and would stand as the newest figure for years. */
function refuseFuture(file: string, { rows }: Reading, { at }: Act): void {
  const now = Number(at.slice(0, 4))
  const year = rows.map((row) => row.year).find((each) => each > now)
  if (year !== undefined) refuseIndex(fileWords.future(file, { year, now }))
}

/** Figures of so many places reach the upper part of their scale; 0 to 1 in a column for 0 to 100 does not. */
const wholeWorld = 50
const leastBest = 30

function refuseScale(file: string, { fit, rows }: Reading): void {
  for (const { id, title, scale } of fit.facts.measures) {
    const figures = rows.flatMap(({ figures }) => figures[id] ?? [])
    const best = figures.reduce((most, { normal }) => Math.max(most, normal ?? 0), 0)
    if (!scale || best >= leastBest) continue
    const raw = figures.reduce((most, { raw }) => (typeof raw === 'number' ? Math.max(most, raw) : most), 0)
    const given = new Set(rows.flatMap(({ country, figures }) => (figures[id] ? [country] : [])))
    if (given.size >= wholeWorld)
      refuseIndex(
        fileWords.otherScale(file, { measure: title, best: raw, most: Math.max(scale.worst, scale.best) }),
      )
  }
}

/** Lists of flags grow and shrink; figures of the world's countries do not. */
function refuseLoss(file: string, { fit, rows }: Reading, before: readonly Edition[]): void {
  const inForce = before.find(({ index, inForce }) => inForce && index === fit.facts.index)
  if (!inForce || fit.facts.measures.every(({ dimension }) => dimension === 'flag')) return
  const places = placesIn(rows)
  if (places < inForce.places * (1 - mostLost))
    refuseIndex(fileWords.shrunk(file, { rows: places, before: inForce.places }))
}
