import { useEffect, useState } from 'react'
import type { OrderView } from '#orders/model'
import { forget, keep, recall } from '../ui/kept.ts'
import type { Draft } from './draft.ts'

const nameOf = (order: OrderView | undefined) => (order ? `order ${order.ref} ${order.version}` : 'order new')

/** An empty desk takes up what was left on it; one that was opened for a party or a product starts with that. */
const isBlank = ({ buyer, lines }: Draft) => buyer === '' && lines.every(({ sku }) => sku === '')

/** What the desk starts with: the order as it is kept, or what was typed on it before and not sent. */
export function useStartOfDraft(opened: OrderView | undefined, start: Draft) {
  const [restored] = useState(() =>
    opened || isBlank(start) ? recall<Draft>(nameOf(opened), start) : undefined,
  )
  return { first: restored ?? start, isRestored: restored !== undefined }
}

/** Keeps what is typed until the server has it. */
export function useKeepDraft(stored: OrderView | undefined, draft: Draft, isChanged: boolean): void {
  const name = nameOf(stored)
  useEffect(() => {
    if (isChanged) keep(name, draft)
    else forget(name)
  }, [name, draft, isChanged])
}
