import { Button, NativeSelect, NumberInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DataClassView, DueClass } from '#privacy/model'
import { useMay } from '../access/session.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { useToast } from '../ui/toast.tsx'
import { purge, setRetention } from './api.ts'

interface ClassActsProps {
  readonly one: DataClassView
  readonly due: DueClass | undefined
}

/** What of the class is past its time, the erasing of it, and how long it is kept here. */
export function ClassActs({ one, due }: ClassActsProps) {
  const { t } = useTranslation()
  const may = useMay()
  const [open, setOpen] = useState<'purge' | 'length'>()
  const free = due ? due.due - due.held : 0
  return (
    <section className="form-part" aria-labelledby="past-title">
      <h3 id="past-title">{t('privacy.pastTime')}</h3>
      <p>
        {due && due.due > 0
          ? t('privacy.past', { count: due.due, held: due.held })
          : t('privacy.pastNothing')}
      </p>
      <div className="privacy-acts">
        {free > 0 && may('privacy.erase') && (
          <Button variant="default" onClick={() => setOpen('purge')}>
            {t('privacy.purge')}
          </Button>
        )}
        {free > 0 && !may('privacy.erase') && <span className="soft small">{t('privacy.mayNotPurge')}</span>}
        {may('privacy.retention') && (
          <Button variant="default" onClick={() => setOpen('length')}>
            {t('privacy.changeRetention')}
          </Button>
        )}
      </div>
      {open === 'purge' && <PurgeDialog one={one} free={free} close={() => setOpen(undefined)} />}
      {open === 'length' && <LengthDialog one={one} close={() => setOpen(undefined)} />}
    </section>
  )
}

interface DialogOf {
  readonly one: DataClassView
  readonly close: () => void
}

function PurgeDialog({ one, free, close }: DialogOf & { readonly free: number }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const toast = useToast()
  return (
    <ReasonDialog
      title={t('privacy.purge')}
      says={t('privacy.purgeSays', { count: free })}
      act={t('privacy.purge')}
      close={close}
      send={async (reason) => {
        const { erased } = await purge(one.id, reason)
        toast({ says: t('privacy.purged', { count: erased }) })
        await queries.invalidateQueries({ queryKey: ['data-due'] })
      }}
    />
  )
}

function LengthDialog({ one, close }: DialogOf) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const now = one.retention.setting ?? one.retention
  const [count, setCount] = useState(now.count)
  const [unit, setUnit] = useState(now.unit)
  return (
    <ReasonDialog
      title={t('privacy.changeRetention')}
      act={t('privacy.changeRetention')}
      close={close}
      send={async (reason) => {
        await setRetention(one.id, { count, unit, reason })
        await queries.invalidateQueries({ queryKey: ['data-classes'] })
        await queries.invalidateQueries({ queryKey: ['data-due'] })
      }}
      says={
        <>
          <p>{t('privacy.changeRetentionSays')}</p>
          <NumberInput
            label={t('privacy.length')}
            min={1}
            value={count}
            onChange={(value) => setCount(Math.max(1, Math.trunc(Number(value))))}
          />
          <NativeSelect
            label={t('privacy.unit')}
            value={unit}
            data={[
              { value: 'years', label: t('privacy.unitYears') },
              { value: 'days', label: t('privacy.unitDays') },
            ]}
            onChange={({ currentTarget: { value } }) => setUnit(value === 'days' ? 'days' : 'years')}
          />
        </>
      }
    />
  )
}
