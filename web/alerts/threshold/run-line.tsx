import { useTranslation } from 'react-i18next'
import type { ShownRun } from '#screening/model'
import { useFormat } from '../../ui/format.ts'
import { useSaid } from '../../ui/said.ts'

/** How far a look at everybody is, and what is left; or how it ended. */
export function RunLine({ run }: { readonly run: ShownRun }) {
  const { t } = useTranslation()
  const format = useFormat()
  const said = useSaid()
  const { state, kind, looked, total, remaining, endedAt, problem } = run
  if (state !== 'running')
    return (
      <p className={state === 'failed' ? undefined : 'soft'}>
        {t(`threshold.ended.${kind}.${state}`, { at: endedAt ? format.instant(endedAt) : '' })}
        {problem && ` ${said(problem)}`}
      </p>
    )
  return (
    <div className="file-progress" role="status">
      <label>
        {t(`threshold.running.${kind}`, { looked: format.number(looked), total: format.number(total) })}{' '}
        {remaining !== null && remaining > 0 && <TimeLeft seconds={remaining} />}
        <progress value={looked} max={Math.max(1, total)} />
      </label>
    </div>
  )
}

function TimeLeft({ seconds }: { readonly seconds: number }) {
  const { t } = useTranslation()
  if (seconds < 90) return t('threshold.secondsLeft', { count: seconds })
  return t('threshold.minutesLeft', { count: Math.round(seconds / 60) })
}
