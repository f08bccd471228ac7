import type { WorkItem } from '#lifecycle/model'
import { left } from '../ui/due.ts'

/** What a tile counts: what is overdue, what is due within a week, or one kind of work. */
export const views = ['overdue', 'week', 'approval', 'order', 'hit', 'deadline', 'other'] as const
export type View = (typeof views)[number]

const kinds = ['approval', 'order', 'hit', 'deadline'] as const

/** Whether an item belongs to a view at an instant. */
export function isIn(view: View, item: WorkItem, now: string): boolean {
  if (view === 'overdue') return item.overdue
  if (view === 'week')
    return !item.overdue && item.due !== null && left(item.dueOn ?? item.due, now).count <= 7
  if (view === 'other') return !kinds.some((kind) => kind === item.kind)
  return item.kind === view
}

/** Views that hold something, with how much; at most seven. */
export const countsOf = (items: readonly WorkItem[], now: string) =>
  views
    .map((view) => ({ view, count: items.filter((item) => isIn(view, item, now)).length }))
    .filter(({ count }) => count > 0)
