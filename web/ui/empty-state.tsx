import type { ReactNode } from 'react'

export interface EmptyStateProps {
  readonly title: string
  /** What will appear here, and how it comes to. */
  readonly says: string
  readonly children?: ReactNode
}

export function EmptyState({ title, says, children }: EmptyStateProps) {
  return (
    <div className="empty-state">
      <h2>{title}</h2>
      <p>{says}</p>
      {children && <div className="empty-state-acts">{children}</div>}
    </div>
  )
}
