import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Survey } from '#phaseout/model'
import { useMay } from '../access/session.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { askSurvey, useNoteBoards } from './api.ts'

/** Asks for the proposals, and shows how far they have come. */
export function SurveyAsk({ survey: { plan, state, done, total } }: { readonly survey: Survey }) {
  const { t } = useTranslation()
  const may = useMay()
  const note = useNoteBoards()
  const work = useMutation({ mutationFn: () => askSurvey(plan), onSettled: note })
  const words = t('boards.survey.progress', { done, total })
  const isRunning = state === 'running'
  return (
    <div className="board-plan" role="status">
      {state === 'failed' && <p>{t('boards.survey.failed')}</p>}
      {isRunning && (
        <p>
          <progress max={Math.max(total, 1)} value={done} aria-label={words} /> {words}
        </p>
      )}
      {may('proposal.ask') && !isRunning && (
        <Button
          variant={state === 'none' ? 'filled' : 'default'}
          loading={work.isPending}
          onClick={() => work.mutate()}
        >
          {t(state === 'none' ? 'boards.survey.ask' : 'boards.survey.askAgain')}
        </Button>
      )}
      <ProblemNotice error={work.error} />
    </div>
  )
}
