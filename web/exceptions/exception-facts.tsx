import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { ExceptionView } from '#phaseout/model'
import { useFormat } from '../ui/format.ts'
import { PersonName } from '../ui/person-name.tsx'
import { RecordName } from '../ui/record-name.tsx'
import { useSaid } from '../ui/said.ts'
import { lastDay } from './days.ts'

/** What is set aside, for whom, how long and how much; why, and what is done instead. */
export function ExceptionFacts({ exception }: { readonly exception: ExceptionView }) {
  const { t } = useTranslation()
  const { customer, product, legalEntity, reason, measures } = exception
  return (
    <>
      <dl className="pairs">
        <Pair name={t('exceptions.rule')}>
          <RuleWords exception={exception} />
        </Pair>
        <Pair name={t('exceptions.legalEntity')}>
          <RecordName type="legalEntity" reference={legalEntity} />
        </Pair>
        <Pair name={t('exceptions.customer')}>
          {customer ? <RecordName type="organisation" reference={customer} /> : t('exceptions.anyCustomer')}
        </Pair>
        <Pair name={t('exceptions.product')}>{product ?? t('exceptions.anyProduct')}</Pair>
        <Period exception={exception} />
        <Pieces exception={exception} />
        <Asked exception={exception} />
      </dl>
      <h2>{t('exceptions.reason')}</h2>
      <p className="note">{reason}</p>
      <h2>{t('exceptions.measures')}</h2>
      {measures.length === 0 ? (
        <p className="soft">{t('exceptions.noMeasures')}</p>
      ) : (
        <ul className="bullets">
          {measures.map((measure) => (
            <li key={measure}>{measure}</li>
          ))}
        </ul>
      )}
    </>
  )
}

function RuleWords({ exception: { rule, ruleTitle } }: { readonly exception: ExceptionView }) {
  const said = useSaid()
  return (
    <>
      {ruleTitle && said(ruleTitle)} <code>{rule}</code>
    </>
  )
}

function Period({ exception: { from, to, days, needsManagement } }: { readonly exception: ExceptionView }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Pair name={t('exceptions.period')}>
      {t('exceptions.fromTo', { from: format.weekday(from), to: format.weekday(lastDay(to)) })}{' '}
      <span className="soft">{t('exceptions.days', { count: days })}</span>
      {needsManagement && <p className="soft small">{t('exceptions.management')}</p>}
    </Pair>
  )
}

function Pieces({ exception: { count, used, remaining } }: { readonly exception: ExceptionView }) {
  const { t } = useTranslation()
  return (
    <Pair name={t('exceptions.pieces')}>
      {count === null
        ? t('exceptions.unlimitedSays')
        : t('exceptions.remainingOf', { remaining: remaining ?? count, used: used ?? 0, count })}
    </Pair>
  )
}

function Asked({ exception: { askedBy, askedAt, grantedBy } }: { readonly exception: ExceptionView }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <>
      {askedBy && (
        <Pair name={t('exceptions.askedBy')}>
          <PersonName person={askedBy} />
          {askedAt && <span className="soft">, {format.instant(askedAt)}</span>}
        </Pair>
      )}
      {grantedBy.length > 0 && (
        <Pair name={t('exceptions.grantedBy')}>
          {grantedBy.map((person, place) => (
            <span key={person}>
              {place > 0 && ', '}
              <PersonName person={person} />
            </span>
          ))}
        </Pair>
      )}
    </>
  )
}

function Pair({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}
