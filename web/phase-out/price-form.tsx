import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { type ChangeEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecordPrice } from '#catalogue/model'
import { minorOf } from '../plans/amount.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { RecordPicker } from '../ui/record-picker.tsx'
import { useToast } from '../ui/toast.tsx'
import { recordPrice, useNoteBoards } from './api.ts'

const kinds = ['quote', 'list', 'framework', 'lastNet'] as const
const empty = { sku: '', kind: 'quote', amount: '', currency: 'SEK', per: '1', on: '', source: '' }

type Typed = typeof empty
type Faults = Partial<Record<keyof Typed, string | false>>

/** A price that somebody has seen: how much, for how many, where it is written and when. */
export function PriceForm() {
  const { t } = useTranslation()
  const toast = useToast()
  const note = useNoteBoards()
  const [typed, setTyped] = useState(empty)
  const [isTried, setTried] = useState(false)
  const faults = faultsIn(t, typed)
  const work = useMutation({
    mutationFn: () => recordPrice(priceIn(typed)),
    onSuccess: async () => {
      await note()
      toast({ says: t('boards.prices.recorded') })
      setTyped({ ...empty, currency: typed.currency })
      setTried(false)
    },
  })
  return (
    <form
      className="board-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!work.isPending && Object.values(faults).every((one) => one === false)) work.mutate()
      }}
    >
      <h2>{t('boards.prices.record')}</h2>
      <Fields
        typed={typed}
        put={(part) => setTyped((former) => ({ ...former, ...part }))}
        faults={isTried ? faults : {}}
      />
      <ProblemNotice error={work.error} />
      <Button type="submit" loading={work.isPending}>
        {t('boards.prices.save')}
      </Button>
    </form>
  )
}

const perIn = ({ per }: Typed) => (/^[1-9]\d{0,4}$/.test(per) ? Number(per) : undefined)

function faultsIn(t: TFunction, typed: Typed): Faults {
  return {
    sku: typed.sku === '' && t('boards.fault.product'),
    amount: (minorOf(typed.amount) ?? 0) <= 0 && t('boards.fault.amount'),
    per: perIn(typed) === undefined && t('boards.fault.per'),
    currency: !/^[A-Z]{3}$/.test(typed.currency) && t('boards.fault.currency'),
    on: typed.on === '' && t('boards.fault.on'),
    source: typed.source.trim() === '' && t('boards.fault.source'),
  }
}

function priceIn(typed: Typed): RecordPrice {
  const { sku, currency, on, source } = typed
  const kind = kinds.find((one) => one === typed.kind) ?? 'quote'
  const amount = minorOf(typed.amount) ?? 0
  return { sku, kind, currency, on, source: source.trim(), amount, per: perIn(typed) ?? 1 }
}

interface FieldsProps {
  readonly typed: Typed
  readonly put: (part: Partial<Typed>) => void
  readonly faults: Faults
}

function Fields({ typed, put, faults }: FieldsProps) {
  const { t } = useTranslation()
  const plain = (field: 'amount' | 'currency' | 'per' | 'on' | 'source') => ({
    label: t(`boards.prices.field.${field}`),
    value: typed[field],
    onChange: ({ currentTarget: { value } }: ChangeEvent<HTMLInputElement>) => put({ [field]: value }),
    error: faults[field],
  })
  return (
    <>
      <RecordPicker
        id="price-product"
        type="product"
        shows="key"
        label={t('boards.product')}
        value={typed.sku}
        onChange={(sku) => put({ sku })}
        error={faults.sku || undefined}
      />
      <NativeSelect
        label={t('boards.prices.kind')}
        data={kinds.map((value) => ({ value, label: t(`boards.prices.kinds.${value}`) }))}
        value={typed.kind}
        onChange={({ currentTarget }) => put({ kind: currentTarget.value })}
      />
      <div className="board-pair">
        <TextInput {...plain('amount')} />
        <TextInput {...plain('currency')} />
        <TextInput {...plain('per')} />
        <TextInput type="date" {...plain('on')} />
      </div>
      <TextInput {...plain('source')} />
    </>
  )
}
