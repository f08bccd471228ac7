import type { ReactNode } from 'react'

export interface ScrollingTableProps {
  readonly label: string
  readonly children: ReactNode
}

/** A table that scrolls within itself where the window is narrow; the arrow keys reach it. */
export function ScrollingTable({ label, children }: ScrollingTableProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would be announced as a form
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <div className="table-scroll" role="group" aria-label={label} tabIndex={0}>
      <table>{children}</table>
    </div>
  )
}
