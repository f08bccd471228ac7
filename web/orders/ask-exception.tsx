import { Link } from '@tanstack/react-router'
import { type ReactNode, useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { LineVerdict } from '#rules/model'
import { useMay } from '../access/session.ts'
import { useExceptableRules } from '../exceptions/api.ts'
import { DeskActs } from './desk-acts.ts'

export interface AskExceptionProps {
  readonly line: LineVerdict
  /** Shown to those who may not ask for one, or where the order is not known. */
  readonly otherwise: ReactNode
}

/** One way to an exception for each rule of own policy that stands in the line's way, filled in from the line. */
export function AskException({ line, otherwise }: AskExceptionProps) {
  const { t } = useTranslation()
  const may = useMay()
  const { about, orderRef } = useContext(DeskActs)
  const { data } = useExceptableRules(may('exception.request'))
  const ordered = about?.lines[line.line - 1]
  const rules = line.policy.spoke
    .map(({ rule }) => rule)
    .filter((rule) => data?.items.some(({ id }) => id === rule))
  if (!about || !ordered || !may('exception.request') || rules.length === 0) return otherwise
  return (
    <span className="step-links">
      {rules.map((rule) => (
        <Link
          key={rule}
          to="/exceptions/new"
          search={{
            rule,
            legalEntity: about.legalEntity,
            customer: about.buyer,
            product: ordered.sku,
            count: String(ordered.quantity),
            ...(orderRef ? { order: orderRef } : {}),
          }}
        >
          {t('verdict.askException', { rule })}
        </Link>
      ))}
    </span>
  )
}
