import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { OrderPage } from '#orders/model'
import { ask } from '../app/client.ts'
import { useAnnounce } from '../ui/announcer.tsx'
import { saveFile } from '../ui/save-file.ts'
import { ordersPath } from './api.ts'
import type { OrderState } from './words.ts'

/** Every order of the filter as NDJSON, in the shape that `aktsam import` reads. */
async function ordersAsLines(state: OrderState | undefined): Promise<string[]> {
  const lines: string[] = []
  let after: string | null = ''
  while (after !== null) {
    const cursor: string = after ? `&after=${encodeURIComponent(after)}` : ''
    const page: OrderPage = await ask(ordersPath(state) + cursor)
    for (const { order, state: at } of page.orders)
      lines.push(JSON.stringify({ type: 'order', ...order, state: at }))
    after = page.next
  }
  return lines
}

export function ExportOrders({ state }: { readonly state: OrderState | undefined }) {
  const { t } = useTranslation()
  const announce = useAnnounce()
  const work = useMutation({
    mutationFn: () => ordersAsLines(state),
    onSuccess: (lines) => {
      saveFile('orders.ndjson', `${lines.join('\n')}\n`)
      announce(t('orders.exported', { count: lines.length }))
    },
  })
  return (
    <button type="button" className="text-button" disabled={work.isPending} onClick={() => work.mutate()}>
      {t('orders.export')}
    </button>
  )
}
