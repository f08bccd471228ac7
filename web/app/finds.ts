import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { OrderPage } from '#orders/model'
import { useRecords } from '../ui/records.ts'
import { ask } from './client.ts'

/** One thing that the palette found, and where it leads. */
export interface Find {
  readonly id: string
  readonly label: string
  readonly hint: string
  readonly go: () => void
}

/** Pages by their name, orders by reference, parties and products by name or reference. */
export function useFinds(text: string): readonly Find[] {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const orders = useQuery({
    queryKey: ['orders-to-find'],
    queryFn: ({ signal }) => ask<OrderPage>('/api/orders?limit=100', { signal }),
    staleTime: 15_000,
  })
  const parties = useRecords('organisation', text, 5).data?.items ?? []
  const products = useRecords('product', text, 5).data?.items ?? []
  const plain = text.trim().toLocaleLowerCase()
  const holds = (...words: (string | undefined)[]) =>
    words.some((word) => word?.toLocaleLowerCase().includes(plain))
  const openOrder = (ref: string) => () => void navigate({ to: '/orders/$ref', params: { ref } })
  const pages: Find[] = [
    { id: 'p1', label: t('desk.titleNew'), hint: t('palette.page'), go: openOrder('new') },
    { id: 'p2', label: t('nav.orders'), hint: t('palette.page'), go: () => void navigate({ to: '/orders' }) },
    { id: 'p3', label: t('nav.lists'), hint: t('palette.page'), go: () => void navigate({ to: '/lists' }) },
    { id: 'p4', label: t('nav.log'), hint: t('palette.page'), go: () => void navigate({ to: '/log' }) },
  ]
  const found = (orders.data?.orders ?? [])
    .filter(({ ref, order }) => plain !== '' && holds(ref, order.buyer, order.endUser ?? undefined))
    .slice(0, 6)
    .map(({ ref, state }) => ({
      id: `o${ref}`,
      label: ref,
      hint: `${t('palette.order')} · ${t(`state.${state}`)}`,
      go: openOrder(ref),
    }))
  const fill = (what: 'buyer' | 'sku', key: string) => () =>
    void navigate({ to: '/orders/$ref', params: { ref: 'new' }, search: { [what]: key } })
  const records = [
    ...parties.map((item) => ({ item, what: 'buyer' as const, hint: t('palette.party') })),
    ...products.map((item) => ({ item, what: 'sku' as const, hint: t('palette.product') })),
  ].filter(({ item }) => plain !== '' && holds(item.key, item.record.name))
  return [
    ...pages.filter(({ label }) => holds(label)),
    ...found,
    ...records.map(({ item, what, hint }) => ({
      id: `${what}${item.key}`,
      label: item.record.name ?? item.key,
      hint: `${hint} · ${item.key}`,
      go: fill(what, item.key),
    })),
  ]
}
