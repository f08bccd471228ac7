import { type Columns, mapColumns, type RawRow, type Reading, readMap } from '#screening'
import { usage } from '../arguments.ts'
import type { At } from './bytes.ts'

/** What whoever calls says of the file; the rest is guessed, and shown. */
export interface Asked {
  readonly file: string
  readonly format?: string | undefined
  readonly map?: string | undefined
  readonly delimiter?: string | undefined
  readonly encoding?: string | undefined
  readonly sheet?: string | undefined
  readonly signal: AbortSignal
  /** How far an interrupted run had read. */
  readonly before?: At | undefined
}

export interface Piece {
  readonly rows: readonly RawRow[]
  readonly at: At
}

/** A file that was looked into, and its rows, once. */
export interface Input {
  readonly reading: Reading
  /** What it was taken for, in words: `CSV parted by ';', windows-1252`. */
  readonly kind: string
  readonly header?: readonly string[]
  /** Bytes; undefined where nobody knows how much is to come. */
  readonly size: number | undefined
  readonly pieces: AsyncIterable<Piece>
  /** What whoever reads the answer must know once all is read. */
  warnings(): readonly string[]
}

/** As what each column is looked at; refused where no name is found, or where `--map` names what is not there. */
export function columnsOf(file: string, header: readonly string[], map: string | undefined): Columns {
  const asked = map === undefined ? [] : readMap(map)
  if ('problem' in asked) throw usage(`--map ${map}: ${asked.problem}. Nothing was screened.`)
  const mapped = mapColumns(header, asked)
  if ('columns' in mapped) return mapped.columns
  const hint =
    map === undefined ? ' The first row is taken for the heading. Say which: --map name=HEADING.' : ''
  throw usage(`${file}: ${mapped.problem}.${hint} Nothing was screened.`)
}
