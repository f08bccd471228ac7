import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../access/session.ts'
import { useFormat } from '../ui/format.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSaid } from '../ui/said.ts'
import { beginDryRun, cancelDryRun, type DryRun, useDryRuns } from './drafts-api.ts'
import { DryRunResult } from './dry-run-result.tsx'

export interface DryRunPartProps {
  /** The address of what is run dry: `draftRuns(id)` or `packRuns(pack, version)`. */
  readonly of: string
  readonly canRun: boolean
  /** Why it cannot, in a sentence. */
  readonly whyNot?: string | undefined
}

/** Past orders asked with rules that are not in force: how far it is, and which would come out otherwise. */
export function DryRunPart({ of, canRun, whyNot }: DryRunPartProps) {
  const { t } = useTranslation()
  const may = useMay()
  const client = useQueryClient()
  const { data: runs, error, refetch } = useDryRuns(of)
  const begin = useMutation({ mutationFn: () => beginDryRun(of), onSuccess: () => refetch() })
  const [newest, ...older] = runs ?? []
  const isRunning = newest?.state === 'running'
  const wasRunning = useRef(isRunning)
  useEffect(() => {
    // The draft itself says that it was run dry: it is read again once the run has ended.
    if (wasRunning.current && !isRunning) void client.invalidateQueries({ queryKey: ['rules', 'draft'] })
    wasRunning.current = isRunning
  }, [isRunning, client])
  return (
    <section className="rule-entry" aria-labelledby="dry-run">
      <h3 id="dry-run">{t('rules.dryRun')}</h3>
      <p className="soft">{whyNot ?? t('rules.dryRunSays')}</p>
      {error && <ProblemNotice error={error} retry={() => void refetch()} />}
      <ProblemNotice error={begin.error} />
      {may('rules.draft') && canRun && !isRunning && (
        <Button variant="default" loading={begin.isPending} onClick={() => begin.mutate()}>
          {t(newest ? 'rules.dryRunAgain' : 'rules.dryRunAct')}
        </Button>
      )}
      {newest && (isRunning ? <Running run={newest} of={of} /> : <DryRunResult run={newest} />)}
      {older.length > 0 && <Older runs={older} />}
    </section>
  )
}

function Running({ run, of }: { readonly run: DryRun; readonly of: string }) {
  const { t } = useTranslation()
  const format = useFormat()
  const may = useMay()
  const client = useQueryClient()
  const cancel = useMutation({
    mutationFn: () => cancelDryRun(run.id),
    onSettled: () => client.invalidateQueries({ queryKey: ['rules', 'dry-runs', of] }),
  })
  const { asked, differ } = run.tally
  const left = secondsLeft(run)
  return (
    <div role="status">
      <div className="file-progress">
        <label>
          {t('rules.dryRunProgress', {
            asked: format.number(asked),
            total: format.number(run.total),
            differ: format.number(differ),
          })}
          <progress value={asked} max={Math.max(1, run.total)} />
        </label>
        {may('rules.draft') && (
          <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate()}>
            {t('common.cancel')}
          </Button>
        )}
      </div>
      {left !== undefined && (
        <p className="soft small">{t('rules.timeLeft', { left: t('rules.seconds', { count: left }) })}</p>
      )}
      <ProblemNotice error={cancel.error} />
    </div>
  )
}

/** Seconds, at the pace so far; undefined before the first order was asked. */
function secondsLeft({ at, tally, total }: DryRun): number | undefined {
  if (tally.asked === 0) return undefined
  const pace = (Date.now() - Date.parse(at)) / tally.asked
  return Math.max(1, Math.ceil(((total - tally.asked) * pace) / 1000))
}

function Older({ runs }: { readonly runs: readonly DryRun[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const said = useSaid()
  return (
    <details>
      <summary>{t('rules.olderRuns', { count: runs.length })}</summary>
      <ul>
        {runs.map((run) => (
          <li key={run.id}>
            {format.instant(run.at)} · {t(`dryRunState.${run.state}`)} · {said(run.says)}
          </li>
        ))}
      </ul>
    </details>
  )
}
