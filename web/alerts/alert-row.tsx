import { useTranslation } from 'react-i18next'
import type { AlertLine } from '#screening/model'
import { ownPersonPrefix } from '../parties/words.ts'
import { useFormat } from '../ui/format.ts'
import { useSaid } from '../ui/said.ts'

export interface AlertRowProps {
  readonly line: AlertLine
  readonly isMarked: boolean
}

/** An alert in the queue: who, like whom, how much it presses, and where it stands. */
export function AlertRow({ line, isMarked }: AlertRowProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const {
    party,
    name,
    list,
    score,
    inWords,
    priority,
    state,
    stateTitle,
    foundAt,
    overdue,
    held,
    waitsForMe,
  } = line
  return (
    <>
      <span className="queue-row-head">
        <strong>{party.name}</strong>
        <span className={`priority priority-${priority.level}`}>{t(`alertPriority.${priority.level}`)}</span>
      </span>
      <span className="queue-row-foot">
        <span>{name ?? line.entry}</span>
        <span className="soft">
          {list}
          {score !== null && ` · ${t('alerts.percent', { percent: Math.round(score * 100) })}`}
        </span>
      </span>
      {inWords && <span className="queue-row-foot soft">{said(inWords)}</span>}
      <span className="queue-row-foot alert-row-foot soft">
        <span className="alert-signs">
          {party.ref.startsWith(ownPersonPrefix) && (
            <span className="state state-doubt">{t('ownPerson.one')}</span>
          )}
          {isMarked && <span className="state">{t('alerts.marked')}</span>}
          {state !== 'new' && <span className="state">{said(stateTitle)}</span>}
          {waitsForMe && <span className="state state-doubt">{t('alerts.yourTurn')}</span>}
          {held > 0 && <span>{t('alerts.held', { count: held })}</span>}
          {overdue && <span className="state state-doubt">{t('alerts.isOverdue')}</span>}
        </span>
        <time dateTime={foundAt}>{format.instant(foundAt)}</time>
      </span>
    </>
  )
}
