import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { Deadline } from '#lifecycle/model'
import { useFormat } from '../ui/format.ts'
import { PersonName } from '../ui/person-name.tsx'
import { Timeline, type TimelineItem } from '../ui/timeline.tsx'

/** Began, stood still, was moved, ended: each with who did it and why; the oldest first. */
export function DeadlineHistory({ deadline }: { readonly deadline: Deadline }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <section aria-label={t('life.history')}>
      <h2>{t('life.history')}</h2>
      <Timeline items={stepsOf(deadline, t, format.weekday)} />
    </section>
  )
}

function stepsOf(deadline: Deadline, t: TFunction, day: (text: string) => string): readonly TimelineItem[] {
  const { startAt, startedBy, pauses, extensions, endedAt, endedBy, endReason, state } = deadline
  const step = (at: string, says: string, { by, reason }: { by: string; reason?: string | null }) => ({
    id: `${at} ${says}`,
    at,
    says,
    by: (
      <>
        <PersonName person={by} />
        {reason && ` · ${reason}`}
      </>
    ),
  })
  const steps: TimelineItem[] = [step(startAt, t('work.step.started'), { by: startedBy })]
  for (const { from, until, reason, by } of pauses) {
    steps.push(step(from, t('work.step.paused'), { by, reason }))
    if (until) steps.push({ id: `${until} resumed`, at: until, says: t('work.step.resumed') })
  }
  for (const { from, until, reason, at, by } of extensions)
    steps.push(step(at, t('work.step.extended', { from: day(from), until: day(until) }), { by, reason }))
  if (endedAt && endedBy)
    steps.push(step(endedAt, t(`deadlineState.${state}`), { by: endedBy, reason: endReason }))
  return steps.sort((a, b) => (a.at < b.at ? -1 : 1))
}
