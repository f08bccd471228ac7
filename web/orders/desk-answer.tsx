import { useTranslation } from 'react-i18next'
import { EmptyState } from '../ui/empty-state.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { isAskable } from './draft.ts'
import type { Desk } from './use-desk.ts'
import { VerdictActs } from './verdict-acts.tsx'
import { VerdictPanel } from './verdict-panel.tsx'

/** The right side of the desk: the answer so far, or what it takes to get one. */
export function DeskAnswer({ desk }: { readonly desk: Desk }) {
  const { t } = useTranslation()
  const { shown, error, draft } = desk
  return (
    <section className="desk-answer" aria-label={t('desk.answer')} aria-busy={desk.isBusy}>
      <ProblemNotice error={error} />
      {shown && <VerdictPanel verdict={shown.verdict} isKept={shown.isKept} isOld={shown.isOld} />}
      {shown?.isKept && <VerdictActs key={shown.verdict.traceId} verdict={shown.verdict} />}
      {!shown && !error && !isAskable(draft) && (
        <EmptyState title={t('desk.noAnswerYet')} says={t('desk.howToAnswer')} />
      )}
    </section>
  )
}
