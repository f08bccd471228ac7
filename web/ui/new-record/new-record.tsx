import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { createPortal } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useMay } from '../../access/session.ts'
import { useAsOf } from '../as-of.tsx'
import { PartyDialog } from './party-dialog.tsx'
import { ProductDialog } from './product-dialog.tsx'

export interface NewRecordProps {
  readonly type: 'organisation' | 'product'
  /** What was typed and is nobody's name or reference. */
  readonly typed: string
  readonly onAdded: (key: string) => void
}

const deedOf = { organisation: 'party.change', product: 'catalogue.change' } as const

/** Offers to add what a picker does not find, right where it was typed: nobody leaves a half-filled form for it. */
export function NewRecord({ type, typed, onAdded }: NewRecordProps) {
  const { t } = useTranslation()
  const may = useMay()
  const asOf = useAsOf()
  const queries = useQueryClient()
  const [isOpen, setOpen] = useState(false)
  if (!may(deedOf[type]) || !may('record.import') || asOf !== undefined) return null
  const Form = type === 'organisation' ? PartyDialog : ProductDialog
  const added = async (key: string) => {
    await queries.invalidateQueries({ queryKey: ['record', type] })
    await queries.invalidateQueries({ queryKey: ['records', type] })
    setOpen(false)
    onAdded(key)
  }
  return (
    <>
      <button type="button" className="text-button new-record" onClick={() => setOpen(true)}>
        {t('newRecord.add', { name: typed })}
      </button>
      {isOpen &&
        createPortal(<Form typed={typed} close={() => setOpen(false)} added={added} />, document.body)}
    </>
  )
}
