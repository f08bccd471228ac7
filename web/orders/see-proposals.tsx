import { Link } from '@tanstack/react-router'
import { useContext } from 'react'
import { useTranslation } from 'react-i18next'
import type { LineVerdict } from '#rules/model'
import { useMay } from '../access/session.ts'
import { DeskActs } from './desk-acts.ts'

/** The way to what may replace the line's product, for the customer who was to have it. */
export function SeeProposals({ line }: { readonly line: LineVerdict }) {
  const { t } = useTranslation()
  const may = useMay()
  const { about } = useContext(DeskActs)
  const ordered = about?.lines[line.line - 1]
  if (!about || !ordered || !may('proposal.ask')) return null
  const { legalEntity, buyer } = about
  return (
    <Link to="/proposals" search={{ legalEntity, customer: about.endUser ?? buyer, product: ordered.sku }}>
      {t('verdict.openProposals')}
    </Link>
  )
}
