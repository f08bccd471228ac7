import type { ReactNode } from 'react'

export type CellValue = string | number | boolean | null | undefined

export interface Choice {
  readonly value: string
  readonly label: string
}

/** One column. Its id is also its name in the address, in the export and in the server's sort and filter. */
export interface Column<Row> {
  readonly id: string
  readonly title: string
  /** What is sorted and filtered by where the table has all rows. */
  readonly value: (row: Row) => CellValue
  /** How it is shown; left out: the value. */
  readonly cell?: (row: Row) => ReactNode
  /** Pixels. */
  readonly width?: number
  readonly isNumber?: boolean
  /** `text`: holds what is typed; choices: one of them; left out: no filter. */
  readonly filter?: 'text' | readonly Choice[]
  readonly isUnsorted?: boolean
  /** Not shown until the reader chooses it. */
  readonly isOptional?: boolean
}

export const usualWidth = 160
