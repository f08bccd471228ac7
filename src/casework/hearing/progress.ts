import type { HearingProgress } from './model.ts'

/**
 * How far one was heard, over all hearings of a case: as long as one of them waits, the whole waits. A hearing whose time
 * is over without a reply is done; a skipped one counts only where no other was held.
 */
export function progressOf(
  all: readonly { readonly state: string; readonly isOver: boolean }[],
): HearingProgress {
  const is = (state: string) => all.some((one) => one.state === state)
  if (all.some(({ state, isOver }) => state === 'sent' && !isOver)) return 'sent'
  if (is('replied')) return 'replied'
  if (is('answered') || is('over') || is('sent')) return 'done'
  return is('skipped') ? 'skipped' : 'none'
}
