import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import type { DecisionOption, ProposalView } from '#casework/model'
import { useFormat } from '../../ui/format.ts'
import { PersonName } from '../../ui/person-name.tsx'
import { RecordName } from '../../ui/record-name.tsx'
import { ScrollingTable } from '../../ui/scrolling-table.tsx'

const aspects = ['effects', 'customers', 'workers', 'rightsHolders', 'environment', 'continues'] as const

function aspectOf(option: DecisionOption, aspect: (typeof aspects)[number]): string {
  if (aspect === 'effects' || aspect === 'continues') return option[aspect]
  return option.exit[aspect]
}

/** The options beside each other: what each does, whom it hurts, what it costs, what goes on. */
export function OptionsTable({ proposal }: { readonly proposal: ProposalView }) {
  const { t, i18n } = useTranslation()
  const { options, chosen } = proposal
  const money = (minor: number, currency: string) => {
    const format = new Intl.NumberFormat(i18n.language, { style: 'currency', currency })
    const { maximumFractionDigits: digits = 2 } = format.resolvedOptions()
    return format.format(minor / 10 ** digits)
  }
  return (
    <ScrollingTable label={t('decisions.options')}>
      <thead>
        <tr>
          <td />
          {options.map((option, n) => (
            <th key={option.title} scope="col">
              {option.title} <span className="soft">({t(`proposalKind.${option.kind}`)})</span>
              {n === chosen && <strong className="chosen-option"> {t('decisions.proposed')}</strong>}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {aspects.map((aspect) => (
          <tr key={aspect}>
            <th scope="row">{t(`optionAspect.${aspect}`)}</th>
            {options.map((option) => (
              <td key={option.title}>{aspectOf(option, aspect)}</td>
            ))}
          </tr>
        ))}
        <tr>
          <th scope="row">{t('optionAspect.costs')}</th>
          {options.map((option) => (
            <td key={option.title}>
              {option.costs.map(({ what, minor, currency }) => (
                <div key={what}>
                  {what}: {money(minor, currency)}
                </div>
              ))}
            </td>
          ))}
        </tr>
      </tbody>
    </ScrollingTable>
  )
}

/** Whom and what the decision binds, from when, and when it is looked at again. */
export function ScopeFacts({ proposal }: { readonly proposal: ProposalView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { covered, legalEntities, exceptions, categories, countries, purposes, inForceFrom, reviewOn } =
    proposal
  return (
    <dl className="pairs">
      <dt>{t('decisions.suppliers')}</dt>
      <dd>
        {covered.map((ref) => (
          <div key={ref}>
            <RecordName type="organisation" reference={ref} />
          </div>
        ))}
      </dd>
      <dt>{t('decisions.companies')}</dt>
      <dd>
        {legalEntities.map((ref) => (
          <div key={ref}>
            <RecordName type="legalEntity" reference={ref} />
          </div>
        ))}
      </dd>
      {exceptions.map(({ legalEntity, reason }) => (
        <Fragment key={legalEntity}>
          <dt>{t('decisions.spared')}</dt>
          <dd>
            <RecordName type="legalEntity" reference={legalEntity} />: {reason}
          </dd>
        </Fragment>
      ))}
      <dt>{t('decisions.categories')}</dt>
      <dd>{categories.map((category) => t(`newRecord.category.${category}`)).join(', ')}</dd>
      {countries.length > 0 && (
        <>
          <dt>{t('decisions.countries')}</dt>
          <dd>{countries.map((code) => format.country(code)).join(', ')}</dd>
        </>
      )}
      {purposes.length > 0 && (
        <>
          <dt>{t('decisions.purposes')}</dt>
          <dd>{purposes.map((purpose) => t(`purpose.${purpose}`)).join(', ')}</dd>
        </>
      )}
      <dt>{t('decisions.effectiveAt')}</dt>
      <dd>{inForceFrom === null ? t('decisions.atSignature') : format.instant(inForceFrom)}</dd>
      <PromiseFacts proposal={proposal} />
      <dt>{t('decisions.reviewOn')}</dt>
      <dd>{reviewOn === null ? t('decisions.notYet') : format.day(reviewOn)}</dd>
    </dl>
  )
}

/** Whose sales end, and what goes on. */
function PromiseFacts({ proposal }: { readonly proposal: ProposalView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { options, chosen, newSales, transition, sparePartCeiling } = proposal
  const isPhaseOut = chosen !== null && options[chosen]?.kind === 'phaseOut'
  return (
    <>
      {isPhaseOut && (
        <>
          <dt>{t('decisions.newSales')}</dt>
          <dd>{t(`newSalesScope.${newSales}`)}</dd>
          <dt>{t('decisions.ceiling')}</dt>
          <dd>
            {sparePartCeiling === null
              ? t('decisions.noCeiling')
              : `${format.number(Math.round(sparePartCeiling.share * 1000) / 10)} %; ${sparePartCeiling.per.map((scope) => t(`ceilingScope.${scope}`)).join(', ')}`}
          </dd>
        </>
      )}
      {transition && (
        <>
          <dt>{t('decisions.quotesBefore')}</dt>
          <dd>{format.instant(transition.quotesBefore)}</dd>
          <dt>{t('decisions.honouredUntil')}</dt>
          <dd>{format.day(transition.honouredUntil.slice(0, 10))}</dd>
        </>
      )}
    </>
  )
}

/** Why: reason, leverage tried, whether the relationship is crucial. */
export function ReasonFacts({ proposal }: { readonly proposal: ProposalView }) {
  const { t } = useTranslation()
  const { reason, leverage, crucial } = proposal
  return (
    <dl className="pairs">
      <dt>{t('decisions.reason')}</dt>
      <dd className="as-written">{reason}</dd>
      <dt>{t('decisions.leverage')}</dt>
      <dd className="as-written">{leverage}</dd>
      <dt>{t('decisions.crucial')}</dt>
      <dd className="as-written">
        {crucial.is ? t('decisions.isCrucial') : t('decisions.isNotCrucial')} {crucial.why}
      </dd>
    </dl>
  )
}

/** Whose signature it takes, in order, and whose it has. */
export function Seats({ proposal }: { readonly proposal: ProposalView }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ol className="decision-seats">
      {proposal.seats.map(({ seat, by, at }) => (
        <li key={seat}>
          {t(`decisionSeat.${seat}`)}:{' '}
          {by && at ? (
            <>
              <PersonName person={by} /> <span className="soft">({format.instant(at)})</span>
            </>
          ) : (
            <span className="soft">
              {proposal.state === 'signed' ? t('decisions.given') : t('decisions.waits')}
            </span>
          )}
        </li>
      ))}
    </ol>
  )
}
