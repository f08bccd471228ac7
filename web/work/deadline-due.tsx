import type { Deadline } from '#lifecycle/model'
import { DueBadge } from '../ui/due-badge.tsx'
import { useFormat } from '../ui/format.ts'

/** The end of a duty: what is left while it is owed; only the day once it is over. */
export function DeadlineDue({ deadline: { dueOn, state } }: { readonly deadline: Deadline }) {
  const format = useFormat()
  if (state === 'met' || state === 'cancelled') return format.weekday(dueOn)
  return <DueBadge due={dueOn} isPaused={state === 'paused'} />
}
