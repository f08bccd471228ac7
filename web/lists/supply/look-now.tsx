import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ListSupply, LookProgress } from '#lists/model'
import { useFormat } from '../../ui/format.ts'
import { ProblemNotice } from '../../ui/problem-notice.tsx'
import { useLook } from './use-look.ts'

/** Asks the publisher now. It goes on at the server where the reader leaves the page. */
export function LookNow({ supply }: { readonly supply: ListSupply }) {
  const { t } = useTranslation()
  const { work, step, looked } = useLook()
  return (
    <>
      <Button
        variant={supply.on ? 'filled' : 'default'}
        loading={work.isPending}
        onClick={() => work.mutate([supply.list])}
      >
        {t('supply.look')}
      </Button>
      <div className="supply-progress" role="status">
        {work.isPending && <Step step={step} />}
        {!work.isPending && looked.map((one) => <p key={one.list}>{one.detail}</p>)}
      </div>
      <ProblemNotice error={work.error} />
    </>
  )
}

/** How far it is: what is under way, and how much of it is done. The publisher seldom says how much there is. */
export function Step({ step }: { readonly step: LookProgress | undefined }) {
  const { t } = useTranslation()
  const format = useFormat()
  const says = step
    ? t(`lookStep.${step.step}`, {
        list: step.list,
        bytes: format.bytes(step.bytes),
        entries: format.number(step.entries),
      })
    : t('supply.asking')
  return (
    <p>
      <progress aria-label={says} /> {says}
    </p>
  )
}
