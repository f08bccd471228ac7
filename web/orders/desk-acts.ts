import { createContext } from 'react'
import type { DraftLine } from './draft.ts'

/** What a step needs to know of the order that the answer is about. */
export interface AboutOrder {
  readonly legalEntity: string
  readonly buyer: string
  readonly endUser?: string | null | undefined
  readonly consignee?: string | null | undefined
  readonly payer?: string | null | undefined
  readonly intermediary?: string | null | undefined
  readonly contract?: string | null | undefined
  readonly lines: readonly {
    readonly sku: string
    readonly quantity: string | number
    readonly site?: string | null | undefined
  }[]
}

/** What a next step may set off on the desk that shows it; nothing where the verdict stands alone. */
export interface DeskActs {
  readonly check?: () => void
  readonly orderRef?: string | null
  readonly about?: AboutOrder
  /** Changes a line of the form, by its number from 1. */
  readonly changeLine?: (line: number, part: Partial<DraftLine>) => void
  /** A record that the answer lacked has been added: ask again. */
  readonly supplied?: () => void
}
export const DeskActs = createContext<DeskActs>({})
