import { Button, NumberInput, Radio, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { MakeReplacement } from '#phaseout/model'
import { makeReplacement } from '../replacements/api.ts'
import { fieldError } from '../ui/field-error.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import type { Asked } from './asked.ts'
import { toAsk } from './to-ask.ts'

/** Keeps the answer as an offer to the customer, which an engineer looks at first. */
export function KeepForm({ asked }: { readonly asked: Asked }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [kind, setKind] = useState<MakeReplacement['kind']>(asked.serial ? 'replacement' : 'expansion')
  const [quantity, setQuantity] = useState<string | number>(1)
  const [text, setText] = useState('')
  const work = useMutation({
    mutationFn: () =>
      makeReplacement({
        ...toAsk(asked),
        ...{ kind, quantity: Number(quantity) },
        ...(text.trim() ? { text: text.trim() } : {}),
      }),
    onSuccess: ({ ref }) => navigate({ to: '/replacements/$ref', params: { ref } }),
  })
  return (
    <form
      className="proposals-keep"
      noValidate
      aria-labelledby="keep-head"
      onSubmit={(event) => {
        event.preventDefault()
        if (!work.isPending) work.mutate()
      }}
    >
      <h2 id="keep-head">{t('replacements.keep.title')}</h2>
      <p className="soft">{t('replacements.keep.says')}</p>
      <Radio.Group
        label={t('replacements.keep.kind')}
        value={kind}
        onChange={(value) => setKind(value === 'expansion' ? 'expansion' : 'replacement')}
      >
        <Radio value="replacement" label={t('replacements.keep.replacement')} />
        <Radio value="expansion" label={t('replacements.keep.expansion')} />
      </Radio.Group>
      <NumberInput
        label={t('replacements.keep.quantity')}
        min={1}
        max={10_000}
        value={quantity}
        error={fieldError(work.error, '/quantity')}
        onChange={setQuantity}
      />
      <Textarea
        label={t('replacements.keep.text')}
        rows={2}
        value={text}
        error={fieldError(work.error, '/text')}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <ProblemNotice error={work.error} />
      <Button type="submit" loading={work.isPending}>
        {t('replacements.keep.act')}
      </Button>
    </form>
  )
}
