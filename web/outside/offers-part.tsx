import '../cases/requests/requests.css'
import './hearing.css'
import '../proposals/proposals.css'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { OwnReplacement } from '#phaseout/model'
import { ask } from '../app/client.ts'
import { PriceLine } from '../proposals/price-line.tsx'
import { Sketch } from '../proposals/sketch.tsx'
import { Comparison } from '../ui/comparison.tsx'
import { useFormat } from '../ui/format.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSaid } from '../ui/said.ts'
import { AnswerOffer, SayOnOffer } from './answer-offer.tsx'

/** What a customer is offered in place of, or beside, what they have: compared with it, chosen and signed here. */
export function OffersPart() {
  const { t } = useTranslation()
  const { data, error } = useQuery({
    queryKey: ['outside', 'replacements'],
    queryFn: ({ signal }) =>
      ask<{ items: readonly OwnReplacement[] }>('/api/outside/replacements', { signal }),
  })
  return (
    <>
      <ProblemNotice error={error} />
      {data && data.items.length > 0 && (
        <section aria-labelledby="offers-head">
          <h2 id="offers-head">{t('ownOffer.title')}</h2>
          {data.items.map((offer) => (
            <Offer key={offer.ref} offer={offer} />
          ))}
        </section>
      )}
    </>
  )
}

interface OfferProps {
  readonly offer: OwnReplacement
}

function Offer({ offer }: OfferProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const format = useFormat()
  const { ref, kind, company, product, quantity, words, until, isOver, state, stateTitle, options } = offer
  const isOpen = state === 'offered'
  return (
    <article className="request-card" aria-labelledby={`offer-${ref}`}>
      <h3 id={`offer-${ref}`}>
        {t(kind === 'expansion' ? 'ownOffer.expansion' : 'ownOffer.from', { company, product })}
      </h3>
      <p>
        {ref} · {t('ownOffer.pieces', { count: quantity })} ·{' '}
        <span className="state">{said(stateTitle)}</span>
      </p>
      <p className="as-sent">{words}</p>
      {isOpen && (
        <p className={isOver ? 'notice notice-wait' : undefined}>
          {t(isOver ? 'ownOffer.over' : 'ownOffer.until', { day: format.day(until) })}
        </p>
      )}
      {options.map((option) => (
        <OptionPart key={option.sku} option={option} product={product} />
      ))}
      <Chosen offer={offer} />
      {isOpen && !isOver && <AnswerOffer offer={offer} />}
      <SayOnOffer offer={offer} />
    </article>
  )
}

function Chosen({ offer: { choice, options } }: OfferProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (choice === null) return null
  const at = format.instant(choice.at)
  const product = options.find(({ sku }) => sku === choice.sku)?.name ?? choice.sku
  return (
    <p className="notice notice-good">
      {choice.sku === null
        ? t('ownOffer.declined', { name: choice.name, at })
        : t('ownOffer.chosen', { name: choice.name, product, at })}{' '}
      {choice.text}
    </p>
  )
}

interface OptionProps {
  readonly option: OwnReplacement['options'][number]
  readonly product: string
}

/** One product: what it comes to, what it costs; unfolded, what is better and worse than what they have. */
function OptionPart({ option, product }: OptionProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const { name, makerName, sentence, price, views, rows, tasks } = option
  return (
    <section className="proposal" aria-label={name}>
      <h4>
        {name} <span className="soft">{makerName}</span>
      </h4>
      <p>{said(sentence)}</p>
      <PriceLine price={price} />
      <details>
        <summary>{t('ownOffer.details', { name })}</summary>
        <Sketch before={views.before} after={views.after} names={[product, name]} />
        <Comparison
          {...{ label: t('ownOffer.details', { name }), leftTitle: product, rightTitle: name }}
          rows={rows.map(({ attribute, title, unit, verdict, before, after }) => ({
            ...{ id: attribute, label: said(title) },
            left: withUnit(before && said(before), unit),
            right: withUnit(after && said(after), unit),
            says: t(`ownOffer.verdict.${verdict}`),
          }))}
        />
        {tasks.length > 0 && <h5>{t('ownOffer.tasks')}</h5>}
        <ul>
          {tasks.map(({ id, says }) => (
            <li key={id}>{said(says)}</li>
          ))}
        </ul>
      </details>
    </section>
  )
}

const withUnit = (text: string | null, unit: string | null): string | undefined =>
  text === null ? undefined : [text, unit].filter(Boolean).join(' ')
