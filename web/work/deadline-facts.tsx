import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Deadline } from '#lifecycle/model'
import { AppLink } from '../ui/app-link.tsx'
import { useFormat } from '../ui/format.ts'
import { RecordName } from '../ui/record-name.tsx'
import { useSaid } from '../ui/said.ts'
import { OwnerName } from './owner-name.tsx'

/** Pages of the things that a deadline can be about. */
const pages: Readonly<Record<string, string>> = {
  alert: 'alerts',
  alertQuestion: 'alerts/questions',
  case: 'cases',
  decision: 'decisions',
  exception: 'exceptions',
  measure: 'measures',
  order: 'orders',
  party: 'parties',
  subjectRequest: 'privacy/requests',
  supplierMove: 'supplier-moves',
  warning: 'warnings',
  // What belongs to a case leads there by its own address.
  documentRequest: 'places/documentRequest',
  finding: 'places/finding',
  hearing: 'places/hearing',
  mandate: 'places/mandate',
  questionnaire: 'places/questionnaire',
}

/** Who owes what to whom, since when, and how the day was found. */
export function DeadlineFacts({ deadline }: { readonly deadline: Deadline }) {
  const { t } = useTranslation()
  const format = useFormat()
  const said = useSaid()
  const { owner, object, legalEntity, startAt, dueOn, explain, escalations, escalatedTo } = deadline
  const page = object && pages[object.kind]
  const pairs: readonly (readonly [string, ReactNode])[] = [
    [t('work.owner'), <OwnerName key="owner" owner={owner} />],
    [t('work.due'), format.weekday(dueOn)],
    [t('work.start'), format.instant(startAt)],
    ...(object
      ? ([
          [
            t('work.about'),
            <AppLink key="about" to={page ? `/${page}/${encodeURIComponent(object.id)}` : null}>
              {object.id}
            </AppLink>,
          ],
        ] as const)
      : []),
    ...(legalEntity
      ? ([
          [t('work.legalEntity'), <RecordName key="entity" type="legalEntity" reference={legalEntity} />],
        ] as const)
      : []),
  ]
  return (
    <>
      <dl className="pairs">
        {pairs.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </Fragment>
        ))}
      </dl>
      {explain.length > 0 && (
        <section className="form-part">
          <h2>{t('life.whyThen')}</h2>
          <ul>
            {explain.map((words) => (
              <li key={words.en}>{said(words)}</li>
            ))}
          </ul>
        </section>
      )}
      {escalations.length > 0 && (
        <section className="form-part">
          <h2>{t('work.escalation')}</h2>
          <ul>
            {escalations.map(({ days, to }) => (
              <li key={`${days} ${to.id}`}>
                {t(
                  days > 0 ? 'work.escalatesAfter' : days < 0 ? 'work.escalatesBefore' : 'work.escalatesAt',
                  {
                    count: Math.abs(days),
                  },
                )}{' '}
                <OwnerName owner={to} />
                {escalatedTo.some(({ kind, id }) => kind === to.kind && id === to.id) && (
                  <span className="soft"> {t('work.told')}</span>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
