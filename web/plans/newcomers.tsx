import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { PlanBoard } from '#phaseout/model'
import { useMay } from '../access/session.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { addNewcomers, useNotePlan } from './api.ts'

/** Customers who got one of the products after the draft, by name, and one press that takes them in. */
export function Newcomers({ board }: { readonly board: PlanBoard }) {
  const { t } = useTranslation()
  const may = useMay()
  const { plan, newcomers } = board
  const note = useNotePlan(plan.decision)
  const work = useMutation({ mutationFn: () => addNewcomers(plan.decision), onSuccess: note })
  const count = newcomers.length
  if (count === 0) return null
  return (
    <section className="plan-form">
      <p>
        <strong>{t('plans.newcomers', { count })}</strong>
      </p>
      <ul>
        {newcomers.map(({ customer, name, assets }) => (
          <li key={customer}>{t('plans.newcomer', { name, count: assets })}</li>
        ))}
      </ul>
      <ProblemNotice error={work.error} />
      {may('notice.send') && plan.state !== 'closed' && (
        <div>
          <Button loading={work.isPending} onClick={() => work.mutate()}>
            {t('plans.takeIn', { count })}
          </Button>
        </div>
      )}
    </section>
  )
}
