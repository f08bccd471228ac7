import { useQuery } from '@tanstack/react-query'
import type { Wording } from '#kernel'
import type {
  CheckedOrder,
  DeedAnswer,
  Order,
  OrderState,
  OrderView,
  Recheck,
  Replay,
  Shipment,
} from '#orders/model'
import type { Verdict } from '#rules/model'
import { ask, type Page, write } from '../app/client.ts'

export const ordersPath = (state: OrderState | undefined) =>
  `/api/orders?limit=100${state ? `&state=${state}` : ''}`

const orderPath = (ref: string) => `/api/orders/${encodeURIComponent(ref)}`
const verdictPath = (trace: string) => `/api/verdicts/${encodeURIComponent(trace)}`

/** A what-if: leaves no trace but a count. */
export const whatIf = (order: Order, signal: AbortSignal) =>
  ask<Verdict>('/api/orders/check?keep=false', { method: 'POST', body: order, signal })

/** A check that is kept, with its trace id. */
export const check = (order: Order) => write<Verdict>('/api/orders/check', order)

/** A what-if of many: one result an order, in the order they were sent. */
export const checkMany = (orders: readonly unknown[]) =>
  write<{ readonly results: readonly CheckedOrder[] }>('/api/orders/check?keep=false', orders)

export const draftOrder = (order: Order) => write<DeedAnswer>('/api/orders', order)

export const amendOrder = (ref: string, order: Order, version: number) =>
  ask<DeedAnswer>(orderPath(ref), {
    method: 'PUT',
    body: order,
    headers: { 'if-match': `"${version}"`, 'idempotency-key': crypto.randomUUID() },
  })

export interface Deed {
  readonly deed: 'submit' | 'release' | 'ship' | 'cancel'
  readonly order: Pick<OrderView, 'ref' | 'version'>
  readonly body?: Shipment | { readonly reason: string }
}
export const doDeed = ({ deed, order, body }: Deed) =>
  write<DeedAnswer>(`${orderPath(order.ref)}/${deed}`, body, order.version)

export const replay = (trace: string) => write<Replay>(`${verdictPath(trace)}/replay`)
export const recheck = (trace: string, facts: 'then' | 'now') =>
  write<Recheck>(`${verdictPath(trace)}/recheck?facts=${facts}`)

export const orderKey = (ref: string) => ['order', ref]

export const fetchOrder = (ref: string) => ask<OrderView>(orderPath(ref))

export const useOrder = (ref: string) =>
  useQuery({
    queryKey: orderKey(ref),
    queryFn: ({ signal }) => ask<OrderView>(orderPath(ref), { signal }),
    enabled: ref !== '' && ref !== 'new',
  })

export const useVerdict = (trace: string | null | undefined) =>
  useQuery({
    queryKey: ['verdict', trace],
    queryFn: ({ signal }) => ask<Verdict>(verdictPath(trace ?? ''), { signal }),
    enabled: Boolean(trace),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** A rule's title and message, by id; the verdict itself carries no prose of its rules. */
export interface RuleWords {
  readonly id: string
  readonly title: Wording
  readonly message: Wording
}
export function useRuleWords(): ReadonlyMap<string, RuleWords> {
  const { data } = useQuery({
    queryKey: ['rules'],
    queryFn: ({ signal }) => ask<{ readonly rules: readonly RuleWords[] }>('/api/rules', { signal }),
    staleTime: 300_000,
    select: (page) => new Map(page.rules.map((rule) => [rule.id, rule])),
  })
  return data ?? new Map()
}

/** One question of the red-flag catalogue. */
export interface RedFlagQuestion {
  readonly id: string
  readonly question: Wording
}
export const useRedFlags = () =>
  useQuery({
    queryKey: ['red-flags'],
    queryFn: ({ signal }) => ask<Page<RedFlagQuestion>>('/api/red-flags', { signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  })
