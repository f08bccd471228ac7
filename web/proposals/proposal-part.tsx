import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Wording } from '#kernel'
import type { ProposalsView, ProposalView } from '#phaseout/model'
import { Comparison } from '../ui/comparison.tsx'
import { useWithUnit } from '../ui/figure.ts'
import { useFormat } from '../ui/format.ts'
import { PersonName } from '../ui/person-name.tsx'
import { useSaid } from '../ui/said.ts'
import { PriceLine } from './price-line.tsx'
import { Sketch } from './sketch.tsx'

export interface ProposalPartProps {
  readonly proposal: ProposalView
  readonly old: Pick<ProposalsView, 'name'>
  readonly isFirst: boolean
  /** What may be done with it, beneath its sentence. */
  readonly children?: ReactNode
}

/** One proposal: its label, one sentence, its price; unfolded, every gate, every attribute and what the change takes. */
export function ProposalPart({ proposal, old, isFirst, children }: ProposalPartProps) {
  const { t } = useTranslation()
  const said = useSaid()
  const { name, makerName, label, says, sentence, sku, views, gates, tasks } = proposal
  return (
    <article className="proposal" aria-label={name}>
      <header>
        <h3>{name}</h3>
        <span className={`proposal-label ${label}`}>{t(`proposals.label.${label}`)}</span>
      </header>
      <p className="soft">
        {sku} · {makerName}
      </p>
      <p>{said(sentence)}</p>
      <p className="soft">{said(says)}</p>
      <PriceLine price={proposal.price} />
      {children}
      <details open={isFirst}>
        <summary>{t('proposals.compare', { name })}</summary>
        <Sketch before={views.before} after={views.after} names={[old.name, name]} />
        <h4>{t('proposals.gates')}</h4>
        <ul className="gates">
          {gates.map(({ id, verdict, says: sentence, settledBy }) => (
            <li key={id} className={verdict}>
              {said(sentence)} {settledBy && <SettledBy by={settledBy} />}
            </li>
          ))}
        </ul>
        <h4>{t('proposals.attributes')}</h4>
        <Rows proposal={proposal} old={old} />
        <h4>{t('proposals.tasks')}</h4>
        <ul>
          {tasks.map(({ id, says: task }) => (
            <li key={id}>{said(task)}</li>
          ))}
        </ul>
      </details>
    </article>
  )
}

/** Who set it aside, or looked it up. */
function SettledBy({ by }: { readonly by: string }) {
  const { t } = useTranslation()
  return (
    <em>
      {t('proposals.settledBy')} <PersonName person={by} />
    </em>
  )
}

function Rows({ proposal: { rows, name }, old }: Pick<ProposalPartProps, 'proposal' | 'old'>) {
  const { t } = useTranslation()
  const said = useSaid()
  const withUnit = useWithUnit()
  const shown = (text: Wording | null, unit: string | null) =>
    text === null ? undefined : withUnit(said(text), unit)
  return (
    <Comparison
      {...{ label: t('proposals.attributes'), leftTitle: old.name, rightTitle: name }}
      rows={rows.map(({ attribute, title, unit, verdict, trap, before, after }) => ({
        ...{
          id: attribute,
          label: said(title),
          left: shown(before.text, unit),
          right: shown(after.text, unit),
        },
        says: trap ? t('proposals.trap') : t(`proposals.verdict.${verdict}`),
        shownLeft: <Figure text={shown(before.text, unit)} from={before} />,
        shownRight: <Figure text={shown(after.text, unit)} from={after} />,
      }))}
    />
  )
}

interface FigureProps {
  readonly text: string | undefined
  readonly from: { readonly source: string | null; readonly on: string | null }
}

/** A value, and small beneath it where it is written and when that was read. */
function Figure({ text, from: { source, on } }: FigureProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (text === undefined) return <span className="soft">{t('compare.unknown')}</span>
  return (
    <>
      {text}
      {source && (
        <small className="soft figure-source">
          {source}
          {on && `, ${format.day(on)}`}
        </small>
      )}
    </>
  )
}
