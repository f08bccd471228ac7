import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import { dayOf } from '../../ui/due.ts'
import { DeskActs } from '../desk-acts.ts'
import { RecordDialog, type RecordField, type Values } from './record-dialog.tsx'
import { assessmentOf, balanceOf, type Supplying, statementOf } from './records.ts'

export type RecordKind = 'statement' | 'art12gb' | 'art8ga' | 'endUse' | 'balance'

export interface SupplyDialogProps {
  readonly kind: RecordKind
  readonly line: number
  readonly close: () => void
}

/** The dialog for a statement, a risk assessment or a balance of interests about the order on the desk. */
export function SupplyDialog({ kind, line, close }: SupplyDialogProps) {
  const { t } = useTranslation()
  const { about, orderRef } = useContext(DeskActs)
  const fields = useFields(kind)
  if (!about) return null
  const supplying = { about, orderRef: orderRef ?? '', line, now: new Date() }
  const words = kind === 'statement' || kind === 'balance' ? kind : 'assessment'
  return (
    <RecordDialog
      title={t(`supply.title.${words}`)}
      says={t(`supply.says.${words}`)}
      fields={fields}
      start={{ signedOn: '', madeOn: dayOf(supplying.now.toISOString()), dpia: 'no' }}
      toRecord={(values) => recordOf(kind, values, supplying)}
      close={close}
    />
  )
}

function recordOf(kind: RecordKind, values: Values, supplying: Supplying): object {
  if (kind === 'statement') return statementOf(values, supplying)
  if (kind === 'balance') return balanceOf(values, supplying)
  return assessmentOf(values, supplying, kind)
}

function useFields(kind: RecordKind): readonly RecordField[] {
  const { t } = useTranslation()
  const field = (name: string, type: RecordField['type'], isOptional = false): RecordField => ({
    name,
    type,
    isOptional,
    label: t(`supply.field.${name}`),
  })
  const validTo = field('validTo', 'date', true)
  if (kind === 'statement') return [field('signedOn', 'date'), field('signedBy', 'text'), validTo]
  if (kind !== 'balance') return [field('madeOn', 'date'), field('by', 'text'), validTo]
  const choices = (['no', 'yes'] as const).map((value) => ({ value, label: t(`answer.${value}`) }))
  return [
    field('madeOn', 'date'),
    { ...field('dpia', 'choice'), choices },
    field('necessity', 'text'),
    field('safeguards', 'text'),
    validTo,
  ]
}
