import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Product, type Regime, regimes } from '#catalogue/model'
import { Dialog } from '../ui/dialog.tsx'
import { fieldId, focusField } from '../ui/field.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { classify, useNoteProduct } from './api.ts'

interface Draft {
  readonly regime: Regime
  readonly variant: string
  readonly codes: string
  readonly validUntil: string
  readonly reason: string
  readonly evidence: string
}
const empty: Draft = { regime: 'annexI', variant: '', codes: '', validUntil: '', reason: '', evidence: '' }

/** As the server takes it: codes between commas, what is left empty known to be none. */
const toSend = ({ regime, variant, codes, validUntil, reason, evidence }: Draft) => ({
  ...{ regime, variant: variant === '' ? null : variant, validUntil, reason: reason.trim() },
  codes: codes.split(',').flatMap((code) => (code.trim() === '' ? [] : [code.trim()])),
  evidence: evidence.trim() === '' ? null : evidence.trim(),
})

interface ClassifyProps {
  readonly product: Product
  readonly close: () => void
}

/** Says what a product is under a regime, until when and why. An earlier word stays on record, superseded. */
export function ClassifyDialog({ product, close }: ClassifyProps) {
  const { t } = useTranslation()
  const note = useNoteProduct(product.ref)
  const [draft, setDraft] = useState(empty)
  const [isTried, setTried] = useState(false)
  const work = useMutation({
    mutationFn: () => classify(product.ref, toSend(draft)),
    onSuccess: async () => {
      await note()
      close()
    },
  })
  const missing = [
    ...(draft.validUntil === '' ? ['/validUntil'] : []),
    ...(draft.reason.trim() === '' ? ['/reason'] : []),
  ]
  const send = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    const [first] = missing
    if (first) focusField(first)
    else if (!work.isPending) work.mutate()
  }
  return (
    <Dialog title={t('catalogue.classifyTitle', { ref: product.ref })} close={close}>
      <form className="catalogue-form" onSubmit={send} noValidate>
        <p className="soft">{t('catalogue.classifySays')}</p>
        <WhatFields product={product} draft={draft} change={(part) => setDraft({ ...draft, ...part })} />
        <WhyFields
          draft={draft}
          missing={isTried ? missing : []}
          change={(part) => setDraft({ ...draft, ...part })}
        />
        <ProblemNotice error={work.error} />
        <div className="dialog-acts">
          <Button variant="default" onClick={close}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={work.isPending}>
            {t('catalogue.classify')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

interface FieldsProps {
  readonly draft: Draft
  readonly change: (part: Partial<Draft>) => void
}

function WhatFields({ product, draft, change }: FieldsProps & Pick<ClassifyProps, 'product'>) {
  const { t } = useTranslation()
  const variants = (product.variants ?? []).map(({ ref, name }) => ({ value: ref, label: name ?? ref }))
  return (
    <>
      <NativeSelect
        label={t('catalogue.regimeLabel')}
        value={draft.regime}
        data={regimes.map((value) => ({ value, label: t(`catalogue.regime.${value}`) }))}
        onChange={({ currentTarget: { value } }) =>
          change({ regime: regimes.find((one) => one === value) ?? 'annexI' })
        }
      />
      {variants.length > 0 && (
        <NativeSelect
          label={t('catalogue.variant')}
          value={draft.variant}
          data={[{ value: '', label: t('catalogue.wholeProduct') }, ...variants]}
          onChange={({ currentTarget }) => change({ variant: currentTarget.value })}
        />
      )}
      <TextInput
        id={fieldId('/codes')}
        label={t('catalogue.codesLabel')}
        description={t('catalogue.codesSays')}
        value={draft.codes}
        autoComplete="off"
        spellCheck={false}
        onChange={({ currentTarget }) => change({ codes: currentTarget.value })}
      />
    </>
  )
}

function WhyFields({ draft, change, missing }: FieldsProps & { readonly missing: readonly string[] }) {
  const { t } = useTranslation()
  const errorAt = (path: string) => (missing.includes(path) ? t('catalogue.fillIn') : undefined)
  return (
    <>
      <TextInput
        id={fieldId('/validUntil')}
        type="date"
        label={t('catalogue.validUntil')}
        value={draft.validUntil}
        error={errorAt('/validUntil')}
        onChange={({ currentTarget }) => change({ validUntil: currentTarget.value })}
      />
      <Textarea
        id={fieldId('/reason')}
        label={t('catalogue.reason')}
        rows={2}
        value={draft.reason}
        error={errorAt('/reason')}
        onChange={({ currentTarget }) => change({ reason: currentTarget.value })}
      />
      <TextInput
        label={t('catalogue.evidence')}
        value={draft.evidence}
        onChange={({ currentTarget }) => change({ evidence: currentTarget.value })}
      />
    </>
  )
}
