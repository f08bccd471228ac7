import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { impactAreas, type PlanView } from '#phaseout/model'
import { useMay } from '../access/session.ts'
import { useFormat } from '../ui/format.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ScrollingTable } from '../ui/scrolling-table.tsx'
import { setContent, useNotePlan } from './api.ts'
import { type ImpactRow, newEffect, rowsOf, sentImpact } from './impact.ts'

/** What leaving does, what is done against it, and what was seen of it (R59). */
export function ImpactPart({ plan }: { readonly plan: PlanView }) {
  const { t } = useTranslation()
  const may = useMay()
  const isOpen = may('plan.change') && plan.state !== 'closed'
  const areas = plan.unassessed.map((area) => t(`impactArea.${area}`)).join(', ')
  return (
    <>
      <p className="soft">{t('plans.impact.says')}</p>
      {areas !== '' && <p>{t('plans.impact.open', { areas })}</p>}
      {isOpen ? <ImpactForm plan={plan} /> : <ImpactTable plan={plan} />}
    </>
  )
}

function ImpactTable({ plan }: { readonly plan: PlanView }) {
  const { t } = useTranslation()
  const format = useFormat()
  const rows = plan.impact ?? []
  if (rows.length === 0) return null
  return (
    <ScrollingTable label={t('plans.tab.impact')}>
      <thead>
        <tr>
          {(['area', 'what', 'mitigation', 'followUpOn', 'seen'] as const).map((head) => (
            <th key={head} scope="col">
              {t(`plans.impact.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ area, what, mitigation, followUpOn, seen }) => (
          <tr key={area + what}>
            <td>{t(`impactArea.${area}`)}</td>
            <td>{what}</td>
            <td>{mitigation}</td>
            <td>{followUpOn && format.weekday(followUpOn)}</td>
            <td>{seen}</td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  )
}

function ImpactForm({ plan }: { readonly plan: PlanView }) {
  const { t } = useTranslation()
  const note = useNotePlan(plan.decision)
  const [rows, setRows] = useState<readonly ImpactRow[]>(() => rowsOf(plan))
  const work = useMutation({
    mutationFn: () => setContent(plan.decision, { version: plan.version, impact: sentImpact(rows) }),
    onSuccess: note,
  })
  const open = plan.unassessed.find((area) => rows.every((row) => row.area !== area))
  return (
    <form
      className="plan-course"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!work.isPending) work.mutate()
      }}
    >
      {rows.map((row, n) => (
        <EffectFields
          key={row.id}
          n={n + 1}
          row={row}
          change={(next) => setRows((now) => now.map((one) => (one.id === row.id ? next : one)))}
          remove={() => setRows((now) => now.filter((one) => one.id !== row.id))}
        />
      ))}
      <Button variant="default" onClick={() => setRows((now) => [...now, newEffect(open)])}>
        {t('plans.impact.add')}
      </Button>
      <ProblemNotice error={work.error} />
      <Button type="submit" loading={work.isPending}>
        {t('plans.save')}
      </Button>
    </form>
  )
}

interface EffectFieldsProps {
  readonly n: number
  readonly row: ImpactRow
  readonly change: (row: ImpactRow) => void
  readonly remove: () => void
}

function EffectFields({ n, row, change, remove }: EffectFieldsProps) {
  const { t } = useTranslation()
  return (
    <fieldset className="plan-row">
      <legend>{t('plans.impact.effect', { n })}</legend>
      <NativeSelect
        label={t('plans.impact.area')}
        value={row.area}
        data={impactAreas.map((area) => ({ value: area, label: t(`impactArea.${area}`) }))}
        onChange={({ currentTarget: { value } }) =>
          change({ ...row, area: impactAreas.find((one) => one === value) ?? row.area })
        }
      />
      {(['what', 'mitigation', 'seen'] as const).map((field) => (
        <Textarea
          key={field}
          label={t(`plans.impact.${field}`)}
          rows={2}
          value={row[field]}
          onChange={({ currentTarget: { value } }) => change({ ...row, [field]: value })}
        />
      ))}
      <TextInput
        type="date"
        label={t('plans.impact.followUpOn')}
        value={row.followUpOn}
        onChange={({ currentTarget: { value } }) => change({ ...row, followUpOn: value })}
      />
      <Button variant="default" size="compact-sm" onClick={remove}>
        {t('plans.impact.remove', { n })}
      </Button>
    </fieldset>
  )
}
