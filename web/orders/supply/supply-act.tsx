import { type ReactNode, useContext, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../access/session.ts'
import { DeskActs } from '../desk-acts.ts'
import { ClauseDialog } from './clause-dialog.tsx'
import { type RecordKind, SupplyDialog } from './record-dialogs.tsx'

const clauses = [
  ...['noReExportRussia', 'noReExportBelarus', 'ipRussia'],
  ...['endUse', 'auditRight', 'humanRights'],
] as const
type Clause = 'noReExportRussia' | 'noReExportBelarus' | 'ipRussia' | 'endUse' | 'auditRight' | 'humanRights'
const isClause = (text: unknown): text is Clause => clauses.some((clause) => clause === text)
const bases = ['art12gb', 'art8ga', 'endUse'] as const

/** What a step wants recorded, and with what. */
export type Supply = { readonly kind: 'clause'; readonly clause: Clause } | { readonly kind: RecordKind }

/** The record that a next step asks for; undefined where the step is something else. */
export function supplyOf(step: {
  readonly act: string
  readonly [name: string]: unknown
}): Supply | undefined {
  if (step.act === 'uploadClause' && isClause(step.clause)) return { kind: 'clause', clause: step.clause }
  if (step.act === 'askStatement') return { kind: 'statement' }
  if (step.act === 'balanceTest') return { kind: 'balance' }
  const basis = bases.find((one) => one === step.basis)
  return step.act === 'riskAssessment' && basis ? { kind: basis } : undefined
}

export interface SupplyActProps {
  readonly supply: Supply
  readonly line: number
  /** Shown to those who may not record it, or where there is no order to record it for. */
  readonly otherwise: ReactNode
}

/** A button that opens the dialog for the record that is lacking. */
export function SupplyAct({ supply, line, otherwise }: SupplyActProps) {
  const { t } = useTranslation()
  const may = useMay()
  const { about } = useContext(DeskActs)
  const [isOpen, setOpen] = useState(false)
  const hasSite = supply.kind !== 'balance' || Boolean(about?.lines[line - 1]?.site)
  const deed = supply.kind === 'balance' ? 'use.change' : 'assurance.change'
  if (!about || !hasSite || !may(deed)) return otherwise
  const close = () => setOpen(false)
  return (
    <>
      <button type="button" className="text-button" onClick={() => setOpen(true)}>
        {t('supply.open')}
      </button>
      {isOpen && supply.kind === 'clause' && (
        <ClauseDialog about={about} clause={supply.clause} close={close} />
      )}
      {isOpen && supply.kind !== 'clause' && <SupplyDialog kind={supply.kind} line={line} close={close} />}
    </>
  )
}
