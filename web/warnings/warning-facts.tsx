import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Reporter, WarningView } from '#casework/model'
import { useMay } from '../access/session.ts'
import { useFormat } from '../ui/format.ts'
import { PersonName } from '../ui/person-name.tsx'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { fetchReporter } from './api.ts'

/** What it says and where it came from. The text stands as it came. */
export function WarningFacts({ warning }: { readonly warning: WarningView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { source, receivedAt, channel, receivedBy, datedOn, kind, confidentiality, text, links } = warning
  const isHand = channel === 'hand' || channel === 'file' || channel === 'email'
  return (
    <section className="form-part">
      {source.status.state !== 'issued' && (
        <p className="notice">
          {t(`warningSourceStatus.${source.status.state}`)}: {source.status.why}. {t('warnings.keepsWeight')}
        </p>
      )}
      <dl className="pairs">
        <dt>{t('warnings.receivedAt')}</dt>
        <dd>
          {format.instant(receivedAt)}, {t(`warningChannel.${channel}`)}
          {isHand && (
            <>
              {' '}
              (<PersonName person={receivedBy} />)
            </>
          )}
        </dd>
        <dt>{t('warnings.source')}</dt>
        <dd>
          {t(`warningSource.${source.class}`)}
          {source.name && ` · ${source.name}`}
          {datedOn && ` · ${format.day(datedOn)}`}
          {source.url && (
            <>
              {' · '}
              <a href={source.url} rel="noreferrer noopener" target="_blank">
                {source.url}
              </a>
            </>
          )}
        </dd>
        <dt>{t('warnings.kind')}</dt>
        <dd>{kind ? t(`warningKind.${kind}`) : t('warnings.notSaid')}</dd>
        <dt>{t('warnings.confidentiality')}</dt>
        <dd>{t(`warningConfidentiality.${confidentiality}`)}</dd>
        <dt>{t('warnings.reporter')}</dt>
        <dd>
          <ReporterFact warning={warning} />
        </dd>
        {links.length > 0 && (
          <>
            <dt>{t('warnings.links')}</dt>
            <dd>
              <ul>
                {links.map((link) => (
                  <li key={`${link.kind} ${link.ref}`}>
                    {t(`warningLink.${link.kind}`)} <LinkTo kind={link.kind} to={link.ref} />
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
      </dl>
      <blockquote className="warning-text">{text}</blockquote>
      <Allegations warning={warning} />
      <Attachments warning={warning} />
      {warning.additions.map(({ at, by, text: more }) => (
        <div key={at} className="warning-addition">
          <p className="soft small">
            {format.instant(at)}, <PersonName person={by} />
          </p>
          <blockquote className="warning-text">{more}</blockquote>
        </div>
      ))}
    </section>
  )
}

const pages: Readonly<Record<string, string>> = {
  case: '/cases/',
  supplier: '/parties/',
  duplicateOf: '/warnings/',
  sameMatter: '/warnings/',
}

function LinkTo({ kind, to }: { readonly kind: string; readonly to: string }) {
  const page = pages[kind]
  return page ? <a href={`${page}${encodeURIComponent(to)}`}>{to}</a> : <span>{to}</span>
}

function Allegations({ warning: { allegations } }: { readonly warning: WarningView }) {
  const { t } = useTranslation()
  if (allegations.length === 0) return null
  return (
    <>
      <h3>{t('warnings.allegations')}</h3>
      <ul>
        {allegations.map(({ text, right, instrument }) => (
          <li key={text}>
            {text}
            {(right || instrument) && (
              <span className="soft"> {[right, instrument].filter(Boolean).join(', ')}</span>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

function Attachments({ warning: { attachments } }: { readonly warning: WarningView }) {
  const { t } = useTranslation()
  if (attachments.length === 0) return null
  return (
    <>
      <h3>{t('warnings.attachments', { count: attachments.length })}</h3>
      <ul>
        {attachments.map((id, place) => (
          <li key={id}>
            <a href={`/api/evidence/${id}/file`} target="_blank" rel="noreferrer noopener">
              {t('warnings.attachment', { number: place + 1 })}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Who reported it is asked for on purpose: each look stands in the log. */
function ReporterFact({ warning: { ref, hasReporter, anonymous } }: { readonly warning: WarningView }) {
  const { t } = useTranslation()
  const may = useMay()
  const [reporter, setReporter] = useState<Reporter>()
  const [error, setError] = useState<unknown>()
  if (!hasReporter) return t(anonymous ? 'warnings.anonymous' : 'warnings.notSaid')
  if (reporter)
    return [reporter.name, reporter.contact, t(reporter.mayAsk ? 'warnings.mayAsk' : 'warnings.mayNotAsk')]
      .filter(Boolean)
      .join(' · ')
  if (!may('warning.readSource')) return t('warnings.keptApart')
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        onClick={() => void fetchReporter(ref).then(setReporter, setError)}
      >
        {t('warnings.showReporter')}
      </Button>{' '}
      <span className="soft small">{t('warnings.showReporterSays')}</span>
      <ProblemNotice error={error} />
    </>
  )
}
