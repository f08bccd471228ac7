import type { ReactNode } from 'react'
import { Page } from './page.tsx'

export interface RecordLayoutProps {
  readonly title: string
  /** Where it stands, who must act, by when; and the switch to another instant. */
  readonly aside?: ReactNode
  /** Life part or state, across the page. */
  readonly head?: ReactNode
  readonly facts: ReactNode
  /** Right: timeline, life, log. */
  readonly history: ReactNode
  /** `below` where the facts need the whole width: what stands beside otherwise follows under them. */
  readonly look?: 'beside' | 'below'
  /** Acts, always in sight at the foot. */
  readonly acts?: ReactNode
}

/** Layout two: title and state above, facts left, history right, acts at the foot. */
export function RecordLayout({
  title,
  aside,
  head,
  facts,
  history,
  look = 'beside',
  acts,
}: RecordLayoutProps) {
  return (
    <Page title={title} aside={aside}>
      {head}
      <div className={`record record-${look}`}>
        <div className="record-facts">{facts}</div>
        <aside className="record-history">{history}</aside>
      </div>
      {acts && <div className="acts-bar">{acts}</div>}
    </Page>
  )
}
