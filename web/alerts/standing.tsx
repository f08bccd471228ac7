import { useTranslation } from 'react-i18next'
import type { AlertFile } from '#screening/model'
import { DueBadge } from '../ui/due-badge.tsx'
import { FieldDiff } from '../ui/field-diff.tsx'
import { useFormat } from '../ui/format.ts'
import { PersonName } from '../ui/person-name.tsx'
import { OwnerName } from '../work/owner-name.tsx'
import { useReasonWords } from './reason-words.ts'

/** What must be known before anything is decided: why it is open again, who has signed, what was asked. */
export function Standing({ alert }: { readonly alert: AlertFile }) {
  return (
    <>
      <OpenAgain alert={alert} />
      <Proposed alert={alert} />
      <Asked alert={alert} />
      <Decided alert={alert} />
    </>
  )
}

function OpenAgain({ alert: { state, reopened } }: { readonly alert: AlertFile }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (state !== 'reopened' || !reopened) return null
  return (
    <div className="notice">
      <p>{t(`alertAgain.${reopened.because}`, { at: format.instant(reopened.at) })}</p>
      {reopened.changed.length > 0 && (
        <FieldDiff
          changes={reopened.changed.map(({ side, field, before, after }) => ({
            id: `${side} ${field}`,
            label: `${t(`alertSide.${side}`)}: ${t(`alertField.${field}`)}`,
            before: before.join(' · ') || undefined,
            after: after.join(' · ') || undefined,
          }))}
        />
      )}
    </div>
  )
}

function Proposed({ alert: { proposed } }: { readonly alert: AlertFile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const reasons = useReasonWords()
  if (!proposed) return null
  const { verdict, reasonCode, reason, by, at, goodUntil, evidence } = proposed
  return (
    <div className="notice">
      <p>
        {t('hits.waits')} <strong>{t(`hitVerdict.${verdict}`)}</strong>
        {reasonCode && `: ${reasons(reasonCode)}`} <PersonName person={by} />{' '}
        <time dateTime={at}>{format.instant(at)}</time>
      </p>
      {reason && <q>{reason}</q>}
      {goodUntil && <p>{t('alerts.goodUntil', { day: format.day(goodUntil) })}</p>}
      <Evidence ids={evidence} />
    </div>
  )
}

function Asked({ alert: { question, state } }: { readonly alert: AlertFile }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (!question) return null
  const { of, text, by, dueOn, answer } = question
  return (
    <div className={state === 'needsInformation' ? 'notice' : 'alert-part'}>
      <p>
        <PersonName person={by} /> {t('alerts.asked')} <OwnerName owner={of} />: <q>{text}</q>{' '}
        {answer === null && <DueBadge due={dueOn} />}
      </p>
      {answer && (
        <p>
          <PersonName person={answer.by} />{' '}
          <time className="soft" dateTime={answer.at}>
            {format.instant(answer.at)}
          </time>
          : <q>{answer.text}</q>
        </p>
      )}
    </div>
  )
}

function Decided({ alert }: { readonly alert: AlertFile }) {
  const { t } = useTranslation()
  const format = useFormat()
  const reasons = useReasonWords()
  const { verdict, decidedBy, secondBy, decidedAt, reason, reasonCode, goodUntil, evidence } = alert
  if (!verdict || !decidedBy || !decidedAt) return null
  return (
    <div className="alert-part">
      <p>
        <strong>{t(`hitVerdict.${verdict}`)}</strong>
        {reasonCode && `: ${reasons(reasonCode)}`} <PersonName person={decidedBy} />
        {secondBy && (
          <>
            {' + '}
            <PersonName person={secondBy} />
          </>
        )}{' '}
        <time className="soft" dateTime={decidedAt}>
          {format.instant(decidedAt)}
        </time>
        {reason && ' '}
        {reason && <q>{reason}</q>}
      </p>
      {goodUntil && <p>{t('alerts.goodUntil', { day: format.day(goodUntil) })}</p>}
      <Evidence ids={evidence} />
    </div>
  )
}

function Evidence({ ids }: { readonly ids: readonly string[] }) {
  const { t } = useTranslation()
  if (ids.length === 0) return null
  return (
    <p>
      {t('alerts.evidence')}{' '}
      {ids.map((id) => (
        <a key={id} href={`/documents?evidence=${id}`}>
          {id}
        </a>
      ))}
    </p>
  )
}
