import { NativeSelect } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type NoteSummary, noteKinds, type PlanNote, type PlanView } from '#phaseout/model'
import { useMay } from '../access/session.ts'
import { useFormat } from '../ui/format.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ScrollingTable } from '../ui/scrolling-table.tsx'
import { usePlanNotes } from './api.ts'
import { FollowForm } from './follow-form.tsx'
import { NoteForm } from './note-form.tsx'
import { SaidBy } from './said-by.tsx'

/** What customers, the market and the supplier said, what it is worth, and what became of it (R60). Nothing is taken away. */
export function SaidPart({ plan }: { readonly plan: PlanView }) {
  const { t } = useTranslation()
  const may = useMay()
  const search = useSearch({ from: '/plans/$ref' })
  const kind = noteKinds.find((one) => one === search.kind)
  const { data, error } = usePlanNotes(plan.decision)
  const notes = data?.items ?? []
  const shown = notes.filter((one) => one.about == null && (kind === undefined || one.kind === kind))
  return (
    <>
      <ProblemNotice error={error} />
      {data && <Summary summary={data.summary} />}
      {may('notice.send') && <NoteForm plan={plan} />}
      {notes.length > 0 && <KindFilter plan={plan.decision} kind={kind} />}
      {data?.items.length === 0 && <p className="soft">{t('plans.said.none')}</p>}
      <ul className="plan-notes">
        {shown.map((note) => (
          <li key={note.ref}>
            <NoteView plan={plan} note={note} />
            {notes
              .filter(({ about }) => about === note.ref)
              .toReversed()
              .map((one) => (
                <div key={one.ref} className="plan-follow">
                  <p className="soft">{t('plans.said.became')}</p>
                  <NoteView plan={plan} note={one} />
                </div>
              ))}
            {data?.summary.openComplaints.includes(note.ref) && may('notice.send') && (
              <FollowForm plan={plan.decision} note={note} />
            )}
          </li>
        ))}
      </ul>
    </>
  )
}

interface KindFilterProps {
  readonly plan: string
  readonly kind: string | undefined
}

function KindFilter({ plan, kind }: KindFilterProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return (
    <div className="plan-acts">
      <NativeSelect
        label={t('plans.said.show')}
        value={kind ?? ''}
        data={[
          { value: '', label: t('plans.said.all') },
          ...noteKinds.map((one) => ({ value: one, label: t(`noteKind.${one}`) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          void navigate({
            to: '/plans/$ref',
            params: { ref: plan },
            search: { tab: 'said', ...(value ? { kind: value } : {}) },
          })
        }
      />
    </div>
  )
}

function NoteView({ plan, note }: { readonly plan: PlanView; readonly note: PlanNote }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { kind, side, customer, text, effect, by, at } = note
  const name = plan.customers.find((one) => one.customer === customer)?.name ?? customer
  return (
    <>
      <p className="soft">
        {t(`noteKind.${kind}`)} · {name === null || side === 'own' ? t(`noteSide.${side}`) : name} ·{' '}
        {format.instant(at)}
        <SaidBy person={by} />
      </p>
      <p className="prose">{text}</p>
      {effect && <p>{format.money(effect.minor / 100, effect.currency)}</p>}
    </>
  )
}

function Summary({ summary: { counts, effects, openComplaints } }: { readonly summary: NoteSummary }) {
  const { t } = useTranslation()
  const format = useFormat()
  if (counts.length === 0) return null
  return (
    <section aria-labelledby="reactions-head">
      <h2 id="reactions-head">{t('plans.said.counts')}</h2>
      {openComplaints.length > 0 && (
        <p>
          <strong>{t('plans.said.openComplaints', { count: openComplaints.length })}</strong>
        </p>
      )}
      {effects.length > 0 && (
        <p>
          {t('plans.said.effects')}:{' '}
          {effects.map(({ currency, minor }) => format.money(minor / 100, currency)).join(' · ')}
        </p>
      )}
      <ScrollingTable label={t('plans.said.counts')}>
        <thead>
          <tr>
            <th scope="col">{t('plans.said.kind')}</th>
            <th scope="col">{t('plans.said.side')}</th>
            <th scope="col">{t('plans.said.count')}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ kind, side, count }) => (
            <tr key={kind + side}>
              <td>{t(`noteKind.${kind}`)}</td>
              <td>{t(`noteSide.${side}`)}</td>
              <td className="number">{format.number(count)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
    </section>
  )
}
