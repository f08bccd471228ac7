import { Button, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlanView } from '#phaseout/model'
import { useMay } from '../access/session.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ScrollingTable } from '../ui/scrolling-table.tsx'
import { coverProduct, useNotePlan } from './api.ts'

type Stopped = PlanView['stopped'][number]

/** Stopped products against what takes their place, or why nothing does. */
export function RangePart({ plan }: { readonly plan: PlanView }) {
  const { t } = useTranslation()
  const may = useMay()
  const [chosen, setChosen] = useState<string>()
  const product = plan.stopped.find(({ sku }) => sku === chosen)
  return (
    <>
      <ScrollingTable label={t('plans.tab.range')}>
        <thead>
          <tr>
            <th scope="col">{t('plans.range.product')}</th>
            <th scope="col">{t('plans.range.instead')}</th>
            <th scope="col">{t('plans.range.change')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.stopped.map((one) => (
            <tr key={one.sku}>
              <td>
                {one.name} <span className="soft">{one.sku}</span>
              </td>
              <td>{one.replacements.join(', ') || one.gap || <strong>{t('plans.range.open')}</strong>}</td>
              <td>
                {may('plan.change') && (
                  <Button variant="default" size="compact-sm" onClick={() => setChosen(one.sku)}>
                    {t('plans.range.changeOf', { name: one.name })}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </ScrollingTable>
      {product && (
        <CoverForm key={product.sku} plan={plan} product={product} done={() => setChosen(undefined)} />
      )}
    </>
  )
}

interface CoverFormProps {
  readonly plan: PlanView
  readonly product: Stopped
  readonly done: () => void
}

function CoverForm({ plan, product, done }: CoverFormProps) {
  const { t } = useTranslation()
  const note = useNotePlan(plan.decision)
  const [skus, setSkus] = useState(product.replacements.join(', '))
  const [gap, setGap] = useState(product.gap ?? '')
  const work = useMutation({
    mutationFn: () =>
      coverProduct(plan.decision, product.sku, {
        replacements: skus.split(/[\s,]+/).filter(Boolean),
        gap: gap.trim() || null,
      }),
    onSuccess: async () => {
      await note()
      done()
    },
  })
  return (
    <form
      className="plan-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (!work.isPending) work.mutate()
      }}
    >
      <h2>{product.name}</h2>
      <TextInput
        label={t('plans.range.skus')}
        value={skus}
        onChange={({ currentTarget }) => setSkus(currentTarget.value)}
      />
      <Textarea
        label={t('plans.range.gap')}
        rows={2}
        value={gap}
        onChange={({ currentTarget }) => setGap(currentTarget.value)}
      />
      <ProblemNotice error={work.error} />
      <div>
        <Button type="submit" loading={work.isPending}>
          {t('plans.save')}
        </Button>
      </div>
    </form>
  )
}
