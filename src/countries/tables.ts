import type { ColumnType, Generated } from 'kysely'
import type { Figure } from './indices/model.ts'

export interface EditionTable {
  id: string
  index: string
  layout: string
  file: string
  sha256: string
  rows: number
  places: number
  year_from: number
  year_to: number
  left_out: ColumnType<Readonly<Record<string, number>>, string, never>
  imported_at: string
  imported_by: string
}

/** What one edition says of one place in one year; area '' is the whole country. */
export interface FigureTable {
  edition: string
  country: string
  area: string
  year: number
  figures: ColumnType<Readonly<Record<string, Figure>>, string, never>
}

/** When an edition came into force. The one of the same index before it went out of force then. */
export interface AdoptionTable {
  nth: Generated<number>
  index: string
  edition: string
  at: string
  by: string
}

declare module '#storage' {
  interface Tables {
    'countries.edition': EditionTable
    'countries.figure': FigureTable
    'countries.adoption': AdoptionTable
  }
}
