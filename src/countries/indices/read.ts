import { codeOf } from '../codes.ts'
import { flagOf, numberOf, yearOf } from './cells.ts'
import type { Row } from './csv.ts'
import { type Fit, fitOf, keyOf, nearestTo } from './detect.ts'
import type { Column, Figure, FigureRow } from './model.ts'
import { refuseIndex } from './refusal.ts'
import { indices } from './register.ts'
import { cellWords, fileWords } from './words.ts'

/** What a file held: what is kept, and how many rows were left out and why. */
export interface Reading {
  readonly fit: Fit
  readonly rows: readonly FigureRow[]
  /** Rows under the header. */
  readonly read: number
  readonly leftOut: Readonly<Record<LeftOut, number>>
}
export type LeftOut = 'noFigure' | 'tooOld' | 'endedState' | 'notUsed'

/** Rows of a sheet, one after another. */
export interface Sheet {
  readonly rows: AsyncIterable<Row>
  /** A workbook may have a title above its header. */
  readonly headerWithin: number
}

/**
 * Reads a file of figures, whichever of the known layouts it is in; throws a refusal that names line, column and what
 * was expected. Of several sheets, the first with a known header is read.
 */
export async function readIndex(
  file: string,
  sheets: AsyncIterable<Sheet> | Iterable<Sheet>,
): Promise<Reading> {
  let firstHeader: readonly string[] | undefined
  for await (const sheet of sheets) {
    let looked = 0
    let reader: Reader | undefined
    for await (const row of sheet.rows) {
      if (row.cells.every((cell) => cell.trim() === '')) continue
      if (reader) {
        reader.take(row)
        continue
      }
      if (looked++ >= sheet.headerWithin) break
      firstHeader ??= row.cells
      const fit = fitOf(row.cells)
      if (fit) reader = readerOf(file, fit, row.cells.length)
    }
    if (reader) return reader.done()
  }
  if (!firstHeader) refuseIndex(fileWords.empty(file))
  const near = nearestTo(firstHeader)
  if (!near)
    refuseIndex(
      fileWords.noHeader(
        file,
        indices.map(({ title }) => title),
      ),
    )
  refuseIndex(fileWords.otherHeader(file, { layout: near.title, missing: near.missing, extra: near.extra }))
}

interface Reader {
  take(row: Row): void
  done(): Reading
}

interface Kept {
  readonly row: Omit<FigureRow, 'figures'> & { readonly figures: Record<string, Figure> }
  readonly lines: Map<string, number>
}

function readerOf(file: string, fit: Fit, width: number): Reader {
  const kept = new Map<string, Kept>()
  const leftOut: Record<LeftOut, number> = { noFigure: 0, tooOld: 0, endedState: 0, notUsed: 0 }
  let read = 0
  return {
    take(row) {
      read++
      if (row.cells.length > width || (fit.layout.others !== true && row.cells.length < width))
        refuseIndex(fileWords.otherWidth(file, row.line, { cells: row.cells.length, columns: width }))
      const outcome = rowOf(file, fit, row)
      if (typeof outcome === 'string') leftOut[outcome]++
      else for (const one of outcome) keep(file, kept, { ...one, line: row.line })
    },
    done() {
      const rows = [...kept.values()].map(({ row }) => row)
      if (rows.length === 0) refuseIndex(fileWords.empty(file))
      return { fit, rows, read, leftOut }
    },
  }
}

interface One {
  readonly place: string
  readonly year: number
  readonly column: string
  readonly measure: string
  readonly figure: Figure
}

/** The figures of one row, each with its place and year; or why it has none for us. */
function rowOf(file: string, fit: Fit, row: Row): readonly One[] | LeftOut {
  const { layout, facts } = fit
  const cell = (column: Column) => row.cells[fit.columns.get(keyOf(column)) ?? -1]?.trim() ?? ''
  const spot = (column: Column) => ({ file, line: row.line, column: keyOf(column) })
  const year = layout.year && yearOf(spot(layout.year.column), cell(layout.year.column), layout.year.shift)
  if (year !== undefined && facts.keepFrom !== undefined && year < facts.keepFrom) return 'tooOld'
  const places = placesOf(fit, { cell, spot })
  if (places.length === 0) return 'endedState'
  const measures = measuresOf(fit, { cell, spot })
  if (measures === undefined) return 'notUsed'
  const given = [
    ...measures.map(([measure, column]) => ({ measure, column: keyOf(column), text: cell(column), year })),
    ...fit.spread.map((each) => ({
      ...{ measure: layout.spread?.measure ?? '', column: layout.spread?.example ?? '' },
      ...{ text: row.cells[each.at]?.trim() ?? '', year: each.year },
    })),
  ]
  const found = given.flatMap(({ measure, column, text, year: about }) => {
    const own = layout.years?.[measure]
    if (layout.none.includes(text)) return []
    const figure = figureOf(fit, { measure, text, spot: { file, line: row.line, column } })
    if (!figure) return []
    const of = own ? yearOf(spot(own), cell(own)) : about
    return of === undefined ? [] : places.map((place) => ({ place, year: of, column, measure, figure }))
  })
  return found.length === 0 ? 'noFigure' : found
}

interface Cells {
  cell(column: Column): string
  spot(column: Column): { file: string; line: number; column: string }
}

/** One place, several where a publisher judges areas together, none for a state that ended. */
function placesOf({ layout, facts }: Fit, { cell, spot }: Cells): readonly string[] {
  const { column, by, orElse } = layout.country
  const coded = cell(column)
  const isNamed = coded === '' && orElse !== undefined
  const text = isNamed ? cell(orElse) : coded
  const own = facts.places?.[text]
  if (own === null) return []
  if (own !== undefined) {
    const [country = '', areas] = own.split('/')
    return areas === undefined ? [country] : areas.split('+').map((area) => `${country}/${area}`)
  }
  const code = codeOf(text, isNamed ? 'name' : by)
  if (code === undefined) refuseIndex(cellWords.noCountry(spot(isNamed ? orElse : column), text))
  return [code]
}

/** Which measures a row holds, and under which column; undefined for an indicator that we do not use. */
function measuresOf(
  { layout }: Fit,
  { cell, spot }: Cells,
): readonly (readonly [string, Column])[] | undefined {
  const { long, measures } = layout
  if (!long) return Object.entries(measures)
  const named = cell(long.column)
  const measure = long.names[named]
  if (measure === undefined) refuseIndex(cellWords.noWord(spot(long.column), named, Object.keys(long.names)))
  return measure === '' || measures.value === undefined ? undefined : [[measure, measures.value]]
}

interface Given {
  readonly measure: string
  readonly text: string
  readonly spot: { readonly file: string; readonly line: number; readonly column: string }
}

function figureOf({ facts, layout }: Fit, { measure, text, spot }: Given): Figure | undefined {
  const { scale } = facts.measures.find(({ id }) => id === measure) ?? {}
  return scale ? numberOf(spot, text, scale) : flagOf(spot, text, layout.words ?? {})
}

function keep(file: string, kept: Map<string, Kept>, one: One & { readonly line: number }): void {
  const { place, year, measure, figure, line } = one
  const key = `${place}/${year}`
  const [country = '', area = null] = place.split('/')
  const before: Kept = kept.get(key) ?? { row: { country, area, year, figures: {} }, lines: new Map() }
  const first = before.lines.get(measure)
  if (first !== undefined)
    refuseIndex(cellWords.twice({ file, line, column: one.column }, { place, year, first }))
  before.lines.set(measure, line)
  before.row.figures[measure] = figure
  kept.set(key, before)
}
