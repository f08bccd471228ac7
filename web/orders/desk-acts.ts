import { createContext } from 'react'

/** What a next step may set off on the desk that shows it; nothing where the verdict stands alone. */
export interface DeskActs {
  readonly check?: () => void
  readonly orderRef?: string | null
}
export const DeskActs = createContext<DeskActs>({})
