import { Button, NativeSelect, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ReplacementView } from '#phaseout/model'
import { fieldError } from '../ui/field-error.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { useSaid } from '../ui/said.ts'
import { settle, useNoteReplacement } from './api.ts'

interface SettleFormProps {
  readonly offer: ReplacementView
}

/** What an engineer sets aside or has looked up, one at a time, each with its reason. */
export function SettleForm({ offer }: SettleFormProps) {
  const { t } = useTranslation()
  const note = useNoteReplacement(offer.ref)
  const open = useOpen(offer)
  const [chosen, setChosen] = useState('')
  const [reason, setReason] = useState('')
  const work = useMutation({
    mutationFn: async () => {
      const one = open.find(({ id }) => id === chosen)
      if (!one) return
      const { sku, kind, of } = one
      const kept = offer.settled.map(({ by: _, ...rest }) => rest)
      const settled = [...kept, { sku, kind, of, reason: reason.trim() }]
      await settle(offer.ref, { version: offer.version, settled })
    },
    onSuccess: note,
  })
  if (open.length === 0) return null
  return (
    <form
      className="replacement-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (chosen !== '' && reason.trim() !== '' && !work.isPending) work.mutate()
      }}
    >
      <h3>{t('replacements.settle.title')}</h3>
      <p className="soft">{t('replacements.settle.says')}</p>
      <NativeSelect
        label={t('replacements.settle.what')}
        value={chosen}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        data={[
          { value: '', label: t('replacements.settle.choose') },
          ...open.map(({ id, label }) => ({ value: id, label })),
        ]}
      />
      <Textarea
        label={t('replacements.settle.reason')}
        rows={2}
        value={reason}
        error={fieldError(work.error, `/settled/${offer.settled.length}/reason`)}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      <ProblemNotice error={work.error} />
      <Button type="submit" disabled={chosen === '' || reason.trim() === ''} loading={work.isPending}>
        {t('replacements.settle.act')}
      </Button>
    </form>
  )
}

/** Soft musts that keep a product out, and what nobody knows of those that are proposed. */
function useOpen({ answer }: ReplacementView) {
  const { t } = useTranslation()
  const said = useSaid()
  const unsettled = ['law', 'supplier']
  return [
    ...answer.waivable.map(({ sku, name, gate, title }) => ({
      ...{ id: `waived/${sku}/${gate}`, sku, of: gate, kind: 'waived' as const },
      label: t('replacements.settle.waive', { name, what: said(title) }),
    })),
    ...answer.proposals.flatMap(({ sku, name, gates, rows }) => [
      ...gates
        .filter(({ id, verdict }) => verdict === 'unknown' && !unsettled.includes(id))
        .map(({ id, title }) => ({
          ...{ id: `confirmed/${sku}/${id}`, sku, of: id, kind: 'confirmed' as const },
          label: t('replacements.settle.confirm', { name, what: said(title) }),
        })),
      ...rows
        .filter(({ trap }) => trap)
        .map(({ attribute, title }) => ({
          ...{ id: `confirmed/${sku}/${attribute}`, sku, of: attribute, kind: 'confirmed' as const },
          label: t('replacements.settle.confirm', { name, what: said(title) }),
        })),
    ]),
  ]
}
