import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SupportView } from '#phaseout/model'
import { useMay } from '../access/session.ts'
import { minorOf } from '../plans/amount.ts'
import { useFormat } from '../ui/format.ts'
import { ProblemNotice } from '../ui/problem-notice.tsx'
import { ScrollingTable } from '../ui/scrolling-table.tsx'
import { giveSupport, setBudget, useNoteBoards, useSupport } from './api.ts'

/** The budget of a plan, what was given of it and to which proposal, and what is left. */
export function SupportPart({ plan }: { readonly plan: string }) {
  const { t } = useTranslation()
  const may = useMay()
  const format = useFormat()
  const { data } = useSupport(plan)
  if (!data) return null
  const { budget, given, left, items } = data
  const money = (amount: number) => format.money(amount / 100, budget?.currency ?? 'SEK')
  return (
    <section aria-labelledby="support-head">
      <h2 id="support-head">{t('boards.support.title')}</h2>
      <p>
        {budget
          ? t('boards.support.says', {
              budget: money(budget.amount),
              given: money(given),
              left: money(left),
            })
          : t('boards.support.none')}
      </p>
      {items.length > 0 && <Given support={data} />}
      {may('plan.budget') && (
        <AmountForm
          fields={[]}
          title={t('boards.support.set')}
          currency={budget?.currency ?? 'SEK'}
          send={(amount, currency) => setBudget(plan, { amount, currency })}
        />
      )}
      {budget && may('plan.support') && (
        <AmountForm
          fields={['replacement', 'sku', 'reason']}
          title={t('boards.support.give')}
          currency={budget.currency}
          send={(amount, currency, { replacement = '', sku = '', reason = '' }) =>
            giveSupport(plan, { replacement, sku, reason, amount, currency })
          }
        />
      )}
    </section>
  )
}

function Given({ support: { items } }: { readonly support: SupportView }) {
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <ScrollingTable label={t('boards.support.title')}>
      <thead>
        <tr>
          {(['replacement', 'customer', 'sku', 'amount', 'reason'] as const).map((one) => (
            <th key={one} scope="col">
              {t(`boards.support.field.${one}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(({ ref, replacement, customerName, sku, amount, currency, reason, counts }) => (
          <tr key={ref}>
            <td>
              <Link to="/replacements/$ref" params={{ ref: replacement }}>
                {replacement}
              </Link>
            </td>
            <td>{customerName}</td>
            <td>{sku}</td>
            <td className="number">
              {format.money(amount / 100, currency)}
              {!counts && ` · ${t('boards.support.free')}`}
            </td>
            <td>{reason}</td>
          </tr>
        ))}
      </tbody>
    </ScrollingTable>
  )
}

type Typed = Readonly<Record<string, string>>
interface AmountFormProps {
  readonly title: string
  readonly currency: string
  /** What else is asked, each as a text. */
  readonly fields: readonly ('replacement' | 'sku' | 'reason')[]
  readonly send: (amount: number, currency: string, typed: Typed) => Promise<unknown>
}

function AmountForm({ title, currency: usual, fields, send }: AmountFormProps) {
  const { t } = useTranslation()
  const note = useNoteBoards()
  const [typed, setTyped] = useState<Typed>({ currency: usual })
  const [isTried, setTried] = useState(false)
  const amount = minorOf(typed.amount ?? '')
  const isWhole = fields.every((field) => typed[field]?.trim())
  const work = useMutation({
    mutationFn: () => send(amount ?? 0, typed.currency ?? usual, typed),
    onSuccess: async () => {
      await note()
      setTyped({ currency: usual })
      setTried(false)
    },
  })
  const faultIn = (field: string) =>
    field === 'amount'
      ? (amount === undefined || amount <= 0) && t('boards.fault.amount')
      : field !== 'currency' && !typed[field]?.trim() && t('boards.fault.needed')
  return (
    <form
      className="board-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (!work.isPending && isWhole && amount !== undefined && amount > 0) work.mutate()
      }}
    >
      <h3>{title}</h3>
      <div className="board-pair">
        {[...fields, 'amount', 'currency'].map((field) => (
          <TextInput
            key={field}
            label={t(`boards.support.field.${field}`)}
            value={typed[field] ?? ''}
            onChange={({ currentTarget: { value } }) => setTyped((former) => ({ ...former, [field]: value }))}
            error={isTried && faultIn(field)}
          />
        ))}
      </div>
      <ProblemNotice error={work.error} />
      <Button type="submit" variant="default" loading={work.isPending}>
        {title}
      </Button>
    </form>
  )
}
