import type { ReactNode } from 'react'
import { useFormat } from './format.ts'

export interface TimelineItem {
  readonly id: string
  readonly at: string
  /** What happened, in a sentence. */
  readonly says: ReactNode
  /** Who did it, and the reason given. */
  readonly by?: ReactNode
}

/** What happened, newest first or last as it is given. */
export function Timeline({ items }: { readonly items: readonly TimelineItem[] }) {
  const format = useFormat()
  return (
    <ol className="timeline">
      {items.map(({ id, at, says, by }) => (
        <li key={id}>
          <time dateTime={at}>{format.instant(at)}</time>
          <div>
            {says}
            {by && <p className="soft small">{by}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
