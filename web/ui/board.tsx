import type { ReactNode } from 'react'
import { AppLink } from './app-link.tsx'
import { useFormat } from './format.ts'

export interface NumberTileProps {
  readonly label: string
  readonly value: number
  /** The list behind the number: every number opens its records. */
  readonly to: string
  /** What the number is made of, or how it moved: "of 240, 3 more than last week". */
  readonly says?: string
  /** Stands out where somebody must act. */
  readonly isUrgent?: boolean
}

/** One number of a board, with its words and the list it opens. */
export function NumberTile({ label, value, to, says, isUrgent = false }: NumberTileProps) {
  const format = useFormat()
  return (
    <li className="number-tile" data-urgent={isUrgent || undefined}>
      <AppLink to={to}>
        <span className="number-tile-value">{format.number(value)}</span>
        <span className="number-tile-label">{label}</span>
      </AppLink>
      {says && <p className="soft small">{says}</p>}
    </li>
  )
}

export interface BoardProps {
  readonly label: string
  /** At most seven `NumberTile`s. */
  readonly children: ReactNode
}

/** Layout three: a few numbers that open their lists. */
export function Board({ label, children }: BoardProps) {
  return (
    <ul className="board" aria-label={label}>
      {children}
    </ul>
  )
}
