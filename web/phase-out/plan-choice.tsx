import { NativeSelect } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { PlanView } from '#phaseout/model'

interface PlanChoiceProps {
  readonly plans: readonly PlanView[]
  readonly plan: string
  readonly choose: (plan: string) => void
}

/** Which phase-out the board is of; nothing where there is but one. */
export function PlanChoice({ plans, plan, choose }: PlanChoiceProps) {
  const { t } = useTranslation()
  if (plans.length < 2) return null
  return (
    <NativeSelect
      label={t('boards.plan')}
      className="board-plan"
      data={plans.map(({ decision, title }) => ({ value: decision, label: `${decision}: ${title}` }))}
      value={plan}
      onChange={({ currentTarget }) => choose(currentTarget.value)}
    />
  )
}
